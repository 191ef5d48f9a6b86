package org.conductd.outbox;

import java.util.Objects;

/** What one attempt to submit a mail came to, as the server said it. */
public sealed interface SubmissionOutcome {

    /** The server took responsibility for the mail (RFC 5321 §4.2.5). */
    record Relayed() implements SubmissionOutcome {}

    /**
     * Not now.
     *
     * @param code     reply code of RFC 5321 §4.2; {@link #NO_ANSWER} where no server answered
     * @param enhanced status code of RFC 3463 such as {@code 4.7.1}, or empty
     */
    record Deferred(int code, String enhanced) implements SubmissionOutcome {
        /** The server could not be reached, or hung up before the final dot. */
        public static final int NO_ANSWER = 0;

        public Deferred {
            Objects.requireNonNull(enhanced);
        }

        /** Whether the next mail would fare the same: no connection, service closing (421), or a login that is not accepted (RFC 4954 §6). */
        public boolean concernsServer() {
            return switch (code) {
                case NO_ANSWER, 421, 432, 454, 530, 534, 535, 538 -> true;
                default -> false;
            };
        }
    }

    /**
     * Never: this recipient, or this message.
     *
     * @param code     reply code of RFC 5321 §4.2, 500 to 599
     * @param enhanced status code of RFC 3463 such as {@code 5.1.1}, or empty
     */
    record Rejected(int code, String enhanced) implements SubmissionOutcome {
        public Rejected {
            Objects.requireNonNull(enhanced);
        }
    }

    /** The connection was lost after the final dot: the mail went out, or it did not (RFC 5321 §4.5.3.2.6). */
    record Indeterminate() implements SubmissionOutcome {}
}
