package org.conductd.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Mail interface §6, D2: commands that wait for their owner's word")
class ProofRulesTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration THREE_DAYS = Duration.ofHours(72);

    private static Command.Hold hold(String mail) {
        return new Command.Hold(mail, List.of("LEAD"), List.of(), false, false);
    }

    private static long asked(List<Event> events) {
        return events.stream().filter(Event.ConfirmationAsked.class::isInstance).count();
    }

    @Test
    @DisplayName("one question an hour, however many mails come; each question shows all that waits")
    void whatComesIsGathered() {
        Road road = Road.labelled(5);
        assertEquals(1, asked(road.accepted(Road.m(1), Shown.NOTHING, hold("a"))));
        assertEquals(0, asked(road.accepted(Road.m(1), Shown.NOTHING, hold("b"))));
        assertEquals(0, asked(road.accepted(Road.m(1), Shown.NOTHING, hold("c"))));
        assertEquals(1, asked(road.accepted(Road.m(2), Shown.NOTHING, hold("d"))), "somebody else is asked about theirs");
        List<Event> later = road.wait(HOUR);
        assertTrue(later.contains(new Event.ConfirmationAsked(Road.m(1), List.of("a", "b", "c"))));
        assertEquals(1, asked(later));
        assertEquals(0, asked(road.wait(HOUR)), "nothing new waits");
    }

    @Test
    @DisplayName("whoever forges a thousand mails makes us keep fifty and ask once an hour")
    void aFloodIsBounded() {
        Road road = Road.labelled(5);
        IntStream.range(0, 1000).forEach(i -> road.accepted(Road.m(1), Shown.NOTHING, hold("mail-" + i)));
        assertEquals(50, road.state.heldOf(Road.m(1)).size());
        assertEquals(1, asked(road.wait(Duration.ofHours(2))));
    }

    @Test
    @DisplayName("CONFIRM is good for what the question showed, and the rest is asked about at once")
    void whatCameSinceIsNotConfirmedWithIt() {
        Road road = Road.labelled(5);
        road.accepted(Road.m(1), Shown.NOTHING, hold("a"));
        road.accepted(Road.m(1), Shown.NOTHING, hold("forged"));
        List<Event> events = road.accepted(Road.m(1), new Shown.OfHeld(List.of("a")), new Command.Confirm());
        assertEquals(List.of(new Event.HeldConfirmed(Road.m(1), List.of("a"), true), new Event.ConfirmationAsked(Road.m(1), List.of("forged"))), events);
        assertTrue(road.state.confirmedSender(Road.m(1)));
        assertEquals(Refusal.Reason.NOTHING_TO_CONFIRM, road.refused(Road.m(1), new Shown.OfHeld(List.of("a")), new Command.Confirm()));
        assertEquals(Refusal.Reason.NOTHING_TO_CONFIRM, road.refused(Road.m(2), new Shown.OfHeld(List.of("forged")), new Command.Confirm()), "it is not theirs");
        assertEquals(Refusal.Reason.NOTHING_TO_CONFIRM, road.refused(Road.m(1), Shown.NOTHING, new Command.Confirm()));
    }

    @Test
    @DisplayName("what nobody confirms lapses; D11, D9: with who goes out of the case, at once")
    void whatNobodyConfirmsLapses() {
        Road road = Road.labelled(5);
        road.accepted(Road.m(1), Shown.NOTHING, hold("a"));
        road.accepted(Road.m(2), Shown.NOTHING, hold("b"));
        road.accepted(Road.m(2), Shown.NOTHING, new Command.Recuse());
        assertEquals(List.of(), road.state.heldOf(Road.m(2)));
        road.wait(THREE_DAYS);
        assertEquals(List.of(), road.state.heldOf(Road.m(1)));
    }

    @Test
    @DisplayName("D2: a party confirms each time")
    void aPartyIsNotProvenForGood() {
        Road road = Road.labelled(5);
        road.accepted(Road.REPORTER, Shown.NOTHING, hold("a"));
        assertEquals(List.of(new Event.HeldConfirmed(Road.REPORTER, List.of("a"), false)),
                road.accepted(Road.REPORTER, new Shown.OfHeld(List.of("a")), new Command.Confirm()));
        assertFalse(road.state.confirmedSender(Road.REPORTER));
    }

    @Test
    @DisplayName("D4: whom an EXCLUDE names that waits is told nothing new, and is asked when it lapses")
    void anExcludeThatWaitsSpares() {
        Road road = new Road().open(Road.seats(5), List.of(Road.reported()), false, false);
        road.accepted(Road.REPORTER, Shown.NOTHING, new Command.Hold("a", List.of("EXCLUDE Member 2"), List.of(Road.m(2)), false, false));
        road.wait(Duration.ofHours(2));
        assertTrue(road.state.seat(Road.m(1)).orElseThrow().outstanding().isPresent());
        assertEquals(Optional.empty(), road.state.seat(Road.m(2)).orElseThrow().outstanding());
        road.wait(THREE_DAYS);
        assertTrue(road.state.seat(Road.m(2)).orElseThrow().outstanding().isPresent());
    }

    @Test
    @DisplayName("D28: a letter that an OBJECT would stop waits for it")
    void anObjectionThatWaitsHoldsTheLetter() {
        Road road = Road.labelled(5).clearAll().evaluate(1);
        road.accepted(Road.m(2), Shown.NOTHING, new Command.Evaluate(Map.of(Question.SETTING, "private")));
        road.propose(1).vote(Choice.YES, 1, 2, 3, 4, 5);
        road.wait(HOUR);
        road.approve(1, 2);
        road.accepted(Road.REPORTER, Shown.NOTHING, new Command.Hold("a", List.of("OBJECT"), List.of(), false, true));
        road.wait(Duration.ofHours(60));
        assertTrue(road.state.matter("1").headsUpRuns());
        road.accepted(Road.REPORTER, new Shown.OfHeld(List.of("a")), new Command.Confirm());
        road.accepted(Road.REPORTER, Shown.NOTHING, new Command.Object("Not now."));
        assertFalse(road.state.matter("1").headsUpRuns());
    }

    @Test
    @DisplayName("in a closed case no clock runs: each is asked about at once, and is not good for ever")
    void inAClosedCase() {
        Road road = Road.labelled(7).letterOut();
        road.accepted(Road.REPORTED, Shown.NOTHING, new Command.Agree());
        assertTrue(road.state.closed().isPresent());
        assertEquals(1, asked(road.accepted(Road.m(1), Shown.NOTHING, hold("a"))));
        assertEquals(1, asked(road.accepted(Road.m(1), Shown.NOTHING, hold("b"))));
        road.now = road.now.plus(THREE_DAYS);
        assertEquals(Refusal.Reason.NOTHING_TO_CONFIRM, road.refused(Road.m(1), new Shown.OfHeld(List.of("a", "b")), new Command.Confirm()));
    }

    @Test
    @DisplayName("ADMIT, approvals and RELAY need their own proof")
    void whatNeedsItsOwnProof() {
        List<Command.OfPerson> own = List.of(new Command.Admit(Road.m(2)), new Command.ApproveDraft(), new Command.Allow("1"), new Command.Ratify(), new Command.RelayApology("Sorry."));
        own.forEach(command -> assertTrue(ProofRules.needsOwnProof(command)));
        assertFalse(ProofRules.needsOwnProof(new Command.CastBallot(Choice.YES)));
    }
}
