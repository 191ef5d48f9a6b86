package org.conductd.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Charsets by the names that the world uses and misuses; octets always become some text. */
final class Charsets {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    // What senders mean, as browsers read it (WHATWG Encoding §4.2): the larger set behind a name that is used for it.
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"), Map.entry("latin1", "windows-1252"), Map.entry("l1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"), Map.entry("iso_8859-1", "windows-1252"), Map.entry("8859-1", "windows-1252"),
            Map.entry("ansi", "windows-1252"), Map.entry("cp-1252", "windows-1252"), Map.entry("windows1252", "windows-1252"),
            Map.entry("x-ansi", "windows-1252"), Map.entry("iso-8859-9", "windows-1254"), Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-8-e", "iso-8859-8"), Map.entry("iso-8859-6-i", "iso-8859-6"), Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"), Map.entry("gb2312", "GB18030"), Map.entry("gbk", "GB18030"), Map.entry("gb_2312-80", "GB18030"),
            Map.entry("cn-gb", "GB18030"), Map.entry("x-gbk", "GB18030"), Map.entry("hz-gb-2312", "GB18030"), Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"), Map.entry("euc-kr", "x-windows-949"), Map.entry("korean", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"), Map.entry("shift-jis", "windows-31j"), Map.entry("sjis", "windows-31j"), Map.entry("x-sjis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"), Map.entry("big5", "Big5-HKSCS"), Map.entry("cn-big5", "Big5-HKSCS"),
            Map.entry("x-x-big5", "Big5-HKSCS"), Map.entry("utf8", "utf-8"), Map.entry("utf-8-sig", "utf-8"), Map.entry("unicode-1-1-utf-8", "utf-8"),
            Map.entry("unicode", "utf-16"), Map.entry("ucs-2", "utf-16"), Map.entry("koi8", "koi8-r"), Map.entry("cp-1251", "windows-1251"),
            Map.entry("win-1251", "windows-1251"), Map.entry("cp1251", "windows-1251"), Map.entry("macintosh", "x-MacRoman"), Map.entry("mac", "x-MacRoman"),
            Map.entry("x-mac-roman", "x-MacRoman"), Map.entry("dos-862", "cp862"), Map.entry("visual", "iso-8859-8"));

    private Charsets() {}

    /** The charset behind a name; nothing where the name says none ({@code us-ascii} says none either: it is put on everything). */
    static Optional<Charset> named(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT).replaceAll("^[\"'=]+|[\"';,]+$", "");
        if (folded.isEmpty() || folded.equals("us-ascii") || folded.equals("ascii") || folded.startsWith("unknown") || folded.startsWith("x-unknown")
                || folded.equals("default") || folded.equals("default_charset") || folded.equals("8bit") || folded.equals("none")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(folded, folded)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Decodes by the charset declared, if it can be that; else as UTF-8, if it is that; else by a guess; else as Western text, which fits any octets. */
    static String decode(byte[] octets, Optional<Charset> declared) {
        if (octets.length >= 3 && octets[0] == (byte) 0xEF && octets[1] == (byte) 0xBB && octets[2] == (byte) 0xBF) {
            return new String(octets, 3, octets.length - 3, StandardCharsets.UTF_8);
        }
        if (declared.isPresent()) {
            String text = new String(octets, declared.get());
            if (mostlyDecoded(text)) {
                return text;
            }
        }
        if (looksLikeIso2022Jp(octets)) {
            return new String(octets, Charset.forName("x-windows-iso2022jp"));
        }
        return strict(octets, StandardCharsets.UTF_8).orElseGet(() -> new String(octets, CharsetGuess.of(octets).orElse(WINDOWS_1252)));
    }

    /** A text cut in the middle of a character, or with one broken octet, is still of its charset. */
    private static boolean mostlyDecoded(String text) {
        String whole = text.replaceAll("\uFFFD{1,3}$", "");
        long broken = whole.chars().filter(c -> c == '\uFFFD').count();
        return broken == 0 || broken * 4 < whole.chars().filter(c -> c > 0x7f).count();
    }

    private static Optional<String> strict(byte[] octets, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(octets)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean looksLikeIso2022Jp(byte[] octets) {
        for (int i = 0; i + 2 < octets.length; i++) {
            if (octets[i] == 0x1b && octets[i + 1] == '$' && (octets[i + 2] == 'B' || octets[i + 2] == '@')) {
                return true;
            }
        }
        return false;
    }
}
