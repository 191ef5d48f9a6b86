package org.conductd.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail to be composed: one recipient, never Cc or Bcc (mail interface §5).
 *
 * @param kind       goes into the marker header and {@code Auto-Submitted}
 * @param from       the role address with the group's name
 * @param to         the one recipient
 * @param replyTo    the role address with this mail's tag; empty for mails that carry none
 * @param subject    one line
 * @param date       goes into {@code Date}, in UTC
 * @param messageId  with angle brackets, unguessable
 * @param references message identifiers, with angle brackets: the one fixed root of the thread
 * @param inReplyTo  message identifier that this answers, or empty
 * @param text       plain text, complete on its own
 * @param html       the same as HTML
 * @param attachments handed on byte for byte
 * @param calendar   a calendar entry, beside the two texts
 */
public record OutboundMessage(
        MailKind kind,
        Mailbox from,
        Mailbox to,
        Optional<String> replyTo,
        String subject,
        Instant date,
        String messageId,
        List<String> references,
        Optional<String> inReplyTo,
        String text,
        String html,
        List<Attachment> attachments,
        Optional<CalendarEntry> calendar) {

    /** Without a calendar entry. */
    public OutboundMessage(MailKind kind, Mailbox from, Mailbox to, Optional<String> replyTo, String subject, Instant date, String messageId,
            List<String> references, Optional<String> inReplyTo, String text, String html, List<Attachment> attachments) {
        this(kind, from, to, replyTo, subject, date, messageId, references, inReplyTo, text, html, attachments, Optional.empty());
    }
}
