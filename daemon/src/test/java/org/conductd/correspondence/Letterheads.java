package org.conductd.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conductd.intake.Roster;
import org.conductd.intake.RosterEntry;
import org.conductd.message.Mailbox;
import org.conductd.message.RoleAddress;
import org.conductd.procedure.Member;
import org.conductd.procedure.Person;
import org.conductd.procedure.PersonId;

/** An invented group: seven members, an adviser, two escalation contacts, two substitutes. */
final class Letterheads {
    static final List<String> VOTING = List.of("Ilse Brandt", "Tomas Vlk", "Ngozi Adeyemi", "Priya Raman", "Hugo Lindqvist", "Mei Tanaka", "Omar Haddad");
    /** Parsed once for all tests. */
    private static final Templates TEMPLATES = Templates.of(ZoneId.of("UTC"), Optional.empty());
    private static final Instant JOINED = Instant.parse("2020-01-01T00:00:00Z");

    private Letterheads() {}

    static Letterhead example() {
        return new Letterhead("Example Conduct Group", new RoleAddress("oss-governance", "example.org", '+'),
                List.of(new Letterhead.Emergency("Europe", "112"), new Letterhead.Emergency("United States", "911")), "https://example.org/privacy",
                "You can also reach us by phone: +49 30 1234567.", "Write to the board at board@example.net, which does not use it.",
                ZoneId.of("UTC"), roster(), Duration.ofDays(7), Duration.ofDays(730));
    }

    static Roster roster() {
        List<RosterEntry> members = new ArrayList<>();
        for (int i = 0; i < VOTING.size(); i++) {
            members.add(entry("m" + (i + 1), VOTING.get(i), Member.Role.VOTING));
        }
        members.add(entry("a1", "Greta Solberg", Member.Role.ADVISORY));
        return new Roster(members, List.of(new Person(new PersonId("e1"), "Erik Eng", "e1@example.org"), new Person(new PersonId("e2"), "Ella Eng",
                "e2@example.org")), new Mailbox("Admin", "admin@example.org"), List.of(entry("s1", "Sofia Stand", Member.Role.VOTING),
                entry("s2", "Sven Stand", Member.Role.VOTING)));
    }

    static RosterEntry entry(String id, String name, Member.Role role) {
        String address = id + "@example.org";
        return new RosterEntry(new Member(new Person(new PersonId(id), name, address), role, JOINED), List.of(address), List.of(), Optional.empty());
    }

    static Templates templates() {
        return TEMPLATES;
    }
}
