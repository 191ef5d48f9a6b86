package org.conductd.correspondence;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Plain text in lines that a reader of plain text can bear. Breaks at spaces only, so an address, a link or a tag is never torn, however
 * long the line gets.
 */
final class Fold {
    /** Columns: what RFC 3676 §4.2 advises, so that it survives being quoted. */
    private static final int WIDTH = 72;
    /** In templates: a space that is never broken at; a command copied from the mail must stand in one line. */
    static final char KEPT_SPACE = '\uE000';
    /** In templates, on a line of its own: an empty line. Those that the template itself has are none. */
    private static final String BLANK = "\uE001";

    private Fold() {}

    /** One paragraph: white space is one space, whatever the template's own lines are. */
    static String paragraph(String text, String first, String rest) {
        return folded(text.replaceAll("\\s+", " ").strip(), first, rest).replace(KEPT_SPACE, ' ');
    }

    /** Somebody's own words: their lines stay. */
    static String words(String text, String indent) {
        return text.strip().lines().map(line -> line.isBlank() ? BLANK : folded(line.stripTrailing(), indent, indent)).collect(Collectors.joining("\n"));
    }

    private static String folded(String line, String first, String rest) {
        if (line.isEmpty()) {
            return "";
        }
        var out = new StringBuilder(first);
        int column = first.length();
        boolean begun = false;
        for (String word : List.of(line.split(" ", -1))) {
            if (begun && column + 1 + word.length() > WIDTH && !word.isEmpty()) {
                out.append('\n').append(rest);
                column = rest.length();
            } else if (begun) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
            begun = true;
        }
        return out.toString();
    }

    /** A whole mail: empty lines where they were asked for, one at most, none at either end; no space at line ends. */
    static String tidied(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(line -> line.strip().equals(BLANK) ? "" : line.stripTrailing())
                .collect(Collectors.joining("\n")).replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    /** Words that people wrote, fit to be shown: line ends are {@code \n}, no control characters, nothing that turns the direction of text. */
    static String safe(String text) {
        if (text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' || turnsOrBreaks(c))) {
            return text;
        }
        return text.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").codePoints().map(c -> turnsOrBreaks(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean turnsOrBreaks(int c) {
        return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069' || c == KEPT_SPACE || c == '\uE001' || c == '\u2028' || c == '\u2029';
    }
}
