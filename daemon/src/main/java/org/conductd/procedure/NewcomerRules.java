package org.conductd.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who joins while a case is open ({@link Policy.Newcomers}), an optional step: no part of it (D11), or asked the conflict check as everybody was,
 * once the reporter had the time to exclude them (D4), and in late.
 */
final class NewcomerRules {
    private NewcomerRules() {}

    /** Says nothing twice: whoever has a seat, keeps the one that they have. */
    static void seat(Unfolding u, List<Seat> newcomers) {
        List<Seat> joining = newcomers.stream().filter(seat -> joins(u, seat)).toList();
        if (!joining.isEmpty()) {
            u.emit(new Event.NewcomersSeated(Opening.seats(joining, u.policy), graceEndsAt(u)));
        }
    }

    /** An escalation contact who is told nothing of the case is not told as a member either. */
    private static boolean joins(Unfolding u, Seat newcomer) {
        CaseState s = u.state();
        Instant joined = newcomer.member().joinedAt();
        return u.policy.newcomers() == Policy.Newcomers.AFTER_CHECK && s.closed().isEmpty() && !s.outsideContacts.contains(newcomer.id())
                && joined.isAfter(openSince(s)) && !joined.isAfter(u.at) && s.seat(newcomer.id()).map(seat -> isFree(seat, joined)).orElse(true);
    }

    /** Not even reopened: who joined while a case was closed sees nothing of it. */
    private static Instant openSince(CaseState s) {
        return s.history().stream().filter(happened -> happened.event() instanceof Event.CaseReopened).map(Happened::at).reduce((_, last) -> last)
                .orElse(s.report().arrivedAt());
    }

    /** Held for a day that was still to come, or left by who is back; whoever is outside for anything else stays outside. */
    private static boolean isFree(Seat seat, Instant joined) {
        return seat.reason().filter(reason -> reason == Seat.Reason.JOINED_LATER || reason == Seat.Reason.LEFT && joined.isAfter(seat.member().joinedAt())).isPresent();
    }

    private static Optional<Instant> graceEndsAt(Unfolding u) {
        boolean none = u.state().urgent() || !u.state().writesToReporter() || u.policy.grace().equals(Duration.ZERO);
        return none ? Optional.empty() : Optional.of(u.at.plus(u.policy.grace()));
    }
}
