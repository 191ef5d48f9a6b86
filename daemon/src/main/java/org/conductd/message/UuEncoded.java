package org.conductd.message;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that old programs put into the text itself, between {@code begin 644 name} and {@code end}. yEnc is left as it is: its octets do not
 * survive being text.
 *
 * @param text  without the files
 * @param files in order
 */
record UuEncoded(String text, List<File> files) {

    record File(String name, byte[] octets) {}

    private static final Pattern BEGIN = Pattern.compile("begin(?:-base64)? [0-7]{3,4} (\\S.{0,200})");
    private static final int MOST_FILES = 50;

    static boolean in(String text) {
        return text.startsWith("begin ") || text.contains("\nbegin ");
    }

    static UuEncoded of(String text) {
        var kept = new ArrayList<String>();
        var files = new ArrayList<File>();
        List<String> lines = text.lines().toList();
        int i = 0;
        while (i < lines.size()) {
            Matcher begin = BEGIN.matcher(lines.get(i));
            int end = begin.matches() && files.size() < MOST_FILES ? end(lines, i + 1) : -1;
            if (end < 0) {
                kept.add(lines.get(i++));
            } else {
                files.add(new File(begin.group(1).strip(), decoded(lines.subList(i + 1, end))));
                i = end + 1;
            }
        }
        return new UuEncoded(String.join("\n", kept), files);
    }

    /** Where the file ends; negative where a line comes first that is none of a file, as in a sentence that happens to begin so. */
    private static int end(List<String> lines, int start) {
        for (int i = start; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.strip().equals("end")) {
                return i;
            }
            int length = line.isEmpty() ? 0 : line.charAt(0) - ' ' & 0x3f;
            if (line.length() > 80 || line.stripTrailing().length() < 1 + (length * 8 + 5) / 6 - 3 || line.chars().anyMatch(c -> c < ' ' || c > '`')) {
                return -1;
            }
        }
        return -1;
    }

    private static byte[] decoded(List<String> lines) {
        var out = new ByteArrayOutputStream();
        for (String line : lines) {
            int length = line.isEmpty() ? 0 : line.charAt(0) - ' ' & 0x3f;
            for (int i = 0; i < length; i++) {
                int at = 1 + i / 3 * 4 + i % 3;
                int high = sixBits(line, at);
                int low = sixBits(line, at + 1);
                out.write(high << 2 + 2 * (i % 3) | low >> 4 - 2 * (i % 3));
            }
        }
        return out.toByteArray();
    }

    /** Spaces at the end of a line got lost on the way. */
    private static int sixBits(String line, int at) {
        return at < line.length() ? line.charAt(at) - ' ' & 0x3f : 0;
    }
}
