package org.conductd.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conductd.message.MailKind;

/** The queue as a list in the order of queueing, and what was recorded. */
final class InMemoryQueue implements Queue {
    private final List<OutboxItem> items = new ArrayList<>();
    private final Set<String> dialling = new HashSet<>();
    final Map<String, AttemptResult> results = new LinkedHashMap<>();

    static OutboxItem item(String id, String person, Instant queuedAt) {
        return OutboxItem.queued(id, MailKind.STATUS, "case", person, person + "@example.org", "bot+tag@example.org",
                "<" + id + "@example.org>", ("Subject: " + id + "\r\n\r\nText\r\n").getBytes(), queuedAt);
    }

    InMemoryQueue with(OutboxItem... added) {
        items.addAll(List.of(added));
        return this;
    }

    void withdraw(String id) {
        items.removeIf(item -> item.id().equals(id));
    }

    OutboxItem get(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }

    List<String> queued() {
        return items.stream().map(OutboxItem::id).toList();
    }

    @Override
    public Optional<OutboxItem> next(Instant now) {
        return items.stream()
                .filter(item -> items.stream().filter(item::sameThread).findFirst().orElseThrow() == item)
                .filter(item -> !item.nextAttemptAt().isAfter(now))
                .min(Comparator.comparing(OutboxItem::nextAttemptAt));
    }

    @Override
    public boolean attempt(OutboxItem item, Instant at, Instant nextAttemptAt) {
        boolean there = queued().contains(item.id());
        items.replaceAll(other -> other.id().equals(item.id()) ? other.attempted(nextAttemptAt) : other);
        dialling.add(item.id());
        return there;
    }

    @Override
    public void resume(Instant now) {
        items.replaceAll(item -> dialling.contains(item.id()) && item.attempts() <= MOST_RESUMED ? due(item, now) : item);
    }

    private static OutboxItem due(OutboxItem item, Instant at) {
        return new OutboxItem(item.id(), item.kind(), item.caseId(), item.personId(), item.recipient(), item.reversePath(), item.messageId(), item.octets(),
                item.queuedAt(), item.attempts(), at, item.relayed());
    }

    @Override
    public void record(OutboxItem item, AttemptResult result, Instant at) {
        dialling.remove(item.id());
        results.put(item.id(), result);
        if (!(result instanceof AttemptResult.Waiting)) {
            withdraw(item.id());
        }
    }
}
