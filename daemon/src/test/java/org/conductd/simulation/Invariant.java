package org.conductd.simulation;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.conductd.procedure.Happened;

/** Something that must hold in every world after every step. */
abstract class Invariant {
    final World world;

    Invariant(World world) {
        this.world = world;
    }

    /** A transaction was committed. @param letter that brought it about; empty where time, or the outbox, did */
    void committed(Commit commit, Optional<Letter> letter, Instant now) {}

    /** An event of a case, in order; the file knows it already. */
    void happened(CaseFile file, Happened happened, Optional<Letter> letter) {}

    /** A mail reached the submission server. */
    void submitted(Mail mail) {}

    /** A letter was handed in, and this is what came of it. @param copy it had its effect before */
    void handled(Letter letter, Outcome outcome, boolean copy) {}

    /** Nothing more is due at this instant. */
    void settled(Instant now) {}

    void atEnd(Instant now) {}

    final void fail(String what) {
        throw new Violation(name(), what);
    }

    /** @param what is wrong, said only where it is */
    final void require(boolean holds, Supplier<String> what) {
        if (!holds) {
            fail(what.get());
        }
    }

    final String name() {
        return getClass().getSimpleName();
    }
}
