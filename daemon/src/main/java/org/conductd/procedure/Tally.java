package org.conductd.procedure;

/**
 * A ballot counted under a basis (D19, D20).
 *
 * @param yes     votes for
 * @param counted participants counted
 * @param needed  votes needed among them; 0 where they are below the quorum
 */
record Tally(int yes, int counted, int needed, boolean passed) {

    /** As cast so far. */
    static Tally of(Ballot ballot, Policy.Vote policy) {
        return of((int) ballot.count(Choice.YES), (int) ballot.count(Choice.NO), ballot.electorate().size(), policy);
    }

    private static Tally of(int yes, int no, int electorate, Policy.Vote policy) {
        int counted = switch (policy.basis()) {
            case PARTICIPANTS, ELIGIBLE -> electorate;
            case CAST -> yes + no;
        };
        if (counted < policy.rule().quorum()) {
            return new Tally(yes, counted, 0, false);
        }
        int needed = policy.rule().needed(counted);
        return new Tally(yes, counted, needed, yes >= needed);
    }

    /** D21: whether the ballots not yet cast can no longer change the result, with those cast as they stand. */
    static boolean isSettled(Ballot ballot, Policy.Vote policy) {
        int yes = (int) ballot.count(Choice.YES);
        int no = (int) ballot.count(Choice.NO);
        int missing = ballot.missing().size();
        boolean now = of(yes, no, ballot.electorate().size(), policy).passed();
        for (int moreYes = 0; moreYes <= missing; moreYes++) {
            for (int moreNo = 0; moreYes + moreNo <= missing; moreNo++) {
                if (of(yes + moreYes, no + moreNo, ballot.electorate().size(), policy).passed() != now) {
                    return false;
                }
            }
        }
        return true;
    }
}
