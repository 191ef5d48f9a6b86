package org.conductd.correspondence.anonymity;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whom a mail must not tell of, with all that they are known by. Every list may be empty; blank texts are left out.
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

    private static final String ATOM = "[^\\s<>()\\[\\],;:\"@]{1,64}+";
    private static final Pattern ADDRESS = Pattern.compile(ATOM + "@" + ATOM);
    private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}._-])@[\\p{L}\\p{N}_.-]{2,64}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PHONE = Pattern.compile("\\+?\\(?\\d[\\d ()./-]{4,30}\\d");

    public Identity {
        names = written(names);
        otherNames = written(otherNames);
        addresses = written(addresses);
        handles = written(handles);
        phones = written(phones);
    }

    private static List<String> written(List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).toList();
    }

    /** With the addresses, handles and phone numbers that somebody wrote about them, as in the field {@code Contact} of a report. */
    public Identity alsoIn(String text) {
        String clean = Folding.clean(text);
        return new Identity(whose, names, otherNames, and(addresses, ADDRESS, clean), and(handles, HANDLE, clean),
                and(phones, PHONE, DAY.matcher(clean).replaceAll(" / ")));
    }

    private static List<String> and(List<String> known, Pattern form, String text) {
        return Stream.concat(known.stream(), form.matcher(text).results().map(MatchResult::group)).distinct().toList();
    }

    /** Somebody known by a name and addresses. */
    public static Identity of(Whose whose, String name, List<String> addresses) {
        return new Identity(whose, List.of(name), List.of(), addresses, List.of(), List.of());
    }
}
