package org.conductd.intake;

import static org.conductd.intake.Rosters.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.conductd.message.Mailbox;
import org.conductd.procedure.IncidentReport;
import org.conductd.procedure.Member;
import org.conductd.procedure.Party;
import org.conductd.procedure.Party.Capacity;
import org.conductd.procedure.Person;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Seat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {
    private static final Instant ARRIVED = Instant.parse("2026-03-02T09:00:00Z");

    private static IncidentReport report(String description) {
        return new IncidentReport(ARRIVED, "", new EnumMap<>(IncidentReport.Field.class), description, "mail", List.of(), true, List.of());
    }

    private static Party party(Capacity capacity, String name, String contact) {
        return new Party(new Person(new PersonId(capacity.name() + "-1"), name, contact), capacity, "R1R-R1R", Party.KnownFrom.REPORT);
    }

    private static Map<String, String> seats(Roster roster, String description, List<Party> parties, Set<String> excluded, Map<PersonId, String> conflicts) {
        Map<String, String> others = new TreeMap<>();
        for (Seat seat : Screening.seats(roster, report(description), parties, excluded, conflicts)) {
            String standing = seat.standing() + seat.reason().map(reason -> " " + reason).orElse("");
            if (!standing.equals("SEATED")) {
                others.put(seat.id().value(), standing);
            }
        }
        return others;
    }

    private static Map<String, String> seats(String description) {
        return seats(Rosters.GROUP, description, List.of(), Set.of(), Map.of());
    }

    @Nested
    @DisplayName("D5: outside, silently")
    class Outside {
        @Test
        void theReporterByAddress() {
            assertEquals(Map.of("m3", "OUTSIDE REPORTER", "a1", "UNINVITED"), seats(Rosters.GROUP, "", List.of(party(Capacity.REPORTER, "", "M3@example.org")), Set.of(), Map.of()));
        }

        @Test
        void theReportedPersonByNameWithoutAccentsAndCase() {
            Roster roster = Rosters.of(Rosters.voting("z", "Zoë Škoda"));
            assertEquals(Map.of("z", "OUTSIDE REPORTED"), seats(roster, "", List.of(party(Capacity.REPORTED, "zoe skoda", "")), Set.of(), Map.of()));
            assertEquals(Map.of("z", "OUTSIDE REPORTED"), seats(roster, "", List.of(party(Capacity.REPORTED, "Škoda, Zoë", "zoe@elsewhere.example")), Set.of(), Map.of()));
        }

        @Test
        void theReportedPersonByAHandle() {
            Roster roster = Rosters.of(Rosters.voting("z", "Zoe Kay", "@zk"));
            assertEquals(Map.of("z", "OUTSIDE REPORTED"), seats(roster, "", List.of(party(Capacity.REPORTED, "@zk", "")), Set.of(), Map.of()));
        }

        @Test
        void whoeverIsExcluded() {
            assertEquals(Map.of("m1", "OUTSIDE EXCLUDED", "m2", "OUTSIDE EXCLUDED", "m4", "OUTSIDE EXCLUDED", "a1", "OUTSIDE EXCLUDED"),
                    seats(Rosters.GROUP, "", List.of(), Set.of("Ilse", "tomas vlk", "m4@example.org", "Solberg"), Map.of()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Sam Taylor", "sam@example.net", "@example.net", "example.net", "People: Sam Taylor <sam@home.example>", "Kernel Hackers, Taylor", "- Acme Infra\n- sam taylor"})
        @DisplayName("by standing CONFLICTS: people, teams, domains")
        void whoDeclaredAConflict(String declared) {
            assertEquals(Map.of("m5", "OUTSIDE CONFLICT", "a1", "UNINVITED"),
                    seats(Rosters.GROUP, "", List.of(party(Capacity.REPORTED, "Sam Taylor", "sam@example.net")), Set.of(), Map.of(id("m5"), declared)));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"Sam Taylor | It was Sam Taylor.", "Acme Infra | Somebody of the Acme Infra team", "example.net | Write to x@mail.example.net", "sam@example.net | sam@example.net did it"})
        void whoseConflictStandsInTheReport(String declared, String description) {
            assertEquals("OUTSIDE CONFLICT", seats(Rosters.GROUP, description, List.of(), Set.of(), Map.of(id("m5"), declared)).get("m5"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"Sam | Sam was there", "none | none of that", "ample.net | x@example.net", "Kim Lee | Kim Leeson", "? | ?"})
        void butNotWhoseConflictIsAnother(String declared, String description) {
            assertEquals(Map.of("a1", "UNINVITED"), seats(Rosters.GROUP, description, List.of(), Set.of(), Map.of(id("m5"), declared)));
        }

        @Test
        @DisplayName("D11: who joined after the arrival, and who left before it")
        void theRosterIsATimeline() {
            Roster roster = Rosters.of(Rosters.entry("late", "Late Comer", Member.Role.VOTING, ARRIVED.plusSeconds(1), Optional.empty()),
                    Rosters.entry("left", "Leaver One", Member.Role.VOTING, Rosters.FOUNDED, Optional.of(ARRIVED)),
                    Rosters.entry("stays", "Stay Er", Member.Role.VOTING, ARRIVED, Optional.of(ARRIVED.plusSeconds(1))));
            assertEquals(Map.of("late", "OUTSIDE JOINED_LATER", "left", "OUTSIDE LEFT"), seats(roster, "", List.of(), Set.of(), Map.of()));
        }
    }

    @Nested
    @DisplayName("D5: withheld, since the name stands in the report")
    class Withheld {
        @ParameterizedTest
        @ValueSource(strings = {"Then Hugo Lindqvist shouted.", "hugo lindqvist's behaviour", "LINDQVIST, HUGO", "Hugo M. Lindqvist", "I saw Hugo shout", "hugo was rude", "Lindqvist shouted", "See m5@example.org.", "Hugo\u00a0Lindqvist",
            "ask (Hugo)", "Hugo-Lindqvist", "Ｈｕｇｏ Ｌｉｎｄｑｖｉｓｔ", "Jane Lindqvist said so"})
        void byNameAndAddress(String description) {
            assertEquals(Map.of("m5", "WITHHELD", "a1", "UNINVITED"), seats(description));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Hugo Petersen shouted.", "I met with Jane Lindqvist there", "hugolindqvist2 is a handle", "The hugonauts", "m55@example.org", "xm5@example.org", "m5@example.organic", "the m5 motorway", "mail to m5@example.org.uk"})
        void butNotByWhatIsAnotherWord(String description) {
            assertEquals(Map.of("a1", "UNINVITED"), seats(description));
        }

        @Test
        void byAnotherNameOrAHandle() {
            Roster roster = Rosters.of(Rosters.voting("x", "Ann Bee", "@annb", "Annie Beaumont", "ab"));
            assertEquals(Map.of("x", "WITHHELD"), seats(roster, "it was annb who did", List.of(), Set.of(), Map.of()));
            assertEquals(Map.of("x", "WITHHELD"), seats(roster, "it was Annie Beaumont", List.of(), Set.of(), Map.of()));
            assertEquals(Map.of("x", "WITHHELD"), seats(roster, "it was @ab", List.of(), Set.of(), Map.of()));
            assertEquals(Map.of(), seats(roster, "it was ab initio", List.of(), Set.of(), Map.of()));
        }

        @Test
        void aWitness() {
            assertEquals("WITHHELD", seats(Rosters.GROUP, "", List.of(party(Capacity.WITNESS, "", "m6@example.org")), Set.of(), Map.of()).get("m6"));
        }

        @Test
        void anAdviserToo() {
            assertEquals("WITHHELD", seats("Greta Solberg knows more").get("a1"));
        }

        @Test
        void namesThatAreWordsOnlyWhereACapitalShowsThem() {
            Roster roster = Rosters.of(Rosters.voting("w", "Will Young"), Rosters.voting("m", "Mei Tanaka"), Rosters.voting("v", "An So"));
            assertEquals(Map.of(), seats(roster, "Will he do it again? He will. An old man, young at heart. So be it.", List.of(), Set.of(), Map.of()));
            assertEquals(Map.of("w", "WITHHELD"), seats(roster, "I told Will about it", List.of(), Set.of(), Map.of()));
            assertEquals(Map.of("w", "WITHHELD"), seats(roster, "will young did", List.of(), Set.of(), Map.of()));
        }

        @Test
        void namesakesUpToTwo() {
            Roster two = Rosters.of(Rosters.voting("x", "Alex Ray"), Rosters.voting("y", "Alex Poe"));
            assertEquals(Map.of("x", "WITHHELD", "y", "WITHHELD"), seats(two, "Alex did it", List.of(), Set.of(), Map.of()));
            Roster three = Rosters.of(Rosters.voting("x", "Alex Ray"), Rosters.voting("y", "Alex Poe"), Rosters.voting("z", "Alex Kay"));
            assertEquals(Map.of(), seats(three, "Alex did it", List.of(), Set.of(), Map.of()));
        }

        @Test
        void inFactsThatCameLater() {
            assertEquals(Set.of(id("m5"), id("m7")), Screening.named(Rosters.GROUP, "Omar was there too, and m5@example.org"));
        }
    }

    @Test
    @DisplayName("D5: whoever a member names is looked for on the roster")
    void rosterMatch() {
        assertEquals(Optional.of(id("m5")), Screening.rosterMatch(Rosters.GROUP, "Hugo", ""));
        assertEquals(Optional.of(id("m5")), Screening.rosterMatch(Rosters.GROUP, "Someone", "M5@EXAMPLE.ORG"));
        assertEquals(Optional.of(id("m5")), Screening.rosterMatch(Rosters.GROUP, "Hugo Lindqvist", "hugo@home.example"));
        assertEquals(Optional.empty(), Screening.rosterMatch(Rosters.GROUP, "Hugo", "hugo@home.example"));
        assertEquals(Optional.empty(), Screening.rosterMatch(Rosters.GROUP, "", ""));
        assertEquals(Set.of(id("m2")), Screening.inConflictWith(Map.of(id("m1"), "Kim", id("m2"), "example.net"), new Person(id("x"), "Sam", "sam@example.net")));
    }

    @Test
    @DisplayName("D12: escalation contacts who are a party, excluded, or members who may not know")
    void outsideContacts() {
        Roster roster = new Roster(Rosters.GROUP.members(), List.of(new Person(id("e1"), "Ada Board", "e1@example.org"), new Person(id("e2"), "Ben Board", "e2@example.org"),
                new Person(id("e3"), "Ilse Brandt", "m1@example.org")), new Mailbox("", "admin@example.org"), List.of());
        List<Party> parties = List.of(party(Capacity.REPORTED, "Ada Board", ""));
        List<Seat> seats = Screening.seats(roster, report("Ilse saw it"), parties, Set.of(), Map.of());
        assertEquals(List.of(id("e1"), id("e3")), Screening.outsideContacts(roster, parties, Set.of(), seats));
        assertEquals(List.of(id("e2")), Screening.outsideContacts(roster, List.of(), Set.of("ben board"), Screening.seats(roster, report(""), List.of(), Set.of(), Map.of())));
    }
}
