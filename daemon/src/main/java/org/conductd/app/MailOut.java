package org.conductd.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.engine.Engine;
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

    private final Engine engine;
    private final Dispatcher dispatcher;
    private final Runnable idle;
    private final InstantSource clock;
    private final Bell bell;
    private final Pulse.Beat beat;
    private volatile boolean stopping;

    /** @param idle called when nothing is to be sent for now */
    MailOut(Engine engine, Dispatcher dispatcher, Runnable idle, InstantSource clock, Bell bell, Pulse.Beat beat) {
        this.engine = engine;
        this.dispatcher = dispatcher;
        this.idle = idle;
        this.clock = clock;
        this.bell = bell;
        this.beat = beat;
    }

    @Override
    public void run() {
        Instant outboxHeldUntil = Instant.MIN;
        while (!stopping) {
            Instant wakeAt;
            try {
                outboxHeldUntil = round(outboxHeldUntil);
                idle.run();
                wakeAt = wakeAt(outboxHeldUntil);
            } catch (RuntimeException | StackOverflowError fault) {
                log.error("What is due could not be done, it is tried again in {} s: {}", PAUSE.toSeconds(), Fault.of(fault));
                wakeAt = clock.instant().plus(PAUSE);
            }
            beat.beat();
            if (!stopping) {
                bell.await(untilThen(wakeAt));
            }
        }
    }

    /** Everything that is due, time first; returns until when the outbox is left alone because the server is not there. */
    private Instant round(Instant outboxHeldUntil) {
        while (!stopping) {
            Instant now = clock.instant();
            engine.passTime(now);
            if (now.isBefore(outboxHeldUntil)) {
                return outboxHeldUntil;
            }
            Optional<Dispatcher.Dispatched> sent = dispatcher.dispatchNext(now);
            if (sent.isEmpty()) {
                return Instant.MIN;
            }
            say(sent.get());
            beat.beat();
            if (sent.get().serverUnavailable()) {
                return clock.instant().plus(PAUSE);
            }
        }
        return outboxHeldUntil;
    }

    private static void say(Dispatcher.Dispatched sent) {
        String what = sent.item().kind().label();
        switch (sent.result()) {
            case AttemptResult.Relayed() -> log.info("Sent: {}", what);
            case AttemptResult.Rejected(int code, String enhanced) -> log.warn("Refused for good: {}, {} {}", what, code, enhanced);
            case AttemptResult.Expired _ -> log.warn("Given up: {}", what);
            case AttemptResult.Withdrawn(String reason) -> log.info("Withdrawn: {}, {}", what, reason);
            case AttemptResult.Waiting(var last, Instant next) -> log.warn("Not sent yet: {}, {}, again at {}", what, last, next);
        }
    }

    private Instant wakeAt(Instant outboxHeldUntil) {
        Optional<Instant> attemptAt = engine.nextAttempt().map(next -> next.isBefore(outboxHeldUntil) ? outboxHeldUntil : next);
        return Stream.concat(engine.nextDue().stream(), attemptAt.stream()).min(Instant::compareTo).orElse(Instant.MAX);
    }

    private Duration untilThen(Instant wakeAt) {
        Instant now = clock.instant();
        return wakeAt.isAfter(now.plus(LONGEST_WAIT)) ? LONGEST_WAIT : Duration.between(now, wakeAt);
    }

    /** Ends the loop after the mail that is being sent. */
    void stop() {
        stopping = true;
        bell.ring();
    }
}
