package org.conductd.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The roster is a timeline (D11): what a change of it means for a case that is there already. */
final class RosterRules {
    private RosterRules() {}

    /** Says nothing twice: the same roster taken up again brings no event. */
    static void takeUp(Unfolding u, Command.TakeUpRoster c) {
        for (Seat seat : u.state().seats(seat -> seat.standing() != Seat.Standing.OUTSIDE)) {
            Optional<Member> now = onRoster(u.state(), seat, c);
            if (now.isEmpty() || !now.get().votes() && u.policy.advisers() == Policy.Advisers.NONE && seat.member().votes()) {
                u.emit(new Event.MemberLeft(seat.id()));
            } else {
                change(u, seat, now.get());
            }
        }
        contacts(u, c);
        NewcomerRules.seat(u, c.newcomers());
    }

    /** Who was seated as a member has to be one still; who was called as a substitute may stand on either list. Both since before they were seated. */
    private static Optional<Member> onRoster(CaseState s, Seat seat, Command.TakeUpRoster c) {
        boolean called = s.opening.seats().stream().map(Seat::id).noneMatch(seat.id()::equals);
        return (called ? Stream.concat(c.members().stream(), c.substitutes().stream()) : c.members().stream())
                .filter(member -> member.person().id().equals(seat.id()) && !member.joinedAt().isAfter(since(s, seat))).findFirst();
    }

    /** A newcomer has their own date; whoever left and came back is new once more. */
    private static Instant since(CaseState s, Seat seat) {
        Instant arrived = s.report().arrivedAt();
        return seat.member().joinedAt().isAfter(arrived) ? seat.member().joinedAt() : arrived;
    }

    /** A voting member who becomes an adviser loses the vote at once; an adviser who becomes a voting member votes in new cases only. */
    private static void change(Unfolding u, Seat seat, Member now) {
        Member.Role role = seat.member().votes() && now.votes() ? Member.Role.VOTING : Member.Role.ADVISORY;
        Member member = new Member(now.person(), role, seat.member().joinedAt());
        if (!member.equals(seat.member())) {
            u.emit(new Event.MemberChanged(member, standing(u.policy, seat, role)));
        }
    }

    /** D13: whoever has the report keeps it; the others wait for an invitation, as every adviser does. */
    private static Seat.Standing standing(Policy policy, Seat seat, Member.Role role) {
        boolean becameAdviser = seat.member().votes() && role == Member.Role.ADVISORY;
        boolean uninvited = becameAdviser && policy.advisers() == Policy.Advisers.INVITED && seat.standing() == Seat.Standing.SEATED && !seat.opened();
        return uninvited ? Seat.Standing.UNINVITED : seat.standing();
    }

    private static void contacts(Unfolding u, Command.TakeUpRoster c) {
        List<PersonId> outside = without(c.outsideContacts(), u.state().outsideContacts);
        List<PersonId> added = without(c.newContacts(), u.state().addedContacts);
        if (!outside.isEmpty() || !added.isEmpty()) {
            u.emit(new Event.ContactsChanged(outside, added));
        }
    }

    private static List<PersonId> without(List<PersonId> contacts, Set<PersonId> known) {
        return contacts.stream().filter(contact -> !known.contains(contact)).toList();
    }
}
