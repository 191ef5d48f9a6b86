package org.conductd.procedure;

/** The part of {@link Evolution} that is about a roster that changes while the case is there (D11). */
final class RosterEvolution {
    private RosterEvolution() {}

    /** Another address: the check that waits is asked anew, where they read it. No vote any more: their approvals are no member's. */
    static void changed(CaseState s, Event.MemberChanged e) {
        PersonId id = e.member().person().id();
        Seat before = s.seats.get(id);
        boolean asked = before.standing() == e.standing() && before.member().person().contact().equals(e.member().person().contact());
        SeatEvolution.seat(s, id, seat -> (asked ? seat : seat.unasked()).as(e.member(), e.standing()));
        if (!asked) {
            SeatEvolution.forgetReminders(s, id);
        }
        if (!e.member().votes()) {
            SeatEvolution.forgetApprovals(s, id);
        }
    }

    /** Where a second member is needed, who is outside by now is not the first: two who are cleared have to say so (D5, D38). What was seconded stands. */
    static void forgetSayOf(CaseState s, PersonId member) {
        s.seats.replaceAll((_, seat) -> seat.standing() == Seat.Standing.WITHHELD ? seat.notAdmittedBy(member) : seat);
        if (!s.deadlines.containsKey(Deadline.of(Deadline.Kind.DISMISSAL))) {
            s.dismissedBy.remove(member);
        }
    }
}
