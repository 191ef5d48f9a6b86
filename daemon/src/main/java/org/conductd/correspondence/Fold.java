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
    /** In templates: a line break that stays. */
    private static final char BREAK = '\u2028';

    private Fold() {}

    /** One paragraph: white space is one space, whatever the template's own lines are. */
    static String paragraph(String text, String first, String rest) {
        return shown(text.split(String.valueOf(BREAK), -1), first, rest, true);
    }

    /** Somebody's own words: their lines stay. */
    static String words(String text, String indent) {
        return shown(text.strip().split("\\R", -1), indent, indent, false);
    }

    private static String shown(String[] lines, String first, String rest, boolean squeezed) {
        var out = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            String line = squeezed ? lines[i].replaceAll("\\s+", " ").strip() : lines[i].stripTrailing();
            out.append(i == 0 ? "" : "\n").append(folded(line, i == 0 ? first : rest, rest));
        }
        return out.toString().replace(KEPT_SPACE, ' ');
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

    /** A whole mail, tidied: no space at line ends, no more than one empty line, none at either end. */
    static String tidied(String text) {
        return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    /** Words that people wrote, fit to be shown: line ends are {@code \n}, no control characters, nothing that turns the direction of text. */
    static String safe(String text) {
        return text.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\uE000\\u2028\\u2029]", " ");
    }
}
