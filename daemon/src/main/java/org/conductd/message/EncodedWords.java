package org.conductd.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Encoded words (RFC 2047) wherever they stand: the world puts them into quoted strings and parameters, and cuts characters in two between them. */
final class EncodedWords {
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s*]{1,40})(?:\\*[^?\\s]{0,40})?\\?([bBqQ])\\?([^?\\r\\n]*)\\?=");

    private EncodedWords() {}

    static String decode(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        var out = new StringBuilder();
        var pending = new ByteArrayOutputStream();
        String pendingCharset = "";
        int end = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String between = text.substring(end, word.start());
            boolean adjacent = end > 0 && between.isBlank();
            if (!adjacent || !pendingCharset.equalsIgnoreCase(word.group(1))) {
                flush(pending, pendingCharset, out);
            }
            // RFC 2047 §6.2: white space between two encoded words is not shown.
            out.append(adjacent ? "" : between);
            pendingCharset = word.group(1);
            pending.writeBytes(octets(word.group(2), word.group(3)));
            end = word.end();
        }
        flush(pending, pendingCharset, out);
        return out.append(text, end, text.length()).toString();
    }

    private static void flush(ByteArrayOutputStream octets, String charset, StringBuilder out) {
        Optional<Charset> declared = Charsets.named(charset);
        out.append(Charsets.decode(octets.toByteArray(), declared));
        octets.reset();
    }

    private static byte[] octets(String encoding, String text) {
        if (encoding.equalsIgnoreCase("b")) {
            try {
                return Base64.getMimeDecoder().decode(text.replaceAll("=+$", ""));
            } catch (IllegalArgumentException e) {
                return new byte[0];
            }
        }
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '=' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else if (c == '_') {
                out.write(' ');
            } else {
                out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
