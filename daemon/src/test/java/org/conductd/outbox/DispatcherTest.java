package org.conductd.outbox;

import static org.conductd.outbox.InMemoryQueue.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.conductd.outbox.SubmissionOutcome.Deferred;
import org.conductd.outbox.SubmissionOutcome.Indeterminate;
import org.conductd.outbox.SubmissionOutcome.Rejected;
import org.conductd.outbox.SubmissionOutcome.Relayed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DispatcherTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant NEXT = NOON.plus(Duration.ofMinutes(1));

    private final InMemoryQueue queue = new InMemoryQueue();
    private final Deque<SubmissionOutcome> answers = new ArrayDeque<>();
    private final List<String> dialled = new ArrayList<>();
    private LastCheck lastCheck = _ -> new LastCheck.Verdict.Send();

    private SubmissionOutcome submit(String reversePath, String recipient, byte[] octets) {
        String line = new String(octets).lines().findFirst().orElseThrow();
        dialled.add(recipient + " " + line.substring("Subject: ".length()));
        return answers.isEmpty() ? new Relayed() : answers.poll();
    }

    private Dispatcher dispatcher() {
        return new Dispatcher(queue, item -> lastCheck.check(item), this::submit, RetrySchedule.STANDARD, () -> 0, Dispatcher.MOST);
    }

    @Test
    void aPassSendsAllThatIsDueThreadByThreadInOrder() {
        queue.with(item("1", "m1", NOON), item("2", "m1", NOON), item("3", "m2", NOON));
        dispatcher().dispatch(NOON);
        assertEquals(List.of("m1@example.org 1", "m1@example.org 2", "m2@example.org 3"), dialled);
        assertEquals(List.of(), queue.queued());
    }

    @Test
    void theAttemptIsDurableBeforeAnybodyDials() {
        queue.with(item("1", "m1", NOON));
        Submission crash = (_, _, _) -> {
            assertEquals(1, queue.get("1").attempts());
            assertEquals(NEXT, queue.get("1").nextAttemptAt());
            throw new IllegalStateException("power cut");
        };
        Dispatcher dispatcher = new Dispatcher(queue, lastCheck, crash, RetrySchedule.STANDARD, () -> 0, Dispatcher.MOST);
        assertThrows(IllegalStateException.class, () -> dispatcher.dispatch(NOON));
        assertEquals(List.of("1"), queue.queued());
    }

    @Test
    void aDeferredMailHoldsBackItsThreadAndNobodyElse() {
        queue.with(item("1", "m1", NOON), item("2", "m1", NOON), item("3", "m2", NOON));
        answers.add(new Deferred(450, "4.2.0"));
        dispatcher().dispatch(NOON);
        assertEquals(List.of("m1@example.org 1", "m2@example.org 3"), dialled);
        dispatcher().dispatch(NEXT);
        assertEquals(List.of("m1@example.org 1", "m1@example.org 2"), dialled.subList(2, 4));
    }

    @Test
    void aRejectedMailIsRecordedAndItsThreadGoesOn() {
        queue.with(item("1", "m1", NOON), item("2", "m1", NOON));
        answers.add(new Rejected(550, "5.1.1"));
        dispatcher().dispatch(NOON);
        assertEquals(new AttemptResult.Rejected(550, "5.1.1"), queue.results.get("1"));
        assertEquals(new AttemptResult.Relayed(), queue.results.get("2"));
    }

    @Test
    @DisplayName("RFC 5321 §4.5.3.2.6: what may have gone out is tried again with the same Message-ID")
    void anIndeterminateMailIsTriedAgainUnchanged() {
        queue.with(item("1", "m1", NOON));
        answers.add(new Indeterminate());
        dispatcher().dispatch(NOON);
        assertEquals(new AttemptResult.Waiting(new Indeterminate(), NEXT), queue.results.get("1"));
        assertEquals("<1@example.org>", queue.due(NEXT, 1).getFirst().messageId());
    }

    @Test
    void whatWentOutAndWasNotRecordedIsNotSentAgain() {
        OutboxItem queued = item("1", "m1", NOON);
        queue.with(new OutboxItem(queued.id(), queued.kind(), queued.caseId(), queued.personId(), queued.recipient(), queued.reversePath(), queued.messageId(),
                queued.octets(), NOON, 1, NOON, true));
        dispatcher().dispatch(NOON);
        assertEquals(List.of(), dialled);
        assertEquals(new AttemptResult.Relayed(), queue.results.get("1"));
    }

    @Test
    void aMailThatFindsNoServerForFiveDaysExpires() {
        queue.with(item("1", "m1", NOON));
        Instant now = NOON;
        for (; !queue.queued().isEmpty(); now = queue.queued().isEmpty() ? now : queue.get("1").nextAttemptAt()) {
            answers.add(new Deferred(Deferred.NO_ANSWER, ""));
            dispatcher().dispatch(now);
        }
        assertEquals(new AttemptResult.Expired(new Deferred(Deferred.NO_ANSWER, "")), queue.results.get("1"));
        assertTrue(now.isAfter(NOON.plus(Duration.ofDays(5)).minus(Duration.ofHours(2))));
        assertTrue(dialled.size() < 150, "about once an hour");
    }

    @Test
    void afterAWeekOfDowntimeAMailIsTriedBeforeItExpires() {
        queue.with(item("1", "m1", NOON));
        dispatcher().dispatch(NOON.plus(Duration.ofDays(7)));
        assertEquals(new AttemptResult.Relayed(), queue.results.get("1"));
    }

    @Test
    void aPassEndsWhereTheServerItselfIsUnavailable() {
        queue.with(item("1", "m1", NOON), item("2", "m2", NOON));
        answers.add(new Deferred(421, "4.3.2"));
        assertTrue(dispatcher().dispatch(NOON).getLast().serverUnavailable());
        assertEquals(List.of("m1@example.org 1"), dialled);
        dispatcher().dispatch(NOON);
        assertEquals("m2@example.org 2", dialled.get(1));
    }

    @Test
    @DisplayName("D9, D27: the last check keeps a mail back right before dialling")
    void theLastCheckKeepsAMailBack() {
        queue.with(item("1", "m1", NOON), item("2", "m2", NOON));
        lastCheck = item -> item.id().equals("1") ? new LastCheck.Verdict.Withdraw("recused") : new LastCheck.Verdict.Send();
        dispatcher().dispatch(NOON);
        assertEquals(List.of("m2@example.org 2"), dialled);
        assertEquals(new AttemptResult.Withdrawn("recused"), queue.results.get("1"));
    }

    @Test
    @DisplayName("D27: a mail that cannot be checked waits by itself, unsent, and goes out once it can be")
    void aMailThatCannotBeCheckedWaitsByItself() {
        queue.with(item("1", "m1", NOON), item("2", "m1", NOON), item("3", "m2", NOON));
        lastCheck = item -> item.id().equals("1") ? new LastCheck.Verdict.Unknown() : new LastCheck.Verdict.Send();
        dispatcher().dispatch(NOON);
        assertEquals(List.of("m2@example.org 3"), dialled);
        assertEquals(new AttemptResult.Waiting(new Deferred(451, "4.3.0"), NEXT), queue.results.get("1"));
        lastCheck = _ -> new LastCheck.Verdict.Send();
        dispatcher().dispatch(NEXT);
        assertEquals(List.of("m1@example.org 1", "m1@example.org 2"), dialled.subList(1, 3));
    }

    @Test
    @DisplayName("D9: what a recusal withdrew between choosing and trying is not sent")
    void whatIsGoneInTheMeantimeIsNotSent() {
        queue.with(item("1", "m1", NOON), item("2", "m2", NOON));
        Queue racing = new Queue() {
            @Override
            public List<OutboxItem> due(Instant now, int most) {
                List<OutboxItem> due = queue.due(now, most);
                queue.withdraw("1");
                return due;
            }

            @Override
            public List<Attempt> attempt(List<Attempt> attempts, Instant at) {
                return queue.attempt(attempts, at);
            }

            @Override
            public void resume(Instant now) {
                queue.resume(now);
            }

            @Override
            public List<RuntimeException> record(List<Attempted> attempted, Instant at) {
                return queue.record(attempted, at);
            }
        };
        new Dispatcher(racing, lastCheck, this::submit, RetrySchedule.STANDARD, () -> 0, Dispatcher.MOST).dispatch(NOON);
        assertEquals(List.of("m2@example.org 2"), dialled);
    }

    @Test
    void whatWentOutIsRecordedBeforeAnythingElseGoesOut() {
        queue.with(item("1", "m1", NOON), item("2", "m2", NOON), item("3", "m3", NOON));
        Dispatcher dispatcher = dispatcher();
        dispatcher.dispatchNext(NOON);
        dispatcher.dispatchNext(NOON);
        assertEquals(List.of("1"), List.copyOf(queue.results.keySet()), "the first alone, the others at once");
        queue.broken = true;
        assertThrows(IllegalStateException.class, () -> dispatcher.dispatchNext(NOON));
        assertThrows(IllegalStateException.class, () -> dispatcher.dispatchNext(NEXT));
        assertEquals(3, dialled.size());
        queue.broken = false;
        dispatcher.dispatch(NEXT);
        assertEquals(List.of("1", "2", "3"), List.copyOf(queue.results.keySet()));
        assertEquals(3, dialled.size(), "nobody gets it twice");
    }

    @Test
    void aResultDoesNotWaitLongForOthers() {
        queue.with(item("1", "m1", NOON), item("2", "m2", NOON), item("3", "m3", NOON), item("4", "m4", NOON));
        Dispatcher dispatcher = dispatcher();
        dispatcher.dispatchNext(NOON);
        dispatcher.dispatchNext(NOON);
        dispatcher.dispatchNext(NOON.plusMillis(50));
        assertEquals(List.of("1", "2", "3"), List.copyOf(queue.results.keySet()));
    }

    @Test
    void nothingAboutTheMailShowsInText() {
        String shown = item("1", "m1", NOON).toString();
        assertTrue(!shown.contains("m1") && !shown.contains("example"), shown);
    }
}
