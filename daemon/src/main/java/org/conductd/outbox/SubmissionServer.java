package org.conductd.outbox;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.conductd.message.MailServer;

/**
 * The server that our mail is submitted to (RFC 6409).
 *
 * @param server   where it is
 * @param heloName name given in EHLO (RFC 5321 §4.1.1.1); the machine's own where empty
 * @param keepOpen how long an idle connection is kept for the next mail; zero for one connection a mail
 */
public record SubmissionServer(MailServer server, Optional<String> heloName, Duration keepOpen) {
    /** Servers hang up after five minutes of silence (RFC 5321 §4.5.3.2.7); one minute serves a burst of mails. */
    public static final Duration KEEP_OPEN = Duration.ofMinutes(1);

    public SubmissionServer {
        Objects.requireNonNull(server);
        Objects.requireNonNull(heloName);
        if (keepOpen.isNegative()) {
            throw new IllegalArgumentException("submission server out of bounds");
        }
    }

    public SubmissionServer(MailServer server) {
        this(server, Optional.empty(), KEEP_OPEN);
    }
}
