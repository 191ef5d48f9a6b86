package org.conductd.procedure;

/**
 * How many must say yes (P21–P23, D20), in integers.
 *
 * @param quorum       fewest who can decide; exactly so many must be unanimous where {@code unanimousAtQuorum}
 * @param numerator    of the fraction that must say yes
 * @param denominator  of it
 */
public record VoteRule(int quorum, boolean unanimousAtQuorum, int numerator, int denominator) {
    /** The source's: two thirds, quorum three, unanimous at three. */
    public static final VoteRule FASTLY = new VoteRule(3, true, 2, 3);

    public VoteRule {
        if (quorum < 1 || numerator < 1 || denominator < numerator) {
            throw new IllegalArgumentException("a vote rule needs a quorum of at least 1 and a fraction of at most one");
        }
    }

    /**
     * Votes needed among so many participants: the least yes with {@code denominator·yes ≥ numerator·participants}.
     *
     * @throws IllegalArgumentException below the quorum, where nothing can be decided
     */
    public int needed(int participants) {
        if (participants < quorum) {
            throw new IllegalArgumentException("below the quorum");
        }
        if (participants == quorum && unanimousAtQuorum) {
            return participants;
        }
        return (numerator * participants + denominator - 1) / denominator;
    }
}
