package org.conductd.procedure;

import java.util.List;

/**
 * One conflict check as one member got it (D6, D7): whom it names. Empty for a check that says that nobody is named, and for the reader's,
 * which shows place, date and channel only.
 */
public record Check(Kind kind, List<PersonId> named) {
    public enum Kind {
        /** D7: place, date and channel only. */
        READER,
        /** D6: who is reported. */
        STEP_ONE,
        /** D6: who reported, and the witnesses. */
        STEP_TWO,
        /** Both in one: urgent cases (D14), {@code disclosure: one-step}, and the check that names nobody. */
        SINGLE,
        /** Somebody newly named, to those who were cleared before. */
        NEWLY_NAMED
    }

    public Check {
        named = List.copyOf(named);
    }
}
