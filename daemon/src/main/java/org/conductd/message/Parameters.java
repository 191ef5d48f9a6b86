package org.conductd.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A structured value with parameters, such as {@code Content-Type} (RFC 2045 §5.1, RFC 2231), read as loosely as it is written.
 *
 * @param value  what stands before the first semicolon, lower case
 * @param named  parameters by lower-case name, decoded; of several of one name the first
 */
record Parameters(String value, Map<String, String> named) {
    /** More than any sender means; the rest is left unread. */
    private static final int MOST = 200;

    String get(String name) {
        return named.getOrDefault(name, "");
    }

    static Parameters of(String text) {
        var raw = new LinkedHashMap<String, String>();
        var scan = new Scan(text);
        String value = scan.until(";").strip().toLowerCase(Locale.ROOT);
        while (scan.more() && raw.size() < MOST) {
            String name = scan.until("=;").strip().toLowerCase(Locale.ROOT);
            if (scan.last == '=') {
                raw.putIfAbsent(name, scan.until(";").strip());
            }
        }
        return new Parameters(value, decoded(raw));
    }

    private static Map<String, String> decoded(Map<String, String> raw) {
        var out = new LinkedHashMap<String, String>();
        var pieces = new TreeMap<String, TreeMap<Integer, Map.Entry<Boolean, String>>>();
        raw.forEach((name, text) -> {
            int star = name.indexOf('*');
            if (star <= 0) {
                out.putIfAbsent(name, EncodedWords.decode(text));
            } else {
                String digits = name.substring(star + 1).replace("*", "");
                int number = digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
                pieces.computeIfAbsent(name.substring(0, star), all -> new TreeMap<>()).put(number, Map.entry(name.endsWith("*"), text));
            }
        });
        // RFC 2231 §3, §4: a name with an asterisk is the better one of two.
        pieces.forEach((name, all) -> out.put(name, joined(all)));
        return out;
    }

    private static String joined(TreeMap<Integer, Map.Entry<Boolean, String>> pieces) {
        var octets = new ByteArrayOutputStream();
        String charset = "";
        boolean first = true;
        for (Map.Entry<Boolean, String> piece : pieces.values()) {
            String text = piece.getValue();
            if (piece.getKey()) {
                String[] quoted = first ? text.split("'", 3) : new String[0];
                charset = quoted.length == 3 ? quoted[0] : charset;
                percentDecoded(quoted.length == 3 ? quoted[2] : text, octets);
            } else {
                octets.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            }
            first = false;
        }
        return Charsets.decode(octets.toByteArray(), Charsets.named(charset));
    }

    private static void percentDecoded(String text, ByteArrayOutputStream out) {
        for (int i = 0; i < text.length(); i++) {
            int high = text.charAt(i) == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Reads up to a delimiter, outside of quoted strings and comments; quotes go, comments go. */
    private static final class Scan {
        private final String text;
        private int at;
        private char last;

        Scan(String text) {
            this.text = text;
        }

        boolean more() {
            return at < text.length();
        }

        String until(String delimiters) {
            var out = new StringBuilder();
            boolean quoted = false;
            int comment = 0;
            last = 0;
            while (more()) {
                char c = text.charAt(at++);
                if (c == '\\' && (quoted || comment > 0) && more()) {
                    char escaped = text.charAt(at++);
                    // Windows paths come unescaped: a backslash before a letter stays.
                    out.append(comment > 0 ? "" : Character.isLetterOrDigit(escaped) ? "\\" + escaped : String.valueOf(escaped));
                } else if (c == '"' && comment == 0) {
                    quoted = !quoted;
                } else if (!quoted && c == '(' && (comment > 0 || out.isEmpty() || out.charAt(out.length() - 1) <= ' ')) {
                    comment++;
                } else if (!quoted && comment > 0) {
                    comment -= c == ')' ? 1 : 0;
                } else if (!quoted && delimiters.indexOf(c) >= 0) {
                    last = c;
                    return out.toString();
                } else {
                    out.append(c);
                }
            }
            return out.toString();
        }
    }
}
