package org.conductd.outbox;

import java.time.Instant;
import java.util.Optional;

/** What is waiting to go out, durably. */
public interface Queue {
    /**
     * The item to try next: due at {@code now}, and the oldest of its thread (case and person) among those that are still queued,
     * due or not, so that the order within a thread is kept. Among several, the one that is due longest.
     */
    Optional<OutboxItem> next(Instant now);

    /**
     * Writes down, durably, that the item is about to be tried, and when it would be tried again.
     *
     * @return false where it is no longer queued (a recusal withdrew it in the meantime, D9): nobody may dial then
     */
    boolean attempt(OutboxItem item, Instant at, Instant nextAttemptAt);

    /**
     * Records what the attempt came to, in one transaction with everything that follows from it (events of the case, further mails).
     * Every result but {@link AttemptResult.Waiting} takes the item out of the queue. Does no harm where it is gone already.
     */
    void record(OutboxItem item, AttemptResult result, Instant at);
}
