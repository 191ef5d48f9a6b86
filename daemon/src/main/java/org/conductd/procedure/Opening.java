package org.conductd.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a case begins: its clocks (D31, D32, D24), its grace (D4), who is seated (D13). */
final class Opening {
    private Opening() {}

    static Event.CaseOpened of(Command.OpenCase c, Instant at, Policy policy) {
        Instant arrivedAt = c.report().arrivedAt();
        Policy.Reporter reporter = policy.reporter();
        Instant warnAt = arrivedAt.plus(reporter.followUp()).minus(reporter.warning());
        return new Event.CaseOpened(c.id(), c.report(), c.reporter(), c.reported(), c.witnesses(), seats(c.seats(), policy), c.outsideContacts(),
                c.safeContact(), c.acknowledge(), c.urgent(), graceEndsAt(c, at, policy), warnAt,
                arrivedAt.plus(reporter.followUp()).minus(reporter.statusLead()), arrivedAt.plus(policy.vote().decision()),
                warnAt.plus(reporter.nudge()));
    }

    /**
     * D4: none where no acknowledgment is owed, where the report has an Exclude line, or where it is urgent. It runs from the acknowledgment, so
     * that a reporter whose mail waited for us has the same time to name somebody.
     */
    private static Optional<Instant> graceEndsAt(Command.OpenCase c, Instant at, Policy policy) {
        boolean none = !c.acknowledge() && c.acknowledgeAt().isEmpty() || c.excludeLine() || c.urgent() || policy.grace().equals(Duration.ZERO);
        return none ? Optional.empty() : Optional.of(c.acknowledgeAt().orElse(at).plus(policy.grace()));
    }

    static List<Seat> seats(List<Seat> seats, Policy policy) {
        return seats.stream().map(seat -> seat.standing() == Seat.Standing.UNINVITED && policy.advisers() == Policy.Advisers.AS_MEMBERS
                ? seat.standing(Seat.Standing.SEATED) : seat).toList();
    }
}
