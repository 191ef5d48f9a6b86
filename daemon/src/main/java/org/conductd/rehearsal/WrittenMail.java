package org.conductd.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.conductd.message.Mailbox;

/** A mail of a story's people on its way to octets: plain, in seven bits, and the same for the same. */
final class WrittenMail {
    private static final String CRLF = "\r\n";
    private static final String BOUNDARY = "=_story";
    /** RFC 5322 §2.1.1. */
    private static final int LONGEST_LINE = 998;
    /** Characters of one encoded word: four octets each at most, in Base64, stay within the 75 of RFC 2047 §2. */
    private static final int WORD = 10;

    private final StringBuilder header = new StringBuilder();

    record Part(String type, String text) {}

    WrittenMail field(String name, String value) {
        header.append(name).append(": ").append(value).append(CRLF);
        return this;
    }

    byte[] text(String body) {
        boolean plain = body.chars().allMatch(c -> c < 0x7f) && body.lines().allMatch(line -> line.length() <= LONGEST_LINE);
        field("MIME-Version", "1.0").field("Content-Type", "text/plain; charset=utf-8").field("Content-Transfer-Encoding", plain ? "7bit" : "base64");
        String lines = crlf(body);
        return octets(plain ? lines : Base64.getMimeEncoder().encodeToString(lines.getBytes(StandardCharsets.UTF_8)) + CRLF);
    }

    /** RFC 6522. */
    byte[] report(String type, Part... parts) {
        return multipart("report; report-type=" + type, parts);
    }

    /** @param subtype with its parameters */
    byte[] multipart(String subtype, Part... parts) {
        field("MIME-Version", "1.0").field("Content-Type", "multipart/" + subtype + ";\r\n boundary=\"" + BOUNDARY + "\"");
        StringBuilder body = new StringBuilder();
        for (Part part : parts) {
            body.append("--" + BOUNDARY + CRLF + "Content-Type: ").append(part.type()).append(CRLF + CRLF).append(crlf(part.text())).append(CRLF);
        }
        return octets(body + "--" + BOUNDARY + "--" + CRLF);
    }

    private byte[] octets(String body) {
        return (header + CRLF + body).getBytes(StandardCharsets.UTF_8);
    }

    private static String crlf(String text) {
        return text.isEmpty() ? "" : text.lines().collect(Collectors.joining(CRLF, "", CRLF));
    }

    static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    static String mailbox(Mailbox mailbox) {
        if (mailbox.name().isEmpty()) {
            return mailbox.address();
        }
        String name = ascii(mailbox.name()) ? "\"" + mailbox.name().replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : encoded(mailbox.name());
        return name + " <" + mailbox.address() + ">";
    }

    /** A text for a header, as encoded words where it needs them (RFC 2047). */
    static String encoded(String text) {
        if (ascii(text) && !text.contains("=?")) {
            return text;
        }
        List<String> words = new ArrayList<>();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i += WORD) {
            String piece = new String(points, i, Math.min(WORD, points.length - i));
            words.add("=?utf-8?B?" + Base64.getEncoder().encodeToString(piece.getBytes(StandardCharsets.UTF_8)) + "?=");
        }
        return String.join(CRLF + " ", words);
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }
}
