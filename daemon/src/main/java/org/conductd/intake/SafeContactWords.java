package org.conductd.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conductd.procedure.SafeContact;
import org.conductd.procedure.SafeContact.Manner;

/**
 * How the reporter may be written to, as they write it: {@code normal}, {@code only <address>}, {@code neutral}, {@code none} (D1). An address and
 * neutral words can be asked for together: {@code only <address>, neutral wording}.
 */
final class SafeContactWords {
    private static final int LONGEST = 400;
    private static final Set<String> NORMAL = Set.of("normal", "any", "anything", "ok", "okay", "fine", "yes", "as usual", "e-mail", "email", "mail", "this address",
            "this email", "this e-mail", "by mail", "by email", "same", "same address", "no restrictions", "no restriction");
    private static final Set<String> NONE = Set.of("none", "no", "never", "nothing", "no contact", "no mail", "no mails", "no email", "no emails", "no e-mail", "not at all",
            "do not contact me", "don't contact me", "do not write", "do not write to me", "don't write to me", "do not reply", "don't reply", "no reply", "no answer");

    /** Without it the rest says what it said. */
    private static final Pattern NEUTRALLY = Pattern.compile("(?iu)(?:\\b(?:please|and|but|in|with|use|be|only|just)\\s+)*\\b(?:neutral(?:ly)?|discreet(?:ly)?)\\b"
            + "(?:\\s+(?:words?|wordings?|worded|mails?|e-?mails?|messages?|subjects?|language|terms|only|please)\\b)*");
    /** Around an address that alone is to be used. */
    private static final Pattern LEAD_IN = Pattern.compile("(?iu)^(?:please )?(?:only|use|write to|just|to|at)(?: only| to| at| by| via| with| e?-?mail)*[\\s:]+");
    private static final Pattern LEAD_OUT = Pattern.compile("(?iu)[\\s,;]+(?:only|please|and|nowhere else|and nowhere else|no other(?: address)?)[\\s.!]*$");
    /** What is not wanted besides: {@code , not at work}. */
    private static final Pattern BESIDES = Pattern.compile("(?iu)(?<=\\S)(?:[,;]|[.]\\s|\\s[-–—]\\s)\\s*(?:and |but |please )*(?:not|never|no|don't|do not)\\b.*$");
    /** Who asks for that there asks for words that tell nobody anything. */
    private static final Pattern TELLING = Pattern.compile("(?iu)\\b(?:subjects?|names?|words?|mention\\w*|reports?|conduct|group|say|tell)\\b");
    /** Where one of these stands beside a word of mail, mail may be what is not wanted. */
    private static final Pattern NOT = Pattern.compile("(?iu)\\b(?:no|not|never|none|without|don't|dont|do not|cannot|can't|avoid|unsafe|stop|kein|keine|nicht|nie|pas|jamais|nunca)\\b");
    private static final Pattern MAIL = Pattern.compile("(?iu)\\b(?:e-?mails?|mails?|write|writing|contact|address|here|this|reply|replies|answer|message|messages|me|inbox|reads?)\\b|@");
    private static final Pattern OTHER_WAY = Pattern.compile("(?iu)\\b(?:only|just)\\b.*\\b(?:phone|call|telephone|sms|text|signal|whatsapp|in person|letter|post)\\b"
            + "|\\b(?:phone|call|telephone|sms|signal|whatsapp|in person)\\b.*\\bonly\\b");

    private SafeContactWords() {}

    /** Nothing where the words say none of the four. */
    static Optional<SafeContact> read(String words) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        String text = plain(words);
        Matcher besides = BESIDES.matcher(text);
        if (besides.find()) {
            boolean telling = TELLING.matcher(besides.group()).find();
            return wish(text.substring(0, besides.start())).map(wish -> telling ? neutral(wish) : wish);
        }
        return wish(text);
    }

    /** An address whose domain has no dot is a slip: whoever is written to there and nowhere else could not even mend it. */
    private static Optional<SafeContact> wish(String text) {
        String folded = Folding.withoutEnd(text.toLowerCase(Locale.ROOT), " .!,;…");
        if (NORMAL.contains(folded)) {
            return Optional.of(SafeContact.NORMAL);
        }
        if (NONE.contains(folded)) {
            return Optional.of(new SafeContact(Manner.NONE, ""));
        }
        String rest = NEUTRALLY.matcher(text).replaceAll(" ").replaceAll("[\\s,;:.!()]+$|^[\\s,;:.!()]+", "").replaceAll("\\s+", " ");
        boolean neutral = NEUTRALLY.matcher(text).find();
        if (neutral && (rest.isEmpty() || NORMAL.contains(rest.toLowerCase(Locale.ROOT)))) {
            return Optional.of(new SafeContact(Manner.NEUTRAL, ""));
        }
        String address = LEAD_OUT.matcher(LEAD_IN.matcher(rest).replaceFirst("")).replaceFirst("");
        return People.soleAddress(address).filter(found -> found.indexOf('.', found.lastIndexOf('@')) > 0).map(found -> new SafeContact(neutral ? Manner.NEUTRAL : Manner.ONLY, found));
    }

    private static SafeContact neutral(SafeContact wish) {
        return wish.manner() == Manner.NONE ? wish : new SafeContact(Manner.NEUTRAL, wish.address());
    }

    /**
     * The most careful reading of words that say none of the four clearly: no mail where it may be that none is wanted, or another way is; else mail
     * that says nothing to whoever sees it.
     */
    static SafeContact careful(String words) {
        String text = plain(words.substring(0, Math.min(words.length(), LONGEST)));
        boolean noMail = NOT.matcher(text).find() && MAIL.matcher(text).find() || OTHER_WAY.matcher(text).find();
        return new SafeContact(noMail ? Manner.NONE : Manner.NEUTRAL, "");
    }

    private static String plain(String words) {
        return words.strip().replace('’', '\'').replaceAll("\\s+", " ");
    }
}
