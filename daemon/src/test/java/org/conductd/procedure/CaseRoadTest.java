package org.conductd.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The road of a case, step by step, with the branches that leave it. */
class CaseRoadTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private static <E extends Event> List<E> of(Class<E> type, List<Event> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Event.BallotClosed result(Road road, Duration wait) {
        return of(Event.BallotClosed.class, road.wait(wait)).getFirst();
    }

    @Nested
    @DisplayName("Grace (D4)")
    class Grace {
        @Test
        @DisplayName("D4: nothing goes to a member within the first hour; who is excluded until then is never asked")
        void holdsForAnHour() {
            Road road = new Road().open(Road.seats(7), List.of(Road.reported()), false, false);
            road.wait(Duration.ofMinutes(59));
            assertTrue(road.state.silent().isEmpty());
            road.accepted(Road.REPORTER, Shown.NOTHING, new Command.Exclude("Member 3", List.of(Road.m(3))));
            List<Event> after = road.wait(Duration.ofMinutes(1));
            assertEquals(6, of(Event.CheckSent.class, after).size());
            assertEquals(Seat.Standing.OUTSIDE, road.state.seat(Road.m(3)).orElseThrow().standing());
        }

        @Test
        @DisplayName("D4: an Exclude line ends it before it begins")
        void isNotHeldWhereTheReportSaysWhom() {
            assertEquals(7, Road.labelled(7).state.silent().size());
        }
    }

    @Nested
    @DisplayName("Conflict of interest (D6–D9)")
    class Clearance {
        @Test
        @DisplayName("D6: step one names the reported person, step two the reporter, then comes the report")
        void goesInTwoSteps() {
            Road road = Road.labelled(7);
            Check one = road.state.seat(Road.m(1)).orElseThrow().outstanding().orElseThrow();
            assertEquals(new Check(Check.Kind.STEP_ONE, List.of(Road.REPORTED)), one);
            List<Event> events = road.accepted(Road.m(1), new Shown.OfCheck(one), new Command.Clear());
            assertEquals(List.of(new Check(Check.Kind.STEP_TWO, List.of(Road.REPORTER))),
                    of(Event.CheckSent.class, events).stream().map(Event.CheckSent::check).toList());
            assertEquals(Refusal.Reason.ALREADY_CLEARED, road.refused(Road.m(1), new Shown.OfCheck(one), new Command.Clear()));
            road.clear(1);
            assertTrue(road.state.seat(Road.m(1)).orElseThrow().cleared());
        }

        @Test
        @DisplayName("D7: a reader reads prose first, and names who is reported; then the others are asked")
        void aReaderReadsProse() {
            Road road = Road.prose(7);
            PersonId reader = road.state.reader().orElseThrow();
            assertEquals(1, road.state.silent().size());
            road.accepted(reader, new Shown.OfCheck(new Check(Check.Kind.READER, List.of())), new Command.Clear());
            assertTrue(road.state.seat(reader).orElseThrow().cleared());
            List<Event> named = road.accepted(reader, Shown.NOTHING, new Command.NameParty(Party.Capacity.REPORTED, "Sam", "sam@example.net", Optional.empty()));
            assertEquals(6, of(Event.CheckSent.class, named).size());
            assertEquals(Optional.of(new PersonId("reported-1")), road.state.matter("1").reported());
        }

        @Test
        @DisplayName("D7: a reader who does not answer in 12 hours, or recuses, is replaced by another")
        void aSilentReaderIsReplaced() {
            Road road = Road.prose(7);
            PersonId first = road.state.reader().orElseThrow();
            road.wait(Duration.ofHours(12));
            PersonId second = road.state.reader().orElseThrow();
            assertFalse(first.equals(second));
            road.accepted(second, Shown.NOTHING, new Command.Recuse());
            assertFalse(road.state.reader().orElseThrow().equals(second));
        }

        @Test
        @DisplayName("D7: REPORTED unknown sends the others the step that names the reporter")
        void anUnknownPersonIsNoStep() {
            Road road = Road.prose(4);
            PersonId reader = road.state.reader().orElseThrow();
            road.accepted(reader, new Shown.OfCheck(new Check(Check.Kind.READER, List.of())), new Command.Clear());
            List<Event> events = road.accepted(reader, Shown.NOTHING, new Command.ReportedUnknown());
            assertTrue(of(Event.CheckSent.class, events).stream().allMatch(sent -> sent.check().kind() == Check.Kind.STEP_TWO));
        }

        @Test
        @DisplayName("D8: reminders after 12 and 24 hours; then the case goes on with those cleared")
        void silenceIsReminded() {
            Road road = Road.labelled(7).clear(1, 2, 3, 4).evaluate(1).propose(1);
            assertTrue(road.state.matter("1").ballot().isEmpty());
            assertEquals(3, of(Event.CheckReminded.class, road.wait(Duration.ofHours(12))).size());
            List<Event> day = road.wait(Duration.ofHours(12));
            assertEquals(3, of(Event.CheckReminded.class, day).size());
            assertEquals(4, of(Event.BallotOpened.class, day).getFirst().ballot().electorate().size());
        }

        @Test
        @DisplayName("D8, D12: without a quorum after a day the escalation contacts are told, and the silent are reminded daily")
        void silenceWithoutQuorum() {
            Road road = Road.labelled(7).clear(1, 2);
            List<Event> day = road.wait(Duration.ofHours(24));
            assertEquals(List.of(new Event.Escalated(Event.Alarm.QUORUM_LOST)), of(Event.Escalated.class, day));
            assertEquals(5, of(Event.SilentReminded.class, road.wait(Duration.ofHours(24))).getFirst().members().size());
        }

        @Test
        @DisplayName("D9: RECUSE voids the ballot cast and the approvals, and is for good")
        void recusalVoids() {
            Road road = Road.labelled(7).clearAll().evaluate(1).propose(1).vote(Choice.NO, 1, 2);
            road.accepted(Road.m(1), Shown.NOTHING, new Command.Recuse());
            Ballot ballot = road.state.matter("1").ballot().orElseThrow();
            assertEquals(6, ballot.electorate().size());
            assertEquals(Map.of(Road.m(2), Choice.NO), ballot.cast());
            assertEquals(4, ballot.needed());
        }

        @Test
        @DisplayName("D12: the group is warned at three, and escalation follows at two")
        void quorumIsForecast() {
            Road road = Road.labelled(5).clear(1, 2, 3);
            road.accepted(Road.m(5), Shown.NOTHING, new Command.Recuse());
            List<Event> three = road.accepted(Road.m(4), Shown.NOTHING, new Command.Recuse());
            assertEquals(1, of(Event.QuorumForecast.class, three).size());
            List<Event> two = road.accepted(Road.m(3), Shown.NOTHING, new Command.Recuse());
            assertEquals(List.of(new Event.Escalated(Event.Alarm.QUORUM_LOST)), of(Event.Escalated.class, two));
        }

        @Test
        @DisplayName("D5: a person of the roster named by REPORTED is suspended, out when ratified, back when not")
        void namedMembersAreSuspended() {
            Road road = Road.labelled(7).clearAll();
            Command name = new Command.NameParty(Party.Capacity.REPORTED, "Member 7", "m7@example.org", Optional.of(Road.m(7)));
            road.accepted(Road.m(1), Shown.NOTHING, (Command.OfPerson) name);
            assertEquals(Seat.Standing.SUSPENDED, road.state.seat(Road.m(7)).orElseThrow().standing());
            assertEquals(Refusal.Reason.NOT_BY_YOURSELF, road.refused(Road.m(1), Shown.NOTHING, new Command.Ratify()));
            road.clear(2);
            road.accepted(Road.m(2), Shown.NOTHING, new Command.Ratify());
            assertEquals(Optional.of(Seat.Reason.REPORTED), road.state.seat(Road.m(7)).orElseThrow().reason());
        }
    }

    @Nested
    @DisplayName("Vote (D17–D24)")
    class Vote {
        @Test
        @DisplayName("D17: a proposal needs an evaluation that says whether it is a violation")
        void needsAnEvaluation() {
            Road road = Road.labelled(7).clearAll();
            assertEquals(Refusal.Reason.EVALUATION_MISSING,
                    road.refused(Road.m(1), Shown.NOTHING, new Command.Propose(new Resolution.Action(Road.MEASURES), "")));
        }

        @Test
        @DisplayName("D21: closes one hour after the ballots not cast could no longer change the result")
        void closesEarly() {
            Road road = Road.labelled(7).clearAll().evaluate(1).propose(1).vote(Choice.YES, 1, 2, 3, 4, 5);
            assertEquals(new Event.BallotClosed("1", 1, true, 5, 7, 5), result(road, HOUR));
        }

        @Test
        @DisplayName("D21: a ballot changed in the cooling hour takes the early end back")
        void coolingCanEnd() {
            Road road = Road.labelled(7).clearAll().evaluate(1).propose(1).vote(Choice.YES, 1, 2, 3, 4, 5).vote(Choice.NO, 5);
            assertTrue(of(Event.BallotClosed.class, road.wait(HOUR)).isEmpty());
        }

        @Test
        @DisplayName("P23: three must be unanimous")
        void threeAreUnanimous() {
            Road road = Road.labelled(3).clearAll().evaluate(1).propose(1).vote(Choice.YES, 1, 2).vote(Choice.ABSTAIN, 3);
            assertFalse(result(road, HOUR).passed());
        }

        @Test
        @DisplayName("D24: extended once by the same time where the missing ballots could change the result")
        void isExtendedOnce() {
            Road road = Road.labelled(7).clearAll().evaluate(1).propose(1).vote(Choice.YES, 1, 2, 3, 4);
            assertEquals(1, of(Event.BallotExtended.class, road.wait(Duration.ofHours(48))).size());
            assertFalse(result(road, Duration.ofHours(48)).passed());
            assertEquals(CaseState.Step.DELIBERATION, road.state.step());
        }

        @Test
        @DisplayName("D23: a newer proposal has a ballot of its own, and the old one counts no more")
        void aNewProposalIsANewBallot() {
            Road road = Road.labelled(7).clearAll().evaluate(1).propose(1);
            Shown old = road.ballot();
            road.propose(2);
            assertEquals(Refusal.Reason.BALLOT_OUTDATED, road.refused(Road.m(1), old, new Command.CastBallot(Choice.YES)));
        }

        @Test
        @DisplayName("D19: below three the ballot is suspended, and reopens with a new list")
        void isSuspended() {
            Road road = Road.labelled(4).clear(1, 2, 3);
            road.wait(Duration.ofHours(24));
            road.evaluate(1).propose(1);
            road.accepted(Road.m(3), Shown.NOTHING, new Command.Recuse());
            assertTrue(road.state.matter("1").ballot().orElseThrow().suspended());
            road.clear(4);
            assertEquals(List.of(Road.m(1), Road.m(2), Road.m(4)), road.state.matter("1").ballot().orElseThrow().electorate());
        }
    }

    @Nested
    @DisplayName("Letters and their answers (D25–D29, D35, D43)")
    class Letters {
        @Test
        @DisplayName("D26: two approve, one of them not the drafter; the letter leaves first, the follow-up when it is out")
        void leaveInOrder() {
            Road road = Road.labelled(7).clearAll().evaluate(1).propose(1).vote(Choice.YES, 1, 2, 3, 4, 5);
            road.wait(HOUR);
            Shown preview = road.drafts();
            road.accepted(Road.m(1), preview, new Command.ApproveDraft());
            List<Event> second = road.accepted(Road.m(2), preview, new Command.ApproveDraft());
            assertEquals(List.of(new Event.DraftReleased("1", DraftKind.LETTER, 1)), of(Event.DraftReleased.class, second));
            List<Event> out = road.daemon(new Command.RecordSubmission("1", DraftKind.LETTER, 1));
            assertEquals(List.of(new Event.DraftReleased("1", DraftKind.FOLLOW_UP, 1)), of(Event.DraftReleased.class, out));
        }

        @Test
        @DisplayName("D26, D29: who answers the letter has it, though the word that it was taken is not here yet; that word changes nothing when it comes")
        void answerShowsArrival() {
            Road road = Road.labelled(7).clearAll().evaluate(1).propose(1).vote(Choice.YES, 1, 2, 3, 4, 5);
            road.wait(HOUR);
            road.approve(1, 2);
            PersonId reported = road.state.matter("1").reported().orElseThrow();
            Shown letter = new Shown.OfDrafts("1", Map.of(DraftKind.LETTER, 1), Map.of());
            List<Event> agreed = road.accepted(reported, letter, new Command.Agree());
            assertEquals(1, of(Event.DraftSubmitted.class, agreed).size());
            assertEquals(List.of(new Event.Agreed("1", reported)), of(Event.Agreed.class, agreed));
            assertEquals(List.of(new Event.DraftReleased("1", DraftKind.FOLLOW_UP, 1)), of(Event.DraftReleased.class, agreed));
            assertEquals(List.of(), road.daemon(new Command.RecordSubmission("1", DraftKind.LETTER, 1)));
            assertEquals(Matter.Answer.AGREED, road.state.matter("1").answer());
        }

        @Test
        @DisplayName("D29: words that come before the word that the letter was taken are still an answer after it")
        void earlyWordsStay() {
            Road road = Road.labelled(7).clearAll().evaluate(1).propose(1).vote(Choice.YES, 1, 2, 3, 4, 5);
            road.wait(HOUR);
            road.approve(1, 2);
            Shown letter = new Shown.OfDrafts("1", Map.of(DraftKind.LETTER, 1), Map.of());
            road.accepted(road.state.matter("1").reported().orElseThrow(), letter, new Command.Say("I did not mean it so.", List.of(), "", true));
            road.submitted(DraftKind.LETTER);
            assertEquals(Matter.Answer.WORDS, road.state.matter("1").answer());
        }

        @Test
        @DisplayName("D26: an old preview approves nothing")
        void oldPreviewsApproveNothing() {
            Road road = Road.labelled(7).clearAll().evaluate(1).propose(1).vote(Choice.YES, 1, 2, 3, 4, 5);
            road.wait(HOUR);
            Shown old = road.drafts();
            road.accepted(Road.m(3), old, new Command.DraftLetter(new Measures("Milder words.", "", "", "", "")));
            assertEquals(Refusal.Reason.DRAFT_OUTDATED, road.refused(Road.m(1), old, new Command.ApproveDraft()));
        }

        @Test
        @DisplayName("D26, D27: a preview is about what it showed: not the same version with other words, another recipient or other finds")
        void rendersAnew() {
            for (Command.RecordDrafts.Rendered anew : List.of(rendered("other", List.of()), rendered("hash of words", List.of(new Find(1, false, "a phrase", "garbage", false))))) {
                Road road = Road.labelled(7).clearAll().evaluate(1).propose(1).vote(Choice.YES, 1, 2, 3, 4, 5);
                road.wait(HOUR);
                Shown old = road.drafts();
                road.daemon(new Command.RecordDrafts("1", List.of(anew)));
                assertEquals(Refusal.Reason.DRAFT_CHANGED, road.refused(Road.m(1), old, new Command.ApproveDraft()));
                assertEquals(Refusal.Reason.DRAFT_CHANGED, road.refused(Road.m(1), old, new Command.RejectDraft("No.")));
                assertEquals(Refusal.Reason.DRAFT_CHANGED, road.refused(Road.m(1), old, new Command.Allow("1")));
                road.accepted(Road.m(1), road.drafts(), new Command.ApproveDraft());
            }
        }

        @Test
        @DisplayName("D26, D35: what came back goes to the ratified address as approved, unless its words are others by then")
        void comesBack() {
            for (boolean sameWords : List.of(true, false)) {
                Road road = Road.labelled(7).letterOut();
                road.daemon(new Command.RecordFailure(Optional.of(DraftKind.LETTER), "1", 1, Road.REPORTED, "letter", "5.1.1"));
                road.words = sameWords ? "words" : "others";
                road.accepted(Road.m(3), Shown.NOTHING, new Command.NameParty(Party.Capacity.REPORTED, "Sam", "sam@other.example", Optional.empty()));
                road.accepted(Road.m(4), Shown.NOTHING, new Command.Ratify());
                Draft letter = road.state.matter("1").draft(DraftKind.LETTER).orElseThrow();
                assertEquals(sameWords ? Draft.Stage.RELEASED : Draft.Stage.PREVIEWED, letter.stage());
            }
        }

        private static Command.RecordDrafts.Rendered rendered(String hash, List<Find> finds) {
            return new Command.RecordDrafts.Rendered(DraftKind.LETTER, 1, hash, "words", finds);
        }

        @Test
        @DisplayName("D29, D43: AGREE closes the case when the follow-up is out")
        void agreeCloses() {
            Road road = Road.labelled(7).letterOut();
            List<Event> events = road.accepted(Road.REPORTED, new Shown.OfMatter("1"), new Command.Agree());
            assertEquals(new Event.CaseClosed(Event.Closing.SETTLED), events.getLast());
            assertTrue(road.state.dueAt().isEmpty());
        }

        @Test
        @DisplayName("D29: no answer for 14 days is as UPHOLD, which takes effect a day later")
        void silenceUpholds() {
            Road road = Road.labelled(7).letterOut();
            assertEquals(1, of(Event.Upheld.class, road.wait(Duration.ofDays(14))).size());
            assertInstanceOf(Event.CaseClosed.class, road.wait(Duration.ofDays(1)).getLast());
        }

        @Test
        @DisplayName("D29: DECLINE drafts an amended letter from If declined, with approvals and no vote")
        void declineAmends() {
            Road road = Road.labelled(7).letterOut();
            road.accepted(Road.REPORTED, new Shown.OfMatter("1"), new Command.Decline());
            Draft amended = road.state.matter("1").draft(DraftKind.LETTER).orElseThrow();
            assertEquals(2, amended.version());
            assertEquals("What follows then.", ((Resolution.Action) amended.content().resolution()).measures().consequences());
            road.approve(2, 3).submitted(DraftKind.LETTER);
            road.wait(Duration.ofDays(15));
            assertEquals(CaseState.Step.CLOSED, road.state.step());
        }

        @Test
        @DisplayName("D29: RE-EVALUATE within a day of UPHOLD reopens deliberation; an amended follow-up is owed")
        void reEvaluationReopens() {
            Road road = Road.labelled(7).letterOut();
            road.accepted(Road.REPORTED, new Shown.OfMatter("1"), new Command.Say("There is more to it.", List.of(), "mail-9"));
            road.accepted(Road.m(1), Shown.NOTHING, new Command.Uphold());
            road.wait(Duration.ofHours(23));
            road.accepted(Road.m(2), Shown.NOTHING, new Command.ReEvaluate("They have a point."));
            assertEquals(CaseState.Step.DELIBERATION, road.state.step());
            road.propose(2).vote(Choice.YES, 1, 2, 3, 4, 5, 6, 7);
            road.wait(HOUR);
            assertTrue(road.state.matter("1").draft(DraftKind.FOLLOW_UP).orElseThrow().amended());
        }

        @Test
        @DisplayName("D35: what came back goes out anew to an address that a second member upholds")
        void bouncedLetters() {
            Road road = Road.labelled(7).letterOut();
            road.daemon(new Command.RecordFailure(Optional.of(DraftKind.LETTER), "1", 1, Road.REPORTED, "letter", "5.1.1"));
            road.accepted(Road.m(1), Shown.NOTHING, new Command.NameParty(Party.Capacity.REPORTED, "Sam", "sam@new.example", Optional.empty()));
            road.accepted(Road.m(2), Shown.NOTHING, new Command.Ratify());
            assertEquals(Draft.Stage.RELEASED, road.state.matter("1").draft(DraftKind.LETTER).orElseThrow().stage());
            assertEquals("sam@new.example", road.state.party(Road.REPORTED).orElseThrow().person().contact());
        }

        @Test
        @DisplayName("D34, D35: a case that closed with its follow-up is open again when that comes back, and the group is told once")
        void bouncedFollowUpsReopen() {
            Road road = Road.labelled(7).letterOut();
            road.accepted(Road.REPORTED, new Shown.OfMatter("1"), new Command.Agree());
            var lost = new Command.RecordFailure(Optional.of(DraftKind.FOLLOW_UP), "1", 1, Road.REPORTER, "follow-up", "5.1.1");
            assertEquals(1, of(Event.MailUndelivered.class, road.daemon(lost)).size());
            assertTrue(road.daemon(lost).isEmpty());
            road.accepted(Road.m(1), Shown.NOTHING, new Command.NameParty(Party.Capacity.REPORTER, "Rae", "rae@new.example", Optional.empty()));
            road.accepted(Road.m(2), Shown.NOTHING, new Command.Ratify());
            assertEquals(new Event.CaseClosed(Event.Closing.SETTLED), road.daemon(new Command.RecordSubmission("1", DraftKind.FOLLOW_UP, 1)).getLast());
        }

        @Test
        @DisplayName("D35: an acknowledgment that came back is told once, and no status follows it to that address")
        void nothingFollowsABouncedAcknowledgment() {
            Road road = Road.labelled(7).clearAll();
            var lost = new Command.RecordFailure(Optional.empty(), "", 0, Road.REPORTER, "acknowledgment", "5.1.1");
            assertEquals(1, of(Event.MailUndelivered.class, road.daemon(lost)).size());
            assertTrue(road.daemon(lost).isEmpty());
            assertTrue(of(Event.StatusSent.class, road.wait(Duration.ofDays(7))).getFirst().withheld());
        }

        @Test
        @DisplayName("D29: whoever declines the amended letter leaves it to the group, which upholds")
        void decliningTwiceIsForTheGroup() {
            Road road = Road.labelled(7).letterOut();
            road.accepted(Road.REPORTED, new Shown.OfMatter("1"), new Command.Decline());
            road.approve(2, 3).submitted(DraftKind.LETTER);
            List<Event> again = road.accepted(Road.REPORTED, new Shown.OfMatter("1"), new Command.Decline());
            assertTrue(of(Event.DraftRequested.class, again).isEmpty());
            road.accepted(Road.m(1), Shown.NOTHING, new Command.Uphold());
            assertInstanceOf(Event.CaseClosed.class, road.wait(Duration.ofDays(1)).getLast());
        }

        @Test
        @DisplayName("D25, D26: DRAFT LETTER without a part is no new version, and voids no approval")
        void emptyDraftsAreNone() {
            Road road = Road.labelled(7).clearAll().evaluate(1).propose(1).vote(Choice.YES, 1, 2, 3, 4, 5);
            road.wait(HOUR);
            assertEquals(Refusal.Reason.TEXT_MISSING, road.refused(Road.m(3), road.drafts(), new Command.DraftLetter(Measures.NONE)));
        }

        @Test
        @DisplayName("D34: PROPOSE NO RESPONSE, passed, closes the case without further mail")
        void noResponse() {
            Road road = Road.labelled(7).clearAll().evaluate(1);
            road.accepted(Road.m(1), Shown.NOTHING, new Command.Propose(new Resolution.NoResponse("Not in good faith."), ""));
            road.vote(Choice.YES, 1, 2, 3, 4, 5, 6, 7);
            List<Event> events = road.wait(HOUR);
            assertEquals(new Event.CaseClosed(Event.Closing.NO_RESPONSE), events.getLast());
            assertTrue(of(Event.DraftRequested.class, events).isEmpty());
        }

        @Test
        @DisplayName("D28: one-to-one, the letter waits 48 hours for the reporter's objection")
        void headsUp() {
            Road road = Road.labelled(7).clearAll();
            road.accepted(Road.m(1), Shown.NOTHING, new Command.Evaluate(Map.of(Question.VIOLATION, "yes", Question.SETTING, "private")));
            road.propose(1).vote(Choice.YES, 1, 2, 3, 4, 5, 6, 7);
            road.wait(HOUR);
            road.approve(1, 2);
            assertEquals(CaseState.Step.HEADS_UP, road.state.step());
            assertEquals(1, of(Event.DraftReleased.class, road.wait(Duration.ofHours(48))).size());
        }
    }

    @Nested
    @DisplayName("The reporter (D31, D32, D24)")
    class Reporter {
        @Test
        @DisplayName("D32: the group is warned two days before the week ends, the status mail goes out twelve hours before, and weekly")
        void isKeptInformed() {
            Road road = Road.labelled(7).clearAll();
            assertEquals(1, of(Event.FollowUpWarned.class, road.wait(Duration.ofDays(5))).size());
            assertEquals(1, of(Event.StatusSent.class, road.wait(Duration.ofHours(36))).size());
            assertEquals(1, of(Event.StatusSent.class, road.wait(Duration.ofDays(7))).size());
            assertEquals(List.of(new Event.Escalated(Event.Alarm.NO_DECISION)), of(Event.Escalated.class, road.wait(Duration.ofDays(1))));
        }

        @Test
        @DisplayName("Architecture §5: after weeks of downtime, what was missed happens once")
        void catchesUpOnce() {
            Road road = Road.labelled(7);
            road.now = road.now.plus(Duration.ofDays(30));
            List<Event> events = road.daemon(new Command.PassTime());
            assertEquals(1, of(Event.StatusSent.class, events).size());
            assertEquals(7, of(Event.CheckReminded.class, events).size());
            assertTrue(road.state.dueAt().orElseThrow().isAfter(road.now));
        }
    }
}
