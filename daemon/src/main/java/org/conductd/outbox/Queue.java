package org.conductd.outbox;

import java.time.Instant;
import java.util.Optional;

/** What is waiting to go out, durably. */
public interface Queue {
    /** Attempts of one mail. */
    int MOST_RESUMED = 10;

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
     * To be called once, before the first attempt of a process: what was being tried when the process before it ended is due now. Its end says nothing
     * against the server or the mail, and nobody knows whether it went out. What was tried in vain {@value #MOST_RESUMED} times waits as it would
     * have, since it may be what ends the process.
     */
    void resume(Instant now);

    /**
     * Records what the attempt came to, in one transaction with everything that follows from it (events of the case, further mails).
     * Every result but {@link AttemptResult.Waiting} takes the item out of the queue. Does no harm where it is gone already. Where what follows from
     * {@link AttemptResult.Relayed} fails, that it went out is remembered at least ({@link OutboxItem#relayed}), and the failure thrown.
     */
    void record(OutboxItem item, AttemptResult result, Instant at);
}
