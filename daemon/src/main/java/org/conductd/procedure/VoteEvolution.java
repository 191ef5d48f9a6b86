package org.conductd.procedure;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The part of {@link Evolution} that is about proposals and ballots. */
final class VoteEvolution {
    private VoteEvolution() {}

    static void proposed(CaseState s, Matter matter, Proposal proposal) {
        matter.add(proposal);
        matter.waiting = Optional.of(proposal.version());
        if (!(proposal.resolution() instanceof Resolution.Action)) {
            HearingEvolution.dropped(s, matter);
        }
    }

    static void withdrawn(CaseState s, Matter matter) {
        matter.waiting = Optional.empty();
        end(s, matter);
        HearingEvolution.dropped(s, matter);
    }

    static void opened(CaseState s, Matter matter, Ballot ballot) {
        matter.waiting = Optional.empty();
        HearingEvolution.dropped(s, matter);
        matter.ballot = Optional.of(ballot);
        matter.ballotsHeld = ballot.number();
        s.overviewDone = true;
        s.deadlines.put(deadline(matter), ballot.closesAt());
    }

    static void superseded(CaseState s, Matter matter) {
        end(s, matter);
    }

    static void change(Matter matter, UnaryOperator<Ballot> change) {
        matter.ballot = Optional.of(change.apply(matter.ballot.orElseThrow(() -> new IllegalStateException("no open ballot"))));
    }

    static void settled(CaseState s, Matter matter, Instant at, Instant closesAt) {
        change(matter, ballot -> ballot.settled(Optional.of(at)));
        s.deadlines.put(deadline(matter), closesAt);
    }

    static void unsettled(CaseState s, Matter matter) {
        change(matter, ballot -> ballot.settled(Optional.empty()));
        s.deadlines.put(deadline(matter), matter.ballot.orElseThrow().closesAt());
    }

    static void extended(CaseState s, Matter matter, Instant closesAt) {
        change(matter, ballot -> ballot.extendedTo(closesAt));
        if (matter.ballot.orElseThrow().settledAt().isEmpty()) {
            s.deadlines.put(deadline(matter), closesAt);
        }
    }

    static void suspended(CaseState s, Matter matter) {
        change(matter, Ballot::suspend);
        s.deadlines.remove(deadline(matter));
    }

    static void closed(CaseState s, Matter matter, Event.BallotClosed result) {
        int proposal = matter.ballot.orElseThrow(() -> new IllegalStateException("no open ballot")).proposal();
        end(s, matter);
        matter.result = Optional.of(result);
        if (result.passed()) {
            decided(s, matter, matter.proposal(proposal));
        }
    }

    static void decided(CaseState s, Matter matter, Proposal proposal) {
        matter.decided = Optional.of(proposal);
        s.dismissedBy.clear();
        s.deadlines.remove(Deadline.of(Deadline.Kind.DISMISSAL));
        if (s.matters.values().stream().allMatch(other -> other.decided.isPresent())) {
            s.deadlines.remove(Deadline.of(Deadline.Kind.DECISION));
        }
    }

    /** What was voted on at the close waits for a ballot of its own. */
    static void reopened(CaseState s, Matter matter) {
        matter.waiting = matter.waiting.or(() -> matter.ballot.map(Ballot::proposal));
        end(s, matter);
    }

    private static void end(CaseState s, Matter matter) {
        matter.ballot = Optional.empty();
        s.deadlines.remove(deadline(matter));
    }

    private static Deadline deadline(Matter matter) {
        return new Deadline(Deadline.Kind.BALLOT, matter.id);
    }
}
