package org.conductd.procedure;

/** What is drafted, approved by two and then sent (D25, D26, D30, D44). */
public enum DraftKind {
    LETTER, FOLLOW_UP, APOLOGY,
    /** What is alleged, to the reported person before the vote; only where the procedure hears them then. */
    NOTICE,
    /** For the public (P29, D44): goes to the group, and one of them publishes it. */
    STATEMENT;

    /** Whether it can be drafted, approved and sent when the case is closed. */
    boolean afterwards() {
        return this == APOLOGY || this == STATEMENT;
    }

    /** Whether it goes to the reported person; of the others, all but the statement go to the reporter. */
    public boolean toReported() {
        return this == LETTER || this == NOTICE;
    }
}
