package org.conductd.simulation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Just enough of RFC 2045 to read the daemon's own mails, written anew so that a fault of the product's reading hides nothing. */
final class MimeReader {
    private final String headerBlock;
    private final List<String> files = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    private MimeReader(String headerBlock) {
        this.headerBlock = headerBlock;
    }

    static MimeReader of(byte[] octets) {
        String mail = new String(octets, StandardCharsets.ISO_8859_1);
        int end = mail.indexOf("\r\n\r\n");
        MimeReader reader = new MimeReader(unfolded(mail.substring(0, end + 2)));
        reader.part(reader.headerBlock, mail.substring(end + 4));
        return reader;
    }

    static String messageIdOf(byte[] octets) {
        String mail = new String(octets, StandardCharsets.ISO_8859_1);
        return headers(unfolded(mail.substring(0, mail.indexOf("\r\n\r\n") + 2)), "Message-ID").getFirst();
    }

    String headerBlock() {
        return headerBlock;
    }

    String text() {
        return text.toString();
    }

    String html() {
        return html.toString();
    }

    List<String> files() {
        return files;
    }

    List<String> headers(String name) {
        return headers(headerBlock, name);
    }

    private static List<String> headers(String block, String name) {
        return block.lines().filter(line -> line.length() > name.length() && line.charAt(name.length()) == ':' && line.regionMatches(true, 0, name, 0, name.length()))
                .map(line -> line.substring(name.length() + 1).strip()).toList();
    }

    private void part(String header, String body) {
        String type = headers(header, "Content-Type").stream().findFirst().orElse("text/plain");
        String kind = type.toLowerCase(Locale.ROOT);
        headers(header, "Content-Disposition").stream().filter(value -> value.contains("filename")).forEach(files::add);
        if (kind.startsWith("multipart/")) {
            String boundary = "--" + type.substring(type.indexOf('"') + 1, type.lastIndexOf('"'));
            parts(body, boundary);
        } else if (kind.startsWith("text/html")) {
            html.append(unescaped(decoded(header, body)));
        } else if (kind.startsWith("text/")) {
            text.append(decoded(header, body));
        } else {
            text.append('\n').append(decoded(header, body));
        }
    }

    private void parts(String body, String boundary) {
        int at = body.indexOf(boundary);
        while (at >= 0 && !body.startsWith("--", at + boundary.length())) {
            int start = at + boundary.length() + 2;
            at = body.indexOf("\r\n" + boundary, start);
            String part = body.substring(start, at);
            at += 2;
            int end = part.indexOf("\r\n\r\n");
            part(unfolded(part.substring(0, end + 2)), part.substring(end + 4));
        }
    }

    private static String decoded(String header, String body) {
        String encoding = headers(header, "Content-Transfer-Encoding").stream().findFirst().orElse("7bit");
        byte[] octets = switch (encoding) {
            case "quoted-printable" -> quotedPrintable(body);
            case "base64" -> base64(body);
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
        return new String(octets, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    static byte[] base64(String text) {
        return Base64.getMimeDecoder().decode(text);
    }

    static byte[] quotedPrintable(String text) {
        var out = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '=') {
                out.write(text.charAt(i));
            } else if (text.startsWith("\r\n", i + 1)) {
                i += 2;
            } else {
                out.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            }
        }
        return out.toByteArray();
    }

    private static String unfolded(String block) {
        return block.replace("\r\n ", " ").replace("\r\n\t", " ");
    }

    /** The entities that FreeMarker writes. */
    private static String unescaped(String markup) {
        return markup.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
