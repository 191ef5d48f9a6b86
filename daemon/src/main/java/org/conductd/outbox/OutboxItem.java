package org.conductd.outbox;

import java.time.Instant;
import java.util.Objects;
import org.conductd.message.MailKind;

/**
 * One mail to one recipient that has not gone out yet.
 *
 * @param id            unguessable and unique; stays the same over all attempts
 * @param kind          what the mail is, for {@link LastCheck}
 * @param caseId        the case, or empty for a mail that belongs to none
 * @param personId      whose thread it stands in; for somebody who is on no record, the canonical recipient address
 * @param recipient     addr-spec for RCPT TO, also where the mail's own {@code To} is a display form of it
 * @param reversePath   addr-spec for MAIL FROM, without angle brackets
 * @param messageId     with angle brackets; the same in every attempt (RFC 5321 §4.5.3.2.6)
 * @param octets        the message as it goes out, CRLF line ends; not copied, never to be changed
 * @param queuedAt      when its transaction was made; the item expires by this
 * @param attempts      attempts written down so far, 0 before the first
 * @param nextAttemptAt not tried before this
 * @param relayed       whether the submission server took it, and only what follows from that could not be recorded: it is never dialled for again
 */
public record OutboxItem(
        String id,
        MailKind kind,
        String caseId,
        String personId,
        String recipient,
        String reversePath,
        String messageId,
        byte[] octets,
        Instant queuedAt,
        int attempts,
        Instant nextAttemptAt,
        boolean relayed) {
    public OutboxItem {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(octets);
        Objects.requireNonNull(queuedAt);
        Objects.requireNonNull(nextAttemptAt);
        if (id.isEmpty() || personId.isEmpty() || recipient.isEmpty() || messageId.isEmpty() || attempts < 0) {
            throw new IllegalArgumentException("outbox item out of bounds");
        }
    }

    /** A fresh item, due at once. */
    public static OutboxItem queued(String id, MailKind kind, String caseId, String personId, String recipient,
            String reversePath, String messageId, byte[] octets, Instant queuedAt) {
        return new OutboxItem(
                id, kind, caseId, personId, recipient, reversePath, messageId, octets, queuedAt, 0, queuedAt, false);
    }

    /** The same item after one more attempt was written down. */
    public OutboxItem attempted(Instant next) {
        return new OutboxItem(id, kind, caseId, personId, recipient, reversePath, messageId, octets, queuedAt,
                attempts + 1, next, relayed);
    }

    public boolean sameThread(OutboxItem other) {
        return caseId.equals(other.caseId) && personId.equals(other.personId);
    }

    /** Without addresses, identifiers of mails or octets. */
    @Override
    public String toString() {
        return "OutboxItem[" + kind.label() + ", attempts=" + attempts + ", nextAttemptAt=" + nextAttemptAt + "]";
    }
}
