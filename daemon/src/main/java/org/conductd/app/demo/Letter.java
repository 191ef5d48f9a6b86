package org.conductd.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conductd.message.Mailbox;
import org.conductd.message.ShownMail;

/**
 * A mail as an ordinary mail program makes it.
 *
 * @param to       where it is submitted to
 * @param answered the mail that it answers: honoured in {@code In-Reply-To}, {@code References} and subject, and quoted below
 */
record Letter(Mailbox from, String to, String subject, String text, Optional<ShownMail> answered) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ROOT);
    private static final DateTimeFormatter QUOTED = DateTimeFormatter.ofPattern("EEE, d MMM yyyy 'at' HH:mm", Locale.ROOT);

    static Letter fresh(Mailbox from, String to, String subject, String text) {
        return new Letter(from, to, subject, text, Optional.empty());
    }

    /** RFC 5322 §3.6.2: an answer goes to {@code Reply-To} where there is one. */
    static Letter reply(Mailbox from, ShownMail answered, String text) {
        String to = answered.mailbox("Reply-To").or(() -> answered.mailbox("From")).orElseThrow().address();
        String subject = answered.subject().startsWith("Re: ") ? answered.subject() : "Re: " + answered.subject();
        return new Letter(from, to, subject, text, Optional.of(answered));
    }

    byte[] octets(Instant date, String messageId) {
        StringBuilder mail = new StringBuilder()
                .append("From: ").append(from.name()).append(" <").append(from.address()).append(">\n")
                .append("To: ").append(to).append('\n')
                .append("Subject: ").append(subject).append('\n')
                .append("Date: ").append(DATE.format(date.atOffset(ZoneOffset.UTC))).append('\n')
                .append("Message-ID: ").append(messageId).append('\n');
        answered.ifPresent(mine -> mail.append(references(mine)));
        mail.append("MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n").append(text.strip()).append('\n');
        answered.ifPresent(mine -> mail.append("\nOn ").append(QUOTED.format(date.atOffset(ZoneOffset.UTC))).append(", ")
                .append(mine.mailbox("From").orElseThrow().name()).append(" wrote:\n")
                .append(mine.text().lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"))).append('\n'));
        return mail.toString().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** RFC 5322 §3.6.4. */
    private static String references(ShownMail answered) {
        String id = answered.header("Message-ID").orElseThrow();
        String earlier = answered.header("References").map(ids -> ids.replaceAll("\\s+", "\n ") + "\n ").orElse("");
        return "In-Reply-To: " + id + "\nReferences: " + earlier + id + "\n";
    }
}
