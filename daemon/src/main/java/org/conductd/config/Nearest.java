package org.conductd.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Which of the right words somebody may have meant. */
final class Nearest {
    private Nearest() {}

    /** The candidate that the fewest edits make of what was written; the first of several, empty text where there is no candidate. */
    static String word(String written, Collection<String> candidates) {
        return candidates.stream().min(Comparator.comparingInt(candidate -> edits(written, candidate))).orElse("");
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
                        2 * edits(leaf(written), leaf(candidate)) + (section(written).equals(section(candidate)) ? 0 : 1)))
                .orElse("");
    }

    /** Characters to insert, delete, replace or exchange with their neighbour (optimal string alignment); letter case costs nothing. */
    static int edits(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : Math.min(cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1),
                        1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }

    private static String leaf(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static String section(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('.')));
    }
}
