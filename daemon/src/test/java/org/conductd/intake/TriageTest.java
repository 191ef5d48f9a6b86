package org.conductd.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.conductd.intake.Line.NotObeyed.Why;
import org.conductd.intake.Verdict.Open.Origin;
import org.conductd.procedure.Command;
import org.conductd.procedure.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriageTest {
    private static final Verdict REPORT = new Verdict.Open(Origin.PERSON, Optional.empty());
    private static final Verdict NOT_IN_USE = new Verdict.Answer(Verdict.Answer.Reason.NOT_IN_USE, Optional.empty());
    private static final String MEMBER = "Ilse Brandt <m1@example.org>";
    private static final String RAE = "Rae <rae@example.net>";

    private static Verdict record(CaseThread thread, Verdict.Record.Reason reason) {
        return new Verdict.Record(Optional.of(thread), reason);
    }

    private static Verdict park(Verdict.Park.Reason reason) {
        return new Verdict.Park(reason);
    }

    private static Verdict obey(CaseThread thread, Line line, String words) {
        return new Verdict.Obey(Optional.of(thread), thread.person(), List.of(line), words, true, false);
    }

    private static Line clear() {
        return new Line.Understood("CLEAR", CommandName.CLEAR, new Command.Clear());
    }

    @Nested
    @DisplayName("Our own mail coming back")
    class OwnMail {
        @Test
        void isFiled() {
            assertEquals(new Verdict.Record(Optional.empty(), Verdict.Record.Reason.OWN_MAIL), Mails.from("Group <oss-governance@example.org>").with("X-Conductd", "ballot").saying("x").verdict());
        }

        @Test
        void isKeptApartWhereSomebodyElseSentIt() {
            assertEquals(park(Verdict.Park.Reason.OWN_ADDRESS), Mails.from(RAE).with("X-Conductd", "ballot").saying("x").verdict());
            assertEquals(park(Verdict.Park.Reason.OWN_ADDRESS), Mails.from("oss-governance+abc@example.org").saying("x").verdict());
        }
    }

    @Nested
    @DisplayName("Delivery status, automatic answers, lists (mail interface §3, §6)")
    class Machines {
        private static final String BOUNCE = "--b\nContent-Type: text/plain\n\nFailed.\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\n"
                + "Final-Recipient: rfc822; rae@example.net\nAction: failed\nStatus: 5.1.1\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <%s@example.org>\nSubject: x\n\n--b--";

        private static Mails bounce(String id) {
            return Mails.from("MAILER-DAEMON@mx.example.net").with("Content-Type", "multipart/report; report-type=delivery-status; boundary=b").saying(BOUNCE.formatted(id));
        }

        @Test
        void aBounceIsFiledWithTheThreadOfItsTag() {
            assertEquals(record(Mails.MEMBER, Verdict.Record.Reason.DELIVERY_STATUS), bounce("zzz").to(Mails.MEMBER_TAG).verdict());
        }

        @Test
        void orOfTheMessageThatItReturns() {
            assertEquals(record(Mails.REPORTER, Verdict.Record.Reason.DELIVERY_STATUS), bounce(Mails.REPORTER_TAG).verdict());
        }

        @Test
        void orKeptApart() {
            assertEquals(park(Verdict.Park.Reason.UNKNOWN_DELIVERY_STATUS), bounce("zzz").verdict());
        }

        @Test
        @DisplayName("D8: an out-of-office note is no answer")
        void anAutomaticAnswerIsFiled() {
            Mails away = Mails.from(MEMBER).with("Auto-Submitted", "auto-replied").saying("CLEAR");
            assertEquals(record(Mails.MEMBER, Verdict.Record.Reason.AUTOMATIC), away.to(Mails.MEMBER_TAG).verdict());
            assertEquals(record(Mails.MEMBER, Verdict.Record.Reason.AUTOMATIC), away.with("To", "oss-governance@example.org").answering(Mails.MEMBER_TAG).verdict());
        }

        @Test
        void orKeptApartWhereItAnswersNothingKnown() {
            assertEquals(park(Verdict.Park.Reason.UNKNOWN_AUTOMATIC), Mails.from(RAE).with("Auto-Submitted", "auto-replied").saying("I am away").verdict());
        }

        @Test
        void aFormsMailIsAReport() {
            assertEquals(new Verdict.Open(Origin.FORM, Optional.empty()), Mails.from("www@forms.example").with("Auto-Submitted", "auto-generated").saying("It happened").verdict());
            assertEquals(new Verdict.Open(Origin.TRUSTED_FORM, Optional.empty()), Mails.from("Form <FORM@example.org>").with("Auto-Submitted", "auto-generated").saying("It happened").verdict());
        }

        @Test
        void mailThroughAListIsAReportOrFiled() {
            assertEquals(new Verdict.Open(Origin.LIST, Optional.empty()), Mails.from(RAE).with("List-Id", "<list.example.net>").saying("It happened").verdict());
            assertEquals(record(Mails.MEMBER, Verdict.Record.Reason.LIST), Mails.from(MEMBER).with("List-Id", "<list.example.net>").to(Mails.MEMBER_TAG).saying("CLEAR").verdict());
        }
    }

    @Nested
    @DisplayName("Mail marked as spam (mail interface §6, D42)")
    class Spam {
        @Test
        void isKeptApart() {
            assertEquals(park(Verdict.Park.Reason.SPAM), Mails.from(RAE).unproven().with("X-Spam-Flag", "YES").saying("x").verdict());
            assertEquals(park(Verdict.Park.Reason.SPAM), Mails.from(RAE).unproven().inJunk().saying("x").verdict());
        }

        @Test
        void provenSendersExcepted() {
            assertEquals(REPORT, Mails.from(RAE).with("X-Spam-Flag", "YES").saying("It happened.").verdict());
            assertEquals(obey(Mails.MEMBER, clear(), ""), Mails.from(MEMBER).to(Mails.MEMBER_TAG).inJunk().saying("CLEAR").verdict());
        }

        @Test
        void andTrustedTags() {
            assertInstanceOf(Verdict.Obey.class, Mails.from(MEMBER).unproven().trustingTags().to(Mails.MEMBER_TAG).inJunk().saying("CLEAR").verdict());
            assertEquals(park(Verdict.Park.Reason.SPAM), Mails.from(RAE).unproven().trustingTags().inJunk().saying("x").verdict());
        }
    }

    @Nested
    @DisplayName("Tags and references (mail interface §2, §6)")
    class Threads {
        @Test
        void twoLiveTagsOfEqualRankAreKeptApart() {
            assertEquals(park(Verdict.Park.Reason.TWO_LIVE_TAGS),
                    Mails.from(MEMBER).with("To", "oss-governance+" + Mails.MEMBER_TAG + "@example.org, oss-governance+" + Mails.OTHER_TAG + "@example.org").saying("CLEAR").verdict());
        }

        @Test
        void theHigherRankDecides() {
            assertEquals(obey(Mails.MEMBER, clear(), ""), Mails.from(MEMBER).with("Delivered-To", "oss-governance+" + Mails.MEMBER_TAG + "@example.org").to(Mails.OTHER_TAG).saying("CLEAR").verdict());
        }

        @Test
        void aDeadOneBesideALiveOneIsNothing() {
            assertEquals(obey(Mails.MEMBER, clear(), ""), Mails.from(MEMBER).with("Delivered-To", "oss-governance+" + Mails.DEAD_TAG + "@example.org").to(Mails.MEMBER_TAG).saying("CLEAR").verdict());
        }

        @Test
        @DisplayName("another address of the owner's is the owner's")
        void anyAddressOfTheOwner() {
            assertEquals(obey(Mails.MEMBER, clear(), ""), Mails.from("ILSE@home.example").to(Mails.MEMBER_TAG).saying("CLEAR").verdict());
        }

        @Test
        void aForeignAddressIsNeverObeyed() {
            assertEquals(record(Mails.MEMBER, Verdict.Record.Reason.FOREIGN_SENDER), Mails.from(RAE).to(Mails.MEMBER_TAG).saying("CLEAR").verdict());
        }

        @Test
        void norIsOneOfTheRosterWhichIsAnswered() {
            assertEquals(new Verdict.Answer(Verdict.Answer.Reason.NOT_IN_USE, Optional.of(Mails.OTHER)), Mails.from(MEMBER).to(Mails.OTHER_TAG).saying("CLEAR").verdict());
        }

        @Test
        void norSeveralAuthors() {
            assertEquals(record(Mails.MEMBER, Verdict.Record.Reason.FOREIGN_SENDER), Mails.from("m1@example.org, rae@example.net").to(Mails.MEMBER_TAG).saying("CLEAR").verdict());
        }

        @ParameterizedTest
        @ValueSource(strings = {Mails.DEAD_TAG, Mails.FORGED_TAG})
        @DisplayName("D10: dead, unknown and forged tags get the roster the same answer, and make a report of anybody else's mail")
        void tagsThatAreNotValid(String tag) {
            assertEquals(NOT_IN_USE, Mails.from("m3@example.org").to(tag).saying("CLEAR").verdict());
            assertEquals(REPORT, Mails.from(RAE).to(tag).saying("It happened again.").verdict());
        }

        @Test
        @DisplayName("D10: so do references to what is not theirs")
        void references() {
            assertEquals(NOT_IN_USE, Mails.from(MEMBER).answering(Mails.OTHER_TAG).saying("I think so").verdict());
            assertEquals(NOT_IN_USE, Mails.from("m3@example.org").answering(Mails.DEAD_TAG).saying("I think so").verdict());
            assertEquals(REPORT, Mails.from(RAE).answering(Mails.OTHER_TAG).saying("It happened").verdict());
        }

        @Test
        void aReplyThatLostItsTagIsFiledAndNotObeyed() {
            assertEquals(new Verdict.Obey(Optional.of(Mails.MEMBER), new PersonId("m1"), List.of(new Line.NotObeyed("CLEAR", CommandName.CLEAR, Why.NO_TAG)), "I know them by name.", true, true),
                    Mails.from(MEMBER).answering(Mails.MEMBER_TAG).saying("CLEAR\n\nI know them by name.").verdict());
            assertEquals(new Verdict.Relay(Mails.REPORTER, "It was at nine.", true, true), Mails.from(RAE).answering(Mails.REPORTER_TAG).saying("It was at nine.").verdict());
            assertEquals(new Verdict.Relay(Mails.REPORTER, "It was at nine.", true, true), Mails.from(RAE).to(Mails.FORGED_TAG).answering(Mails.REPORTER_TAG).saying("It was at nine.").verdict());
        }

        @Test
        void aDetailThatIsNoTagIsTheBareAddress() {
            assertEquals(REPORT, Mails.from(RAE).with("To", "oss-governance+spring-conference@example.org").saying("It happened.").verdict());
        }
    }

    @Nested
    @DisplayName("The sender's proof (mail interface §6)")
    class SendersProof {
        @Test
        void withoutItNoCommandIsObeyed() {
            assertEquals(new Verdict.Obey(Optional.of(Mails.MEMBER), new PersonId("m1"), List.of(new Line.NotObeyed("CLEAR", CommandName.CLEAR, Why.UNPROVEN)), "", false, false),
                    Mails.from(MEMBER).unproven().to(Mails.MEMBER_TAG).saying("CLEAR").verdict());
        }

        @Test
        @DisplayName("under confirm it waits, but for RECUSE, CONFIRM, HELP, and what is refused to its writer in any case")
        void orItWaits() {
            Verdict.Obey verdict = assertInstanceOf(Verdict.Obey.class,
                    Mails.from(MEMBER).unproven().confirming().to(Mails.MEMBER_TAG).saying("CLEAR\n\nSTATUS\n\nHELP\n\nCONFIRM\n\nWITHDRAW").verdict());
            assertEquals(List.of(new Line.Unproven(clear()), new Line.Unproven(new Line.Inquiry("STATUS", CommandName.STATUS)), new Line.Inquiry("HELP", CommandName.HELP),
                    new Line.Confirm("CONFIRM"), new Line.Understood("WITHDRAW", CommandName.WITHDRAW, new Command.Withdraw())), verdict.lines());
            assertTrue(CommandReader.isRecusal(assertInstanceOf(Verdict.Obey.class,
                    Mails.from(MEMBER).unproven().confirming().to(Mails.MEMBER_TAG).saying("RECUSE").verdict()).lines().getFirst()));
        }

        @Test
        @DisplayName("RECUSE needs only tag and address")
        void butRecuse() {
            Verdict.Obey verdict = assertInstanceOf(Verdict.Obey.class, Mails.from(MEMBER).unproven().to(Mails.MEMBER_TAG).saying("RECUSE\n\nHe is my brother").verdict());
            assertTrue(CommandReader.isRecusal(verdict.lines().getFirst()));
            assertEquals("", verdict.words());
        }

        @Test
        void wordsArePassedOnAsUnproven() {
            assertEquals(new Verdict.Relay(Mails.REPORTER, "It was at nine.", false, false), Mails.from(RAE).unproven().to(Mails.REPORTER_TAG).saying("It was at nine.").verdict());
        }

        @Test
        @DisplayName("sender-proof: trust-tag")
        void isTheTagWhereTheGroupTrustsIt() {
            Verdict.Obey verdict = assertInstanceOf(Verdict.Obey.class, Mails.from(MEMBER).unproven().trustingTags().to(Mails.MEMBER_TAG).saying("CLEAR").verdict());
            assertEquals(List.of(clear()), verdict.lines());
        }
    }

    @Nested
    @DisplayName("The roster at the bare address (mail interface §3)")
    class BareAddress {
        @Test
        void filesAReport() {
            assertEquals(new Verdict.Open(Origin.MEMBER, Optional.of(new PersonId("m1"))), Mails.from(MEMBER).saying("File report:\n\nReporter: Rae\nDescription: told me by phone").verdict());
        }

        @Test
        void declaresConflicts() {
            assertEquals(new Verdict.Obey(Optional.empty(), new PersonId("m1"), List.of(new Line.Conflicts("CONFLICTS", "Sam Taylor")), "", true, false),
                    Mails.from(MEMBER).saying("CONFLICTS\nSam Taylor").verdict());
            assertEquals(new Verdict.Obey(Optional.empty(), new PersonId("m1"), List.of(new Line.NotObeyed("CONFLICTS", CommandName.CONFLICTS, Why.UNPROVEN)), "", false, false),
                    Mails.from(MEMBER).unproven().saying("CONFLICTS\nSam Taylor").verdict());
        }

        @ParameterizedTest
        @ValueSource(strings = {"CLEAR", "vote yes", "STATUS", "EXTEND 3", "\n\nRecuse.\n\nIt is my brother"})
        void givesNoOtherCommand(String words) {
            assertEquals(NOT_IN_USE, Mails.from(MEMBER).saying(words).verdict());
        }

        @ParameterizedTest
        @ValueSource(strings = {"Sam shouted at me.", "Reported person: Sam Taylor <sam@example.net>\n\nThey shouted.", "Witness: Kim <kim@example.net>\nSam shouted", "Exclude: Ilse Brandt\nSam shouted", "Clear abuse of power", "Hello,\n\nCLEAR", "REPORTED: Sam <sam@x.example>"})
        void reportsLikeAnybodyElse(String words) {
            assertEquals(REPORT, Mails.from(MEMBER).saying(words).verdict());
        }

        @Test
        void othersCommandsAreTheirReport() {
            assertEquals(REPORT, Mails.from(RAE).saying("HELP").verdict());
            assertEquals(REPORT, Mails.from(RAE).saying("FILE REPORT\n\nIt happened").verdict());
        }

        @Test
        void nobodyKnownIsNotAcknowledged() {
            assertEquals(new Verdict.Open(Origin.NOBODY, Optional.empty()), Mails.from("rae@example.net, kim@example.net").saying("It happened to us").verdict());
        }
    }

    @Nested
    @DisplayName("What the owner of a thread writes in it")
    class InAThread {
        @Test
        void commandsAndWords() {
            assertEquals(obey(Mails.MEMBER, clear(), "I have read it."), Mails.from(MEMBER).to(Mails.MEMBER_TAG).saying("CLEAR\n\nI have read it.\n\n> CLEAR\n> RECUSE").verdict());
        }

        @Test
        void wordsAlone() {
            assertEquals(new Verdict.Relay(Mails.MEMBER, "I agree with Tomas.", true, false), Mails.from(MEMBER).to(Mails.MEMBER_TAG).saying("I agree with Tomas.").verdict());
        }

        @Test
        void aCommandBelowTheQuotationIsNone() {
            Verdict.Obey verdict = assertInstanceOf(Verdict.Obey.class, Mails.from(MEMBER).to(Mails.MEMBER_TAG).saying("> Please answer CLEAR or RECUSE.\n\nCLEAR").verdict());
            assertEquals(List.of(new Line.NotObeyed("CLEAR", CommandName.CLEAR, Why.BELOW_QUOTATION)), verdict.lines());
            assertEquals("", verdict.words());
        }

        @Test
        void thanksAreFiled() {
            assertEquals(record(Mails.REPORTER, Verdict.Record.Reason.COURTESY), Mails.from(RAE).to(Mails.REPORTER_TAG).saying("Thank you!\n\nRae").verdict());
        }

        @Test
        void nothingIsAnswered() {
            assertEquals(new Verdict.Answer(Verdict.Answer.Reason.NOTHING_SAID, Optional.of(Mails.MEMBER)), Mails.from(MEMBER).to(Mails.MEMBER_TAG).saying("\n> CLEAR\n> RECUSE").verdict());
            assertEquals(new Verdict.Answer(Verdict.Answer.Reason.NOTHING_SAID, Optional.of(Mails.ESCALATION)), Mails.from("e1@example.org").to(Mails.ESCALATION_TAG).saying("What is going on?").verdict());
        }

        @Test
        void attachmentsAloneArePassedOn() {
            Mails mail = Mails.from(RAE).to(Mails.REPORTER_TAG).with("Content-Type", "multipart/mixed; boundary=b")
                    .saying("--b\nContent-Type: image/png\nContent-Disposition: attachment; filename=a.png\nContent-Transfer-Encoding: base64\n\niVBORw0K\n--b--");
            assertEquals(new Verdict.Relay(Mails.REPORTER, "", true, false), mail.verdict());
        }

        @Test
        void whatNobodyCanReadIsSaidToBe() {
            Mails mail = Mails.from(RAE).to(Mails.REPORTER_TAG).with("Content-Type", "multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b")
                    .saying("--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\n-----BEGIN PGP MESSAGE-----\nabc\n-----END PGP MESSAGE-----\n--b--");
            assertEquals(new Verdict.Answer(Verdict.Answer.Reason.UNREADABLE, Optional.of(Mails.REPORTER)), mail.verdict());
        }

        @Test
        void anEscalationContactCallsASubstitute() {
            Verdict.Obey verdict = assertInstanceOf(Verdict.Obey.class, Mails.from("e1@example.org").to(Mails.ESCALATION_TAG).saying("substitute Hana Sato").verdict());
            assertEquals(new Command.Substitute(Rosters.GROUP.substitutes().getFirst().member(), false, false), ((Line.Understood) verdict.lines().getFirst()).command());
        }
    }
}
