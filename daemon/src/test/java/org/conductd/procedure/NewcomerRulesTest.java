package org.conductd.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D11: who joins while a case is open")
class NewcomerRulesTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int NEW = 9;

    private static Road road(Policy policy, boolean urgent) {
        Road road = new Road();
        road.policy = policy;
        return road.open(Road.seats(5), List.of(Road.reported()), true, urgent);
    }

    private static Road road() {
        return road(Policies.newcomers(), false);
    }

    private static Seat joined(Road road, Seat.Standing standing, Instant joinedAt) {
        Member member = new Member(Road.member(NEW).person(), Member.Role.VOTING, joinedAt);
        return Seat.of(member, standing, standing == Seat.Standing.OUTSIDE ? Optional.of(Seat.Reason.CONFLICT) : Optional.empty());
    }

    private static Seat joined(Road road) {
        return joined(road, Seat.Standing.SEATED, road.now);
    }

    private static List<Event> takeUp(Road road, Seat... newcomers) {
        List<Member> members = Stream.concat(IntStream.rangeClosed(1, 5).mapToObj(Road::member), Stream.of(newcomers).map(Seat::member)).toList();
        return road.daemon(new Command.TakeUpRoster(members, List.of(), List.of(), List.of(), List.of(newcomers)));
    }

    private static boolean isAsked(Road road) {
        return road.state.seat(Road.m(NEW)).flatMap(Seat::outstanding).isPresent();
    }

    @Test
    void by_default_they_are_no_part_of_it() {
        Road road = road(Policy.DEFAULT, false);
        road.wait(HOUR);
        assertEquals(List.of(), takeUp(road, joined(road)));
    }

    @Test
    @DisplayName("D4: asked when the reporter had the time to exclude them; taken up again brings nothing; a later ballot counts them")
    void asked_after_the_grace() {
        Road road = road().clearAll().evaluate(1);
        road.wait(HOUR);
        Seat newcomer = joined(road);
        takeUp(road, newcomer);
        assertEquals(Optional.of(road.now.plus(HOUR)), road.state.dueAt(Deadline.Kind.NEWCOMER));
        assertTrue(!isAsked(road));
        assertEquals(List.of(), takeUp(road, newcomer));
        road.wait(HOUR);
        assertTrue(isAsked(road));
        road.clear(NEW);
        assertEquals(6, road.state.participants().size());
        road.propose(1);
        assertEquals(6, road.state.matter("1").ballot().orElseThrow().electorate().size());
        assertEquals(List.of(), takeUp(road, newcomer));
    }

    @Test
    @DisplayName("D10, D15: who was not asked yet may be told of no case through another")
    void may_not_know_it_elsewhere() {
        Road road = road().clearAll();
        road.wait(HOUR);
        takeUp(road, joined(road));
        CaseId other = new CaseId("BBB-BBB");
        assertTrue(CaseFacts.of(road.state, other).isReady(Road.m(1)));
        assertFalse(CaseFacts.of(road.state, other).isReady(Road.m(NEW)));
        assertFalse(EarlierCase.of(road.state, other).mayKnow().contains(Road.m(NEW)));
        road.wait(HOUR);
        road.clear(NEW);
        assertTrue(CaseFacts.of(road.state, other).isReady(Road.m(NEW)));
    }

    @Test
    @DisplayName("D4: whom the reporter excludes meanwhile is never asked")
    void excluded_in_time() {
        Road road = road();
        road.wait(HOUR);
        takeUp(road, joined(road));
        road.accepted(Road.REPORTER, Shown.NOTHING, new Command.Exclude("Member 9", List.of(Road.m(NEW))));
        assertEquals(Optional.empty(), road.state.dueAt(Deadline.Kind.NEWCOMER));
        road.wait(HOUR);
        assertEquals(Optional.of(Seat.Reason.EXCLUDED), road.state.seat(Road.m(NEW)).orElseThrow().reason());
    }

    @Test
    @DisplayName("D14, D1: no grace where it is urgent, or turns urgent, or nothing goes to the reporter")
    void no_grace() {
        Road urgent = road(Policies.newcomers(), true);
        urgent.wait(HOUR);
        takeUp(urgent, joined(urgent));
        assertTrue(isAsked(urgent));
        Road turning = road();
        turning.wait(HOUR);
        takeUp(turning, joined(turning));
        turning.daemon(new Command.BecomeUrgent());
        assertTrue(isAsked(turning));
        Road quiet = road();
        quiet.wait(HOUR);
        quiet.accepted(Road.REPORTER, Shown.NOTHING, new Command.Quiet(new SafeContact(SafeContact.Manner.NONE, "")));
        takeUp(quiet, joined(quiet));
        assertTrue(isAsked(quiet));
    }

    @Test
    @DisplayName("D5: who is outside by screening stays it, whatever joins again")
    void screened() {
        Road road = road();
        road.wait(HOUR);
        takeUp(road, joined(road, Seat.Standing.OUTSIDE, road.now));
        assertEquals(Optional.empty(), road.state.dueAt(Deadline.Kind.NEWCOMER));
        road.wait(HOUR);
        assertEquals(List.of(), takeUp(road, joined(road)));
    }

    @Test
    @DisplayName("D11: who left and comes back is new; who recused and comes back is not asked")
    void coming_back() {
        Road road = road();
        road.wait(HOUR);
        takeUp(road, joined(road));
        road.wait(HOUR);
        takeUp(road);
        assertEquals(Optional.of(Seat.Reason.LEFT), road.state.seat(Road.m(NEW)).orElseThrow().reason());
        road.wait(HOUR);
        takeUp(road, joined(road));
        road.wait(HOUR);
        assertTrue(isAsked(road));
        road.accepted(Road.m(NEW), Shown.NOTHING, new Command.Recuse());
        road.wait(HOUR);
        assertEquals(List.of(), takeUp(road, joined(road)));
    }

    @Test
    @DisplayName("D12: a group of two gets its third, and the alarm is over")
    void quorum_regained() {
        Road road = road().clear(1, 2);
        IntStream.rangeClosed(3, 5).forEach(i -> road.accepted(Road.m(i), Shown.NOTHING, new Command.Recuse()));
        road.wait(HOUR);
        assertTrue(takeUp(road, joined(road)).contains(new Event.QuorumRegained()));
    }

    @Test
    @DisplayName("D11: before their day, and while a case is closed, nobody joins it; not even reopened")
    void closed_cases_stay_closed() {
        Road road = road().clearAll().evaluate(1);
        road.wait(HOUR);
        assertEquals(List.of(), takeUp(road, joined(road, Seat.Standing.SEATED, road.now.plus(HOUR))));
        road.accepted(Road.m(1), Shown.NOTHING, new Command.NotAReport());
        road.accepted(Road.m(2), Shown.NOTHING, new Command.NotAReport());
        road.wait(Duration.ofDays(4));
        Seat newcomer = joined(road);
        assertEquals(List.of(), takeUp(road, newcomer));
        road.wait(HOUR);
        road.accepted(Road.m(1), Shown.NOTHING, new Command.Reopen("There is more."));
        assertEquals(List.of(), takeUp(road, newcomer));
        road.wait(HOUR);
        takeUp(road, joined(road));
        assertEquals(Optional.of(road.now.plus(HOUR)), road.state.dueAt(Deadline.Kind.NEWCOMER));
    }
}
