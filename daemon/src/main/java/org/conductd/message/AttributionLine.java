package org.conductd.message;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The line that a mail program puts over a quotation: {@code On 3 May 2026, Ann <ann@example.org> wrote:}, in many languages and orders,
 * wrapped over lines. A date, an address and a verb are looked for, rather than whole sentences: programs differ in these.
 */
final class AttributionLine {
    /** How sure it is that a program wrote the line. */
    enum Strength {
        /** Not an attribution. */
        NONE,
        /** A person could have written it: it is one if a quotation follows, and in doubt otherwise. */
        WEAK,
        /** Says when, and who or at what address, as programs do. */
        STRONG
    }

    /** @param length in lines */
    record Found(int length, Strength strength) {}

    private static final int MOST_LINES = 8;
    private static final int LONGEST = 600;

    /** Java's word boundaries and digits know other scripts than the Latin one only when told. */
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String VERBS = "wrote|writes|schrieb(?:en)?|geschrieben|a écrit|à écrit|écrit|a ecrit|écrivait|escribió|escribio|ha escrito|va escriure|escreveu|escrevia|ha scritto|scrive|scriveva"
            + "|schreef|heeft(?:.{0,80})? geschreven|geschreven|skrev|skriver|skrifaði|napisał(?:\\(a\\)|a|/a)?|napisal(?:a|\\(a\\))?|pisze|napisana|написал(?:\\(а\\)|а|и)?|написав(?:\\(ла\\)|ла)?|пишет|пише|писал(?:а|\\(а\\))?"
            + "|kirjoitti|a scris|írta|yazdı|şunları yazdı|έγραψε|napsal(?:a|\\(a\\))?|napísal(?:a|\\(a\\))?|je napisao|написа|كتب(?:/كتبت|ت)?|כתב(?:ה)?|đã viết|menulis"
            + "|写道|寫道|寫到|のメール|のメッセージ|は書きました|が書きました|wrote|님이 작성|작성|님이 쓴|쓴 글|썼습니다|geantwortet|replied|said|responded|reports?|responde[u]?|a répondu|meinte";
    private static final Pattern VERB = Pattern.compile("(?<![\\p{L}])(?:" + VERBS + ")(?![\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsHangul}]])|写道|寫道|쓴 글|书写|のメール|님이|작성", FLAGS);

    private static final String TIME = "\\b[0-2]?\\d[:.h][0-5]\\d(?::[0-5]\\d)?\\b|[\u0660-\u0669]{1,2}:[\u0660-\u0669]{2}";
    private static final String DAY = "\\b(?:19|20)\\d\\d\\b|(?:19|20)\\d\\d\\s?[年년]|\\b[0-3]?\\d[./-]\\s?[01]?\\d[./-]\\s?\\d{2,4}\\b|\\b[01]?\\d/[0-3]?\\d/\\d{2,4}\\b|[\u0660-\u0669]{4}";
    private static final Pattern WHEN = Pattern.compile(TIME + "|" + DAY, FLAGS);
    private static final Pattern DATE = Pattern.compile(DAY, FLAGS);
    private static final Pattern CLOCK = Pattern.compile(TIME, FLAGS);
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\\[\\]\",;:@]{1,80}@[\\p{L}\\p{N}.-]{2,120}|<\\s*$|&lt;");

    // How programs begin: a preposition, a weekday, a date. A digit must follow soon.
    private static final Pattern START = Pattern.compile("^[\\s*_>\"'\u201e\u200e\u200f\u202a-\u202e-]*(?:"
            + "(?:on|at|le|am|w|we|el|em|il|in data|op|den|d\\.|på|kl\\.?|dnia|w dniu|dne|dňa|в|у|o|no dia|na data|a las|la|στις|tarihinde|pe|ke|ti|ma|to|la|su|în|pada|vào|vào lúc|ב|في|on:|date:|message du|quoting|citando|zitat von|citation de|el el)\\b.{0,40}?[\\d\u0660-\u0669]"
            + "|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b[.,]?.{0,12}\\d"
            + "|(?:mo|di|mi|do|fr|sa|so)(?:ntag|enstag|ttwoch|nnerstag|eitag|mstag|nnabend|nntag)?\\b[.,]{1,2}.{0,12}\\d"
            + "|(?:lun|mar|mer|mié|jue|jeu|vie|ven|sam|sáb|sab|dim|dom|seg|ter|qua|qui|sex|gio)\\p{L}*\\b[.,]{0,2}.{0,12}\\d"
            + "|(?:man|tir|tis|ons|tor|tors|fre|lør|lör|søn|sön|maa|tii|kes|per|lau|sun|pon|wt|śr|czw|pt|sob|niedz|ndz|út|stř|čt|pá|pn|вт|ср|чт|пт|сб|вс|нд|пн|ut|st|čt|so|ne|po)\\p{L}*\\b[.,]{0,2}.{0,12}\\d"
            + "|[\\p{IsHan}\\p{IsHiragana}\\p{IsHangul}\\s\uff0c,]{0,6}\\d"
            + "|[\\d\u0660-\u0669]{1,4}\\s?[./:h年년-]|[\\d]{1,2}(?:\\.|st|nd|rd|th)?\\s\\p{L}{3,12}\\.?,?\\s(?:de\\s)?\\d"
            + ")", FLAGS);

    /** Ends with a colon, possibly an opening of the quotation, or with the verb, or with dashes as Zoho and Yahoo draw them. */
    private static final Pattern END = Pattern.compile("(?:[:\uFF1A]|[:\uFF1A]\\s*[>\"\u201c\u00ab]?|-{3,}|" + "(?:" + VERBS + "))[\\s*_\\p{Cf}\u00a0]*$", FLAGS);

    /** How Horde and its kin begin, which name nobody but the author. */
    private static final Pattern QUOTING = Pattern.compile("^[\\s*_\\p{Cf}]*(?:quoting|wiadomość napisana przez|zitat von|selon|mensaje citado por|citando a?|citat (?:från|av|fra)|citerar|citeren|citaat van|sitat fra|cytowanie|cytat|цитирую|цитата от|цитую|cituji|citace|lainaus|引用|인용)\\b", FLAGS);
    /** The author is named; the time may follow. */
    private static final Pattern AFTER_AUTHOR = Pattern.compile("@[^\\s<>@]{1,255}[>)\\]]\\S{0,3}(?: ?\\p{IsHan}{1,2})?$");
    private static final Pattern UNCLOSED = Pattern.compile("^[^\"]*\"[^\"]*$|\\([^()]*$");
    private static final Pattern ADDRESS_NEXT = Pattern.compile("^[<(\\[]\\s*[^\\s<>()@]{1,80}@.*");

    private static final Pattern AUTHOR_LAST = Pattern.compile("@[^\\s<>@:]{1,255}[>)\\]\"]{0,3}\\s*[:\uFF1A][\\s*_]*$");
    /** {@code Ann wrote:} and no more. */
    private static final Pattern SAID = Pattern.compile("\\p{L}.*(?<![\\p{L}])(?:" + VERBS.replace("|reports?", "") + ")\\s*[:\uFF1A]$", FLAGS);
    /** {@code ASK WITNESS Zoe <zoe@example.org>:} is how a person begins. */
    private static final Pattern COMMAND = Pattern.compile("^[\\s*_>]*\\p{Lu}{3,}[ -]\\p{Lu}{3,}\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final Pattern ENDS = Pattern.compile("[:;\uFF1A\uFF1B][\\s*_\\p{Cf}\u00a0]*$");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<!\\b\\p{L}{1,6})[.!?\u3002]\\s*$");

    private AttributionLine() {}

    /** The attribution that begins at a line of text that is not quoted. */
    static Found at(List<TextLine> lines, int start) {
        return at(lines, start, true);
    }

    /** @param lookBelow whether an attribution that begins further down is looked for, so that the writer's last line above it stays */
    private static Found at(List<TextLine> lines, int start, boolean lookBelow) {
        if (!endsWithin(lines, start)) {
            return new Found(0, Strength.NONE);
        }
        var joined = new StringBuilder();
        var cut = new Found(0, Strength.NONE);
        String first = lines.get(start).text();
        boolean startsAtFirst = START.matcher(first).find() || QUOTING.matcher(first).find();
        for (int length = 1; length <= MOST_LINES && start + length <= lines.size(); length++) {
            TextLine line = lines.get(start + length - 1);
            boolean tail = length > 1 && openBracket(joined) && line.text().strip().matches(">?:?");
            if (!tail && (line.depth() != lines.get(start).depth() || line.mark() != lines.get(start).mark() || line.blank())
                    || joined.length() + line.text().length() > LONGEST) {
                break;
            }
            String text = line.text().strip();
            if (length > 1 && (!goesOn(joined, text, startsAtFirst) || !startsAtFirst && !AFTER_AUTHOR.matcher(joined).find() && begins(lines, start + length - 1, lookBelow))) {
                break;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(tail ? ">:" : text);
            Strength strength = strength(joined.toString(), length, startsAtFirst);
            if (strength == Strength.STRONG || strength == Strength.WEAK && END.matcher(joined).find()) {
                return new Found(length, strength);
            }
            if (strength == Strength.WEAK) {
                cut = new Found(length, strength);
            }
        }
        return cut;
    }

    /** Otherwise the attribution is below: what stands above is the writer's last line. */
    private static boolean goesOn(CharSequence above, String text, boolean started) {
        if (SENTENCE_END.matcher(above).find()) {
            return false;
        }
        // A long name, and its address under it.
        if (ADDRESS_NEXT.matcher(text).matches() || UNCLOSED.matcher(above).find()) {
            return true;
        }
        return started || ADDRESS.matcher(above).find() || WHEN.matcher(above).find();
    }

    private static boolean begins(List<TextLine> lines, int i, boolean lookBelow) {
        return START.matcher(lines.get(i).text().strip()).find() && (!lookBelow || at(lines, i, false).strength() == Strength.STRONG);
    }

    /** Looked at first, since it is cheap and few lines pass. */
    private static boolean endsWithin(List<TextLine> lines, int start) {
        for (int i = start; i < Math.min(lines.size(), start + MOST_LINES) && !lines.get(i).blank(); i++) {
            String text = lines.get(i).text();
            if (text.stripTrailing().endsWith(">") || END.matcher(text).region(Math.max(0, text.length() - 40), text.length()).find()) {
                return true;
            }
        }
        return false;
    }

    /** Some programs break {@code <ann@example.org>:} before its end, and it looks like a quoted line. */
    private static boolean openBracket(CharSequence text) {
        String all = text.toString();
        return all.lastIndexOf('<') > all.lastIndexOf('>');
    }

    private static Strength strength(String text, int lines, boolean startsAtFirst) {
        if (Divider.rule(text)) {
            return Strength.NONE;
        }
        if (!END.matcher(text).find()) {
            // Some lose their last word.
            boolean cut = startsAtFirst && text.endsWith(">") && ADDRESS.matcher(text).find() && CLOCK.matcher(text).find() && DATE.matcher(text).find();
            return cut ? Strength.WEAK : Strength.NONE;
        }
        boolean starts = startsAtFirst || text.startsWith("- ") && START.matcher(text.substring(2)).find() || text.startsWith("---");
        boolean verb = VERB.matcher(text).find();
        boolean when = WHEN.matcher(text).find();
        boolean who = ADDRESS.matcher(text).find();
        boolean toTheMinute = CLOCK.matcher(text).find() && DATE.matcher(text).find();
        if (who && QUOTING.matcher(text).find()) {
            return Strength.STRONG;
        }
        if (verb && when && (who || starts || toTheMinute) || verb && who && text.length() < 200 || who && (starts && when || toTheMinute)) {
            return Strength.STRONG;
        }
        boolean introduces = (AUTHOR_LAST.matcher(text).find() || SAID.matcher(text).find()) && text.length() < 200 && !COMMAND.matcher(text).find();
        return verb && when || introduces ? Strength.WEAK : Strength.NONE;
    }

    /**
     * Whether a line that no quotation follows may yet be one: it says when to the minute, and ends as such lines do, or names an address or a
     * message. In a language that nobody here knows it looks the same.
     */
    static boolean mayBe(String text) {
        String line = text.strip();
        boolean toTheMinute = line.length() < LONGEST && CLOCK.matcher(line).find() && (DATE.matcher(line).find() || YEAR.matcher(line).find());
        return toTheMinute && !COMMAND.matcher(line).find() && (ENDS.matcher(line).find() || ADDRESS.matcher(line).find() || QUOTING.matcher(line).find() || line.contains("---"));
    }

    /** Whether a line right above a header block is what a program wrote over it, without its end. */
    static boolean cutOff(String text) {
        return text.length() < LONGEST && START.matcher(text).find() && VERB.matcher(text).find() && WHEN.matcher(text).find();
    }

    /** Whether a line right above a quotation can be its attribution, though nothing but its place says so. */
    static boolean introduces(String text) {
        String line = text.strip();
        return line.length() <= LONGEST && END.matcher(line).find() && (VERB.matcher(line).find() || WHEN.matcher(line).find() && ADDRESS.matcher(line).find());
    }
}
