package org.conductd.message;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The IMAP account of the role address, which only the daemon reads.
 *
 * @param server       where it is
 * @param inbox        mailbox that reports and answers arrive in
 * @param processed    mailbox for what was handled; made when missing
 * @param parked       mailbox for what was kept apart for a human (D42); made when missing
 * @param junk         mailbox of the provider's spam filter, watched too; not watched where empty or missing
 * @param pollInterval how often {@code junk} is looked at, and {@code inbox} too where the server has no IDLE (RFC 2177)
 */
public record MailboxServer(
        MailServer server, String inbox, String processed, String parked, Optional<String> junk, Duration pollInterval) {
    public static final String INBOX = "INBOX";
    public static final String PROCESSED = "Processed";
    public static final String PARKED = "Parked";
    public static final String JUNK = "Junk";
    /** RFC 2177: IDLE is begun anew at least every 29 minutes; one minute bounds what a missed notice costs. */
    public static final Duration POLL_INTERVAL = Duration.ofMinutes(1);

    public MailboxServer {
        Objects.requireNonNull(server);
        Objects.requireNonNull(junk);
        if (inbox.isBlank() || processed.isBlank() || parked.isBlank() || !pollInterval.isPositive()
                || pollInterval.compareTo(Duration.ofMinutes(29)) > 0) {
            throw new IllegalArgumentException("mailbox server out of bounds");
        }
    }

    /** The usual folder names. */
    public MailboxServer(MailServer server) {
        this(server, INBOX, PROCESSED, PARKED, Optional.of(JUNK), POLL_INTERVAL);
    }
}
