package org.conductd.intake;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Texts in the form in which names and words are compared. Every method takes time linear in its text. */
final class Folding {
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0,]+");
    private static final String[][] LETTERS = {{"ß", "ss"}, {"ẞ", "SS"}, {"ø", "o"}, {"Ø", "O"}, {"ł", "l"}, {"Ł", "L"}, {"đ", "d"}, {"Đ", "D"}, {"æ", "ae"}, {"Æ", "AE"}, {"œ", "oe"}, {"Œ", "OE"}, {"ı", "i"}};

    private Folding() {}

    /** Compatibility forms decomposed, accents and invisible characters gone: who types {@code Zoe} means Zoë. Letter case stays. */
    static String plain(String text) {
        String plain = INVISIBLE.matcher(MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("")).replaceAll("");
        for (String[] letter : LETTERS) {
            plain = plain.replace(letter[0], letter[1]);
        }
        return plain;
    }

    /** In lower case, character by character, so that places in the text stay the same. */
    static String lower(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.toLowerCase(chars[i]);
        }
        return new String(chars);
    }

    /** A name as it is compared: without letter case, accents, commas, and what stands around its words. */
    static String name(String name) {
        return trim(BETWEEN.matcher(lower(plain(name))).replaceAll(" "), Character::isLetterOrDigit);
    }

    /** From the first to the last character of that kind; empty where there is none. */
    static String trim(String text, IntPredicate kind) {
        int start = 0;
        int end = text.length();
        while (start < end && !kind.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && !kind.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /** Without the characters at its end that are one of those. */
    static String withoutEnd(String text, String characters) {
        int end = text.length();
        while (end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
