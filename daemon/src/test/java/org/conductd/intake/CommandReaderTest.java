package org.conductd.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.intake.CommandReader.Named;
import org.conductd.intake.Line.Malformed;
import org.conductd.intake.Line.Malformed.Reason;
import org.conductd.intake.Line.NotObeyed.Why;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Choice;
import org.conductd.procedure.Command;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Measures;
import org.conductd.procedure.Party;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Question;
import org.conductd.procedure.Resolution;
import org.conductd.procedure.SafeContact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Mail interface §4: commands in a person's own words")
class CommandReaderTest {

    private static Reading read(String words) {
        return CommandReader.read(words, false, Rosters.GROUP);
    }

    private static List<Command.OfPerson> commands(Reading reading) {
        return reading.lines().stream().filter(Line.Understood.class::isInstance).map(line -> ((Line.Understood) line).command()).toList();
    }

    private static List<Command.OfPerson> commands(String words) {
        return commands(read(words));
    }

    private static List<String> names(String words) {
        return CommandReader.names(words, false, false).stream().map(Named::name).toList();
    }

    @Nested
    class WhereACommandStands {
        @Test
        void asTheFirstOwnLine() {
            assertEquals(List.of(new Command.Clear()), commands("\n\nCLEAR\n\nThe rest is talk."));
        }

        @Test
        void approveAndRejectOnlyWithWhoeverApprovesFromOutside() {
            assertEquals(List.of(new Command.Approve()), commands(CommandReader.read("Approve.", false, Rosters.GROUP, Writer.APPROVER)));
            assertEquals(List.of(new Command.Disapprove("Too short.")), commands(CommandReader.read("REJECT\nToo short.", false, Rosters.GROUP, Writer.APPROVER)));
            assertEquals(List.of(), CommandReader.read("Reject\n\nthat idea", false, Rosters.GROUP, Writer.REPORTER).lines());
            assertEquals(List.of(), names("APPROVE"));
        }

        @Test
        void behindAnEmptyLine() {
            Reading reading = read("I looked at it.\n\nClear.\n\nMore tomorrow.");
            assertEquals(List.of(new Command.Clear()), commands(reading));
            assertEquals("I looked at it.\n\nMore tomorrow.", reading.words());
        }

        @Test
        void behindAnotherCommand() {
            assertEquals(List.of(new Command.CastBallot(Choice.YES), new Command.Extend(3), new Command.Lead()), commands("vote yes\nextend 3\nLEAD"));
        }

        @Test
        void notUnderOtherTextWhichIsSaidToItsWriter() {
            Reading reading = read("Hi all,\nCLEAR");
            assertEquals(List.of(new Line.NotObeyed("CLEAR", CommandName.CLEAR, Why.NO_EMPTY_LINE)), reading.lines());
            assertEquals("Hi all,\nCLEAR", reading.words());
        }

        @Test
        void notBehindTextThatFollowsACommand() {
            assertEquals(List.of(new Command.Clear()), commands("CLEAR\nand then\nRATIFY"));
        }

        @Test
        @DisplayName("a command in two lines is asked about, and neither line goes to anybody")
        void notInTwoLines() {
            for (String typed : List.of("VOTE\nYES", "Vote\n\nYES")) {
                Reading reading = read(typed + "\n\nSee you on Friday.");
                assertEquals(List.of(new Malformed(typed.substring(0, 4) + " YES", CommandName.VOTE_YES, Reason.INCOMPLETE, List.of())), reading.lines());
                assertEquals("See you on Friday.", reading.words());
            }
            assertEquals("Two of us agree.", read("Vote\nTwo of us agree.").words());
        }

        @Test
        void nowhereWhereTheOwnWordsAreDoubtful() {
            Reading reading = CommandReader.read("CLEAR\n\nLet us go on.", true, Rosters.GROUP);
            assertEquals(List.of(new Line.NotObeyed("CLEAR", CommandName.CLEAR, Why.DOUBTFUL)), reading.lines());
            assertEquals("Let us go on.", reading.words());
            assertEquals(List.of(), CommandReader.names("CLEAR", true, false));
        }
    }

    @Nested
    class ACommandWithoutArgument {
        @ParameterizedTest
        @ValueSource(strings = {"Vote: YES!", "vote yes", "VOTE YES", "Vote yes.", "  vote   Yes  ", "*VOTE YES*", "VOTE\u00a0YES", "Vote - yes", "\ufeffVote yes", "vote: yes…", "VOTE YES :-)", "VOTE: YES \ud83d\udc4d"})
        @DisplayName("case, trailing punctuation and marks do not matter")
        void inAnyDress(String line) {
            assertEquals(List.of(new Command.CastBallot(Choice.YES)), commands(line));
        }

        @ParameterizedTest
        @ValueSource(strings = {"I vote yes, but only if the plan is kept.", "Vote yes, but not on this version.", "Clear, as far as I know, but I met them once.", "I approve the draft if the name goes.",
            "VOTE YES because it is right", "I recuse myself", "CLEAR for me"})
        @DisplayName("prose that merely begins like it is relayed, never obeyed, with a note")
        void proseIsNone(String line) {
            Reading reading = read(line);
            assertEquals(List.of(), commands(reading));
            assertEquals(Why.PROSE, assertInstanceOf(Line.NotObeyed.class, reading.lines().getFirst()).why());
            assertEquals(line, reading.words());
        }

        @ParameterizedTest
        @ValueSource(strings = {"Close to what I think.", "Who wrote that?!  No idea", "Back in an hour", "Clear-cut case, this one", "Help me understand the plan.", "Lead by example", "Statuses differ", "Meet me tomorrow", "Object-oriented people",
            "Link to the thread is dead", "Drop it", "Refer to my last mail", "Minutes passed.", "Reported behaviour is bad", "Witness statements differ", "Agree with Tomas", "Extend the deadline", "Allow them to speak", "Invite everybody", "That's clear"})
        @DisplayName("other prose brings no note")
        void otherProseIsDiscussion(String line) {
            Reading reading = read(line);
            assertEquals(List.of(), reading.lines());
            assertEquals(line, reading.words());
        }
    }

    @Nested
    class ACommandWithAnArgumentOnItsLine {
        @Test
        void countsInCapitals() {
            assertEquals(List.of(new Command.NameParty(Party.Capacity.REPORTED, "Sam Taylor", "", Optional.empty())), commands("REPORTED Sam Taylor"));
        }

        @Test
        void countsWithAnAddress() {
            assertEquals(List.of(new Command.NameParty(Party.Capacity.WITNESS, "Kim Lee", "kim@example.net", Optional.empty())), commands("Witness: Kim Lee <kim@example.net>"));
        }

        @Test
        void countsWithANumber() {
            assertEquals(List.of(new Command.Extend(2)), commands("Extend 2 days"));
            assertEquals(List.of(new Command.Allow("2")), commands("allow #2"));
        }

        @Test
        void countsWithARosterName() {
            assertEquals(List.of(new Command.Admit(new PersonId("m2"))), commands("Admit Tomas"));
        }

        @Test
        void countsWithAReference() {
            assertEquals(List.of(new Line.Understood("Link K7Q-4MD", CommandName.LINK, new Command.Link(new CaseId("K7Q-4MD"), Optional.empty()))), read("Link K7Q-4MD").lines());
        }

        @Test
        void isProseOtherwise() {
            assertEquals(List.of(), commands("Reported by sam@example.net, I think"));
            assertEquals(List.of(), commands("Ask witness what they saw"));
            assertEquals(List.of(), commands("Object to this, since it is too hard"));
        }

        @Test
        void namesSeveralAtOnce() {
            assertEquals(List.of(new Command.Admit(new PersonId("m2")), new Command.Admit(new PersonId("m4"))), commands("ADMIT Tomas Vlk and Priya"));
            assertEquals(List.of(new Command.Exclude("Ilse Brandt", List.of(new PersonId("m1"))), new Command.Exclude("Zoe", List.of())), commands("EXCLUDE Ilse Brandt, Zoe"));
        }

        @Test
        @DisplayName("D7: REPORTED unknown")
        void unknownIsNobody() {
            assertEquals(List.of(new Command.ReportedUnknown()), commands("reported unknown"));
            assertEquals(List.of(new Command.ReportedUnknown()), commands("REPORTED I don't know"));
        }

        @Test
        @DisplayName("D5: a person of the roster who is named is known by address or name")
        void theRosterIsMatched() {
            assertEquals(List.of(new Command.NameParty(Party.Capacity.REPORTED, "Hugo Lindqvist", "", Optional.of(new PersonId("m5")))), commands("REPORTED Hugo Lindqvist"));
            assertEquals(List.of(new Command.NameParty(Party.Capacity.REPORTED, "", "m5@example.org", Optional.of(new PersonId("m5")))), commands("REPORTED m5@example.org"));
        }

        @Test
        void aWrongArgumentIsSaidToItsWriter() {
            assertEquals(List.of(new Malformed("EXTEND soon", CommandName.EXTEND, Reason.NOT_A_NUMBER, List.of("soon"))), read("EXTEND soon").lines());
            assertEquals(List.of(new Malformed("EXTEND", CommandName.EXTEND, Reason.ARGUMENT_MISSING, List.of())), read("EXTEND").lines());
            assertEquals(List.of(new Malformed("ADMIT Zoe", CommandName.ADMIT, Reason.NOT_ON_ROSTER, List.of("Zoe"))), read("ADMIT Zoe").lines());
            assertEquals(List.of(new Malformed("VOTE", CommandName.VOTE_YES, Reason.INCOMPLETE, List.of())), read("VOTE").lines());
            Roster two = Rosters.of(Rosters.voting("x", "Alex Ray"), Rosters.voting("y", "Alex Poe"));
            assertEquals(List.of(new Malformed("ADMIT Alex", CommandName.ADMIT, Reason.AMBIGUOUS, List.of("Alex Ray", "Alex Poe"))), CommandReader.read("ADMIT Alex", false, two).lines());
        }

        @Test
        @DisplayName("D1: QUIET")
        void safeContact() {
            assertEquals(List.of(new Command.Quiet(new SafeContact(SafeContact.Manner.NEUTRAL, ""))), commands("quiet neutral"));
            assertEquals(List.of(new Command.Quiet(new SafeContact(SafeContact.Manner.ONLY, "home@example.net"))), commands("QUIET only <home@example.net>"));
            assertEquals(List.of(new Malformed("QUIET at night", CommandName.QUIET, Reason.NOT_A_SAFE_CONTACT, List.of("at night"))), read("QUIET at night").lines());
        }

        @ParameterizedTest
        @ValueSource(strings = {"REPORTED PERSON: Bob Cee", "Reporter: Rae <rae@example.net>", "WITNESS: Kim <kim@example.net>", "Exclude: m1@example.org", "Reported: Bob <bob@example.net>"})
        @DisplayName("Mail interface §3: labels of a report are none, in a mail that answers nothing")
        void aLabelIsNone(String line) {
            assertEquals(List.of(), CommandReader.names("Hello,\n\n" + line, false, true));
            assertEquals(List.of(), CommandReader.names("Reported person: Sam <sam@example.net>", false, false));
        }

        @Test
        void aReportersLabelIsNoCommandOfAMember() {
            Reading reading = CommandReader.read("Witness: Kim <kim@example.net>", false, Rosters.GROUP, Writer.REPORTER);
            assertEquals(List.of(), reading.lines());
            assertEquals("Witness: Kim <kim@example.net>", reading.words());
        }
    }

    @Nested
    class ABlockCommand {
        @Test
        void takesEverythingToTheEnd() {
            assertEquals(List.of(new Command.AskReporter("When was it?\n\nAnd where?")), commands("ASK REPORTER\nWhen was it?\n\nAnd where?"));
        }

        @Test
        void orToALineEnd() {
            Reading reading = read("Ask reporter:\nWhen was it?\nEND\nVOTE NO\n\nSo much for now, and more tomorrow.");
            assertEquals(List.of(new Command.AskReporter("When was it?"), new Command.CastBallot(Choice.NO)), commands(reading));
            assertEquals("So much for now, and more tomorrow.", reading.words());
        }

        @Test
        void saysThatACommandWithinItIsNone() {
            Reading reading = read("DRAFT FOLLOW-UP\nWe have looked at it.\n\nAPPROVE DRAFT");
            assertEquals(List.of(new Line.NotObeyed("APPROVE DRAFT", CommandName.APPROVE_DRAFT, Why.INSIDE_ANOTHER)), reading.lines().subList(1, 2));
        }

        @Test
        void losesTheNameOfTheMemberWhoWroteIt() {
            assertEquals(List.of(new Command.DraftFollowUp("We have looked at it.")), commands("Draft follow-up\nWe have looked at it.\n\nBest,\nIlse"));
            assertEquals(List.of(new Command.DraftFollowUp("We have looked at it.\n\nKind regards")), commands("Draft follow up\nWe have looked at it.\n\nKind regards"));
        }

        @Test
        void asksAWitness() {
            assertEquals(List.of(new Command.AskWitness("Kim Lee", "What did you see?")), commands("ASK WITNESS Kim Lee\nWhat did you see?"));
            assertEquals(List.of(new Command.AskWitness("Kim Lee", "What did you see?")), commands("ASK WITNESS Kim Lee: What did you see?"));
            assertEquals(List.of(new Command.AskWitness("Kim Lee", "What did you see?")), commands("Ask witness\nKim Lee <kim@example.net>\nWhat did you see?"));
        }

        @Test
        void proposes() {
            String words = "PROPOSE ACTION\nBehaviour: Shouting\n  at people.\nImpact: fear\nPlan:\nListen.\n\nLearn.\nConsequences: a warning\nif declined: a month away";
            assertEquals(List.of(new Command.Propose(new Resolution.Action(new Measures("Shouting\n  at people.", "fear", "Listen.\n\nLearn.", "a warning", "a month away")), "")), commands(words));
        }

        @Test
        void proposesForOneOfSeveral() {
            Resolution reason = new Resolution.NoAction("It was a joke.");
            assertEquals(List.of(new Command.Propose(reason, "Sam")), commands("PROPOSE NO ACTION\nReported person: Sam\nReason: It was a joke."));
            assertEquals(List.of(new Command.Propose(reason, "Sam")), commands("PROPOSE NO ACTION Sam\nReason: It was a joke."));
            assertEquals(List.of(new Command.Propose(reason, "")), commands("PROPOSE NO ACTION It was a joke."));
            assertEquals(List.of(new Command.Propose(new Resolution.NoResponse("It was a joke."), "")), commands("propose no response\nIt was a joke."));
        }

        @Test
        void changesPartsOfALetter() {
            assertEquals(List.of(new Command.DraftLetter(new Measures("", "", "Listen.", "", ""))), commands("DRAFT LETTER\nPlan: Listen."));
        }

        @Test
        void saysWhatStandsUnderNoLabel() {
            Reading reading = read("DRAFT LETTER\nI changed the plan.\nPlan: Listen.");
            assertEquals(List.of(new Command.DraftLetter(new Measures("", "", "Listen.", "", ""))), commands(reading));
            assertEquals(new Malformed("DRAFT LETTER", CommandName.DRAFT_LETTER, Reason.UNLABELLED, List.of("I changed the plan.")), reading.lines().getLast());
            assertEquals(List.of(new Command.Propose(new Resolution.Action(new Measures("a", "b", "c", "d", "")), "Sam Taylor")),
                    commands("PROPOSE ACTION Sam Taylor\nBehavior: a\nImpact: b\nPlan: c\nConsequences: d"));
        }

        @Test
        @DisplayName("P16: EVALUATE reads its keys, in any case and spelling there is")
        void evaluates() {
            String words = "EVALUATE\nViolation: YES\nscope (yes, no): Yes.\nSetting: private messages\nMarginalised group: no\nimpact: they left\n  the channel\nphysical:\n\nnotes: I was there.\n\nIt was loud.\n\nThanks,\nIlse";
            assertEquals(List.of(new Command.Evaluate(Map.of(Question.VIOLATION, "yes", Question.SCOPE, "yes", Question.SETTING, "private", Question.MARGINALIZED, "no",
                    Question.IMPACT, "they left\nthe channel", Question.NOTES, "I was there.\n\nIt was loud.\nsetting: private messages"))), commands(words));
        }

        @Test
        @DisplayName("P16: a key or an answer that does not exist is said, and the others count")
        void evaluatesWhatItCan() {
            Reading reading = read("EVALUATE\nviolaton: yes\nsetting: maybe\nscope: no\nleader: yes");
            assertEquals(List.of(
                    new Line.Understood("EVALUATE", CommandName.EVALUATE, new Command.Evaluate(Map.of(Question.SCOPE, "no", Question.LEADER, "yes"))),
                    new Malformed("EVALUATE", CommandName.EVALUATE, Reason.UNKNOWN_KEY, List.of("violaton", "violation")),
                    new Malformed("EVALUATE", CommandName.EVALUATE, Reason.ANSWER_NOT_POSSIBLE, List.of("setting", "maybe", "public", "private"))), reading.lines());
        }

        @Test
        void tellsOfADelivery() {
            assertEquals(List.of(new Command.Delivered(DraftKind.FOLLOW_UP, "by phone, on Monday")), commands("DELIVERED FOLLOW-UP by phone, on Monday"));
        }

        @Test
        @DisplayName("D5: CONFLICTS is in no case")
        void declaresConflicts() {
            assertEquals(List.of(new Line.Conflicts("Conflicts:", "Sam Taylor\nexample.net")), read("Conflicts:\nSam Taylor\nexample.net").lines());
        }
    }

    @Nested
    @DisplayName("D9: RECUSE")
    class Recusal {
        @Test
        void discardsTheRestUnread() {
            Reading reading = read("I cannot do this.\n\nRecuse!\n\nHe is my brother.\n\nVOTE YES");
            assertEquals(List.of(new Command.Recuse()), commands(reading));
            assertEquals("", reading.words());
            assertEquals(List.of("RECUSE"), names("RECUSE\nVOTE YES"));
        }
    }

    @Nested
    class AMisspeltLine {
        @ParameterizedTest
        @ValueSource(strings = {"RECUS", "Claer", "aprove draft", "vote yess", "VOTEYES", "Propose no responce", "RE-EVALUTE", "witdraw proposl", "Ratfy."})
        void isAskedAbout(String line) {
            assertInstanceOf(Line.Misspelt.class, read(line).lines().getFirst());
            assertEquals("", read(line).words());
        }

        @ParameterizedTest
        @ValueSource(strings = {"Claro", "Bakc", "Thanks", "Cheers!", "Mei", "Dear all", "Clear it up once more please", "Learned", "Hello"})
        void isShortAndBeginsRightAndIsOneSlipAway(String line) {
            assertTrue(read(line).lines().stream().noneMatch(Line.Misspelt.class::isInstance));
        }

        @Test
        void undoesWhatFollowsIt() {
            Reading reading = read("VOTE YES\nRATFY\nEXTEND 3");
            assertEquals(List.of(new Command.CastBallot(Choice.YES)), commands(reading));
            assertEquals(new Line.NotObeyed("EXTEND 3", CommandName.EXTEND, Why.AFTER_MISSPELT), reading.lines().getLast());
            assertEquals(List.of("VOTE YES"), names("VOTE YES\nRATFY\nEXTEND 3"));
        }

        @Test
        void takesWithItWhatItWouldHaveTaken() {
            assertEquals("", read("PROPSE ACTION\nBehavior: shouting\n\nImpact: fear").words());
        }

        @Test
        void isNoneOfAnotherRole() {
            assertEquals(List.of(), CommandReader.read("Agreed.", false, Rosters.GROUP, Writer.MEMBER).lines());
            assertInstanceOf(Line.Misspelt.class, CommandReader.read("Agreed.", false, Rosters.GROUP, Writer.REPORTED).lines().getFirst());
        }
    }

    @Nested
    class WhatIsLeft {
        @Test
        void isAnAnswerWhereItIsANameAlone() {
            assertEquals("Hugo", CommandReader.read("Hugo", false, Rosters.GROUP, Writer.REPORTER).words());
            assertEquals("Mei", CommandReader.read("Mei", false, Rosters.GROUP, Writer.MEMBER).words());
        }

        @ParameterizedTest
        @ValueSource(strings = {"Hi all,\n\nCLEAR", "CLEAR\n\nThanks,\nIlse", "CLEAR\n\nBest regards\nIlse Brandt", "Dear group,\n\nCLEAR\n\n-- Ilse", "CLEAR\nThanks!", "CLEAR\n\nKind regards,\n\nJane M. Doe (she/her)", "CLEAR\n\nIlse", "CLEAR\n\nThanks all, Tomas"})
        void isNothingWhereOnlyCourtesiesAre(String words) {
            Reading reading = read(words);
            assertEquals(List.of(new Command.Clear()), commands(reading));
            assertEquals("", reading.words());
        }

        @Test
        void isDiscussionAsItWasWritten() {
            assertEquals("Hi all,\n\nI think this is serious.\n\nBest,\nIlse", read("Hi all,\n\nI think this is serious.\n\n\n\nBest,\nIlse").words());
        }
    }
}
