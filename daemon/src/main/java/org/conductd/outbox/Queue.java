package org.conductd.outbox;

import java.time.Instant;
import java.util.List;

/** What is waiting to go out, durably. */
public interface Queue {
    /** Attempts of one mail. */
    int MOST_RESUMED = 10;

    /** An attempt that is about to be made. @param nextAttemptAt when the item would be tried again */
    record Attempt(OutboxItem item, Instant nextAttemptAt) {}

    /** An attempt that was made. */
    record Attempted(OutboxItem item, AttemptResult result) {}

    /**
     * The items to try next: due at {@code now}, and each the oldest of its thread (case and person) among those that are still queued,
     * due or not, so that the order within a thread is kept. The one that is due longest comes first.
     *
     * @param most no more than that
     */
    List<OutboxItem> due(Instant now, int most);

    /**
     * Writes down, durably and all at once, that the items are about to be tried.
     *
     * @return those that are still queued (a recusal can have withdrawn one in the meantime, D9): for no other may anybody dial
     */
    List<Attempt> attempt(List<Attempt> attempts, Instant at);

    /**
     * To be called once, before the first attempt of a process: what was being tried when the process before it ended is due now. Its end says nothing
     * against the server or the mail, and nobody knows whether it went out. What was tried in vain {@value #MOST_RESUMED} times waits as it would
     * have, since it may be what ends the process.
     */
    void resume(Instant now);

    /**
     * Records what the attempts came to, in one transaction with everything that follows from them (events of cases, further mails).
     * Every result but {@link AttemptResult.Waiting} takes its item out of the queue. Does no harm where it is gone already. Where what follows from one
     * fails, the others are recorded all the same; and where that one was {@link AttemptResult.Relayed}, it is remembered at least that it went out
     * ({@link OutboxItem#relayed}).
     *
     * @return what failed so; empty as a rule
     * @throws RuntimeException where nothing can be recorded for now: all of it has to be recorded later
     */
    List<RuntimeException> record(List<Attempted> attempted, Instant at);
}
