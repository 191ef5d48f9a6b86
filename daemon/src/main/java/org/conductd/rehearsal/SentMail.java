package org.conductd.rehearsal;

import java.time.Instant;
import java.util.Locale;
import org.conductd.message.MailKind;
import org.conductd.message.ShownMail;

/**
 * A mail that left the engine.
 *
 * @param number      in the order of leaving, from 1
 * @param recipient   of the envelope
 * @param reversePath of the envelope: where it comes back to
 * @param octets      as submitted; not to be changed
 */
public record SentMail(int number, Instant at, MailKind kind, String recipient, String reversePath, byte[] octets) {

    public ShownMail shown() {
        return ShownMail.of(octets);
    }

    /** {@code 007-conflict-check-m1@example.org.eml}; what no file system likes is an underscore. */
    public String fileName() {
        return String.format(Locale.ROOT, "%03d-%s-%s.eml", number, kind.label(), recipient.replaceAll("[^\\p{L}\\p{N}@.+_-]", "_"));
    }

    /** Without content or recipient. */
    @Override
    public String toString() {
        return "SentMail[" + number + ", " + kind.label() + "]";
    }
}
