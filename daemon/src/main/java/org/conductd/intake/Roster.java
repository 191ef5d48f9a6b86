package org.conductd.intake;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
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
 * @param approvers   outside the group, who are asked to approve letters, in that order; ids are theirs alone, also where a contact is the same person
 */
public record Roster(List<RosterEntry> members, List<Person> escalation, Mailbox admin, List<RosterEntry> substitutes, List<Person> approvers) {
    public Roster {
        members = List.copyOf(members);
        escalation = List.copyOf(escalation);
        substitutes = List.copyOf(substitutes);
        approvers = List.copyOf(approvers);
    }

    public Roster(List<RosterEntry> members, List<Person> escalation, Mailbox admin, List<RosterEntry> substitutes) {
        this(members, escalation, admin, substitutes, List.of());
    }

    /** Whom the group is in touch with, and who are none of it. */
    public List<Person> contacts() {
        return Stream.concat(escalation.stream(), approvers.stream()).toList();
    }

    /** The members of that instant (D11). */
    public List<RosterEntry> activeAt(Instant at) {
        return members.stream().filter(entry -> entry.activeAt(at)).toList();
    }

    /** The member or substitute, whether in the group or no longer, one of whose addresses this is. */
    public Optional<RosterEntry> byAddress(String address) {
        return people().filter(entry -> entry.hasAddress(address)).findFirst();
    }

    /**
     * The member or substitute whom people call so: by the whole name or another name, else by a part of the name that only one of them
     * has. Letter case and spacing do not matter.
     */
    public Optional<RosterEntry> byName(String name) {
        String wanted = folded(name);
        return only(entry -> folded(entry.name()).equals(wanted) || entry.otherNames().stream().anyMatch(other -> folded(other).equals(wanted)))
                .or(() -> only(entry -> Arrays.asList(folded(entry.name()).split(" ")).contains(wanted)));
    }

    /** The escalation contact with this address. */
    public Optional<Person> escalationContact(String address) {
        return escalation.stream().filter(contact -> new Mailbox("", contact.contact()).sameAddress(address)).findFirst();
    }

    private Stream<RosterEntry> people() {
        return Stream.concat(members.stream(), substitutes.stream());
    }

    private Optional<RosterEntry> only(Predicate<RosterEntry> wanted) {
        List<RosterEntry> found = people().filter(wanted).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
