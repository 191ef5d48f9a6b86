package org.conductd.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Every telling word of a world, and a plain search for them: whole words, without regard to letter case. */
final class Secrets {
    private static final int REFERENCE_GROUP = 3;
    private static final int SHORTEST = 5;

    private final Map<String, Secret> byWord = new HashMap<>();

    void add(Secret secret) {
        Secret known = byWord.putIfAbsent(folded(secret.word()), secret);
        if (known != null && !known.equals(secret)) {
            throw new IllegalStateException("a word means two things: " + secret + ", " + known);
        }
    }

    void add(Someone someone) {
        add(Secret.identity(someone.first(), someone));
        add(Secret.identity(someone.last(), someone));
        someone.addresses().forEach(address -> add(Secret.identity(address.substring(0, address.indexOf('@')), someone)));
    }

    Set<Secret> in(String... texts) {
        Set<Secret> found = new HashSet<>();
        for (String text : texts) {
            find(text, found);
        }
        return found;
    }

    private void find(String text, Set<Secret> found) {
        int length = text.length();
        int start = -1;
        int before = -1;
        for (int i = 0; i <= length; i++) {
            boolean inWord = i < length && Character.isLetterOrDigit(text.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                if (i - start >= SHORTEST) {
                    look(text, start, i, found);
                } else if (i - start == REFERENCE_GROUP && before == start - REFERENCE_GROUP - 1 && text.charAt(start - 1) == '-') {
                    look(text, before, i, found);
                }
                before = i - start == REFERENCE_GROUP ? start : -1;
                start = -1;
            }
        }
    }

    private void look(String text, int from, int to, Set<Secret> found) {
        Secret secret = byWord.get(folded(text.substring(from, to)));
        if (secret != null) {
            found.add(secret);
        }
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
