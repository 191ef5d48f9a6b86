package org.conductd.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where two rules meet: what one began and another took away. */
class CaseCornersTest {
    private static final Command.NameParty NAMES_SEVEN =
            new Command.NameParty(Party.Capacity.REPORTED, "Member 7", "m7@example.org", Optional.of(Road.m(7)));

    private static Seat.Standing standing(Road road, int member) {
        return road.state.seat(Road.m(member)).orElseThrow().standing();
    }

    @Test
    @DisplayName("D5, D4: who is excluded while suspended stays outside when the suspension would have lapsed")
    void anExcludedMemberDoesNotComeBack() {
        Road road = Road.labelled(7).clearAll();
        road.accepted(Road.m(1), Shown.NOTHING, NAMES_SEVEN);
        assertEquals(Seat.Standing.SUSPENDED, standing(road, 7));
        road.accepted(Road.REPORTER, Shown.NOTHING, new Command.Exclude("Member 7", List.of(Road.m(7))));
        road.wait(Duration.ofDays(4));
        assertEquals(Seat.Standing.OUTSIDE, standing(road, 7));
    }

    @Test
    @DisplayName("D5, D13: an adviser whom nobody invited is not seated by a suspension that lapsed")
    void aLapsedSuspensionInvitesNobody() {
        Member adviser = new Member(Road.member(9).person(), Member.Role.ADVISORY, Road.member(9).joinedAt());
        List<Seat> seats = new java.util.ArrayList<>(Road.seats(5));
        seats.add(Seat.of(adviser, Seat.Standing.UNINVITED, Optional.empty()));
        Road road = new Road().open(seats, List.of(Road.reported()), true, false).clear(1, 2, 3, 4, 5);
        road.accepted(Road.m(1), Shown.NOTHING, new Command.NameParty(Party.Capacity.REPORTED, "Member 9", "m9@example.org", Optional.of(Road.m(9))));
        road.wait(Duration.ofDays(4));
        assertEquals(Seat.Standing.UNINVITED, standing(road, 9));
    }

    @Test
    @DisplayName("D36, D29: what was taken back by RE-EVALUATE cannot be upheld as delivered")
    void aDeliveryOfWhatWasTakenBackLapses() {
        Road road = Road.labelled(7).clearAll().evaluate(1).propose(1).vote(Choice.YES, 1, 2, 3, 4, 5, 6, 7);
        road.accepted(Road.m(1), Shown.NOTHING, new Command.Evaluate(java.util.Map.of(Question.SETTING, "private")));
        road.wait(Duration.ofHours(1));
        road.approve(1, 2).accepted(Road.m(1), Shown.NOTHING, new Command.Delivered(DraftKind.LETTER, "By hand."));
        road.accepted(Road.m(2), Shown.NOTHING, new Command.ReEvaluate("There is more."));
        List<Event> events = road.accepted(Road.m(3), Shown.NOTHING, new Command.Ratify());
        assertEquals(List.of(new Event.ClaimLapsed("delivery 1 LETTER")), events);
    }

    @Test
    @DisplayName("D43: a vote that was open at the close opens anew when the case does, and nobody's NOT A REPORT counts twice")
    void aReopenedCaseGoesOn() {
        Road road = Road.labelled(7).clearAll();
        road.accepted(Road.m(1), Shown.NOTHING, new Command.NotAReport());
        road.accepted(Road.m(2), Shown.NOTHING, new Command.NotAReport());
        road.wait(Duration.ofHours(48));
        road.evaluate(3).propose(3).wait(Duration.ofHours(24));
        assertEquals(Optional.of(Event.Closing.NOT_A_REPORT), road.state.closed());
        assertEquals(Refusal.Reason.CASE_CLOSED, road.refused(Road.m(3), Shown.NOTHING, new Command.Object("It is one.")));
        road.accepted(Road.m(3), Shown.NOTHING, new Command.Reopen("It is one."));
        assertEquals(2, road.state.matter("1").ballot().orElseThrow().number());
        assertTrue(road.state.dueAt(Deadline.Kind.BALLOT).isPresent());
        road.accepted(Road.m(4), Shown.NOTHING, new Command.NotAReport());
        assertTrue(road.state.dueAt(Deadline.Kind.DISMISSAL).isEmpty());
    }

    @Test
    @DisplayName("D29, D35: a letter that came back, of a decision that was opened again, does not go to another address")
    void aLetterOfNoDecisionGoesNowhere() {
        Road road = Road.labelled(7).letterOut();
        road.daemon(new Command.RecordFailure(Optional.of(DraftKind.LETTER), "1", 1, Road.REPORTED, "LETTER", "5.1.1"));
        road.accepted(Road.m(1), Shown.NOTHING, new Command.ReEvaluate("There is more."));
        road.accepted(Road.m(1), Shown.NOTHING, new Command.NameParty(Party.Capacity.REPORTED, "Sam", "sam@other.example", Optional.empty()));
        List<Event> events = road.accepted(Road.m(2), Shown.NOTHING, new Command.Ratify());
        assertTrue(events.stream().anyMatch(Event.ContactRatified.class::isInstance));
        assertTrue(road.wait(Duration.ofDays(9)).stream().noneMatch(Event.DraftReleased.class::isInstance));
        assertTrue(road.state.matter("1").drafts().stream().noneMatch(draft -> draft.kind() == DraftKind.LETTER));
    }

    @Test
    @DisplayName("D38: what was decided by vote cannot be set aside as no report, and a dismissal that runs ends with the decision")
    void aDecisionEndsADismissal() {
        Road road = Road.labelled(7).clearAll().evaluate(1).propose(1);
        road.accepted(Road.m(1), Shown.NOTHING, new Command.NotAReport());
        road.accepted(Road.m(2), Shown.NOTHING, new Command.NotAReport());
        road.vote(Choice.YES, 1, 2, 3, 4, 5, 6, 7).wait(Duration.ofHours(1));
        assertTrue(road.state.dueAt(Deadline.Kind.DISMISSAL).isEmpty());
        assertEquals(Refusal.Reason.DECIDED_ALREADY, road.refused(Road.m(1), Shown.NOTHING, new Command.NotAReport()));
        road.wait(Duration.ofHours(72));
        assertTrue(road.state.closed().isEmpty());
    }

    @Test
    @DisplayName("D8: a recusal after the window that ends the quorum has the silent reminded daily")
    void theSilentAreRemindedWheneverTheyAreNeeded() {
        Road road = Road.labelled(7).clear(1, 2, 3);
        road.wait(Duration.ofHours(25));
        road.accepted(Road.m(3), Shown.NOTHING, new Command.Recuse());
        List<Event> days = road.wait(Duration.ofHours(49));
        assertEquals(2, days.stream().filter(event -> event instanceof Event.SilentReminded reminded && reminded.members().size() == 4).count());
        road.clear(4, 5, 6, 7);
        assertFalse(road.wait(Duration.ofHours(72)).stream().anyMatch(event -> event instanceof Event.SilentReminded reminded && !reminded.members().isEmpty()));
    }

    @Test
    @DisplayName("D12: an escalation contact who writes anything but SUBSTITUTE is told that it is not theirs to do")
    void aContactCanOnlyCallASubstitute() {
        Road road = Road.labelled(7);
        assertEquals(Refusal.Reason.NOT_YOUR_ROLE, road.refused(new PersonId("e1"), Shown.NOTHING, new Command.CastBallot(Choice.YES)));
    }
}
