package org.conductd.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Greetings, closings and names below them: what is left of a mail when its commands are taken out is often nothing else. */
final class Courtesies {
    private static final int LONGEST = 60;
    private static final String TO = "(?:[\\s,]+[\\p{L}.'’-]+){0,3}";
    private static final String END = "[\\s,.!:;–—-]*";
    private static final Pattern GREETING = Pattern.compile("(?iu)(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|hallo|guten (?:tag|morgen|abend)"
            + "|liebe[r]?|bonjour|salut|hola|ciao|hej)" + TO + END);
    private static final Pattern CLOSING = Pattern.compile("(?iu)(?:(?:many |with |my )?(?:thanks|thx)|thank (?:you|u)|cheers|ta|ty|sincerely|yours|all the best|take care|bye|ciao"
            + "|(?:with )?(?:(?:very )?(?:best|kind|kindest|warm|warmest|friendly)[ ,]*(?:regards|wishes|greetings)|regards|greetings|best)"
            + "|br|kr|lg|vg|mfg|(?:viele|liebe|beste|mit freundlichen) gr(?:ü|ue)(?:ß|ss)en?|danke|merci|gracias|cordialement|saludos)"
            + "(?: (?:all|everyone|everybody|team|folks|again|so much|very much|a lot|in advance|sincerely|truly|faithfully))*" + "(?:[\\s,.!–—-]+(?-i:\\p{Lu})[\\p{L}.'’-]*){0,3}" + END);
    private static final Pattern FOOTER = Pattern.compile("(?iu)(?:sent (?:from|with|via) |get outlook for |von meinem ).{1,40}");
    /** What stands below a closing: up to four words with capitals, and pronouns. */
    private static final Pattern SIGNED = Pattern.compile("(?u)[–—-]*\\s*(?:\\p{Lu}[\\p{L}.'’-]*\\s*){1,4}(?:\\([\\p{L}/ ]{2,20}\\))?[.,!]?");

    private Courtesies() {}

    /** A greeting or a closing, which is never taken for a misspelt command. */
    static boolean is(String line) {
        String text = line.strip();
        return text.length() <= LONGEST && (GREETING.matcher(text).matches() || isClosing(text) || FOOTER.matcher(text).matches());
    }

    private static boolean isClosing(String line) {
        return line.length() <= LONGEST && CLOSING.matcher(line.strip()).matches();
    }

    /**
     * The words, or nothing where nobody says anything in them.
     *
     * @param signing whether a name on the roster is a signature even without a closing; elsewhere it may be an answer
     */
    static String reduce(List<String> words, Roster roster, boolean signing) {
        boolean signed = false;
        for (String line : words) {
            boolean nothing = line.isBlank() || is(line) || signing && isName(line, roster) || signed && line.length() <= LONGEST && SIGNED.matcher(line.strip()).matches();
            if (!nothing) {
                return tidy(words);
            }
            signed |= isClosing(line);
        }
        return "";
    }

    /** The text without the closing and the name of a member of the roster at its end; a closing that no such name follows stays. */
    static String unsigned(List<String> text, Roster roster) {
        List<String> lines = new ArrayList<>(text);
        trimEnd(lines);
        if (!lines.isEmpty() && isName(lines.getLast(), roster)) {
            List<String> rest = new ArrayList<>(lines.subList(0, lines.size() - 1));
            boolean apart = rest.isEmpty() || rest.getLast().isBlank();
            trimEnd(rest);
            boolean closed = !rest.isEmpty() && isClosing(rest.getLast());
            if (apart || closed) {
                lines = closed ? rest.subList(0, rest.size() - 1) : rest;
            }
        }
        return tidy(lines);
    }

    /** A line that is a name on the roster, or a part of one, and nothing else. */
    static boolean isName(String line, Roster roster) {
        if (line.length() > 2 * LONGEST) {
            return false;
        }
        String text = Folding.withoutEnd(line.strip().replaceFirst("^[–—-]+\\s*", ""), ".,!");
        return !text.isEmpty() && text.length() <= LONGEST && !WhoIs.called(roster.members(), text).isEmpty();
    }

    /** Lines as a text: no empty lines around it, one at most within. */
    static String tidy(List<String> lines) {
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n")).replaceAll("\\n{3,}", "\n\n").strip();
    }

    private static void trimEnd(List<String> lines) {
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
    }
}
