package org.conductd.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.conductd.engine.Store;
import org.conductd.outbox.AttemptResult;
import org.conductd.outbox.Dispatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread of time and outbox: what is due happens, what is queued goes out, mail by mail, until nothing is due; then it sleeps until the
 * earliest of the next due instant, the next attempt and the {@link Bell}. Nothing is scheduled in memory (architecture §5).
 */
final class MailOut implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(MailOut.class);
    /** Longest sleep: a clock that was set, or a machine that was suspended, costs no more than this. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    /** Before the next mail knocks at a submission server that let none in, or the next try after a fault of our own. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final CurrentEngine current;
    private final Runnable idle;
    private final InstantSource clock;
    private final Bell bell;
    private final Pulse.Beat beat;
    private final Hold time = new Hold();
    private final Hold outbox = new Hold();
    private volatile boolean stopping;

    /** Until when something is left alone that just went wrong. */
    private static final class Hold {
        private Instant until = Instant.MIN;
    }

    /** @param idle called when nothing is to be sent for now */
    MailOut(CurrentEngine current, Runnable idle, InstantSource clock, Bell bell, Pulse.Beat beat) {
        this.current = current;
        this.idle = idle;
        this.clock = clock;
        this.bell = bell;
        this.beat = beat;
    }

    @Override
    public void run() {
        while (!stopping) {
            attempt(time, this::passTime);
            while (!stopping && attempt(outbox, this::sendOne)) {
                attempt(time, this::passTime);
            }
            idle.run();
            beat.beat();
            if (!stopping) {
                bell.await(untilNext());
            }
        }
    }

    /** One piece of work, unless it is held; where it fails, it is held for a while, and whatever else there is goes on. */
    private boolean attempt(Hold hold, BooleanSupplier work) {
        if (clock.instant().isBefore(hold.until)) {
            return false;
        }
        try {
            return work.getAsBoolean();
        } catch (RuntimeException | StackOverflowError fault) {
            log.error("What is due could not all be done, it is tried again in {} s: {}", PAUSE.toSeconds(), Fault.of(fault));
            hold.until = clock.instant().plus(PAUSE);
            return false;
        }
    }

    private boolean passTime() {
        current.run(engine -> engine.passTime(clock.instant()));
        return true;
    }

    /** Whether there was a mail to send, and perhaps another one is. */
    private boolean sendOne() {
        Optional<Dispatcher.Dispatched> sent = current.dispatcher().dispatchNext(clock.instant());
        sent.ifPresent(MailOut::say);
        beat.beat();
        if (sent.isPresent() && sent.get().serverUnavailable()) {
            outbox.until = clock.instant().plus(PAUSE);
        }
        return sent.isPresent();
    }

    private static void say(Dispatcher.Dispatched sent) {
        String what = sent.item().kind().label();
        switch (sent.result()) {
            case AttemptResult.Relayed() -> log.info("Sent: {}", what);
            case AttemptResult.Rejected(int code, String enhanced) -> log.warn("Refused for good: {}, {} {}", what, code, enhanced);
            case AttemptResult.Expired _ -> log.warn("Given up: {}", what);
            // Nothing more: the reason can be that its recipient is outside the case by now (D9, D10).
            case AttemptResult.Withdrawn _ -> log.info("Withdrawn");
            case AttemptResult.Waiting(var last, Instant next) -> log.warn("Not sent yet: {}, {}, again at {}", what, last, next);
        }
    }

    /** Until the next due instant or attempt, but no longer than {@link #LONGEST_WAIT}. */
    private Duration untilNext() {
        Instant now = clock.instant();
        Instant longest = now.plus(LONGEST_WAIT);
        Optional<Instant> next = nextDue();
        return Duration.between(now, next.filter(longest::isAfter).orElse(longest));
    }

    private Optional<Instant> nextDue() {
        try {
            Stream<Instant> dueAt = current.engine().nextDue().stream().map(at -> later(at, time.until));
            Stream<Instant> attemptAt = current.engine().nextAttempt().stream().map(at -> later(at, outbox.until));
            return Stream.concat(dueAt, attemptAt).min(Instant::compareTo);
        } catch (Store.StoreException trouble) {
            return Optional.of(clock.instant().plus(PAUSE));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** Ends the loop after the mail that is being sent. */
    void stop() {
        stopping = true;
        bell.ring();
    }
}
