package org.conductd.correspondence.anonymity;

import java.util.List;

/**
 * Whom a mail must not tell of, with all that they are known by. Every list may be empty, and nothing in one is null.
 *
 * @param whose      in which capacity
 * @param names      names as people write them: looked for whole and in their parts
 * @param otherNames aliases, other spellings, titles: looked for whole only
 * @param addresses  addr-specs: looked for whole, and their local parts
 * @param handles    with or without {@code @}
 * @param phones     in any formatting
 */
public record Identity(Whose whose, List<String> names, List<String> otherNames, List<String> addresses, List<String> handles,
                       List<String> phones) {
    /** In which capacity somebody is guarded; {@link #words()} says it to the group. */
    public enum Whose {
        REPORTER("the reporter"), WITNESS("a witness"),
        /** Another reported person of the same case: no letter names one (D37). */
        REPORTED("another reported person"),
        MEMBER("a member"), ADVISER("an adviser");

        private final String words;

        Whose(String words) {
            this.words = words;
        }

        /** As in {@code name of the reporter}. */
        public String words() {
            return words;
        }
    }

    public Identity {
        names = List.copyOf(names);
        otherNames = List.copyOf(otherNames);
        addresses = List.copyOf(addresses);
        handles = List.copyOf(handles);
        phones = List.copyOf(phones);
    }

    /** Somebody known by a name and addresses; blank ones are left out. */
    public static Identity of(Whose whose, String name, List<String> addresses) {
        return new Identity(whose, List.of(name), List.of(), addresses, List.of(), List.of());
    }
}
