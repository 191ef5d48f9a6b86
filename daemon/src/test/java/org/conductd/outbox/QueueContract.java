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

    private static Optional<OutboxItem> next(Queue queue, Instant now) {
        return queue.due(now, 1).stream().findFirst();
    }

    private static String nextId(Queue queue, Instant now) {
        return next(queue, now).map(OutboxItem::id).orElse("none");
    }

    private static boolean attempt(Queue queue, OutboxItem item, Instant at, Instant nextAttemptAt) {
        return !queue.attempt(List.of(new Queue.Attempt(item, nextAttemptAt)), at).isEmpty();
    }

    private static void record(Queue queue, OutboxItem item, AttemptResult result, Instant at) {
        assertEquals(List.of(), queue.record(List.of(new Queue.Attempted(item, result)), at));
    }

    @Test
    void anEmptyQueueHasNothingToTry() {
        assertEquals(Optional.empty(), next(queueOf(List.of()), NOON));
    }

    @Test
    void anItemComesBackAsItWasQueued() {
        OutboxItem queued = item("1", "m1", NOON);
        OutboxItem next = next(queueOf(List.of(queued)), NOON).orElseThrow();
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
        attempt(queue, first, NOON, NOON.plus(Duration.ofMinutes(1)));
        assertEquals("3", nextId(queue, NOON));
        record(queue, next(queue, NOON).orElseThrow(), DONE, NOON);
        assertEquals("none", nextId(queue, NOON));
        record(queue, first, DONE, NOON);
        assertEquals("2", nextId(queue, NOON));
    }

    @Test
    void whatIsDueLongestIsTriedFirst() {
        OutboxItem first = item("1", "m1", NOON);
        Queue queue = queueOf(List.of(first, item("2", "m2", NOON.plusSeconds(1))));
        attempt(queue, first, NOON, NOON.plusSeconds(2));
        assertEquals("2", nextId(queue, NOON.plusSeconds(3)));
    }

    @Test
    void anAttemptIsRememberedAndTheItemIsDueAgainLater() {
        OutboxItem item = item("1", "m1", NOON);
        Queue queue = queueOf(List.of(item));
        Instant later = NOON.plus(Duration.ofMinutes(1));
        assertTrue(attempt(queue, item, NOON, later));
        record(queue, item, new AttemptResult.Waiting(new SubmissionOutcome.Deferred(450, "4.2.0"), later), NOON);
        assertEquals("none", nextId(queue, later.minusMillis(1)));
        assertEquals(1, next(queue, later).orElseThrow().attempts());
    }

    @Test
    void whatWasBeingTriedWhenTheProcessEndedIsTriedAfterItsStart() {
        OutboxItem interrupted = item("1", "m1", NOON);
        OutboxItem deferred = item("2", "m2", NOON);
        Queue queue = queueOf(List.of(interrupted, deferred));
        Instant later = NOON.plus(Duration.ofMinutes(1));
        attempt(queue, deferred, NOON, later);
        record(queue, deferred, new AttemptResult.Waiting(new SubmissionOutcome.Deferred(450, ""), later), NOON);
        for (int attempt = 0; attempt < Queue.MOST_RESUMED; attempt++) {
            assertEquals("1", nextId(queue, NOON));
            attempt(queue, interrupted, NOON, later);
            assertEquals("none", nextId(queue, NOON));
            queue.resume(NOON);
        }
        attempt(queue, interrupted, NOON, later);
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
        assertFalse(attempt(queue, item, NOON, NOON.plusSeconds(60)));
        record(queue, item, DONE, NOON);
        assertEquals("none", nextId(queue, NOON.plusSeconds(60)));
    }

    @Test
    void severalAreTriedAtOnceOneOfEachThread() {
        OutboxItem first = item("1", "m1", NOON);
        OutboxItem other = item("3", "m2", NOON.plusSeconds(1));
        Queue queue = queueOf(List.of(first, item("2", "m1", NOON), other));
        assertEquals(List.of("1", "3"), queue.due(NOON.plusSeconds(1), 16).stream().map(OutboxItem::id).toList());
        withdraw(queue, first);
        Queue.Attempt still = new Queue.Attempt(other, NOON.plusSeconds(60));
        assertEquals(List.of(still), queue.attempt(List.of(new Queue.Attempt(first, NOON.plusSeconds(60)), still), NOON));
        queue.record(List.of(new Queue.Attempted(first, DONE), new Queue.Attempted(other, DONE)), NOON);
        assertEquals(List.of("2"), queue.due(NOON.plusSeconds(1), 16).stream().map(OutboxItem::id).toList());
    }
}
