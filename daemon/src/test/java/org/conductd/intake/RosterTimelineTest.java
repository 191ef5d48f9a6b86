package org.conductd.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.conductd.intake.Listing.Office;
import org.conductd.message.Mailbox;
import org.conductd.procedure.Member;
import org.conductd.procedure.Person;
import org.conductd.procedure.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("D11: the roster is a timeline")
class RosterTimelineTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LONG_AGO = START.minus(Duration.ofDays(900));
    private static final Person EDDA = new Person(new PersonId("e1"), "Edda Falk", "e1@example.org");

    private final Map<PersonId, Listing> known = new TreeMap<>();

    private static RosterEntry entry(String id, String name, Member.Role role, Optional<Instant> left, String... addresses) {
        return new RosterEntry(new Member(new Person(new PersonId(id), name, addresses[0]), role, LONG_AGO), List.of(addresses), List.of(), left);
    }

    private static RosterEntry voting(String id, String... addresses) {
        return entry(id, "Member " + id, Member.Role.VOTING, Optional.empty(), addresses);
    }

    private static Roster roster(RosterEntry... members) {
        return new Roster(List.of(members), List.of(EDDA), new Mailbox("Admin", "admin@example.org"), List.of());
    }

    /** As the daemon does at a start or a reload. */
    private List<RosterChange> takeUp(Roster file, Instant now) {
        RosterTimeline.renamed(known, file).forEach(listing -> known.put(listing.id(), listing));
        Roster sighted = RosterTimeline.sighted(known, file, now);
        List<RosterChange> changes = RosterTimeline.changes(known, sighted, now);
        known.putAll(RosterTimeline.listings(known, sighted, now));
        changes.forEach(change -> {
            if (change instanceof RosterChange.Left(Listing was)) {
                known.put(was.id(), was.left());
            }
        });
        return changes;
    }

    private Member sighted(Roster file, String address, Instant now) {
        return RosterTimeline.sighted(known, file, now).byAddress(address).orElseThrow().member();
    }

    @Test
    void at_the_very_first_start_the_dates_of_the_file_count_and_nothing_is_told() {
        Roster file = roster(voting("a", "a@example.org"));
        assertEquals(LONG_AGO, sighted(file, "a@example.org", START).joinedAt());
        assertEquals(List.of(), takeUp(file, START));
        assertEquals(LONG_AGO, sighted(file, "a@example.org", START.plusSeconds(9)).joinedAt());
        assertEquals(List.of(), takeUp(file, START.plusSeconds(9)));
    }

    @Nested
    class AfterThat {
        private final Instant later = START.plus(Duration.ofDays(3));

        AfterThat() {
            takeUp(roster(voting("a", "a@example.org"), voting("b", "b@example.org")), START);
        }

        @Test
        void a_newcomer_joined_when_the_daemon_first_saw_them_whatever_the_file_says() {
            Roster file = roster(voting("a", "a@example.org"), voting("b", "b@example.org"), voting("c", "c@example.org"));
            assertEquals(later, sighted(file, "c@example.org", later).joinedAt());
            List<RosterChange> changes = takeUp(file, later);
            assertEquals(List.of("c"), changes.stream().map(change -> ((RosterChange.Joined) change).now().id().value()).toList());
            assertEquals(later, sighted(file, "c@example.org", later.plusSeconds(9)).joinedAt());
            assertEquals(List.of(), takeUp(file, later.plusSeconds(9)));
        }

        @Test
        void whoever_was_taken_out_and_comes_back_is_new() {
            List<RosterChange> changes = takeUp(roster(voting("a", "a@example.org")), later);
            assertEquals("b", ((RosterChange.Left) changes.getFirst()).was().id().value());
            Roster back = roster(voting("a", "a@example.org"), voting("b", "b@example.org"));
            assertEquals(later.plusSeconds(9), sighted(back, "b@example.org", later.plusSeconds(9)).joinedAt());
            assertTrue(takeUp(back, later.plusSeconds(9)).getFirst() instanceof RosterChange.Joined);
        }

        @Test
        void a_date_of_leaving_counts_when_it_comes() {
            Instant left = later.plus(Duration.ofDays(1));
            Roster file = roster(voting("a", "a@example.org"), entry("b", "Member b", Member.Role.VOTING, Optional.of(left), "b@example.org"));
            assertEquals(List.of(), takeUp(file, later));
            assertEquals(Optional.of(left), RosterTimeline.nextAfter(file, later));
            assertTrue(takeUp(file, left).getFirst() instanceof RosterChange.Left);
            assertEquals(Optional.empty(), RosterTimeline.nextAfter(file, left));
        }

        @Test
        void another_first_address_without_an_id_is_the_same_person_as_long_as_the_old_one_stands_there_too() {
            Roster moved = roster(voting("a", "a@example.org"), voting("made-of-new", "new@example.org", "b@example.org"));
            assertEquals(new PersonId("b"), sighted(moved, "new@example.org", later).person().id());
            assertEquals(LONG_AGO, sighted(moved, "new@example.org", later).joinedAt());
            assertTrue(takeUp(moved, later).getFirst() instanceof RosterChange.Changed changed && changed.moved());
            // The old address goes, and they are known by the id of the file.
            Roster gone = roster(voting("a", "a@example.org"), voting("made-of-new", "new@example.org"));
            assertEquals(new PersonId("b"), sighted(gone, "new@example.org", later).person().id());
            assertTrue(takeUp(gone, later).getFirst() instanceof RosterChange.Changed changed && !changed.moved());
            // And so they stay with another address still.
            Roster again = roster(voting("a", "a@example.org"), voting("made-of-new", "newest@example.org"));
            assertEquals(new PersonId("b"), sighted(again, "newest@example.org", later).person().id());
        }

        @Test
        void with_nothing_in_common_it_is_somebody_else() {
            Set<Class<?>> changes = takeUp(roster(voting("a", "a@example.org"), voting("z", "z@example.org")), later).stream().map(Object::getClass)
                    .collect(Collectors.toSet());
            assertEquals(Set.of(RosterChange.Joined.class, RosterChange.Left.class), changes);
        }

        @Test
        void two_entries_that_share_an_address_each_with_one_person_of_before_are_not_guessed_at() {
            takeUp(roster(voting("a", "a@example.org"), voting("b", "b@example.org", "b2@example.org")), later);
            Roster split = roster(voting("a", "a@example.org"), voting("x", "b@example.org"), voting("y", "b2@example.org"));
            assertEquals(new PersonId("x"), sighted(split, "b@example.org", later).person().id());
            assertEquals(new PersonId("y"), sighted(split, "b2@example.org", later).person().id());
        }

        @Test
        void offices_contacts_and_the_admin_are_part_of_it() {
            Roster file = new Roster(List.of(voting("a", "a@example.org"), entry("b", "Member b", Member.Role.ADVISORY, Optional.empty(), "b@example.org")),
                    List.of(new Person(new PersonId("e9"), "Eli Ott", "e9@example.org")), new Mailbox("Other", "other@example.org"), List.of());
            List<RosterChange> changes = takeUp(file, later);
            assertEquals(List.of(new PersonId("e9")), RosterTimeline.newContacts(changes));
            assertEquals(List.of(Set.of(Office.ADVISORY), Set.of(Office.ADMIN)), changes.stream().filter(RosterChange.Changed.class::isInstance)
                    .map(change -> ((RosterChange.Changed) change).now().offices()).toList());
            assertEquals(List.of("Edda Falk"), changes.stream().filter(RosterChange.Left.class::isInstance).map(change -> ((RosterChange.Left) change).was().name()).toList());
        }
    }
}
