package org.conductd.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Takes what is due out of the queue, one mail at a time: write the attempt down, check once more, dial, record what came of it
 * (architecture §4). One thread at a time; a crash anywhere leaves an item that is due again later.
 */
public final class Dispatcher {
    private final Queue queue;
    private final LastCheck lastCheck;
    private final Submission submission;
    private final RetrySchedule schedule;
    private final DoubleSupplier jitter;

    /** @param jitter evenly spread numbers from 0 (inclusive) to 1 (exclusive) */
    public Dispatcher(Queue queue, LastCheck lastCheck, Submission submission, RetrySchedule schedule, DoubleSupplier jitter) {
        this.queue = queue;
        this.lastCheck = lastCheck;
        this.submission = submission;
        this.schedule = schedule;
        this.jitter = jitter;
    }

    /** One item and what its attempt meant for it; already recorded. */
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
        while (true) {
            Optional<OutboxItem> next = queue.next(now);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            OutboxItem item = next.get();
            Instant nextAttemptAt = schedule.nextAttemptAt(item.attempts() + 1, now, jitter.getAsDouble());
            if (queue.attempt(item, now, nextAttemptAt)) {
                AttemptResult result = item.relayed() ? new AttemptResult.Relayed() : attempt(item, nextAttemptAt);
                queue.record(item, result, now);
                return Optional.of(new Dispatched(item.attempted(nextAttemptAt), result));
            }
        }
    }

    private AttemptResult attempt(OutboxItem item, Instant nextAttemptAt) {
        return switch (lastCheck.check(item)) {
            case LastCheck.Verdict.Withdraw(String reason) -> new AttemptResult.Withdrawn(reason);
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
