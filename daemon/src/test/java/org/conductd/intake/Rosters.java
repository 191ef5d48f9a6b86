package org.conductd.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.message.Mailbox;
import org.conductd.procedure.Member;
import org.conductd.procedure.Person;
import org.conductd.procedure.PersonId;

/** The demo's group, for tests. */
final class Rosters {
    static final Instant FOUNDED = Instant.parse("2024-01-01T00:00:00Z");
    static final Roster GROUP = new Roster(
            List.of(voting("m1", "Ilse Brandt"), voting("m2", "Tomas Vlk"), voting("m3", "Ngozi Adeyemi"), voting("m4", "Priya Raman"),
                    voting("m5", "Hugo Lindqvist"), voting("m6", "Mei Tanaka"), voting("m7", "Omar Haddad"), adviser("a1", "Greta Solberg")),
            List.of(person("e1", "Ada Board"), person("e2", "Ben Board")), new Mailbox("", "admin@example.org"), List.of(voting("s1", "Hana Sato")));

    private Rosters() {}

    static RosterEntry voting(String id, String name, String... otherNames) {
        return entry(id, name, Member.Role.VOTING, FOUNDED, Optional.empty(), otherNames);
    }

    static RosterEntry adviser(String id, String name) {
        return entry(id, name, Member.Role.ADVISORY, FOUNDED, Optional.empty());
    }

    static RosterEntry entry(String id, String name, Member.Role role, Instant joinedAt, Optional<Instant> leftAt, String... otherNames) {
        return new RosterEntry(new Member(person(id, name), role, joinedAt), List.of(id + "@example.org"), List.of(otherNames), leftAt);
    }

    static Roster of(RosterEntry... members) {
        return new Roster(List.of(members), List.of(), new Mailbox("", "admin@example.org"), List.of());
    }

    static PersonId id(String value) {
        return new PersonId(value);
    }

    private static Person person(String id, String name) {
        return new Person(new PersonId(id), name, id + "@example.org");
    }
}
