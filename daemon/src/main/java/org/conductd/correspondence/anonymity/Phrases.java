package org.conductd.correspondence.anonymity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for many phrases at once, in time that grows with the text and hardly with their number. */
final class Phrases implements Detector {
    /** Pieces of one word between hyphens that are read as one, as in {@code R-a-e}. */
    private static final int MOST_PIECES = 12;

    /** By each spelling of the first word. */
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    Phrases(Collection<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            Word first = phrase.words().getFirst();
            byFirst.computeIfAbsent(first.plain(), _ -> new ArrayList<>()).add(phrase);
            if (!first.spelledOut().equals(first.plain())) {
                byFirst.computeIfAbsent(first.spelledOut(), _ -> new ArrayList<>()).add(phrase);
            }
        }
    }

    @Override
    public List<Match> in(Passage passage) {
        List<Match> matches = new ArrayList<>();
        List<Word> words = passage.words();
        for (int i = 0; i < words.size(); i++) {
            for (String spelling : spellings(words.get(i).plain(), words.get(i).spelledOut())) {
                for (Phrase phrase : byFirst.getOrDefault(spelling, List.of())) {
                    if (phrase.standsAt(i, words)) {
                        matches.add(phrase.match(words.subList(i, i + phrase.words().size())));
                    }
                }
            }
            hyphenated(i, words, matches);
        }
        return matches;
    }

    /** One word in several pieces: hyphenated at a line's end, or {@code Anne-Marie} for {@code Annemarie}. */
    private void hyphenated(int first, List<Word> words, List<Match> matches) {
        StringBuilder plain = new StringBuilder(words.get(first).plain());
        StringBuilder spelledOut = new StringBuilder(words.get(first).spelledOut());
        for (int last = first + 1; last < words.size() && last < first + MOST_PIECES && words.get(last).hyphenated(); last++) {
            plain.append(words.get(last).plain());
            spelledOut.append(words.get(last).spelledOut());
            for (String spelling : spellings(plain.toString(), spelledOut.toString())) {
                for (Phrase phrase : byFirst.getOrDefault(spelling, List.of())) {
                    if (phrase.words().size() == 1) {
                        matches.add(phrase.match(words.subList(first, last + 1)));
                    }
                }
            }
        }
    }

    private static List<String> spellings(String plain, String spelledOut) {
        return plain.equals(spelledOut) ? List.of(plain) : List.of(plain, spelledOut);
    }
}
