package org.conductd.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conductd.message.MailKind;

/** The queue as a list in the order of queueing, and what was recorded. */
final class InMemoryQueue implements Queue {
    private final List<OutboxItem> items = new ArrayList<>();
    private final Set<String> dialling = new HashSet<>();
    /** Whether it can record nothing for now. */
    boolean broken;
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
    public List<OutboxItem> due(Instant now, int most) {
        return items.stream()
                .filter(item -> items.stream().filter(item::sameThread).findFirst().orElseThrow() == item)
                .filter(item -> !item.nextAttemptAt().isAfter(now))
                .sorted(Comparator.comparing(OutboxItem::nextAttemptAt)).limit(most).toList();
    }

    @Override
    public List<Attempt> attempt(List<Attempt> attempts, Instant at) {
        return attempts.stream().filter(attempt -> attempt(attempt.item().id(), attempt.nextAttemptAt())).toList();
    }

    private boolean attempt(String id, Instant nextAttemptAt) {
        boolean there = queued().contains(id);
        items.replaceAll(other -> other.id().equals(id) ? other.attempted(nextAttemptAt) : other);
        dialling.add(id);
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
    public List<RuntimeException> record(List<Attempted> attempted, Instant at) {
        if (broken) {
            throw new IllegalStateException("nothing can be recorded");
        }
        for (Attempted each : attempted) {
            dialling.remove(each.item().id());
            results.put(each.item().id(), each.result());
            if (!(each.result() instanceof AttemptResult.Waiting)) {
                withdraw(each.item().id());
            }
        }
        return List.of();
    }
}
