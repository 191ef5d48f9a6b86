package org.conductd.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Command;
import org.conductd.procedure.Draws;
import org.conductd.procedure.IncidentReport.Field;
import org.conductd.procedure.Party;
import org.conductd.procedure.Person;
import org.conductd.procedure.SafeContact;
import org.conductd.procedure.Seat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Mail interface §3: reports")
class ReportReaderTest {
    private static final String RAE = "Rae <rae@example.net>";

    private static Command.OpenCase open(Mails mail) {
        Facts facts = mail.facts();
        List<String> references = new ArrayList<>();
        Draws draws = new Draws() {
            @Override
            public String reference() {
                references.add("R");
                return "R0R-R0" + references.size();
            }

            @Override
            public int below(int bound) {
                return 0;
            }
        };
        return ReportReader.open(facts, (Verdict.Open) Triage.judge(facts), Map.of(), "mail-1", new CaseId("K7Q-4MD"), draws);
    }

    private static Command.OpenCase open(String text) {
        return open(Mails.from(RAE).saying(text));
    }

    private static Optional<Seat.Reason> outside(Command.OpenCase opened, String member) {
        return opened.seats().stream().filter(seat -> seat.id().value().equals(member)).findFirst().orElseThrow().reason();
    }

    @Test
    void holdsWhatWasLabelledAndWhatWasNot() {
        Command.OpenCase opened = open("Date and time: yesterday\nLocation: the review channel\nReported person: Sam Taylor <sam@example.net>, in a red shirt\n"
                + "Witnesses: Kim Lee; Alex Ray <alex@example.net>\nDescription: They shouted at me.\n\nTwice.\nSafety concerns: I am afraid of them.");
        assertEquals("They shouted at me.\n\nTwice.", opened.report().description());
        assertEquals("I am afraid of them.", opened.report().field(Field.SAFETY_CONCERNS));
        assertEquals("the review channel", opened.report().field(Field.LOCATION));
        assertEquals(Mails.ARRIVED, opened.report().arrivedAt());
        assertEquals(List.of(party("reported-1", "Sam Taylor", "sam@example.net", Party.Capacity.REPORTED, "R0R-R02")), opened.reported());
        assertEquals(List.of(party("witness-1", "Kim Lee", "", Party.Capacity.WITNESS, "R0R-R03"), party("witness-2", "Alex Ray", "alex@example.net", Party.Capacity.WITNESS, "R0R-R04")), opened.witnesses());
        assertEquals(new Party(new Person(Rosters.id("reporter-1"), "Rae", "rae@example.net"), Party.Capacity.REPORTER, "R0R-R01", Party.KnownFrom.MAIL), opened.reporter());
        assertTrue(opened.report().senderProven());
        assertTrue(opened.acknowledge());
        assertFalse(opened.urgent());
        assertFalse(opened.excludeLine());
    }

    private static Party party(String id, String name, String contact, Party.Capacity capacity, String reference) {
        return new Party(new Person(Rosters.id(id), name, contact), capacity, reference, Party.KnownFrom.REPORT);
    }

    @Test
    @DisplayName("nothing is refused for being incomplete")
    void needsNothing() {
        Command.OpenCase opened = open(Mails.from("rae@example.net").unproven().with("Subject", "help").saying(""));
        assertEquals("", opened.report().description());
        assertEquals("help", opened.report().subject());
        assertTrue(opened.acknowledge());
        assertFalse(opened.report().senderProven());
        assertEquals(List.of(), opened.reported());
    }

    @Nested
    class TheReporter {
        @Test
        @DisplayName("D6: name and address come from From where no label gives them")
        void isNamedByLabel() {
            assertEquals(new Person(Rosters.id("reporter-1"), "Rachel Roe", "rae@example.net"), open("My name: Rachel Roe\n\nIt happened.").reporter().person());
        }

        @Test
        @DisplayName("D1: another address for contact is written to, and the one that it came from is known")
        void isAnsweredWhereTheyWantToBe() {
            Command.OpenCase opened = open("Contact: Rachel <home@example.com>\n\nIt happened.");
            assertEquals(new Person(Rosters.id("reporter-1"), "Rachel", "home@example.com"), opened.reporter().person());
            assertEquals("rae@example.net", opened.cameFrom());
            assertEquals(List.of(), opened.report().remarks());
            assertEquals("", open("Contact: RAE@example.net, +43 1 23\n\nIt happened.").cameFrom());
            assertEquals("rae@example.net", open("Contact: RAE@example.net, home@example.com\n\nIt happened.").reporter().person().contact().toLowerCase());
        }

        @Test
        void mayBeAnonymous() {
            assertEquals("", open("Reporter: anonymous\n\nIt happened.").reporter().person().name());
        }

        @Test
        @DisplayName("P1: FILE REPORT by a member")
        void isWhomAMemberFilesFor() {
            Command.OpenCase opened = open(Mails.from("Ilse Brandt <m1@example.org>").saying("FILE REPORT\n\nReporter: Rae Roe <rae@example.net>\nReported person: Hugo Lindqvist\nDescription: told by phone\n\nBest,\nIlse"));
            assertEquals(new Party(new Person(Rosters.id("reporter-1"), "Rae Roe", "rae@example.net"), Party.Capacity.REPORTER, "R0R-R01", Party.KnownFrom.REPORT), opened.reporter());
            assertEquals("told by phone", opened.report().description());
            assertEquals(Optional.of(Rosters.id("m1")), opened.filedBy());
            assertTrue(opened.acknowledge());
            assertEquals(Optional.empty(), outside(opened, "m1"));
            assertEquals(Optional.of(Seat.Reason.REPORTED), outside(opened, "m5"));
        }

        @Test
        @DisplayName("P1: FILE REPORT without a reporter has nobody to acknowledge to")
        void mayBeUnknownToTheMember() {
            Command.OpenCase opened = open(Mails.from("m1@example.org").saying("FILE REPORT\nSomebody told me that Sam shouted."));
            assertTrue(opened.reporter().person().nameless());
            assertFalse(opened.acknowledge());
            assertEquals("Somebody told me that Sam shouted.", opened.report().description());
        }

        @Test
        @DisplayName("D5: who is on the roster and reports is outside")
        void mayBeOnTheRoster() {
            assertEquals(Optional.of(Seat.Reason.REPORTER), outside(open(Mails.from("Omar <m7@example.org>").saying("Sam shouted at me.")), "m7"));
        }

        @Test
        void isNoList() {
            Command.OpenCase opened = open(Mails.from(RAE).with("List-Id", "<a.example.net>").saying("It happened."));
            assertFalse(opened.acknowledge());
            assertEquals("rae@example.net", opened.reporter().person().contact());
        }

        @Test
        void isNoForm() {
            Command.OpenCase opened = open(Mails.from("www@forms.example").with("Auto-Submitted", "auto-generated").saying("Contact: rae@example.net\nDescription: It happened."));
            assertFalse(opened.acknowledge());
            assertEquals("", opened.reporter().person().contact());
        }

        @Test
        void isWhomATrustedFormNames() {
            Command.OpenCase opened = open(Mails.from("form@example.org").with("Auto-Submitted", "auto-generated").saying("Contact: Rae <rae@example.net>\nDescription: It happened."));
            assertTrue(opened.acknowledge());
            assertEquals(new Person(Rosters.id("reporter-1"), "Rae", "rae@example.net"), opened.reporter().person());
        }

        @Test
        @DisplayName("several authors: a report, not acknowledged, unproven")
        void isNobodyWhereSeveralWrite() {
            Command.OpenCase opened = open(Mails.from("rae@example.net, kim@example.net").saying("It happened."));
            assertFalse(opened.acknowledge());
            assertFalse(opened.report().senderProven());
            assertTrue(opened.reporter().person().nameless());
        }
    }

    @Nested
    @DisplayName("D1: safe contact")
    class Contact {
        @Test
        void noneIsNotAcknowledged() {
            Command.OpenCase opened = open("Safe contact: none\n\nIt happened.");
            assertEquals(SafeContact.Manner.NONE, opened.safeContact().manner());
            assertFalse(opened.acknowledge());
        }

        @Test
        void onlyOneAddress() {
            assertEquals(new SafeContact(SafeContact.Manner.ONLY, "home@example.com"), open("Safe contact: only home@example.com\n\nIt happened.").safeContact());
        }

        @Test
        void whatCannotBeReadIsNeutralAndSaid() {
            Command.OpenCase opened = open("Safe contact: after six o'clock\n\nIt happened.");
            assertEquals(SafeContact.Manner.NEUTRAL, opened.safeContact().manner());
            assertEquals(1, opened.report().remarks().size());
        }
    }

    @ParameterizedTest
    @DisplayName("D14: Ongoing")
    @CsvSource({"yes,true", "'Yes, still, every day',true", "Y,true", "still going on,true", "no,false", "not any more,false", "'No, but it may come again',false", "yesterday,false", "unknown,false", "it is over,false", "'',false"})
    void ongoing(String words, boolean urgent) {
        assertEquals(urgent, open("Ongoing: " + words + "\n\nIt happened.").urgent());
    }

    @ParameterizedTest
    @DisplayName("D14: danger words alone are not guessed")
    @ValueSource(strings = {"They threatened to kill me.", "This is urgent!"})
    void dangerIsNotGuessed(String words) {
        assertFalse(open(words).urgent());
    }

    @Nested
    @DisplayName("D4, D5: the Exclude line")
    class ExcludeLine {
        @Test
        void keepsMembersOut() {
            Command.OpenCase opened = open("Exclude: Ilse Brandt, Hugo and greta solberg\n\nIt happened.");
            assertTrue(opened.excludeLine());
            assertEquals(List.of(Optional.of(Seat.Reason.EXCLUDED), Optional.of(Seat.Reason.EXCLUDED), Optional.of(Seat.Reason.EXCLUDED), Optional.empty()),
                    List.of(outside(opened, "m1"), outside(opened, "m5"), outside(opened, "a1"), outside(opened, "m2")));
        }

        @Test
        void namesAndAddressesAreOneList() {
            for (String list : List.of("Ilse Brandt, m5@example.org", "m1@example.org, Hugo Lindqvist", "Ilse Brandt <m1@example.org>; Hugo", "Brandt, Ilse <m1@example.org>\n  m5@example.org")) {
                Command.OpenCase opened = open("Exclude: " + list + "\n\nIt happened.");
                assertEquals(List.of(Optional.of(Seat.Reason.EXCLUDED), Optional.of(Seat.Reason.EXCLUDED), Optional.empty()), List.of(outside(opened, "m1"), outside(opened, "m5"), outside(opened, "m2")), list);
            }
        }

        @Test
        void everyoneIsTheWholeGroup() {
            Command.OpenCase opened = open("Exclude: Everyone.\n\nIt happened.");
            assertTrue(opened.excludeLine());
            assertTrue(opened.seats().stream().allMatch(seat -> seat.standing() == Seat.Standing.OUTSIDE));
            assertEquals(List.of(), opened.outsideContacts());
        }

        @Test
        void noneIsOne() {
            Command.OpenCase opened = open("Exclude: none\n\nIt happened.");
            assertTrue(opened.excludeLine());
            assertTrue(opened.seats().stream().noneMatch(seat -> seat.standing() == Seat.Standing.OUTSIDE));
        }

        @Test
        void keepsEscalationContactsOut() {
            assertEquals(List.of(Rosters.id("e1")), open("Exclude: Ada Board\n\nIt happened.").outsideContacts());
        }
    }

    @Test
    @DisplayName("D7: a description names nobody")
    void aDescriptionIsNobody() {
        assertEquals(List.of(), open("Reported person: a tall man with a red badge\n\nThey shouted.").reported());
        assertEquals(List.of(), open("Reported person: unknown\n\nThey shouted.").reported());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ja", "oui", "s\u00ed", "S\u00ec, ancora", "sim", "tak", "\u0434\u0430", "\u0442\u0430\u043a", "ano", "kyll\u00e4", "\u662f", "\u306f\u3044", "\ub124", "Yes!", "joo"})
    @DisplayName("D14: danger that goes on is known in the languages of the labels")
    void yesIsKnownInEveryLanguage(String words) {
        assertTrue(ReportReader.isYes(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nein", "non", "no", "it is over", "nej", "nie", "\u043d\u0435\u0442", "\u5426", "\u3044\u3044\u3048", "\uc544\ub2c8\uc694", "\u7d99\u7d9a\u4e2d\u3067\u306f\u306a\u3044", "ainda n\u00e3o", "isolated", "janvier", "\u662f\u5426"})
    @DisplayName("D14: danger that nobody marked is not guessed")
    void whatIsNotYesIsNot(String words) {
        assertFalse(ReportReader.isYes(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Niemand", "personne", "nadie", "ningu\u00e9m", "nessuno", "geen", "ingen", "nikt", "\u043d\u0438\u043a\u0442\u043e", "\u043d\u0456\u0445\u0442\u043e", "nikdo", "ei kukaan", "\u65e0", "\u306a\u3057", "\uc5c6\uc74c"})
    @DisplayName("Mail interface \u00a73: words for nobody name nobody")
    void nobodyIsNobodyInEveryLanguage(String words) {
        assertEquals(List.of(), People.in(words));
    }
}
