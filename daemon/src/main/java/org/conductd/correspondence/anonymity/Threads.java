package org.conductd.correspondence.anonymity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conductd.message.Tag;

/**
 * What leads to another thread: references, tags, message identifiers (mail interface §2). Those of this mail are exempt, and all others of
 * the form are finds, whichever case they are of.
 */
final class Threads implements Detector {
    private static final String LETTERS = Tag.ALPHABET.toUpperCase(Locale.ROOT);
    /** In capitals only: small letters make words of it. One letter at least: figures alone are mostly amounts and extensions. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?=[0-9]*[-\u2010\u2011\u2013]?[0-9]*[A-Z])[" + LETTERS + "]{3}[-\u2010\u2011\u2013][" + LETTERS + "]{3}(?![\\p{L}\\p{N}-])");
    private static final String NO_MSG_ID = "<>()[],;:\"\\@";
    /** RFC 5322 §2.1.1: no line is longer. */
    private static final int LONGEST_LINE = 998;

    private final Phrases references;
    private final Predicate<String> messageIds;

    Threads(Guarded guarded) {
        List<Phrase> known = new ArrayList<>();
        for (String reference : guarded.references()) {
            List<Word> words = Passage.of(reference).words();
            if (!words.isEmpty()) {
                known.add(Phrase.always(words, "reference of another thread"));
                known.add(Phrase.always(Passage.of(reference.replace("-", "")).words(), "reference of another thread"));
            }
        }
        references = new Phrases(known);
        messageIds = guarded.messageIds();
    }

    @Override
    public List<Match> in(Passage passage) {
        List<Match> matches = new ArrayList<>(references.in(passage));
        Matcher reference = REFERENCE.matcher(passage.text());
        while (reference.find()) {
            matches.add(new Match(reference.start(), reference.end(), true, "reference of another thread"));
        }
        passage.words().stream().filter(word -> Tag.of(word.plain()).isPresent())
                .forEach(word -> matches.add(new Match(word.start(), word.end(), true, "tag of another mail")));
        messageIds(passage.text(), matches);
        return matches;
    }

    private void messageIds(String text, List<Match> matches) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > 0 && at - start < LONGEST_LINE && inMessageId(text.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && end - at < LONGEST_LINE && inMessageId(text.charAt(end))) {
                end++;
            }
            while (end > at && text.charAt(end - 1) == '.') {
                end--;
            }
            if (start < at && end > at + 1 && messageIds.test(text.substring(start, end).toLowerCase(Locale.ROOT))) {
                matches.add(new Match(start, end, true, "message identifier of another thread"));
            }
        }
    }

    private static boolean inMessageId(char c) {
        return c > ' ' && !Character.isWhitespace(c) && NO_MSG_ID.indexOf(c) < 0;
    }
}
