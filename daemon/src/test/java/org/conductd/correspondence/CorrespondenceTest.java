package org.conductd.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.intake.CommandName;
import org.conductd.message.MailKind;
import org.conductd.message.Mailbox;
import org.conductd.message.Tag;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Choice;
import org.conductd.procedure.Command;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.IncidentReport;
import org.conductd.procedure.Measures;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Question;
import org.conductd.procedure.Resolution;
import org.conductd.procedure.SafeContact;
import org.conductd.procedure.Shown;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who is told what: cases through the decider, mails as the engine would hand them on. */
class CorrespondenceTest {
    private static final String RAE = "rae@example.net";
    private static final String SAM = "sam@example.net";
    private static final Measures MEASURES = new Measures("You raised your voice at another person.", "They stayed away afterwards.",
            "A talk with a mentor within a month.", "A warning.", "No reviews for six months.");

    private static Desk proposed() {
        return Desk.cleared().says(Desk.m(1), Shown.NOTHING, new Command.Evaluate(Map.of(Question.VIOLATION, "yes")))
                .says(Desk.m(1), Shown.NOTHING, new Command.Propose(new Resolution.Action(MEASURES), ""));
    }

    private static Desk passed() {
        Desk desk = proposed();
        for (int i = 1; i <= 6; i++) {
            desk.answers(i, MailKind.BALLOT, new Command.CastBallot(Choice.YES));
        }
        return desk.wait(Duration.ofHours(1));
    }

    private static Desk approved() {
        return passed().answers(1, MailKind.DRAFT_PREVIEW, new Command.ApproveDraft()).answers(2, MailKind.DRAFT_PREVIEW, new Command.ApproveDraft());
    }

    private static List<String> group(String kind) {
        return Stream.iterate(1, i -> i + 1).limit(7).map(i -> "m" + i + "@example.org " + kind).toList();
    }

    @Nested
    class Receiving {
        @Test
        @DisplayName("P2, D4: the reporter is acknowledged; with grace, nobody else is written to")
        void acknowledged() {
            Desk desk = new Desk().open(SafeContact.NORMAL, false, false, Desk.sam(), Map.of());
            assertEquals(List.of(RAE + " acknowledgment"), desk.sent());
            Outgoing mail = desk.mails.getFirst();
            assertTrue(mail.text().contains("T4W-9ZB"));
            assertTrue(mail.text().contains("Monday 2 March 2026, 10:00 UTC"));
            assertTrue(mail.text().contains("Monday 9 March 2026, 09:00 UTC"));
            assertTrue(mail.text().contains("Tomas Vlk"));
            assertTrue(mail.text().contains("Greta Solberg"));
            assertTrue(mail.text().contains("112"));
            assertTrue(mail.text().contains("https://example.org/privacy"));
        }

        @Test
        @DisplayName("The acknowledgment never quotes the report, and carries no reference but the reporter's own")
        void quotesNothing() {
            Outgoing mail = new Desk().open(SafeContact.NORMAL, false, false, Desk.sam(), Map.of()).mails.getFirst();
            for (String body : List.of(mail.text(), mail.html(), mail.subject())) {
                assertFalse(body.contains("shouted") || body.contains("Sam") || body.contains("K7Q-4MD") || body.contains("8XD-2QM"));
            }
        }

        @Test
        @DisplayName("D1: who wishes no mail gets none, at any time; the group is asked all the same")
        void none() {
            Desk desk = new Desk().open(new SafeContact(SafeContact.Manner.NONE, ""), false, false, Desk.sam(), Map.of());
            assertEquals(group("conflict-check"), desk.sent());
            desk.says(Desk.REPORTER, Shown.NOTHING, new Command.Withdraw());
            assertTrue(desk.sent().stream().noneMatch(sent -> sent.startsWith(RAE)));
        }

        @Test
        @DisplayName("D1: neutral mail has no From-name, and no word of what it is about; one address only is used where one is wished")
        void neutralAndOnly() {
            Outgoing neutral = new Desk().open(new SafeContact(SafeContact.Manner.NEUTRAL, ""), false, false, Desk.sam(), Map.of()).mails.getFirst();
            assertEquals("", neutral.from().name());
            assertFalse(neutral.html().contains("mailto:"));
            Outgoing only = new Desk().open(new SafeContact(SafeContact.Manner.ONLY, "other@example.net"), false, false, Desk.sam(), Map.of()).mails.getFirst();
            assertEquals("other@example.net", only.recipient().address());
        }

        @Test
        void added_facts_get_a_receipt_and_reach_the_group_without_a_name() {
            Desk desk = Desk.cleared().says(Desk.REPORTER, Shown.NOTHING, new Command.Say("It happened again.", List.of(), ""));
            assertEquals(RAE + " receipt", desk.sent().getFirst());
            assertEquals(group("relayed-answer"), desk.sent().subList(1, 8));
            assertFalse(desk.mails.getLast().text().contains("Rae"));
            assertTrue(desk.mails.getLast().text().contains("It happened again."));
        }

        @Test
        @DisplayName("STATUS is answered by a status mail, which says nothing about anyone")
        void status() {
            Desk desk = Desk.cleared().asks(Desk.REPORTER, CommandName.STATUS);
            assertEquals(List.of(RAE + " status"), desk.sent());
            assertEquals(Optional.of("<in@example.net>"), desk.mails.getFirst().inReplyTo());
            assertFalse(desk.mails.getFirst().text().contains("Sam") || desk.mails.getFirst().text().contains("Brandt"));
        }

        @Test
        @DisplayName("EXCLUDE is answered to the reporter and told to nobody")
        void exclude() {
            Desk desk = new Desk().open(SafeContact.NORMAL, false, false, Desk.sam(), Map.of())
                    .says(Desk.REPORTER, Shown.NOTHING, new Command.Exclude("Hugo", List.of(Desk.m(5))));
            assertEquals(List.of(RAE + " command-answer"), desk.sent());
            assertTrue(desk.mails.getFirst().text().contains("Hugo Lindqvist hears nothing of this from now on."));
            assertEquals(6, desk.wait(Duration.ofHours(1)).sent().size());
            assertTrue(desk.sent().stream().noneMatch(sent -> sent.startsWith("m5@")));
        }
    }

    @Nested
    class Clearance {
        @Test
        @DisplayName("D6: step one names who is reported and nobody else; step two, at the head of which CLEAR is answered, the others")
        void steps() {
            Desk desk = Desk.asked();
            assertTrue(desk.sent().containsAll(group("conflict-check")));
            Outgoing one = desk.to("m1@example.org", MailKind.CONFLICT_CHECK);
            assertTrue(one.text().contains("Sam Sorel") && !one.text().contains("Rae") && !one.text().contains("Wim"));
            desk.says(Desk.m(1), one.shown(), new Command.Clear());
            assertEquals(List.of("m1@example.org conflict-check"), desk.sent());
            Outgoing two = desk.mails.getFirst();
            assertTrue(two.text().contains("Rae Roe") && two.text().contains("Wim Wolf") && !two.text().contains("Sam"));
            assertTrue(two.text().contains("CLEAR: Thank you."));
            assertEquals(one.subject(), two.subject());
            assertNotEquals(one.tag(), two.tag());
        }

        @Test
        void the_report_follows_with_its_attachments_and_not_with_whom_the_reporter_excluded() {
            Desk desk = new Desk().open(SafeContact.NORMAL, true, false, Desk.sam(), Map.of(IncidentReport.Field.EXCLUDE, "Omar Haddad",
                    IncidentReport.Field.LOCATION, "the review channel")).clear(1);
            Outgoing report = desk.to("m1@example.org", MailKind.INCIDENT_REPORT);
            assertEquals(Optional.of("mail-1"), report.attachedFrom());
            assertTrue(report.text().contains("They shouted at me") && report.text().contains("the review channel"));
            assertFalse(report.text().contains("Omar") || report.html().contains("Omar"));
            assertTrue(report.html().contains("&amp;body=EVALUATE%0D%0Aviolation%3A%20%0D%0A"));
        }

        @Test
        @DisplayName("D9: whoever recuses is told so in no case of ours, and gets nothing more")
        void recused() {
            Desk desk = Desk.cleared().says(Desk.m(3), Shown.NOTHING, new Command.Recuse());
            assertEquals("m3@example.org command-answer", desk.sent().getFirst());
            assertEquals(Optional.empty(), desk.mails.getFirst().caseId());
            assertFalse(desk.mails.getFirst().html().contains("mailto:"));
            desk.says(Desk.m(1), Shown.NOTHING, new Command.Say("What do you think?", List.of(), ""));
            assertEquals(5, desk.sent().size());
            assertTrue(desk.sent().stream().noneMatch(sent -> sent.startsWith("m3@") || sent.startsWith("m1@")));
        }

        @Test
        @DisplayName("D8: a reminder repeats the check, and answers as it does")
        void reminders() {
            Desk desk = Desk.asked();
            Shown shown = desk.to("m2@example.org", MailKind.CONFLICT_CHECK).shown();
            desk.wait(Duration.ofHours(12));
            assertEquals(group("reminder"), desk.sent());
            assertEquals(shown, desk.to("m2@example.org", MailKind.REMINDER).shown());
            assertTrue(desk.mails.getFirst().text().contains("Sam Sorel"));
        }

        @Test
        void resend_brings_the_report_again_with_what_happened_since() {
            Desk desk = Desk.cleared().says(Desk.m(1), Shown.NOTHING, new Command.Say("I read it twice.", List.of(), "")).asks(Desk.m(2), CommandName.RESEND);
            assertEquals(List.of("m2@example.org incident-report"), desk.sent());
            assertTrue(desk.mails.getFirst().text().contains("Here is the report once more."));
            assertTrue(desk.mails.getFirst().text().contains("Monday 2 March 2026, 09:00 UTC: Ilse Brandt wrote:\n\n    I read it twice."));
        }

        @Test
        @DisplayName("D21: what happened so far shows no ballot that was cast")
        void openBallotsStaySecret() {
            Desk desk = proposed().answers(1, MailKind.BALLOT, new Command.CastBallot(Choice.NO)).asks(Desk.m(2), CommandName.RESEND);
            assertFalse(desk.mails.getFirst().text().contains("voted"));
            assertFalse(desk.mails.getFirst().text().contains("VOTE NO"));
        }

        @Test
        @DisplayName("Architecture §5: what comes late, because the service did not run, says so")
        void late() {
            assertFalse(Desk.asked().wait(Duration.ofHours(12)).mails.getFirst().text().contains("stood still"));
            assertTrue(Desk.asked().wait(Duration.ofHours(15)).mails.getFirst().text().replaceAll("\\s+", " ")
                    .contains("Our mail service stood still for a while, since Monday 2 March 2026, 21:00"));
        }

        @Test
        @DisplayName("D7: the reader sees place, date and channel, and no name")
        void reader() {
            Desk desk = new Desk().open(SafeContact.NORMAL, true, false, List.of(), Map.of(IncidentReport.Field.LOCATION, "the review channel"));
            Outgoing check = desk.to("m1@example.org", MailKind.CONFLICT_CHECK);
            assertTrue(check.text().contains("the review channel"));
            assertFalse(check.text().contains("Rae") || check.text().contains("Wim"));
            desk.says(Desk.m(1), check.shown(), new Command.Clear());
            Outgoing report = desk.to("m1@example.org", MailKind.INCIDENT_REPORT);
            assertTrue(report.text().contains("REPORTED unknown"));
            assertTrue(report.html().contains("body=REPORTED%20unknown"));
        }

        @Test
        @DisplayName("D12: escalation contacts are told that a case waits, with the substitutes to call, and nothing of it")
        void escalation() {
            Desk desk = Desk.cleared();
            for (int i = 1; i <= 5; i++) {
                desk.says(Desk.m(i), Shown.NOTHING, new Command.Recuse());
            }
            assertTrue(desk.sent().containsAll(List.of("e1@example.org escalation", "e2@example.org escalation")));
            Outgoing mail = desk.to("e1@example.org", MailKind.ESCALATION);
            assertTrue(mail.html().contains("body=SUBSTITUTE%20Sofia%20Stand"));
            assertFalse(mail.text().contains("Sam") || mail.text().contains("Rae") || mail.text().contains("shouted"));
        }
    }

    @Nested
    class Deliberation {
        @Test
        @DisplayName("Plain words bring their writer nothing, and the others a mail under the writer's name")
        void words() {
            Desk desk = Desk.cleared().says(Desk.m(1), Shown.NOTHING, new Command.Say("I read it twice.", List.of("a.png"), "mail-9"));
            assertEquals(group("discussion").subList(1, 7), desk.sent());
            assertTrue(desk.mails.getFirst().text().contains("I read it twice."));
            assertEquals(Optional.of("mail-9"), desk.mails.getFirst().attachedFrom());
        }

        @Test
        @DisplayName("A refusal says why and what can be done instead, and changes nothing")
        void refusal() {
            Desk desk = Desk.cleared().says(Desk.m(1), Shown.NOTHING, new Command.CastBallot(Choice.YES));
            assertEquals(List.of("m1@example.org command-answer"), desk.sent());
            assertTrue(desk.mails.getFirst().text().contains("EVALUATE"));
        }

        @Test
        @DisplayName("HELP offers what can be used now, each with a button that carries the tag with its plus encoded")
        void help() {
            Outgoing help = Desk.cleared().asks(Desk.m(1), CommandName.HELP).mails.getFirst();
            assertTrue(help.html().contains("mailto:oss-governance%2B" + help.tag().value() + "@example.org?subject=Case%20K7Q-4MD&amp;body=RECUSE"));
            assertFalse(help.html().contains("VOTE%20YES"));
            assertTrue(help.text().contains("oss-governance+" + help.tag().value() + "@example.org"));
        }

        @Test
        @DisplayName("WHO names who is cleared; before one's own CLEAR nobody")
        void who() {
            assertTrue(Desk.cleared().asks(Desk.m(1), CommandName.WHO).mails.getFirst().text().contains("Tomas Vlk"));
            assertFalse(Desk.asked().clear(2).asks(Desk.m(1), CommandName.WHO).mails.getFirst().text().contains("Tomas Vlk"));
        }
    }

    @Nested
    class Vote {
        @Test
        @DisplayName("D19, D23: a ballot goes to each on its list; the proposer is answered at the head of theirs")
        void ballot() {
            Desk desk = proposed();
            assertEquals(group("ballot"), desk.sent());
            assertTrue(desk.mails.getFirst().text().contains("Your proposal is up for vote"));
            assertFalse(desk.mails.get(1).text().contains("Your proposal is up for vote"));
            assertTrue(desk.mails.getFirst().text().contains("5 of 7 have to vote yes"));
            assertTrue(desk.mails.getFirst().text().contains("No evaluation yet from Tomas Vlk"));
            assertEquals(new Shown.OfBallot("1", 1), desk.mails.getFirst().shown());
        }

        @Test
        void a_vote_is_answered_with_until_when_it_can_change_and_offers_to_change_it() {
            Desk desk = proposed().answers(2, MailKind.BALLOT, new Command.CastBallot(Choice.NO));
            assertEquals(List.of("m2@example.org command-answer"), desk.sent());
            assertTrue(desk.mails.getFirst().text().contains("Your vote is no. You can change it until the vote closes"));
            assertTrue(desk.mails.getFirst().html().contains("body=VOTE%20YES"));
        }

        @Test
        @DisplayName("D21: the result says the arithmetic; the preview of letter and follow-up comes with it, in one mail")
        void result() {
            Desk desk = passed();
            assertTrue(desk.sent().containsAll(group("vote-result")));
            assertTrue(desk.sent().containsAll(group("draft-preview")));
            assertTrue(desk.to("m1@example.org", MailKind.VOTE_RESULT).text().contains("6 of 7, 5 needed"));
            assertEquals(Shown.OfDrafts.previewing("1", desk.state.matter("1").unsentDrafts()), desk.to("m1@example.org", MailKind.DRAFT_PREVIEW).shown());
        }
    }

    @Nested
    class Letters {
        @Test
        @DisplayName("D26: what leaves differs from what was previewed by tag and reply address alone")
        void letterAsApproved() {
            Desk desk = passed();
            DraftSheet sheet = desk.correspondence.sheet(desk.state, List.of(), "1", DraftKind.LETTER);
            assertEquals(List.of(), sheet.finds());
            desk.answers(1, MailKind.DRAFT_PREVIEW, new Command.ApproveDraft()).answers(2, MailKind.DRAFT_PREVIEW, new Command.ApproveDraft());
            assertEquals(List.of("m2@example.org command-answer", SAM + " letter"), desk.sent());
            Outgoing letter = desk.to(SAM, MailKind.LETTER);
            assertEquals(Optional.of(new Outgoing.DraftReference("1", DraftKind.LETTER, 1)), letter.draft());
            assertEquals(sheet.text(), letter.text().replace(letter.tag().value(), DraftSheet.TAG_MARK));
            assertFalse(letter.text().contains(DraftSheet.TAG_MARK) || letter.html().contains(DraftSheet.TAG_MARK));
            assertTrue(letter.html().contains("mailto:oss-governance%2B" + letter.tag().value() + "@example.org?subject="));
        }

        @Test
        @DisplayName("P24: the letter says neither who reported nor who is in the group, and has the reported person's own reference only")
        void letterTellsNobody() {
            Outgoing letter = approved().to(SAM, MailKind.LETTER);
            for (String body : List.of(letter.text(), letter.html(), letter.subject())) {
                for (String secret : List.of("Rae", "Wim", "Brandt", "K7Q-4MD", "T4W-9ZB", "shouted")) {
                    assertFalse(body.contains(secret), secret);
                }
            }
            assertTrue(letter.text().contains("8XD-2QM") || letter.subject().contains("8XD-2QM"));
            assertTrue(letter.text().contains("14 days"));
        }

        @Test
        @DisplayName("D26: a sheet that is not, to the letter, what was approved does not leave")
        void hashGuards() {
            Desk desk = passed();
            CaseState approved = desk.state;
            Event released = new Event.DraftReleased("1", DraftKind.LETTER, 1);
            var other = new Letterhead("Another Name", Letterheads.example().role(), List.of(), "https://example.org/privacy", "", "",
                    Letterheads.example().zone(), Letterheads.roster(), Duration.ofDays(7), Duration.ofDays(7));
            var changed = new Correspondence(other, org.conductd.procedure.Policy.DEFAULT, new Numbers(), Letterheads.templates());
            assertThrows(IllegalStateException.class, () -> changed.mailsFor(Optional.of(approved), approved, List.of(), List.of(new Happened(desk.at, released)),
                    Optional.empty(), desk.at));
        }

        @Test
        @DisplayName("D27: names in a draft are found, numbered apart for letter and follow-up")
        void finds() {
            Desk desk = passed().answers(1, MailKind.DRAFT_PREVIEW, new Command.DraftLetter(new Measures("Rae was hurt.", "", "", "", "")));
            assertEquals(group("draft-preview"), desk.sent());
            Outgoing preview = desk.mails.getFirst();
            assertTrue(preview.text().contains("name of the reporter"));
            assertTrue(preview.text().contains("Added: Rae was hurt."));
            assertTrue(preview.text().contains("Taken out: You raised your voice at another person."));
            assertFalse(preview.html().contains("body=APPROVE"));
            assertTrue(preview.html().contains("body=ALLOW%201"));
        }

        @Test
        @DisplayName("P25, D29: the answer of the reported person reaches the group, and is answered")
        void answers() {
            Desk desk = approved().sentDraft(DraftKind.LETTER);
            assertEquals(RAE + " follow-up", desk.sent().getFirst());
            desk.says(Desk.REPORTED, new Shown.OfMatter("1"), new Command.Say("It was a joke.", List.of(), ""));
            assertEquals(SAM + " command-answer", desk.sent().getFirst());
            assertTrue(desk.mails.getFirst().text().contains("passed on to the group"));
            assertEquals(group("relayed-answer"), desk.sent().subList(1, 8));
            desk.says(Desk.REPORTED, new Shown.OfMatter("1"), new Command.Agree());
            assertTrue(desk.sent().containsAll(group("relayed-answer")));
        }

        @Test
        @DisplayName("P26, D33: the follow-up says that it was a violation and that there are consequences, not which")
        void followUp() {
            Outgoing mail = approved().sentDraft(DraftKind.LETTER).to(RAE, MailKind.FOLLOW_UP);
            assertTrue(mail.text().contains("goes against our code of conduct"));
            assertFalse(mail.text().contains("mentor") || mail.text().contains("Sam"));
        }

        @Test
        @DisplayName("D35: a bounce is told to the group once, with a way out")
        void bounce() {
            Desk desk = approved().does(new Command.RecordFailure(Optional.of(DraftKind.LETTER), "1", 1, Desk.REPORTED, "letter", "5.1.1"));
            assertEquals(group("undelivered"), desk.sent());
            assertTrue(desk.mails.getFirst().text().contains("5.1.1"));
        }

        @Test
        @DisplayName("D28: one-to-one, the reporter is told first, and their OBJECT returns the letter to the group")
        void headsUp() {
            Desk desk = Desk.cleared().says(Desk.m(1), Shown.NOTHING, new Command.Evaluate(Map.of(Question.VIOLATION, "yes", Question.SETTING, "private")))
                    .says(Desk.m(1), Shown.NOTHING, new Command.Propose(new Resolution.Action(MEASURES), ""));
            for (int i = 1; i <= 6; i++) {
                desk.answers(i, MailKind.BALLOT, new Command.CastBallot(Choice.YES));
            }
            desk.wait(Duration.ofHours(1)).answers(1, MailKind.DRAFT_PREVIEW, new Command.ApproveDraft())
                    .answers(2, MailKind.DRAFT_PREVIEW, new Command.ApproveDraft());
            assertEquals(List.of("m2@example.org command-answer", RAE + " heads-up"), desk.sent());
            desk.says(Desk.REPORTER, desk.mails.getLast().shown(), new Command.Object("They would know."));
            assertTrue(desk.sent().containsAll(group("relayed-answer")));
        }
    }

    @Nested
    class Plain {
        @Test
        @DisplayName("D10: not-in-use is the same, to the letter, whoever it goes to")
        void notInUse() {
            Desk desk = Desk.asked();
            Outgoing one = desk.correspondence.notInUse(Desk.m(1), new Mailbox("Ilse Brandt", "m1@example.org"), Optional.of("<a@example.net>"));
            Outgoing two = desk.correspondence.notInUse(Desk.m(2), new Mailbox("Tomas Vlk", "m2@example.org"), Optional.empty());
            assertEquals(List.of(one.subject(), one.text(), one.html()), List.of(two.subject(), two.text(), two.html()));
        }

        @Test
        @DisplayName("Mail interface §2: the subject of a thread never changes, and no mail carries another's tag, reference or root")
        void threadsStayApart() {
            Desk desk = approved().sentDraft(DraftKind.LETTER);
            desk.says(Desk.REPORTED, new Shown.OfMatter("1"), new Command.Decline());
            for (Outgoing mail : desk.all) {
                for (Outgoing other : desk.all) {
                    boolean same = mail.person().equals(other.person());
                    assertTrue(!same || mail.subject().equals(other.subject()));
                    assertTrue(mail == other || !mail.text().contains(other.tag().value()) && !mail.html().contains(other.tag().value()));
                    assertTrue(same || !mail.references().equals(other.references()));
                }
            }
            Map<String, String> references = Map.of("K7Q-4MD", "m", "T4W-9ZB", "reporter", "8XD-2QM", "reported");
            desk.all.forEach(mail -> references.forEach((reference, owner) -> assertTrue(mail.person().value().startsWith(owner)
                    || mail.kind() == MailKind.DRAFT_PREVIEW || !(mail.text() + mail.html() + mail.subject()).contains(reference), mail.kind() + reference)));
        }

        @Test
        @DisplayName("Mail interface §5: the tag is printed in the text of every mail of a case")
        void tagIsPrinted() {
            Desk desk = approved().sentDraft(DraftKind.LETTER);
            desk.all.forEach(mail -> assertTrue(mail.text().contains(mail.tag().value()) && mail.html().contains(mail.tag().value()), mail.kind().label()));
        }

        @Test
        void the_same_happenings_give_the_same_mails() {
            assertEquals(approved().all, approved().all);
        }

        @Test
        @DisplayName("Mail interface §6: a security notice and a confirmation go to the owner alone")
        void owner() {
            Desk desk = Desk.cleared();
            assertEquals("m1@example.org", desk.correspondence.securityNotice(desk.state, Desk.m(1)).orElseThrow().recipient().address());
            int before = desk.all.size();
            desk.says(Desk.m(1), Shown.NOTHING, new Command.Hold("mail-9", List.of("LEAD"), List.of(), false, false));
            assertEquals(List.of("m1@example.org"), desk.all.stream().skip(before).map(mail -> mail.recipient().address()).toList());
            assertTrue(desk.all.getLast().html().contains("body=CONFIRM"));
            assertEquals(Optional.empty(), desk.correspondence.securityNotice(desk.state, new PersonId("nobody")));
        }

        @Test
        void the_admin_is_told_numbers_only() {
            Outgoing alert = Desk.asked().correspondence.adminAlert(Correspondence.AdminAlert.KEPT_APART, List.of("3", "unreadable"), Instant.EPOCH);
            assertEquals("admin@example.org", alert.recipient().address());
            assertTrue(alert.text().contains("3 (unreadable)"));
        }
    }

    /** Another stationery for a second office. */
    private static final class Numbers implements Stationery {
        @Override
        public org.conductd.message.Tag tag() {
            return new org.conductd.message.Tag("bcdfghjkmnpqrstvwxz0");
        }

        @Override
        public String messageId() {
            return "<1@example.org>";
        }

        @Override
        public String threadRoot(org.conductd.procedure.CaseId caseId, PersonId person) {
            return "<2@example.org>";
        }

        @Override
        public Tag calendarTag(CaseId caseId, PersonId person, int meeting) {
            return new Tag("bcdf%016d".formatted(meeting));
        }

        @Override
        public String calendarUid(CaseId caseId, PersonId person, int meeting) {
            return person.value() + "-" + meeting + "@example.org";
        }
    }
}
