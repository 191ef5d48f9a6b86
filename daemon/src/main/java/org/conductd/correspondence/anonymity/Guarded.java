package org.conductd.correspondence.anonymity;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Everything that must not stand in a mail to a party (D27). May hold the recipient too: whoever has one of the recipient's addresses
 * ({@link Exempt#addresses}) is not guarded against them.
 *
 * @param people     reporter, witnesses, other reported persons, members, advisers
 * @param references of the case and of its parties, in the form {@code K7Q-4MD}; any other text of that form is a find too
 * @param messageIds whether something of the form {@code left@right}, in lower case and without brackets, is a message identifier of ours
 * @param report     all that the report says, in its own words
 * @param exact      exact times and places, as the report's fields give them
 */
public record Guarded(List<Identity> people, Set<String> references, Predicate<String> messageIds, String report, List<String> exact) {
    public Guarded {
        people = List.copyOf(people);
        references = Set.copyOf(references);
        exact = List.copyOf(exact);
    }
}
