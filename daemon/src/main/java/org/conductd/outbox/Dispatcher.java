package org.conductd.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Takes what is due out of the queue: write the attempts down, a few at once; for each check once more, and dial; record what came of them, a few at once
 * (architecture §4). One thread at a time; a crash anywhere leaves items that are due again later.
 */
public final class Dispatcher {
    /** Mails whose attempts a service writes down at once. After a crash so many, at the most, go out again, each with the same Message-ID. */
    public static final int MOST = 8;
    /** No result waits longer for others to be recorded with: where a server takes its time, recording costs little, and a crash after each makes a copy. */
    private static final Duration LONGEST_UNRECORDED = Duration.ofMillis(50);

    /** For what was to go out behind a mail that found no server: it would fare the same. */
    private static final SubmissionOutcome NOT_DIALLED = new SubmissionOutcome.Deferred(SubmissionOutcome.Deferred.NO_ANSWER, "");
    /** For a mail that may not be sent unchecked and cannot be checked: a trouble of ours with this one, in the words of RFC 3463 §3.4. */
    private static final SubmissionOutcome NOT_CHECKED = new SubmissionOutcome.Deferred(451, "4.3.0");

    private final Queue queue;
    private final LastCheck lastCheck;
    private final Submission submission;
    private final RetrySchedule schedule;
    private final DoubleSupplier jitter;
    private final int most;
    private final Deque<Queue.Attempt> begun = new ArrayDeque<>();
    private final List<Queue.Attempted> unrecorded = new ArrayList<>();
    private Instant unrecordedSince = Instant.MAX;
    /** One at a time until the server took something: an attempt that is not made should not be written down. */
    private int atOnce = 1;

    /**
     * @param jitter evenly spread numbers from 0 (inclusive) to 1 (exclusive)
     * @param most   attempts that are written down at once; with 1, mails go out in the order in which they were queued, whoever gets them
     */
    public Dispatcher(Queue queue, LastCheck lastCheck, Submission submission, RetrySchedule schedule, DoubleSupplier jitter, int most) {
        this.queue = queue;
        this.lastCheck = lastCheck;
        this.submission = submission;
        this.schedule = schedule;
        this.jitter = jitter;
        this.most = most;
    }

    /** One item and what its attempt meant for it; recorded at the latest before anything else is begun. */
    public record Dispatched(OutboxItem item, AttemptResult result) {
        /** Whether the server itself is the trouble, so that the next mail would fare the same. */
        public boolean serverUnavailable() {
            return result instanceof AttemptResult.Waiting(SubmissionOutcome.Deferred deferred, Instant _) && deferred.concernsServer()
                    || result instanceof AttemptResult.Expired(SubmissionOutcome.Deferred last) && last.concernsServer();
        }
    }

    /** To be called once by each process, before it dispatches anything. */
    public void resume(Instant now) {
        queue.resume(now);
    }

    /**
     * One pass: everything that is due at {@code now}, also what becomes the head of its thread meanwhile. Ends early where the
     * server is unavailable, so that a long queue does not knock at a closed door mail by mail.
     */
    public List<Dispatched> dispatch(Instant now) {
        List<Dispatched> pass = new ArrayList<>();
        for (Optional<Dispatched> next = dispatchNext(now); next.isPresent(); next = dispatchNext(now)) {
            pass.add(next.get());
            if (next.get().serverUnavailable()) {
                break;
            }
        }
        return pass;
    }

    /** The one item to try next; nothing where nothing is due. */
    public Optional<Dispatched> dispatchNext(Instant now) {
        if (begun.isEmpty()) {
            record(now);
            begin(now);
        }
        Queue.Attempt next = begun.poll();
        if (next == null) {
            return Optional.empty();
        }
        OutboxItem item = next.item();
        AttemptResult result = item.relayed() ? new AttemptResult.Relayed() : attempt(item, next.nextAttemptAt());
        if (unrecorded.isEmpty()) {
            unrecordedSince = now;
        }
        unrecorded.add(new Queue.Attempted(item, result));
        Dispatched dispatched = new Dispatched(item.attempted(next.nextAttemptAt()), result);
        atOnce = dispatched.serverUnavailable() ? 1 : most;
        if (dispatched.serverUnavailable()) {
            begun.forEach(other -> unrecorded.add(new Queue.Attempted(other.item(), new AttemptResult.Waiting(NOT_DIALLED, other.nextAttemptAt()))));
            begun.clear();
        }
        if (begun.isEmpty() || !now.isBefore(unrecordedSince.plus(LONGEST_UNRECORDED)) || now.isBefore(unrecordedSince)) {
            record(now);
        }
        return Optional.of(dispatched);
    }

    private void begin(Instant now) {
        List<OutboxItem> due;
        do {
            due = queue.due(now, atOnce);
            if (!due.isEmpty()) {
                begun.addAll(queue.attempt(due.stream().map(item -> new Queue.Attempt(item, schedule.nextAttemptAt(item.attempts() + 1, now, jitter.getAsDouble()))).toList(), now));
            }
            // None of them is queued any more: what is behind them is due.
        } while (begun.isEmpty() && !due.isEmpty());
    }

    /**
     * To be called also by whoever stops dispatching: what went out and is not recorded would go out again.
     *
     * @throws RuntimeException where nothing can be recorded for now; or, once everything else is, where what follows from a result failed
     */
    public void record(Instant now) {
        if (!unrecorded.isEmpty()) {
            List<RuntimeException> faults = queue.record(List.copyOf(unrecorded), now);
            unrecorded.clear();
            if (!faults.isEmpty()) {
                throw faults.getFirst();
            }
        }
    }

    private AttemptResult attempt(OutboxItem item, Instant nextAttemptAt) {
        return switch (lastCheck.check(item)) {
            case LastCheck.Verdict.Withdraw(String reason) -> new AttemptResult.Withdrawn(reason);
            case LastCheck.Verdict.Unknown() -> resultOf(NOT_CHECKED, item, nextAttemptAt);
            case LastCheck.Verdict.Send() -> resultOf(
                    submission.submit(item.reversePath(), item.recipient(), item.octets()), item, nextAttemptAt);
        };
    }

    private AttemptResult resultOf(SubmissionOutcome outcome, OutboxItem item, Instant nextAttemptAt) {
        return switch (outcome) {
            case SubmissionOutcome.Relayed() -> new AttemptResult.Relayed();
            case SubmissionOutcome.Rejected(int code, String enhanced) -> new AttemptResult.Rejected(code, enhanced);
            case SubmissionOutcome.Deferred _, SubmissionOutcome.Indeterminate _ -> schedule.expires(item.queuedAt(), nextAttemptAt)
                    ? new AttemptResult.Expired(outcome)
                    : new AttemptResult.Waiting(outcome, nextAttemptAt);
        };
    }
}
