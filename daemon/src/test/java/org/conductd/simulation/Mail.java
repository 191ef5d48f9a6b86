package org.conductd.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conductd.engine.OutboxStore;
import org.conductd.message.MailKind;

/** A mail of ours as it reached the submission server, read without any of the product's own reading. */
final class Mail {
    private static final Pattern LINK = Pattern.compile("href=\"mailto:([^\"]*)\"");
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?[uU][tT][fF]-8\\?([QqBb])\\?([^?]*)\\?=");

    /** What the engine put into its outbox: which case and person it is of; nobody but the daemon knows that. */
    private final OutboxStore.Queued queued;
    private final Instant at;
    private final MimeReader mime;
    private final List<Button> buttons;
    private Set<Secret> mentions;

    /** What a {@code mailto:} link opens. */
    record Button(String to, String subject, String body) {
        String firstLine() {
            return body.lines().findFirst().orElse("").strip();
        }
    }

    Mail(OutboxStore.Queued queued, byte[] octets, Instant at) {
        this.queued = queued;
        this.at = at;
        this.mime = MimeReader.of(octets);
        this.buttons = new ArrayList<>();
    }

    OutboxStore.Queued queued() {
        return queued;
    }

    Instant at() {
        return at;
    }

    MailKind kind() {
        return queued.kind();
    }

    String subject() {
        return header("subject").orElse("");
    }

    String text() {
        return mime.text();
    }

    String html() {
        return mime.html();
    }

    String messageId() {
        return header("message-id").orElse("");
    }

    String references() {
        return header("references").orElse("");
    }

    /** Where an answer goes. */
    String replyTo() {
        return header("reply-to").map(Mail::address).orElseGet(() -> header("from").map(Mail::address).orElse(""));
    }

    Optional<String> header(String name) {
        return mime.headers(name).stream().findFirst().map(Mail::decodedWords);
    }

    List<String> headers(String name) {
        return mime.headers(name);
    }

    String fromName() {
        String from = header("from").orElse("");
        int angle = from.indexOf('<');
        return angle < 0 ? "" : from.substring(0, angle).replace("\"", "").strip();
    }

    /** Every word of it that a world gave to somebody alone: in headers and both bodies, everything decoded. */
    Set<Secret> mentions(Secrets secrets) {
        if (mentions == null) {
            mentions = Collections.unmodifiableSet(secrets.in(decodedWords(mime.headerBlock()), text(), percentDecoded(html()), String.join("\n", mime.files())));
        }
        return mentions;
    }

    List<Button> buttons() {
        if (buttons.isEmpty()) {
            Matcher link = LINK.matcher(html());
            while (link.find()) {
                button(link.group(1).replace("&amp;", "&"));
            }
        }
        return buttons;
    }

    private void button(String link) {
        int query = link.indexOf('?');
        String subject = "";
        String body = "";
        for (String field : (query < 0 ? "" : link.substring(query + 1)).split("&")) {
            if (field.startsWith("subject=")) {
                subject = percentDecoded(field.substring("subject=".length()));
            } else if (field.startsWith("body=")) {
                body = percentDecoded(field.substring("body=".length())).replace("\r\n", "\n");
            }
        }
        buttons.add(new Button(percentDecoded(query < 0 ? link : link.substring(0, query)), subject, body));
    }

    static String address(String mailbox) {
        int angle = mailbox.lastIndexOf('<');
        return angle < 0 ? mailbox.strip() : mailbox.substring(angle + 1, mailbox.indexOf('>', angle)).strip();
    }

    static String decodedWords(String value) {
        if (!value.contains("=?")) {
            return value;
        }
        Matcher word = ENCODED_WORD.matcher(value.replaceAll("\\?=\\s+=\\?", "?==?"));
        StringBuilder decoded = new StringBuilder();
        while (word.find()) {
            byte[] octets = word.group(1).toUpperCase(Locale.ROOT).equals("B") ? MimeReader.base64(word.group(2)) : MimeReader.quotedPrintable(word.group(2).replace('_', ' '));
            word.appendReplacement(decoded, Matcher.quoteReplacement(new String(octets, StandardCharsets.UTF_8)));
        }
        return word.appendTail(decoded).toString();
    }

    private static String percentDecoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[octets.length];
        int length = 0;
        for (int i = 0; i < octets.length; i++) {
            int high = octets[i] == '%' && i + 2 < octets.length ? Character.digit(octets[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(octets[i + 2], 16);
            decoded[length++] = low < 0 ? octets[i] : (byte) (high << 4 | low);
            i += low < 0 ? 0 : 2;
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return kind().label() + " to " + queued.recipient() + " at " + at;
    }
}
