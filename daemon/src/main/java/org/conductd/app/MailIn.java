package org.conductd.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.conductd.app.Situation.Part;
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
    /** Before the store is tried again that could keep nothing. */
    private static final Duration STORE_PAUSE = Duration.ofSeconds(15);

    private final CurrentEngine current;
    private final Mailroom mailroom;
    private final InstantSource clock;
    private final Signals signals;
    private final Stuck stuck = new Stuck(System::nanoTime);
    private final Sweep sweep;
    private final Recovery recovery;
    private volatile boolean stopping;

    /**
     * What it tells others.
     *
     * @param reached the server let it look at the mailbox
     * @param handled a mail was handled, and is about to be moved: something may have to go out
     * @param beat    its sign of life
     */
    record Signals(Runnable reached, Runnable handled, Pulse.Beat beat, Situation situation) {}

    /** @param recovery what comes before anything else */
    MailIn(CurrentEngine current, Mailroom mailroom, InstantSource clock, Signals signals, Recovery recovery) {
        this.current = current;
        this.mailroom = mailroom;
        this.clock = clock;
        this.signals = signals;
        this.sweep = new Sweep(current, mailroom, clock);
        this.recovery = recovery;
    }

    @Override
    public void run() {
        while (!stopping) {
            boolean kept = look();
            boolean again;
            do {
                signals.beat().beat();
                again = mailroom.awaitNew(kept ? sweep() : STORE_PAUSE) || !kept;
            } while (!stopping && !again);
        }
    }

    /** D39. What goes wrong with it holds up nothing that arrives. @return how long there is time for what arrives */
    private Duration sweep() {
        try {
            Duration pause = sweep.go();
            return pause.compareTo(LONGEST_WAIT) < 0 ? pause : LONGEST_WAIT;
        } catch (MailroomUnavailable outage) {
            signals.situation().amiss(Part.MAILBOX, Situation.NO_MAILBOX);
        } catch (Store.Damaged trouble) {
            throw trouble;
        } catch (RuntimeException fault) {
            log.warn("What should leave the mailbox stays for now: {}", Fault.of(fault));
        }
        return LONGEST_WAIT;
    }

    /** @return false where the store could not keep what is there: then it is time to look again soon, whether something new arrives or not */
    private boolean look() {
        try {
            if (!recovery.go(this::handleUnlessStuck)) {
                return false;
            }
            List<Ledger.Place> waiting = mailroom.waiting();
            signals.situation().fine(Part.MAILBOX);
            signals.reached().run();
            for (Ledger.Place place : stuck.order(waiting)) {
                if (stopping) {
                    return true;
                }
                handleUnlessStuck(place, clock);
                signals.beat().beat();
            }
            tellStuck();
            signals.situation().fine(Part.STORE_FOR_ARRIVALS);
        } catch (MailroomUnavailable outage) {
            // The mailroom said already what was wrong.
            signals.situation().amiss(Part.MAILBOX, Situation.NO_MAILBOX);
        } catch (Store.Unavailable trouble) {
            // Not this mail's fault: all of them wait for the next look.
            log.error("What arrived cannot be kept, and stays in the mailbox: {}", trouble.getMessage());
            signals.situation().amiss(Part.STORE_FOR_ARRIVALS, Situation.NO_STORE);
            return false;
        }
        return true;
    }

    /** @param at as of when */
    private void handleUnlessStuck(Ledger.Place place, InstantSource at) {
        try {
            handle(place, at);
            stuck.fine(place);
        } catch (Store.Unavailable | Store.Damaged trouble) {
            throw trouble;
        } catch (RuntimeException | Error fault) {
            boolean telling = stuck.failed(place);
            log.warn("A mail of {} stays where it is and is tried again later: {}", place.mailbox(), Fault.of(fault));
            if (telling) {
                current.run(engine -> engine.mailStuck(stuck.number(), clock.instant()));
                signals.handled().run();
            }
            if (fault instanceof MailroomUnavailable) {
                throw fault;
            }
        }
    }

    private void tellStuck() {
        if (stuck.number() == 0) {
            signals.situation().fine(Part.MESSAGES);
        } else {
            signals.situation().amiss(Part.MESSAGES, "mails that can be neither read nor moved (" + stuck.number() + ")");
        }
    }

    private void handle(Ledger.Place place, InstantSource at) {
        Optional<Arrival> arrival = mailroom.fetch(place);
        if (arrival.isEmpty()) {
            return;
        }
        Ledger.Disposal disposal = receive(arrival.get(), at);
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
    private Ledger.Disposal receive(Arrival arrival, InstantSource at) {
        try {
            return current.with(engine -> engine.receive(arrival, at.instant()));
        } catch (Store.Unavailable | Store.Damaged trouble) {
            throw trouble;
        } catch (RuntimeException | Error fault) {
            log.warn("Handling a mail failed and is tried once more: {}", Fault.of(fault));
        }
        try {
            return current.with(engine -> engine.receive(arrival, at.instant()));
        } catch (Store.Unavailable | Store.Damaged trouble) {
            throw trouble;
        } catch (RuntimeException | Error fault) {
            log.error("Handling a mail failed again, it is kept apart: {}", Fault.of(fault));
            return current.with(engine -> engine.park(arrival, at.instant()));
        }
    }

    /** Ends the loop after the mail that is being handled; {@link Mailroom#close} ends what waits for the server. */
    void stop() {
        stopping = true;
        mailroom.wake();
    }
}
