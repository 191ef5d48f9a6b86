package org.conductd.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.engine.EventStore;
import org.conductd.engine.OutboxStore;
import org.conductd.engine.TagDirectory;
import org.conductd.message.Tag;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;

/** What one transaction wrote, in its order of writing. */
final class Commit {
    final Map<CaseId, List<Happened>> appended = new LinkedHashMap<>();
    final Map<CaseId, Scheduled> scheduled = new LinkedHashMap<>();
    final List<OutboxStore.Queued> enqueued = new ArrayList<>();
    final List<Tagged> tagged = new ArrayList<>();
    final List<byte[]> kept = new ArrayList<>();
    final List<byte[]> parked = new ArrayList<>();
    final List<String> removed = new ArrayList<>();
    final List<Withdrawal> withdrawn = new ArrayList<>();
    /** Mails that had their effect just now; second copies only leave their place. */
    int effects;
    int places;

    record Scheduled(Optional<Instant> dueAt, String step) {}

    record Tagged(Tag tag, String messageId, TagDirectory.Entry entry) {}

    record Withdrawal(CaseId caseId, PersonId person) {}

    boolean wroteSomething() {
        return !appended.isEmpty() || !enqueued.isEmpty() || !kept.isEmpty() || !parked.isEmpty() || places > 0 || !removed.isEmpty() || !withdrawn.isEmpty();
    }

    List<Happened> events() {
        return appended.values().stream().flatMap(List::stream).toList();
    }

    @SuppressWarnings("unchecked")
    void note(String written, Object[] of) {
        switch (written) {
            case "append" -> {
                if (!((List<Happened>) of[2]).isEmpty()) {
                    appended.computeIfAbsent((CaseId) of[0], _ -> new ArrayList<>()).addAll((List<Happened>) of[2]);
                }
            }
            case "schedule" -> scheduled.put((CaseId) of[0], new Scheduled((Optional<Instant>) of[1], ((EventStore.Summary) of[2]).step()));
            case "enqueue" -> enqueued.add((OutboxStore.Queued) of[0]);
            case "withdraw" -> withdrawn.add(new Withdrawal((CaseId) of[0], (PersonId) of[1]));
            case "remove" -> removed.add((String) of[0]);
            case "put" -> tagged.add(new Tagged((Tag) of[0], (String) of[1], (TagDirectory.Entry) of[2]));
            case "keep" -> kept.add((byte[]) of[2]);
            case "park" -> parked.add((byte[]) of[2]);
            case "record" -> {
                places++;
                effects += ((Optional<?>) of[1]).isPresent() ? 1 : 0;
            }
            default -> { }
        }
    }
}
