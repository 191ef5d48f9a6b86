package org.conductd.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D11: what a change of the roster means for a case that is there")
class RosterRulesTest {
    private static final PersonId EDDA = new PersonId("e1");

    private static Command.TakeUpRoster roster(int members, UnaryOperator<Member> seventh) {
        List<Member> all = new ArrayList<>(IntStream.range(1, members).mapToObj(Road::member).toList());
        Optional.ofNullable(seventh.apply(Road.member(members))).ifPresent(all::add);
        return new Command.TakeUpRoster(all, List.of(), List.of(), List.of(), List.of());
    }

    private static Member with(Member member, Member.Role role, String contact) {
        return new Member(new Person(member.person().id(), member.person().name(), contact), role, member.joinedAt());
    }

    private static Member adviser(Member member) {
        return with(member, Member.Role.ADVISORY, member.person().contact());
    }

    private static Seat seat(Road road, int member) {
        return road.state.seat(Road.m(member)).orElseThrow();
    }

    private static List<Event> without(Road road, int seventh) {
        return road.daemon(roster(seventh, _ -> null));
    }

    @Test
    void the_same_roster_taken_up_again_brings_nothing() {
        Road road = Road.labelled(7).clear(1, 2, 3);
        assertEquals(List.of(), road.daemon(roster(7, member -> member)));
        without(road, 7);
        assertEquals(List.of(), without(road, 7));
    }

    @Test
    @DisplayName("D11, D9: a leaver's ballot and approvals are void, the list shrinks, what they proposed stays the group's")
    void a_leaver_in_a_vote_and_in_drafting() {
        Road road = Road.labelled(7).clearAll().evaluate(7).propose(7).vote(Choice.NO, 7);
        without(road, 7);
        Ballot ballot = road.state.matter("1").ballot().orElseThrow();
        assertEquals(6, ballot.electorate().size());
        assertFalse(ballot.cast().containsKey(Road.m(7)));
        assertEquals(Optional.of(Seat.Reason.LEFT), seat(road, 7).reason());
        road.vote(Choice.YES, 1, 2, 3, 4, 5, 6).wait(Duration.ofHours(1));
        road.approve(6);
        without(road, 6);
        road.approve(1);
        assertTrue(road.state.matter("1").unsentDrafts().stream().allMatch(draft -> draft.approvals().equals(List.of(Road.m(1)))));
    }

    @Test
    @DisplayName("D11, D7: a reader who leaves is replaced at once; one whose address changes is asked anew")
    void the_reader() {
        Road road = Road.prose(3);
        int reader = Integer.parseInt(road.state.reader().orElseThrow().value().substring(1));
        Instant overdue = road.state.dueAt(Deadline.Kind.READER).orElseThrow();
        road.wait(Duration.ofHours(1));
        List<Member> moved = IntStream.rangeClosed(1, 3).mapToObj(i -> i == reader ? with(Road.member(i), Member.Role.VOTING, "new@example.org") : Road.member(i)).toList();
        List<Event> events = road.daemon(new Command.TakeUpRoster(moved, List.of(), List.of(), List.of(), List.of()));
        assertTrue(events.contains(new Event.CheckSent(Road.m(reader), new Check(Check.Kind.READER, List.of()), List.of())), events.toString());
        assertEquals(overdue, road.state.dueAt(Deadline.Kind.READER).orElseThrow());
        List<Member> left = moved.stream().filter(member -> !member.person().id().equals(Road.m(reader))).toList();
        road.daemon(new Command.TakeUpRoster(left, List.of(), List.of(), List.of(), List.of()));
        assertTrue(road.state.reader().filter(other -> !other.equals(Road.m(reader))).isPresent());
    }

    @Test
    @DisplayName("D11, D8: a check that waits goes to the new address, with its reminders")
    void another_address_while_a_check_waits() {
        Road road = Road.labelled(7);
        road.wait(Duration.ofHours(5));
        List<Event> events = road.daemon(roster(7, member -> with(member, Member.Role.VOTING, "new@example.org")));
        assertEquals(2, events.size(), events.toString());
        assertEquals("new@example.org", seat(road, 7).member().person().contact());
        List<Event> half = road.wait(Duration.ofHours(12));
        assertEquals(7, half.stream().filter(Event.CheckReminded.class::isInstance).count());
    }

    @Test
    void another_name_alone_asks_nothing_anew() {
        Road road = Road.labelled(7);
        Person renamed = new Person(Road.m(7), "Other Name", "m7@example.org");
        List<Event> events = road.daemon(roster(7, member -> new Member(renamed, Member.Role.VOTING, member.joinedAt())));
        assertEquals(List.of(new Event.MemberChanged(new Member(renamed, Member.Role.VOTING, Road.member(7).joinedAt()), Seat.Standing.SEATED)), events);
        assertTrue(seat(road, 7).outstanding().isPresent());
    }

    @Test
    @DisplayName("D11, P14: a voting member who becomes an adviser has no ballot, no vote and no approval any more, and keeps the report")
    void from_voting_to_advisory() {
        Road road = Road.labelled(7).clearAll().evaluate(1).propose(1).vote(Choice.YES, 7);
        road.daemon(roster(7, RosterRulesTest::adviser));
        assertEquals(6, road.state.matter("1").ballot().orElseThrow().electorate().size());
        assertTrue(seat(road, 7).cleared());
        assertEquals(Refusal.Reason.ADVISERS_DO_NOT_DECIDE, road.refused(Road.m(7), road.ballot(), new Command.CastBallot(Choice.YES)));
        // Back to voting: in this case no more.
        road.daemon(roster(7, member -> member));
        assertEquals(Refusal.Reason.ADVISERS_DO_NOT_DECIDE, road.refused(Road.m(7), road.ballot(), new Command.CastBallot(Choice.YES)));
    }

    @Test
    @DisplayName("D13: where advisers are none, becoming one is leaving; where they are invited, whoever has not the report waits for that")
    void an_adviser_as_the_settings_have_it() {
        Road none = Road.labelled(7).clearAll();
        none.policy = Policies.advisers(Policy.Advisers.NONE);
        none.daemon(roster(7, RosterRulesTest::adviser));
        assertEquals(Seat.Standing.OUTSIDE, seat(none, 7).standing());
        Road invited = Road.labelled(7);
        invited.daemon(roster(7, RosterRulesTest::adviser));
        assertEquals(Seat.Standing.UNINVITED, seat(invited, 7).standing());
        assertTrue(seat(invited, 7).outstanding().isEmpty());
        Road asMembers = Road.labelled(7);
        asMembers.policy = Policies.advisers(Policy.Advisers.AS_MEMBERS);
        asMembers.daemon(roster(7, RosterRulesTest::adviser));
        assertEquals(Seat.Standing.SEATED, seat(asMembers, 7).standing());
        assertTrue(seat(asMembers, 7).outstanding().isPresent());
    }

    @Test
    @DisplayName("D11: whoever joined after the report arrived, by a date that was mended, has no access")
    void a_mended_date() {
        Road road = Road.labelled(7).clearAll();
        road.daemon(roster(7, member -> new Member(member.person(), member.role(), Road.START.plusSeconds(1))));
        assertEquals(Seat.Standing.OUTSIDE, seat(road, 7).standing());
    }

    @Test
    @DisplayName("D11, P13: a newcomer has no seat, and a leaver none again, not even where the case is reopened")
    void newcomers_and_returners() {
        Road road = Road.labelled(7).letterOut();
        road.accepted(Road.REPORTED, Shown.NOTHING, new Command.Agree());
        assertTrue(road.state.closed().isPresent());
        without(road, 7);
        assertEquals(Seat.Standing.OUTSIDE, seat(road, 7).standing());
        assertTrue(road.state.dueAt().isEmpty());
        road.daemon(roster(8, member -> member));
        road.accepted(Road.m(1), Shown.NOTHING, new Command.Reopen("There is more."));
        assertEquals(Seat.Standing.OUTSIDE, seat(road, 7).standing());
        assertTrue(road.state.seat(Road.m(8)).isEmpty());
    }

    @Test
    @DisplayName("D11, D12: too few by leaving is too few; contacts who are new are noted once")
    void quorum_and_contacts() {
        Road road = Road.labelled(3).clear(1, 2, 3);
        assertTrue(without(road, 3).contains(new Event.Escalated(Event.Alarm.QUORUM_LOST)));
        Command.TakeUpRoster contacts = new Command.TakeUpRoster(List.of(Road.member(1), Road.member(2)), List.of(), List.of(new PersonId("e3")), List.of(EDDA), List.of());
        assertEquals(List.of(new Event.ContactsChanged(List.of(new PersonId("e3")), List.of(EDDA))), road.daemon(contacts));
        assertEquals(List.of(), road.daemon(contacts));
    }
}
