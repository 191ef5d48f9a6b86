package org.conductd.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.message.Mailbox;
import org.conductd.procedure.Person;

/**
 * The people of the configuration at one moment. No address and no id stands in it twice, which {@code config} sees to.
 *
 * @param members     voting and advisory, those who have left too, in the file's order
 * @param escalation  two or more; their {@link Person#contact} is an address
 * @param admin       who runs the service
 * @param substitutes who can be called for a case by SUBSTITUTE (D12)
 */
public record Roster(List<RosterEntry> members, List<Person> escalation, Mailbox admin, List<RosterEntry> substitutes) {
    public Roster {
        members = List.copyOf(members);
        escalation = List.copyOf(escalation);
        substitutes = List.copyOf(substitutes);
    }

    /** The members of that instant (D11). */
    public List<RosterEntry> activeAt(Instant at) {
        return members.stream().filter(entry -> entry.activeAt(at)).toList();
    }

    /** The member or substitute, whether in the group or no longer, one of whose addresses this is. */
    public Optional<RosterEntry> byAddress(String address) {
        return people().filter(entry -> entry.hasAddress(address)).findFirst();
    }

    /** The member or substitute whom people call so, where that is one: by address or id, the whole name or another, or a part of it. */
    public Optional<RosterEntry> byName(String name) {
        List<RosterEntry> called = WhoIs.called(people().toList(), name);
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    /** The escalation contact with this address. */
    public Optional<Person> escalationContact(String address) {
        return escalation.stream().filter(contact -> new Mailbox("", contact.contact()).sameAddress(address)).findFirst();
    }

    /** Members and substitutes, whether in the group or no longer. */
    Stream<RosterEntry> people() {
        return Stream.concat(members.stream(), substitutes.stream());
    }
}
