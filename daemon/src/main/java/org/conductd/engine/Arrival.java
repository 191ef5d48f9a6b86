package org.conductd.engine;

import java.time.Instant;
import java.util.Objects;

/**
 * A message as it lies in the mailbox.
 *
 * @param place     where it lies
 * @param arrivedAt IMAP INTERNALDATE: clocks start here, never at the mail's own {@code Date} (D31)
 * @param octets    the message, or its first {@link Mailroom#LONGEST} octets; never to be changed
 * @param truncated whether there was more
 */
public record Arrival(Ledger.Place place, Instant arrivedAt, byte[] octets, boolean truncated) {
    public Arrival {
        Objects.requireNonNull(place);
        Objects.requireNonNull(arrivedAt);
        Objects.requireNonNull(octets);
    }

    /** Without content. */
    @Override
    public String toString() {
        return "Arrival[" + place + ", " + octets.length + " octets]";
    }
}
