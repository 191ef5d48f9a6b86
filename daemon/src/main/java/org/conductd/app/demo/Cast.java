package org.conductd.app.demo;

import java.util.List;
import java.util.stream.Stream;
import org.conductd.config.Config;
import org.conductd.intake.RosterEntry;
import org.conductd.message.Mailbox;

/**
 * Who takes part, by what they are in the case.
 *
 * @param role     the group's address, which the daemon reads
 * @param members  the voting members, in the order of the roster
 * @param bystanders who is on the roster and hears nothing of this case: adviser, escalation contacts, admin
 */
public record Cast(Mailbox role, Mailbox reporter, Mailbox reported, List<Mailbox> members, List<Mailbox> bystanders) {

    /** The group of a configuration, with Rae who reports and Sam who is reported. */
    public static Cast of(Config config) {
        List<Mailbox> members = config.roster().members().stream().filter(entry -> entry.member().votes()).map(Cast::mailbox).toList();
        Stream<Mailbox> advisers = config.roster().members().stream().filter(entry -> !entry.member().votes()).map(Cast::mailbox);
        Stream<Mailbox> contacts = config.roster().escalation().stream().map(person -> new Mailbox(person.name(), person.contact()));
        return new Cast(config.group().mailbox(), new Mailbox("Rae Okafor", "rae@example.net"), new Mailbox("Sam Keller", "sam@example.net"), members,
                Stream.of(advisers, contacts, Stream.of(config.roster().admin())).flatMap(people -> people).toList());
    }

    private static Mailbox mailbox(RosterEntry entry) {
        return new Mailbox(entry.name(), entry.addresses().getFirst());
    }

    /** Everybody who has a mailbox of their own, in the order in which they are shown. */
    public List<Mailbox> people() {
        return Stream.of(Stream.of(reporter), members.stream(), Stream.of(reported), bystanders.stream()).flatMap(people -> people).toList();
    }
}
