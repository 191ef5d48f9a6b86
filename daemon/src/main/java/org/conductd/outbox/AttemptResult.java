package org.conductd.outbox;

import java.time.Instant;

/** What an attempt means for its item. Only {@link Waiting} leaves it in the queue. */
public sealed interface AttemptResult {
    /** Accepted by the submission server. */
    record Relayed() implements AttemptResult {}

    /** Refused for good. */
    record Rejected(int code, String enhanced) implements AttemptResult {}

    /** Given up after {@link RetrySchedule#lifetime()}; {@code last} is what the last attempt came to. */
    record Expired(SubmissionOutcome last) implements AttemptResult {}

    /** Kept back by {@link LastCheck}. */
    record Withdrawn(String reason) implements AttemptResult {}

    /** Tried again at {@code nextAttemptAt}, with the same {@code Message-ID}. */
    record Waiting(SubmissionOutcome last, Instant nextAttemptAt) implements AttemptResult {}
}
