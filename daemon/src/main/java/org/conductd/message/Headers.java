package org.conductd.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The header of a message or part, in order.
 *
 * @param fields names in lower case; values unfolded, as they came but for charset, not longer than {@link ParserLimits#field}
 * @param cut    whether there are more fields than were read
 */
record Headers(List<Field> fields, boolean cut) {

    record Field(String name, String value) {}

    /** The first value, undecoded; empty text where there is none. */
    String first(String name) {
        return all(name).findFirst().orElse("");
    }

    Stream<String> all(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).map(Field::value);
    }

    boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    /** The first value for people: encoded words decoded, one line, nothing that moves a cursor. */
    String text(String name) {
        return oneLine(EncodedWords.decode(first(name)));
    }

    /** The first word of the first value in lower case, comment and parameters left out: {@code auto-replied}. */
    String token(String name) {
        String value = first(name).replaceAll("\\([^()]*\\)", " ").strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < value.length() && " \t;,".indexOf(value.charAt(end)) < 0) {
            end++;
        }
        return value.substring(0, end);
    }

    Parameters parameters(String name) {
        return Parameters.of(first(name));
    }

    /** Message identifiers of all fields of a name. */
    List<String> ids(String name) {
        return MessageIds.in(all(name).collect(Collectors.joining(" ")));
    }

    Optional<String> nonEmpty(String name) {
        return Optional.of(first(name)).filter(value -> !value.isBlank());
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ").strip();
    }
}
