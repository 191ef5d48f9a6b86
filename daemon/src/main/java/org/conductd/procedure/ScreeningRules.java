package org.conductd.procedure;

import java.util.Optional;

/** D5: who may not be told, as it turns out while a case is open. Silent towards those whom it is about. */
final class ScreeningRules {
    /** D5: members who must ADMIT somebody whose name stands in the report. */
    static final int ADMISSIONS = 2;

    private ScreeningRules() {}

    static void screen(Unfolding u, Command.Screen c) {
        if (u.state().closed().isEmpty()) {
            c.named().forEach(person -> NamingRules.nameByReporter(u, c.by(), person));
        }
        c.outside().forEach(person -> exclude(u, person));
        c.withheld().forEach(person -> withhold(u, person));
    }

    /** Once; somebody without a seat is a contact or a substitute, who is told nothing and cannot be called (D12). */
    static void exclude(Unfolding u, PersonId person) {
        CaseState s = u.state();
        boolean outside = s.seat(person).map(seat -> seat.standing() == Seat.Standing.OUTSIDE).orElse(s.outsideContacts.contains(person));
        if (!outside) {
            u.emit(new Event.MemberExcluded(person));
        }
    }

    /** Whom the group admitted already is not withheld from for the same name. A closed case tells nobody anything, and asks nobody. */
    private static void withhold(Unfolding u, PersonId person) {
        Optional<Seat> seat = u.state().seat(person).filter(other -> other.admittedBy().size() < ADMISSIONS);
        boolean told = seat.filter(other -> switch (other.standing()) {
            case SEATED, UNINVITED -> true;
            case OUTSIDE, WITHHELD, SUSPENDED -> false;
        }).isPresent();
        if (told) {
            u.emit(new Event.MemberWithheld(person));
        }
    }
}
