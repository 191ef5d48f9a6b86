package org.conductd.procedure;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** What events change of those who take part: seats, their reminders, and what goes with whoever steps outside. */
final class SeatEvolution {
    private SeatEvolution() {}

    static void exclude(CaseState s, PersonId member) {
        if (s.seats.containsKey(member)) {
            outside(s, member, Seat.Reason.EXCLUDED);
        } else {
            s.outsideContacts.add(member);
            OutsideEvolution.excluded(s, member);
        }
    }

    /** D9: what they cast and approved is void; what they proposed and drafted stays the group's. */
    static void outside(CaseState s, PersonId member, Seat.Reason reason) {
        seat(s, member, seat -> seat.outside(reason));
        forgetReminders(s, member);
        forgetSuspension(s, member);
        withdrawWordOf(s, member);
    }

    static void withdrawWordOf(CaseState s, PersonId member) {
        forgetApprovals(s, member);
        RosterEvolution.forgetSayOf(s, member);
        s.evaluations.remove(member);
        s.meetings = s.meetings.without(member);
        ProofEvolution.outside(s, member);
        NewcomerEvolution.graceEnded(s, member);
        s.lead = s.lead.filter(other -> !other.equals(member));
    }

    /** Of drafts that have not left; what left stands. */
    static void forgetApprovals(CaseState s, PersonId member) {
        s.matters.values().forEach(matter -> matter.drafts.replaceAll((_, draft) -> draft.unsent() ? draft.withoutApprovalOf(member) : draft));
    }

    /** D5: as if they had not been suspended; an adviser whom nobody invited is none the nearer to the case for it. */
    static void lapse(CaseState s, PersonId member) {
        if (s.claims.get(Claims.suspension(member)) instanceof CaseState.Claim.Suspension suspension) {
            seat(s, member, seat -> seat.standing(suspension.before()));
        }
        forgetSuspension(s, member);
    }

    /** D14: whoever has not got the report is asked anew, in one step; nobody reads ahead of the others. */
    static void urgent(CaseState s, Event.BecameUrgent e) {
        s.urgent = true;
        NewcomerEvolution.gracesEnded(s);
        s.deadlines.remove(Deadline.of(Deadline.Kind.READER));
        s.seats(seat -> !seat.opened() && seat.outstanding().isPresent()).forEach(seat -> {
            forgetReminders(s, seat.id());
            s.seats.put(seat.id(), seat.unasked());
        });
        e.nobodyClearedAt().ifPresent(due -> s.deadlines.put(Deadline.of(Deadline.Kind.NOBODY_CLEARED), due));
    }

    static void replaceReader(CaseState s, PersonId member) {
        s.reader = Optional.empty();
        s.formerReaders.add(member);
        s.deadlines.remove(Deadline.of(Deadline.Kind.READER));
        forgetReminders(s, member);
        seat(s, member, seat -> seat.outstanding().filter(check -> check.kind() == Check.Kind.READER).isPresent() ? seat.unasked() : seat);
    }

    static void seat(CaseState s, PersonId member, UnaryOperator<Seat> change) {
        Seat seat = s.seats.get(member);
        if (seat == null) {
            throw new IllegalStateException("no such seat");
        }
        s.seats.put(member, change.apply(seat));
    }

    static boolean isReminderOf(Deadline deadline, PersonId member) {
        return deadline.kind() == Deadline.Kind.CHECK_REMINDER && deadline.about().startsWith(member.value() + "/");
    }

    static void forgetReminders(CaseState s, PersonId member) {
        s.deadlines.keySet().removeIf(deadline -> isReminderOf(deadline, member));
    }

    private static void forgetSuspension(CaseState s, PersonId member) {
        s.claims.remove(Claims.suspension(member));
        s.deadlines.remove(new Deadline(Deadline.Kind.SUSPENSION, member.value()));
    }
}
