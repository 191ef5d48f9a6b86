package org.conductd.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.conductd.app.Situation.Part;
import org.conductd.engine.Arrival;
import org.conductd.engine.Engine;
import org.conductd.engine.Ledger;
import org.conductd.engine.Mailroom;
import org.conductd.engine.MessageRefused;
import org.conductd.engine.Store;
import org.conductd.outbox.Dispatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a backup took the place of the store: what was handled since it was made is fetched again from where it lies in the mailbox, and lived through again in
 * order, as of when it arrived, with all that was due meanwhile and everything that goes out for it. Nothing else is done before that is over; where it is
 * interrupted, what was made up for is known. For the mailbox's thread, but for {@link #over()}.
 */
final class Recovery {
    private static final Logger log = LoggerFactory.getLogger(Recovery.class);

    private final CurrentEngine current;
    private final Mailroom mailroom;
    private final Dispatcher dispatcher;
    private final InstantSource clock;
    private final Listener listener;
    private final Optional<Instant> madeAt;
    private int handled;
    private int unread;
    private boolean begun;
    private volatile boolean over;

    /**
     * Whom it tells.
     *
     * @param stopping whether it has to end where it is
     * @param reached  the server let it look at the mailbox
     * @param beat     its sign of life
     * @param ended    it is over
     */
    record Listener(BooleanSupplier stopping, Runnable reached, Pulse.Beat beat, Situation situation, Runnable ended) {}

    /** What handles a mail. */
    @FunctionalInterface
    interface Handling {
        /** @param at as of when */
        void handle(Ledger.Place place, InstantSource at);
    }

    private record Missed(Ledger.Place place, Instant arrivedAt) {}

    /** @param madeAt when the backup was made that the store is; empty where it is none, and there is nothing to do */
    Recovery(CurrentEngine current, Mailroom mailroom, Dispatcher dispatcher, InstantSource clock, Optional<Instant> madeAt, Listener listener) {
        this.current = current;
        this.mailroom = mailroom;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.madeAt = madeAt;
        this.listener = listener;
        this.over = madeAt.isEmpty();
    }

    /** Whether the service goes on as ever; from any thread. */
    boolean over() {
        return over;
    }

    /**
     * Goes on with it.
     *
     * @return whether it is over; otherwise it goes on later
     * @throws org.conductd.engine.MailroomUnavailable where the server cannot be reached
     * @throws Store.Unavailable where nothing can be kept for now
     */
    boolean go(Handling handling) {
        return over || go(handling, madeAt.orElseThrow());
    }

    private boolean go(Handling handling, Instant since) {
        listener.situation().amiss(Part.RECOVERY, "fetching again what was handled since the backup was made,");
        List<Missed> missed = missed();
        listener.situation().fine(Part.MAILBOX);
        listener.reached().run();
        log.warn("The store is a backup of {}: {} mails that were handled since are handled again", since, missed.size());
        if (!begun) {
            dispatcher.resume(since);
        }
        if (!send(begun ? clock.instant() : since)) {
            return false;
        }
        begun = true;
        for (Missed mail : missed) {
            Instant at = mail.arrivedAt().isBefore(since) ? since : mail.arrivedAt();
            if (!live(at)) {
                return false;
            }
            handling.handle(mail.place(), () -> at);
            handled++;
            if (!send(at)) {
                return false;
            }
        }
        current.run(engine -> engine.madeUpFor(handled, unread, clock.instant()));
        log.info("What was handled since the backup was made is made up for");
        over = true;
        listener.situation().fine(Part.RECOVERY);
        listener.ended().run();
        return true;
    }

    /** In the order of arrival; of one second, as it was handled. One mail is in memory at a time. */
    private List<Missed> missed() {
        List<Missed> missed = new ArrayList<>();
        unread = 0;
        for (Ledger.Place place : mailroom.handled()) {
            try {
                Optional<Arrival> arrival = mailroom.fetch(place);
                arrival.filter(there -> !current.with(engine -> engine.knows(there))).ifPresent(there -> missed.add(new Missed(place, there.arrivedAt())));
            } catch (MessageRefused no) {
                unread++;
            }
            listener.beat().beat();
        }
        missed.sort(Comparator.comparing(Missed::arrivedAt));
        return missed;
    }

    /** What is due until then happens when it is due, as it did. @return false where it has to go on later */
    private boolean live(Instant until) {
        Instant last = Instant.MIN;
        for (Optional<Instant> due = due(until, last); due.isPresent(); due = due(until, last)) {
            last = due.get();
            passTime(last);
            if (!send(last)) {
                return false;
            }
        }
        passTime(until);
        return send(until);
    }

    /** What is due still after its time has passed, since it fails, is tried again with the next. */
    private Optional<Instant> due(Instant until, Instant last) {
        return current.engine().nextDue().filter(due -> due.isAfter(last) && !due.isAfter(until));
    }

    private void passTime(Instant at) {
        try {
            current.run(engine -> engine.passTime(at));
        } catch (Store.Unavailable | Store.Damaged trouble) {
            throw trouble;
        } catch (RuntimeException fault) {
            log.error("What was due could not all be done, it is tried again later: {}", Fault.of(fault));
        }
    }

    /** So that what follows from its having gone out follows, as it did. @return false where it has to go on later */
    private boolean send(Instant at) {
        while (!listener.stopping().getAsBoolean()) {
            listener.beat().beat();
            Optional<Dispatcher.Dispatched> sent = dispatcher.dispatchNext(at);
            if (sent.isEmpty()) {
                listener.situation().fine(Part.SUBMISSION);
                return true;
            }
            if (sent.get().serverUnavailable()) {
                listener.situation().amiss(Part.SUBMISSION, Situation.NO_SUBMISSION);
                return false;
            }
        }
        dispatcher.record(at);
        return false;
    }

    /** When the engine begins that takes the store up: before everything that is lived through again. */
    static Instant beginning(Store store, InstantSource clock) {
        Instant now = clock.instant();
        return Engine.setBackTo(store).filter(madeAt -> madeAt.isBefore(now)).orElse(now);
    }
}
