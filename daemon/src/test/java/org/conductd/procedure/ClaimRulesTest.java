package org.conductd.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What one member did and a second has to uphold. */
class ClaimRulesTest {
    private static final Command.Refer REFER = new Command.Refer("the police", "Threats.");

    private static Command.Say words(String mail) {
        return new Command.Say("Yes, please.", List.of(), mail);
    }

    @Test
    @DisplayName("D14: actions stand beside each other; one is upheld, the other lapses")
    void actionsByThemselves() {
        Road road = Road.labelled(5).clearAll();
        road.accepted(Road.m(1), Shown.NOTHING, new Command.ActionTaken("Called."));
        road.accepted(Road.m(1), Shown.NOTHING, new Command.ActionTaken("Removed."));
        assertEquals(Set.of("action 1", "action 2"), road.state.claims().keySet());
        road.accepted(Road.m(2), new Shown.OfClaim("action 1"), new Command.Ratify());
        assertEquals(Refusal.Reason.NOTHING_TO_RATIFY, road.refused(Road.m(2), new Shown.OfClaim("action 1"), new Command.Ratify()));
        assertEquals(Set.of("action 2"), road.state.claims().keySet());
        assertTrue(road.wait(Duration.ofHours(72)).contains(new Event.ClaimLapsed("action 2")));
    }

    @Test
    @DisplayName("D14: a mail about nothing that waits upholds all that others did, and nothing of one's own")
    void ratifyAll() {
        Road road = Road.labelled(5).clearAll();
        road.accepted(Road.m(1), Shown.NOTHING, new Command.ActionTaken("Called."));
        road.accepted(Road.m(2), Shown.NOTHING, new Command.ActionTaken("Removed."));
        assertEquals(List.of(new Event.ClaimRatified("action 1", Road.m(2))), road.accepted(Road.m(2), Shown.NOTHING, new Command.Ratify()));
        assertEquals(Refusal.Reason.NOT_BY_YOURSELF, road.refused(Road.m(2), Shown.NOTHING, new Command.Ratify()));
    }

    @Test
    @DisplayName("D14: a referral is upheld after the reporter's answer only; the answer gives the second member the whole time")
    void referralWaitsForTheReporter() {
        Road road = Road.labelled(5).clearAll();
        road.accepted(Road.m(1), Shown.NOTHING, REFER);
        assertEquals(Refusal.Reason.REPORTER_NOT_ANSWERED, road.refused(Road.m(2), Shown.NOTHING, new Command.Ratify()));
        road.wait(Duration.ofHours(71));
        road.accepted(Road.REPORTER, new Shown.OfClaim("referral 1"), words("mail-2"));
        road.wait(Duration.ofHours(71));
        assertTrue(road.accepted(Road.m(2), Shown.NOTHING, new Command.Ratify()).contains(new Event.ClaimRatified("referral 1", Road.m(2))));
    }

    @Test
    @DisplayName("D14: the reporter's OBJECT ends a referral; in danger REFER waits for nobody")
    void referralObjectedOrUrgent() {
        Road road = Road.labelled(5).clearAll();
        road.accepted(Road.m(1), Shown.NOTHING, REFER);
        road.accepted(Road.REPORTER, Shown.NOTHING, new Command.Object("No."));
        assertTrue(road.state.claims().isEmpty());
        assertEquals(Refusal.Reason.NOTHING_TO_OBJECT_TO, road.refused(Road.REPORTER, Shown.NOTHING, new Command.Object("")));
        assertEquals(List.of(new Event.FactsAdded(Road.REPORTER, "No.", List.of(), "", false)), road.accepted(Road.REPORTER, Shown.NOTHING, new Command.Object("No.")));
        road.daemon(new Command.BecomeUrgent());
        assertEquals(List.of(new Event.ReferralRecorded(Road.m(1), "the police", "Threats.")), road.accepted(Road.m(1), Shown.NOTHING, REFER));
        assertTrue(road.state.claims().isEmpty());
    }

    @Test
    @DisplayName("D14, D1: where no mail can go to the reporter, the second member answers for their having been asked")
    void unreachableReporter() {
        Road road = Road.labelled(5).clearAll();
        road.accepted(Road.REPORTER, Shown.NOTHING, new Command.Quiet(new SafeContact(SafeContact.Manner.NONE, "")));
        road.accepted(Road.m(1), Shown.NOTHING, REFER);
        assertTrue(road.accepted(Road.m(2), Shown.NOTHING, new Command.Ratify()).contains(new Event.ClaimRatified("referral 1", Road.m(2))));
    }

    @Test
    @DisplayName("D26: the word that an older version was submitted, or came back, says nothing of the newest")
    void outcomesBelongToTheirVersion() {
        Road road = Road.labelled(7).clearAll().evaluate(1).propose(1).vote(Choice.YES, 1, 2, 3, 4, 5, 6, 7);
        road.wait(Duration.ofHours(1));
        road.accepted(Road.m(2), road.drafts(), new Command.DraftLetter(new Measures("In other words.", "", "", "", "")));
        road.approve(1, 2);
        assertEquals(List.of(), road.daemon(new Command.RecordSubmission("1", DraftKind.LETTER, 1)));
        List<Event> back = road.daemon(new Command.RecordFailure(java.util.Optional.of(DraftKind.LETTER), "1", 1, Road.REPORTED, "letter", "5.1.1"));
        assertEquals(new Event.MailUndelivered(java.util.Optional.empty(), "1", Road.REPORTED, "letter", "5.1.1"), back.getFirst());
        assertEquals(Draft.Stage.RELEASED, road.state.matter("1").draft(DraftKind.LETTER).orElseThrow().stage());
    }
}
