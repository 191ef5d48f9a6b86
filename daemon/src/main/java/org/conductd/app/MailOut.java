package org.conductd.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.conductd.app.Situation.Part;
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

    /** While mails go out, what is due waits no longer. */
    private static final Duration LONGEST_UNPASSED = Duration.ofMillis(200);

    private final CurrentEngine current;
    private final Dispatcher dispatcher;
    private final BooleanSupplier mayBegin;
    private final Runnable idle;
    private final InstantSource clock;
    private final Bell bell;
    private final Pulse.Beat beat;
    private final Situation situation;
    private final Hold time = new Hold(Part.DUE, Part.STORE_FOR_DUE);
    private final Hold outbox = new Hold(Part.OUTBOX, Part.STORE_FOR_OUTBOX);
    private long passedAt;
    private boolean resumed;
    private volatile boolean stopping;

    /** Until when something is left alone that just went wrong; by a clock that nobody sets. */
    private static final class Hold {
        private final Part part;
        private final Part store;
        private long until = System.nanoTime();

        Hold(Part part, Part store) {
            this.part = part;
            this.store = store;
        }

        void begin() {
            until = System.nanoTime() + PAUSE.toNanos();
        }

        Duration left() {
            return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
        }
    }

    /**
     * @param mayBegin whether something else comes first no more
     * @param idle     called when nothing is to be sent for now
     */
    MailOut(CurrentEngine current, Dispatcher dispatcher, BooleanSupplier mayBegin, Runnable idle, InstantSource clock, Bell bell, Pulse.Beat beat, Situation situation) {
        this.current = current;
        this.dispatcher = dispatcher;
        this.mayBegin = mayBegin;
        this.idle = idle;
        this.clock = clock;
        this.bell = bell;
        this.beat = beat;
        this.situation = situation;
    }

    @Override
    public void run() {
        while (!stopping && !mayBegin.getAsBoolean()) {
            beat.beat();
            bell.await(LONGEST_WAIT);
        }
        while (!stopping) {
            attempt(time, this::passTime);
            while (!stopping && attempt(outbox, this::sendOne)) {
                if (System.nanoTime() - passedAt > LONGEST_UNPASSED.toNanos()) {
                    attempt(time, this::passTime);
                }
            }
            idle.run();
            beat.beat();
            if (!stopping) {
                bell.await(untilNext());
            }
        }
        attempt(outbox, () -> {
            dispatcher.record(clock.instant());
            return true;
        });
    }

    /** One piece of work, unless it is held; where it fails, it is held for a while, and whatever else there is goes on. */
    private boolean attempt(Hold hold, BooleanSupplier work) {
        if (!hold.left().isZero()) {
            return false;
        }
        try {
            boolean done = work.getAsBoolean();
            situation.fine(hold.part);
            situation.fine(hold.store);
            return done;
        } catch (Store.Damaged trouble) {
            throw trouble;
        } catch (Store.Unavailable trouble) {
            log.error("What is due cannot be kept, it is tried again in {} s: {}", PAUSE.toSeconds(), trouble.getMessage());
            situation.amiss(hold.store, Situation.NO_STORE);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            log.error("What is due could not all be done, it is tried again in {} s: {}", PAUSE.toSeconds(), Fault.of(fault));
            situation.amiss(hold.part, "what is due cannot all be done, see the log,");
        }
        hold.begin();
        return false;
    }

    private boolean passTime() {
        passedAt = System.nanoTime();
        current.run(engine -> engine.passTime(clock.instant()));
        return true;
    }

    /** Whether there was a mail to send, and perhaps another one is. */
    private boolean sendOne() {
        if (!resumed) {
            dispatcher.resume(clock.instant());
            resumed = true;
        }
        Optional<Dispatcher.Dispatched> sent = dispatcher.dispatchNext(clock.instant());
        sent.ifPresent(MailOut::say);
        beat.beat();
        if (sent.isPresent() && sent.get().serverUnavailable()) {
            outbox.begin();
            situation.amiss(Part.SUBMISSION, Situation.NO_SUBMISSION);
        } else if (sent.isPresent()) {
            situation.fine(Part.SUBMISSION);
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
        try {
            Optional<Instant> attemptAt = current.engine().nextAttempt();
            if (attemptAt.isEmpty()) {
                situation.fine(Part.SUBMISSION);
            }
            Stream<Duration> due = current.engine().nextDue().stream().map(at -> longer(Duration.between(now, at), time.left()));
            Stream<Duration> attempt = attemptAt.stream().map(at -> longer(Duration.between(now, at), outbox.left()));
            return Stream.of(due, attempt, Stream.of(LONGEST_WAIT)).flatMap(each -> each).min(Duration::compareTo).orElseThrow();
        } catch (Store.Damaged trouble) {
            throw trouble;
        } catch (RuntimeException trouble) {
            return PAUSE;
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** Ends the loop after the mail that is being sent. */
    void stop() {
        stopping = true;
        bell.ring();
    }
}
