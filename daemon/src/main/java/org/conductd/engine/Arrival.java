package org.conductd.engine;

import java.time.Instant;
import java.util.Objects;

/**
 * A message as it lies in the mailbox.
 *
 * @param key       where it lies
 * @param arrivedAt IMAP INTERNALDATE: clocks start here, never at the mail's own {@code Date} (D31)
 * @param octets    the message, or its first {@link Mailroom#LONGEST} octets; never to be changed
 * @param truncated whether there was more
 */
public record Arrival(ArrivalKey key, Instant arrivedAt, byte[] octets, boolean truncated) {
    public Arrival {
        Objects.requireNonNull(key);
        Objects.requireNonNull(arrivedAt);
        Objects.requireNonNull(octets);
    }

    /** Without content. */
    @Override
    public String toString() {
        return "Arrival[" + key + ", " + octets.length + " octets]";
    }
}
