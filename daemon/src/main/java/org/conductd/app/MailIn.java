package org.conductd.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.conductd.engine.Arrival;
import org.conductd.engine.Ledger;
import org.conductd.engine.Mailroom;
import org.conductd.engine.MailroomUnavailable;
import org.conductd.engine.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mailbox's thread: every mail that lies there is handled, and goes to its folder only once that is durable (architecture §3). Until
 * then it lies where it was, so whatever ends this thread in between, it is found again and the ledger knows how far it came.
 */
final class MailIn implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(MailIn.class);
    /** Longest time between two signs of life; the mailroom itself decides when it is worth to look. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final CurrentEngine current;
    private final Mailroom mailroom;
    private final InstantSource clock;
    private final Signals signals;
    private volatile boolean stopping;

    /**
     * What it tells others.
     *
     * @param reached the server let it look at the mailbox
     * @param handled a mail was handled, and is about to be moved: something may have to go out
     * @param beat    its sign of life
     */
    record Signals(Runnable reached, Runnable handled, Pulse.Beat beat) {}

    MailIn(CurrentEngine current, Mailroom mailroom, InstantSource clock, Signals signals) {
        this.current = current;
        this.mailroom = mailroom;
        this.clock = clock;
        this.signals = signals;
    }

    @Override
    public void run() {
        while (!stopping) {
            look();
            do {
                signals.beat().beat();
            } while (!stopping && !mailroom.awaitNew(LONGEST_WAIT));
        }
    }

    private void look() {
        try {
            List<Ledger.Place> waiting = mailroom.waiting();
            signals.reached().run();
            for (Ledger.Place place : waiting) {
                if (stopping) {
                    return;
                }
                handle(place);
                signals.beat().beat();
            }
        } catch (MailroomUnavailable outage) {
            log.debug("The mailroom said already what was wrong");
        } catch (Store.StoreException trouble) {
            // Not this mail's fault: all of them wait for the next look.
            log.error("A mail could not be handled: {}", trouble.getMessage());
        }
    }

    private void handle(Ledger.Place place) {
        Optional<Arrival> arrival = mailroom.fetch(place);
        if (arrival.isEmpty()) {
            return;
        }
        Ledger.Disposal disposal = receive(arrival.get());
        // Never what became of it: that one was removed would tell that somebody recused (D9).
        log.info("Mail {} of {} handled", place.uid(), place.mailbox());
        signals.handled().run();
        switch (disposal) {
            case PROCESSED -> mailroom.move(place, Mailroom.Folder.PROCESSED);
            case PARKED -> mailroom.move(place, Mailroom.Folder.PARKED);
            case EXPUNGE -> mailroom.expunge(place);
        }
    }

    /** A mail that cannot be handled is tried once more, then kept apart for a human, so that it stops nothing behind it. */
    private Ledger.Disposal receive(Arrival arrival) {
        try {
            return current.with(engine -> engine.receive(arrival, clock.instant()));
        } catch (Store.StoreException trouble) {
            throw trouble;
        } catch (RuntimeException | Error fault) {
            log.warn("Handling a mail failed and is tried once more: {}", Fault.of(fault));
        }
        try {
            return current.with(engine -> engine.receive(arrival, clock.instant()));
        } catch (Store.StoreException trouble) {
            throw trouble;
        } catch (RuntimeException | Error fault) {
            log.error("Handling a mail failed again, it is kept apart: {}", Fault.of(fault));
            return current.with(engine -> engine.park(arrival, clock.instant()));
        }
    }

    /** Ends the loop after the mail that is being handled; {@link Mailroom#close} ends what waits for the server. */
    void stop() {
        stopping = true;
        mailroom.wake();
    }
}
