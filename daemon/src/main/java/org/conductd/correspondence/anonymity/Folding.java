package org.conductd.correspondence.anonymity;

import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.KHMER;
import static java.lang.Character.UnicodeScript.LAO;
import static java.lang.Character.UnicodeScript.MYANMAR;
import static java.lang.Character.UnicodeScript.THAI;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes the spellings of one name alike: compatibility forms, letter case, diacritics, look-alikes, characters that nobody sees. */
final class Folding {
    /** Letters that no normalization takes apart: as people write them without, and (behind the second colon) spelled out. */
    private static final String SPECIAL = "ß:ss æ:ae œ:oe ø:o:oe å:a:aa ä:a:ae ö:o:oe ü:u:ue ł:l đ:d ð:d þ:th ħ:h ŋ:n ŧ:t ı:i ȷ:j ɑ:a ɡ:g "
            // Cyrillic and Greek letters that look like Latin ones, in either letter case.
            + "а:a в:b с:c ԁ:d е:e ё:e һ:h н:h і:i ї:i ј:j к:k ӏ:l м:m о:o р:p ԛ:q ѕ:s т:t ѵ:v ԝ:w х:x у:y ү:y "
            + "α:a β:b ε:e η:h ι:i κ:k μ:m ν:n ο:o ρ:p τ:t υ:y χ:x ζ:z";
    private static final Map<Integer, String[]> LETTERS = letters();

    /** Scripts written without spaces, or with endings directly behind a name: each character is a word of its own. */
    private static final Set<UnicodeScript> UNSPACED = Set.of(HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR);
    /** Letters by their category that show as nothing: Hangul fillers. */
    private static final Set<Integer> INVISIBLE = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0);

    private Folding() {}

    private static Map<Integer, String[]> letters() {
        Map<Integer, String[]> letters = new HashMap<>();
        for (String entry : SPECIAL.split(" ")) {
            String[] parts = entry.split(":");
            letters.put(parts[0].codePointAt(0), new String[] {parts[1], parts[parts.length - 1]});
        }
        return letters;
    }

    /** The text in compatibility form (NFKC), without what nobody sees: zero-width characters, soft hyphens, marks of direction. */
    static String clean(String raw) {
        if (raw.chars().allMatch(c -> c < 0x80)) {
            return raw;
        }
        // A footnote's number behind a name is no part of it, and NFKC would make it one.
        String composed = Normalizer.normalize(raw.replaceAll("[\\u00B2\\u00B3\\u00B9\\u2070-\\u207F\\u2080-\\u208E]", " "), Normalizer.Form.NFKC);
        StringBuilder seen = new StringBuilder(composed.length());
        composed.codePoints().filter(c -> Character.getType(c) != Character.FORMAT && !INVISIBLE.contains(c)).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    /** Belongs to a word: letters, digits, and the marks upon them. */
    static boolean inWord(int c) {
        return Character.isLetterOrDigit(c) && !modifier(c) || mark(c);
    }

    /** U+02B0 and on: mostly apostrophes of one kind or another, by their category letters. */
    private static boolean modifier(int c) {
        return c >= 0x2B0 && c <= 0x2FF;
    }

    private static boolean mark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    static boolean aWordByItself(int c) {
        return Character.isIdeographic(c) || Character.isLetter(c) && UNSPACED.contains(UnicodeScript.of(c));
    }

    /** Folded without diacritics: {@code Müller} is {@code muller}. Nothing for a mark that is dropped. */
    static String plain(int c) {
        return folded(c, 0);
    }

    /** Folded with umlauts spelled out: {@code Müller} is {@code mueller}. */
    static String spelledOut(int c) {
        return folded(c, 1);
    }

    private static String folded(int c, int way) {
        if (c < 0x80) {
            return String.valueOf((char) Character.toLowerCase(c));
        }
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return String.valueOf(digit);
        }
        String lower = Character.toString(c).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String[] special = LETTERS.get(lower.codePointAt(0));
        return special != null ? special[way] : withoutDiacritics(lower, way);
    }

    private static String withoutDiacritics(String letter, int way) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(letter, Normalizer.Form.NFKD).codePoints().filter(c -> !diacritic(c)).forEach(c -> {
            String[] special = LETTERS.get(c);
            kept.append(special != null ? special[way] : Character.toString(c));
        });
        return kept.toString();
    }

    /** Marks without which a word is still read; the vowel signs of Indic scripts are none. */
    private static boolean diacritic(int c) {
        return mark(c) && (c < 0x700 || c >= 0x1AB0 && c <= 0x20FF || c >= 0xFE00 && c <= 0xFE2F || c >= 0xE0100);
    }
}
