package org.conductd.procedure;

import java.util.Comparator;

/**
 * Something that happens by itself. Kinds stand in the order in which deadlines of one instant are met.
 *
 * @param about a member, a matter, a claim or a mail; empty for the case itself
 */
public record Deadline(Kind kind, String about) implements Comparable<Deadline> {
    public enum Kind {
        GRACE, CHECKS, NEWCOMER, READER, CHECK_REMINDER, NOBODY_CLEARED, CLEARANCE, SILENT_REMINDER, SUSPENSION, CLAIM, DISCUSSION, POLL, MEETING, BALLOT, HEADS_UP, HEARING, APPROVAL_REMINDER, APPROVAL, ANSWER, UPHOLD,
        DISMISSAL, HELD, CONFIRMATION, FOLLOW_UP_WARNING, STATUS, DECISION, NUDGE, TERM
    }

    @Override
    public int compareTo(Deadline other) {
        return Comparator.comparing(Deadline::kind).thenComparing(Deadline::about).compare(this, other);
    }

    static Deadline of(Kind kind) {
        return new Deadline(kind, "");
    }
}
