package org.conductd.config;

import java.util.Collection;
import java.util.Comparator;
import org.conductd.intake.Spelling;

/** Which of the right words somebody may have meant. */
final class Nearest {
    private Nearest() {}

    /** The candidate that the fewest edits make of what was written; the first of several, empty text where there is no candidate. */
    static String word(String written, Collection<String> candidates) {
        return candidates.stream().min(Comparator.comparingInt(candidate -> Spelling.edits(written, candidate))).orElse("");
    }

    /**
     * The known key that was meant by one that is not: the last part is what people misspell, the section is what they forget, so a key in
     * the same section wins among equals.
     *
     * @param written    dotted, without indexes
     * @param candidates dotted, without indexes
     */
    static String key(String written, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(candidate ->
                        2 * Spelling.edits(leaf(written), leaf(candidate)) + (section(written).equals(section(candidate)) ? 0 : 1)))
                .orElse("");
    }

    private static String leaf(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static String section(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('.')));
    }
}
