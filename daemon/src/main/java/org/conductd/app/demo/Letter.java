package org.conductd.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conductd.message.InboundMessage;
import org.conductd.message.Mailbox;

/**
 * A mail as an ordinary mail program makes it.
 *
 * @param to   where it is submitted to
 * @param answered the mail that it answers: honoured in {@code In-Reply-To}, {@code References} and subject, and quoted below
 */
record Letter(Mailbox from, String to, String subject, String text, Optional<InboundMessage> answered) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ROOT);
    private static final DateTimeFormatter QUOTED = DateTimeFormatter.ofPattern("EEE, d MMM yyyy 'at' HH:mm", Locale.ROOT);

    static Letter fresh(Mailbox from, String to, String subject, String text) {
        return new Letter(from, to, subject, text, Optional.empty());
    }

    /** RFC 5322 §3.6.2: an answer goes to {@code Reply-To} where there is one. */
    static Letter reply(Mailbox from, InboundMessage answered, String text) {
        String to = (answered.replyTo().isEmpty() ? answered.from() : answered.replyTo()).getFirst().address();
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
        answered.ifPresent(mine -> mail.append("In-Reply-To: ").append(mine.messageId()).append('\n')
                .append("References: ").append(mine.references().stream().map(id -> id + "\n ").collect(Collectors.joining())).append(mine.messageId()).append('\n'));
        mail.append("MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n").append(text.strip()).append('\n');
        answered.ifPresent(mine -> mail.append("\nOn ").append(QUOTED.format(date.atOffset(ZoneOffset.UTC))).append(", ")
                .append(mine.from().getFirst().name()).append(" wrote:\n")
                .append(mine.fullText().lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"))).append('\n'));
        return mail.toString().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
