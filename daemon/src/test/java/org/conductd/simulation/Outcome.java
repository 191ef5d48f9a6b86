package org.conductd.simulation;

import java.util.List;
import java.util.Optional;
import org.conductd.engine.Ledger;

/** What handing one letter in came to. @param disposal empty where the power failed meanwhile */
record Outcome(Optional<Ledger.Disposal> disposal, List<Commit> commits) {
    int effects() {
        return commits.stream().mapToInt(commit -> commit.effects).sum();
    }

    boolean nothingWritten() {
        return commits.stream().allMatch(commit -> commit.appended.isEmpty() && commit.enqueued.isEmpty() && commit.kept.isEmpty() && commit.parked.isEmpty());
    }
}
