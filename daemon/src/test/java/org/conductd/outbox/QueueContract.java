package org.conductd.outbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link Queue} does; an implementation's test extends this. */
public abstract class QueueContract {
    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final AttemptResult DONE = new AttemptResult.Relayed();

    /** A queue that holds these items, queued in this order. */
    protected abstract Queue queueOf(List<OutboxItem> items);

    /** An item for that person's thread, as this queue can hold it. */
    protected abstract OutboxItem item(String id, String person, Instant queuedAt);

    /** Takes an item out, as a recusal does. */
    protected abstract void withdraw(Queue queue, OutboxItem item);

    private static String nextId(Queue queue, Instant now) {
        return queue.next(now).map(OutboxItem::id).orElse("none");
    }

    @Test
    void anEmptyQueueHasNothingToTry() {
        assertEquals(Optional.empty(), queueOf(List.of()).next(NOON));
    }

    @Test
    void anItemComesBackAsItWasQueued() {
        OutboxItem queued = item("1", "m1", NOON);
        OutboxItem next = queueOf(List.of(queued)).next(NOON).orElseThrow();
        assertArrayEquals(queued.octets(), next.octets());
        assertEquals(queued.recipient(), next.recipient());
        assertEquals(queued.reversePath(), next.reversePath());
        assertEquals(queued.messageId(), next.messageId());
        assertEquals(queued.queuedAt(), next.queuedAt());
        assertEquals(0, next.attempts());
    }

    @Test
    void theOrderWithinAThreadIsKept() {
        OutboxItem first = item("1", "m1", NOON);
        Queue queue = queueOf(List.of(first, item("2", "m1", NOON), item("3", "m2", NOON)));
        queue.attempt(first, NOON, NOON.plus(Duration.ofMinutes(1)));
        assertEquals("3", nextId(queue, NOON));
        queue.record(queue.next(NOON).orElseThrow(), DONE, NOON);
        assertEquals("none", nextId(queue, NOON));
        queue.record(first, DONE, NOON);
        assertEquals("2", nextId(queue, NOON));
    }

    @Test
    void whatIsDueLongestIsTriedFirst() {
        OutboxItem first = item("1", "m1", NOON);
        Queue queue = queueOf(List.of(first, item("2", "m2", NOON.plusSeconds(1))));
        queue.attempt(first, NOON, NOON.plusSeconds(2));
        assertEquals("2", nextId(queue, NOON.plusSeconds(3)));
    }

    @Test
    void anAttemptIsRememberedAndTheItemIsDueAgainLater() {
        OutboxItem item = item("1", "m1", NOON);
        Queue queue = queueOf(List.of(item));
        Instant later = NOON.plus(Duration.ofMinutes(1));
        assertTrue(queue.attempt(item, NOON, later));
        queue.record(item, new AttemptResult.Waiting(new SubmissionOutcome.Deferred(450, "4.2.0"), later), NOON);
        assertEquals("none", nextId(queue, later.minusMillis(1)));
        assertEquals(1, queue.next(later).orElseThrow().attempts());
    }

    @Test
    void whatWasBeingTriedWhenTheProcessEndedIsTriedAfterItsStart() {
        OutboxItem interrupted = item("1", "m1", NOON);
        OutboxItem deferred = item("2", "m2", NOON);
        Queue queue = queueOf(List.of(interrupted, deferred));
        Instant later = NOON.plus(Duration.ofMinutes(1));
        queue.attempt(deferred, NOON, later);
        queue.record(deferred, new AttemptResult.Waiting(new SubmissionOutcome.Deferred(450, ""), later), NOON);
        for (int attempt = 0; attempt < Queue.MOST_RESUMED; attempt++) {
            assertEquals("1", nextId(queue, NOON));
            queue.attempt(interrupted, NOON, later);
            assertEquals("none", nextId(queue, NOON));
            queue.resume(NOON);
        }
        queue.attempt(interrupted, NOON, later);
        queue.resume(NOON);
        assertEquals("none", nextId(queue, NOON), "it may be what ends the process");
    }

    @Test
    @DisplayName("D9: what was withdrawn is not tried any more, and its late result does no harm")
    void whatWasWithdrawnIsNotTried() {
        OutboxItem item = item("1", "m1", NOON);
        Queue queue = queueOf(List.of(item));
        withdraw(queue, item);
        assertEquals("none", nextId(queue, NOON));
        assertFalse(queue.attempt(item, NOON, NOON.plusSeconds(60)));
        queue.record(item, DONE, NOON);
        assertEquals("none", nextId(queue, NOON.plusSeconds(60)));
    }
}
