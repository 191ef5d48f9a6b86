package org.conductd.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.engine.Arrival;
import org.conductd.engine.Ledger;
import org.conductd.engine.Mailroom;
import org.conductd.engine.MessageRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes mails out of the mailbox whose time there is over (D39), in every folder, a few at a time, so that nothing that arrives waits for it. What had no effect
 * yet is never touched. Each mail is looked at once; what was learned of it is known in memory only.
 */
final class Sweep {
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final int AT_A_TIME = 20;
    private static final Duration PAUSE = Duration.ofHours(1);

    private final CurrentEngine current;
    private final Mailroom mailroom;
    private final InstantSource clock;
    private final Deque<Ledger.Place> left = new ArrayDeque<>();
    /** When each leaves that lies there; {@link Instant#MAX} for what is none of ours. */
    private final Map<Ledger.Place, Instant> leavesAt = new HashMap<>();
    private Instant begunAt = Instant.MIN;
    private boolean whole;
    private long nextAt = System.nanoTime();

    Sweep(CurrentEngine current, Mailroom mailroom, InstantSource clock) {
        this.current = current;
        this.mailroom = mailroom;
        this.clock = clock;
    }

    /** @return after what time there is more to do, zero: at once */
    Duration go() {
        if (left.isEmpty() && isDue()) {
            begin();
        }
        for (int i = 0; i < AT_A_TIME && !left.isEmpty(); i++) {
            look(left.poll());
            if (left.isEmpty()) {
                end();
            }
        }
        return left.isEmpty() ? Duration.ofNanos(Math.max(1, nextAt - System.nanoTime())) : Duration.ZERO;
    }

    private boolean isDue() {
        return System.nanoTime() - nextAt >= 0;
    }

    private void begin() {
        Duration keep = current.engine().mailboxKeep();
        nextAt = System.nanoTime() + (keep.compareTo(PAUSE) < 0 ? keep : PAUSE).toNanos();
        begunAt = clock.instant();
        whole = true;
        List<Ledger.Place> older = mailroom.older(begunAt.minus(keep));
        leavesAt.keySet().retainAll(new HashSet<>(older));
        left.addAll(older);
        if (left.isEmpty()) {
            end();
        }
    }

    private void look(Ledger.Place place) {
        try {
            if (!leavesAt.computeIfAbsent(place, this::learn).isAfter(begunAt)) {
                mailroom.expunge(place);
                leavesAt.remove(place);
            }
        } catch (MessageRefused no) {
            whole = false;
        } catch (RuntimeException fault) {
            left.clear();
            throw fault;
        }
    }

    private Instant learn(Ledger.Place place) {
        Optional<Arrival> arrival = mailroom.fetch(place);
        return arrival.flatMap(there -> current.with(engine -> engine.leavesAt(there))).orElse(Instant.MAX);
    }

    private void end() {
        if (whole) {
            current.run(engine -> engine.swept(begunAt));
        } else {
            log.warn("Mails whose time in the mailbox is over could not all be removed; it is tried again later");
        }
    }
}
