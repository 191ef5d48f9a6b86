package org.conductd.correspondence.anonymity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A stretch of text that is looked through by itself.
 *
 * @param text  as {@link Folding#clean} leaves it; all offsets are in it
 * @param words in order
 */
record Passage(String text, List<Word> words) {
    /** Behind these a full stop ends no sentence. */
    static final Set<String> HONORIFICS = Set.of("dr", "mr", "mrs", "ms", "mx", "prof", "st", "sr", "jr");

    private static final Set<String> MONTHS = Set.of("march", "april", "may", "june", "august");

    static Passage of(String raw) {
        String text = Folding.clean(raw);
        return new Passage(text, new Reader(text).read());
    }

    /** Whether the first letter of the word is a small one, in a script that has such. */
    boolean small(Word word) {
        return Character.isLowerCase(text.codePointAt(word.start()));
    }

    /** A character that is a word by itself, as in scripts written without spaces. */
    boolean character(Word word) {
        return Folding.aWordByItself(text.codePointAt(word.start()));
    }

    /** Splits text into words, and notes where sentences start. */
    private static final class Reader {
        private final String text;
        private final List<Word> words = new ArrayList<>();
        private boolean sentenceStarts = true;
        private boolean lineStarts = true;
        private int lineEnds;

        Reader(String text) {
            this.text = text;
        }

        List<Word> read() {
            int at = 0;
            while (at < text.length()) {
                int c = text.codePointAt(at);
                int next = at + Character.charCount(c);
                if (Folding.inWord(c)) {
                    int end = Folding.aWordByItself(c) ? next : endOfWord(at);
                    add(at, end);
                    next = end;
                } else {
                    pass(c);
                }
                at = next;
            }
            return List.copyOf(words);
        }

        private int endOfWord(int start) {
            int at = start;
            while (at < text.length()) {
                int c = text.codePointAt(at);
                if (Folding.inWord(c) ? at > start && Folding.aWordByItself(c) : !negation(at)) {
                    break;
                }
                at += Character.charCount(c);
            }
            return at;
        }

        /** The apostrophe of {@code don't}, which makes no word {@code don}. */
        private boolean negation(int at) {
            return apostrophe(at) && at > 0 && at + 1 < text.length() && Character.toLowerCase(text.charAt(at - 1)) == 'n'
                    && Character.toLowerCase(text.charAt(at + 1)) == 't' && !letterAt(at + 2);
        }

        private void add(int start, int end) {
            StringBuilder plain = new StringBuilder();
            StringBuilder spelledOut = new StringBuilder();
            text.substring(start, end).codePoints().filter(c -> Folding.inWord(c)).forEach(c -> {
                plain.append(Folding.plain(c));
                spelledOut.append(Folding.spelledOut(c));
            });
            if (plain.isEmpty()) {
                return;
            }
            boolean capital = !Character.isLowerCase(text.codePointAt(start));
            boolean asName = mentioned(start) || capital && (!sentenceStarts || possessive(end)) && !ofDate(plain.toString(), end);
            words.add(new Word(plain.toString(), spelledOut.toString(), start, end, asName, hyphenBefore(start)));
            sentenceStarts = false;
            lineStarts = false;
            lineEnds = 0;
        }

        private void pass(int c) {
            switch (c) {
                case '.' -> sentenceStarts = sentenceStarts || words.isEmpty() || !HONORIFICS.contains(words.getLast().plain());
                case '!', '?', ':' -> sentenceStarts = true;
                case '\n' -> {
                    lineStarts = true;
                    sentenceStarts = sentenceStarts || ++lineEnds > 1;
                }
                // Points of a list.
                case '-', '*', '\u2022', '\u2013' -> sentenceStarts = sentenceStarts || lineStarts;
                default -> lineStarts = lineStarts && Character.isWhitespace(c);
            }
        }

        /** As in {@code @rae}, but not in {@code rae@example.net}. */
        private boolean mentioned(int start) {
            return start > 0 && text.charAt(start - 1) == '@' && (start == 1 || !letterAt(start - 2));
        }

        /** As in {@code 3 May} or {@code May 3}: somebody may be called like a month. */
        private boolean ofDate(String word, int end) {
            boolean behindFigure = !words.isEmpty() && Character.isDigit(words.getLast().plain().codePointAt(0));
            boolean beforeFigure = end + 1 < text.length() && Character.isWhitespace(text.charAt(end)) && Character.isDigit(text.charAt(end + 1));
            return MONTHS.contains(word) && (behindFigure || beforeFigure);
        }

        private boolean possessive(int end) {
            return apostrophe(end) && (!letterAt(end + 1) || text.charAt(end + 1) == 's' && !letterAt(end + 2));
        }

        private boolean apostrophe(int at) {
            return at < text.length() && "'\u2019\u2018\u02BC`\u2032".indexOf(text.charAt(at)) >= 0;
        }

        private boolean letterAt(int at) {
            return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
        }

        private boolean hyphenBefore(int start) {
            if (words.isEmpty() || words.getLast().end() == start) {
                return false;
            }
            String between = text.substring(words.getLast().end(), start);
            return "-\u2010\u2011\u2013\u2212".indexOf(between.charAt(0)) >= 0
                    && (between.length() == 1 || between.substring(1).isBlank() && between.indexOf('\n') > 0);
        }
    }
}
