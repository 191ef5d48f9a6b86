package org.conductd.correspondence.anonymity;

import java.util.List;

/**
 * Words in a row to look for, whatever stands between them: space, hyphen, full stop, a line's end.
 *
 * @param words    at least one
 * @param blocks   whether a match may block at all; one that does not warns
 * @param ordinary made of ordinary words only ({@link OrdinaryWords}): blocks only where one is written as only a name is
 */
record Phrase(List<Word> words, String what, boolean blocks, boolean ordinary) {
    static Phrase of(List<Word> words, String what) {
        return new Phrase(words, what, true, words.stream().allMatch(OrdinaryWords::has));
    }

    /** For what is never said by accident: an address, a title of several words. */
    static Phrase always(List<Word> words, String what) {
        return new Phrase(words, what, true, false);
    }

    static Phrase warning(List<Word> words, String what) {
        return new Phrase(words, what, false, false);
    }

    boolean standsAt(int index, List<Word> text) {
        if (index + words.size() > text.size()) {
            return false;
        }
        for (int k = 1; k < words.size(); k++) {
            if (!words.get(k).like(text.get(index + k))) {
                return false;
            }
        }
        return true;
    }

    /** The match made of these words of a passage. */
    Match match(List<Word> matched) {
        boolean sure = blocks && (!ordinary || matched.stream().anyMatch(Word::asName));
        return new Match(matched.getFirst().start(), matched.getLast().end(), sure, what);
    }
}
