package org.conductd.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.procedure.Happened;

/** All invariants of one world, told of everything in the order in which it happens. */
final class Checks {
    private final List<Invariant> all;

    Checks(World world) {
        this.all = List.of(new StateIsReplay(world), new OpenCasesAreDue(world), new VotesAreCounted(world),
                new ClocksAreKept(world), new CommandsAreAnswered(world), new MailsCountOnce(world), new ThreadsStayApart(world),
                new OutsidersHearNothing(world), new ReporterStaysUnknown(world));
    }

    void committed(Commit commit, Optional<Letter> letter, Instant now) {
        all.forEach(invariant -> invariant.committed(commit, letter, now));
    }

    void happened(CaseFile file, Happened happened, Optional<Letter> letter) {
        all.forEach(invariant -> invariant.happened(file, happened, letter));
    }

    void submitted(Mail mail) {
        all.forEach(invariant -> invariant.submitted(mail));
    }

    void handled(Letter letter, Outcome outcome, boolean copy) {
        all.forEach(invariant -> invariant.handled(letter, outcome, copy));
    }

    void settled(Instant now) {
        all.forEach(invariant -> invariant.settled(now));
    }

    List<String> names() {
        return all.stream().map(Invariant::name).toList();
    }

    void atEnd(Instant now) {
        all.forEach(invariant -> invariant.atEnd(now));
    }
}
