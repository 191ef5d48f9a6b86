package org.conductd.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Party;
import org.conductd.procedure.Person;

/** Who is the same person in two cases (D15): by an address, or by a whole name. A name of one word means too many people. */
final class EarlierCases {
    /** Others of the same person that are looked at, the newest. */
    static final int MOST = 20;

    private EarlierCases() {}

    static Set<String> identities(CaseState state) {
        Set<String> identities = new TreeSet<>();
        state.parties(Party.Capacity.REPORTED).stream().map(Party::person).forEach(person -> {
            address(person).ifPresent(identities::add);
            name(person).ifPresent(identities::add);
        });
        return identities;
    }

    private static Optional<String> address(Person person) {
        return person.reachable() ? Optional.of("address " + person.contact().strip().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<String> name(Person person) {
        String folded = person.name().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return folded.contains(" ") ? Optional.of("name " + folded) : Optional.empty();
    }
}
