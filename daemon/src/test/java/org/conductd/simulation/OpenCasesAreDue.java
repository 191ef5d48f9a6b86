package org.conductd.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.conductd.procedure.CaseId;

/** Every open case has a due instant, and it is ahead whenever the engine has come to rest: no silence is without an end. */
final class OpenCasesAreDue extends Invariant {
    private final Map<CaseId, Optional<Instant>> dueAt = new HashMap<>();

    OpenCasesAreDue(World world) {
        super(world);
    }

    @Override
    void committed(Commit commit, Optional<Letter> letter, Instant now) {
        commit.scheduled.forEach((id, scheduled) -> dueAt.put(id, scheduled.dueAt()));
    }

    @Override
    void settled(Instant now) {
        for (CaseFile file : world.files()) {
            Optional<Instant> due = dueAt.getOrDefault(file.id(), Optional.empty());
            require(file.closed() || due.isPresent(), () -> file.recently() + " is open, and nothing will ever happen to it");
            require(due.filter(at -> !at.isAfter(now)).isEmpty(), () -> file.recently() + " was due at " + due + ", and it is " + now);
        }
    }
}
