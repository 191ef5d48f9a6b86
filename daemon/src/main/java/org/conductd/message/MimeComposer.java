package org.conductd.message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.util.MimeUtil;

/**
 * Makes the octets of a mail. The same message gives the same octets: boundaries come from the message identifier, nothing from chance or time.
 * Seven bits, CRLF, no line over 998 octets (RFC 5322 §2.1.1), so that every server on the way hands it on unchanged.
 */
public final class MimeComposer {
    /** By this header our own mail is known when it comes back. It says nothing of the kind of the mail: parties see it. */
    public static final String MARKER = "X-Conductd";

    // RFC 5322 §3.3; zone always as offset, the named ones are obsolete.
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ROOT);
    private static final int LONGEST_LINE = 998;
    private static final int FOLD_AT = 76;
    private static final String CRLF = "\r\n";

    private MimeComposer() {}

    /**
     * @param mail its addresses must be ASCII in the local part (no SMTPUTF8 needed anywhere on the way); domains may be international
     * @throws IllegalArgumentException where an address or the message identifier could break out of its header
     */
    public static byte[] compose(OutboundMessage mail) {
        List<String> headers = headers(mail);
        List<Attachment> files = new ArrayList<>(mail.attachments());
        List<Part> shown = new ArrayList<>(List.of(Part.text("plain", mail.text()), Part.text("html", mail.html())));
        // RFC 6047 §2.4: clients offer "accept" only where the iTIP object is an alternative and names its method.
        mail.calendar().ifPresent(entry -> shown.add(Part.calendar(entry)));
        Part body = Part.multipart("alternative", boundary(mail, 2), shown);
        if (!files.isEmpty()) {
            List<Part> parts = new ArrayList<>(List.of(body));
            files.forEach(file -> parts.add(Part.attachment(file)));
            body = Part.multipart("mixed", boundary(mail, 1), parts);
        }
        var out = new ByteArrayOutputStream();
        headers.forEach(line -> write(out, line + CRLF));
        body.writeTo(out);
        return out.toByteArray();
    }

    private static List<String> headers(OutboundMessage mail) {
        var headers = new ArrayList<String>();
        headers.add("From: " + mailbox(mail.from()));
        headers.add("To: " + mailbox(mail.to()));
        mail.replyTo().ifPresent(address -> headers.add("Reply-To: " + addrSpec(address)));
        headers.add("Subject: " + unstructured(mail.subject(), "Subject: ".length()));
        headers.add("Date: " + DATE.format(mail.date().atOffset(ZoneOffset.UTC)));
        headers.add("Message-ID: " + required(mail.messageId()));
        mail.inReplyTo().filter(MessageIds::wellFormed).ifPresent(id -> headers.add("In-Reply-To: " + id));
        // A foreign identifier that is none is left out: it would break the header, and no client could follow it.
        String references = mail.references().stream().filter(MessageIds::wellFormed).collect(Collectors.joining(CRLF + " "));
        if (!references.isEmpty()) {
            headers.add("References: " + references);
        }
        headers.add("MIME-Version: 1.0");
        if (!mail.kind().autoSubmitted().isEmpty()) {
            headers.add("Auto-Submitted: " + mail.kind().autoSubmitted());
        }
        headers.add("X-Auto-Response-Suppress: OOF, AutoReply, RN, NRN, DR");
        headers.add(MARKER + ": 1");
        return headers;
    }

    private static String mailbox(Mailbox mailbox) {
        String name = oneLine(mailbox.name());
        if (name.isEmpty()) {
            return addrSpec(mailbox.address());
        }
        String phrase = ascii(name)
                ? EncoderUtil.encodeAddressDisplayName(name)
                : EncoderUtil.encodeEncodedWord(name, EncoderUtil.Usage.WORD_ENTITY, 0, StandardCharsets.UTF_8, null);
        return MimeUtil.fold(phrase + " <" + addrSpec(mailbox.address()) + ">", "Reply-To: ".length());
    }

    private static String addrSpec(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1) {
            throw new IllegalArgumentException("an address without a domain");
        }
        return required(address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1)));
    }

    private static String required(String token) {
        if (token.isEmpty() || token.length() > LONGEST_LINE / 2 || token.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
            throw new IllegalArgumentException("an address or identifier that would break its header");
        }
        return token;
    }

    private static String unstructured(String text, int used) {
        String line = oneLine(text);
        boolean foldable = line.lines().flatMap(all -> List.of(all.split(" ")).stream()).allMatch(word -> word.length() <= FOLD_AT);
        return ascii(line) && foldable && !line.contains("=?")
                ? MimeUtil.fold(line, used)
                : EncoderUtil.encodeEncodedWord(line, EncoderUtil.Usage.TEXT_TOKEN, used, StandardCharsets.UTF_8, null).replace(" ", CRLF + " ");
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
    }

    static boolean ascii(String text) {
        return text.chars().allMatch(c -> c < 0x7f && (c >= ' ' || c == '\t' || c == '\r' || c == '\n'));
    }

    /** An underscore behind an equals sign occurs in no quoted-printable and no base64, and nobody can guess the rest. */
    private static String boundary(OutboundMessage mail, int number) {
        return "=_" + number + "_" + Digests.sha256(mail.messageId().getBytes(StandardCharsets.UTF_8)).substring(0, 40);
    }

    private static void write(ByteArrayOutputStream out, String ascii) {
        out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /** Header lines and an encoded body. */
    private record Part(List<String> headers, byte[] body) {

        static Part text(String subtype, String text) {
            String lines = text.lines().collect(Collectors.joining(CRLF, "", CRLF));
            boolean plain = ascii(lines) && lines.lines().allMatch(line -> line.length() <= LONGEST_LINE && !line.startsWith("From "));
            byte[] octets = lines.getBytes(StandardCharsets.UTF_8);
            return new Part(
                    List.of("Content-Type: text/" + subtype + "; charset=utf-8", "Content-Transfer-Encoding: " + (plain ? "7bit" : "quoted-printable")),
                    plain ? octets : quotedPrintable(octets));
        }

        static Part calendar(CalendarEntry entry) {
            return base64(List.of("Content-Type: text/calendar; charset=utf-8; method=" + (entry.cancelled() ? "CANCEL" : "REQUEST")), CalendarWriter.write(entry));
        }

        static Part attachment(Attachment file) {
            // RFC 2046 §5: message/* and multipart/* may not be encoded, so they could not be handed on byte for byte.
            boolean composite = file.type().startsWith("message/") || file.type().startsWith("multipart/");
            boolean usable = file.type().matches("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,100}") && !composite;
            return base64(List.of("Content-Type: " + (usable ? file.type() : "application/octet-stream"),
                    "Content-Disposition: attachment;" + fileName(file.name())), file.octets());
        }

        static Part multipart(String subtype, String boundary, List<Part> parts) {
            var out = new ByteArrayOutputStream();
            for (Part part : parts) {
                write(out, "--" + boundary + CRLF);
                part.writeTo(out);
                write(out, CRLF);
            }
            write(out, "--" + boundary + "--" + CRLF);
            return new Part(List.of("Content-Type: multipart/" + subtype + ";" + CRLF + " boundary=\"" + boundary + "\""), out.toByteArray());
        }

        void writeTo(ByteArrayOutputStream out) {
            headers.forEach(line -> write(out, line + CRLF));
            write(out, CRLF);
            out.writeBytes(body);
        }

        private static Part base64(List<String> headers, byte[] octets) {
            var all = new ArrayList<>(headers);
            all.add("Content-Transfer-Encoding: base64");
            return new Part(all, Base64.getMimeEncoder(FOLD_AT, CRLF.getBytes(StandardCharsets.US_ASCII)).encode(octets));
        }

        private static byte[] quotedPrintable(byte[] octets) {
            var out = new ByteArrayOutputStream();
            try {
                EncoderUtil.encodeQ(new ByteArrayInputStream(octets), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            // RFC 2049 §3: mailboxes in mbox form change a line that begins with "From ".
            return out.toString(StandardCharsets.US_ASCII).replaceAll("(?m)^From ", "=46rom ").getBytes(StandardCharsets.US_ASCII);
        }

        /** RFC 2231 in pieces, so that no name makes a long line; a plain name stays readable for old clients. */
        private static String fileName(String name) {
            if (name.matches("[A-Za-z0-9 ._+-]{1,60}")) {
                return CRLF + " filename=\"" + name + "\"";
            }
            var pieces = new StringBuilder();
            var piece = new StringBuilder("UTF-8''");
            int number = 0;
            for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
                boolean plain = octet >= 0 && (Character.isLetterOrDigit(octet) || octet == '.' || octet == '-' || octet == '_');
                piece.append(plain ? String.valueOf((char) octet) : "%%%02X".formatted(octet));
                if (piece.length() > 50) {
                    pieces.append(CRLF).append(" filename*").append(number++).append("*=").append(piece).append(';');
                    piece.setLength(0);
                }
            }
            return pieces + CRLF + " filename*" + (number == 0 ? "" : number + "*") + "=" + piece;
        }
    }
}
