package org.conductd.procedure;

/** What is drafted, approved by two and then sent (D25, D26, D30, D44). */
public enum DraftKind {
    LETTER, FOLLOW_UP, APOLOGY,
    /** What is alleged, to the reported person before the vote; only where the procedure hears them then. */
    NOTICE,
    /** For the public (P29, D44): goes to the group, and one of them publishes it. */
    STATEMENT,
    /** For later cases about the same person (D15): leaves nowhere by mail. */
    SUMMARY;

    /** Whether it can be drafted, approved and sent when the case is closed. */
    boolean afterwards() {
        return this == APOLOGY || !mailed();
    }

    /** Whether it leaves as a mail to a party. */
    public boolean mailed() {
        return this != STATEMENT && this != SUMMARY;
    }

    /** Whether it goes to the reported person; of the others, those that are mailed go to the reporter. */
    public boolean toReported() {
        return this == LETTER || this == NOTICE;
    }
}
