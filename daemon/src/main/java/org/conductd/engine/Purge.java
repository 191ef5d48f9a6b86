package org.conductd.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Retention;
import org.conductd.procedure.YearlyCount;

/**
 * Closed cases are purged after their time (D40), each in a transaction of its own: not while a consequence runs, a mail of theirs waits to go out, or another
 * case that is decided with them is not over as long. What of them lies in the mailbox is for {@link MailboxTime}.
 */
public final class Purge {
    /** Before those are looked at again that could not go yet. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Store store;
    private final Casebook casebook;
    private final Duration after;
    private final ZoneId zone;
    /** Up to when everything was done that could be; in memory, since looking once more costs nothing. */
    private volatile Instant looked = Instant.EPOCH;

    Purge(Store store, Casebook casebook, Duration after, ZoneId zone) {
        this.store = store;
        this.casebook = casebook;
        this.after = after;
        this.zone = zone;
    }

    /**
     * For whoever has no engine: beside a service that runs, too.
     *
     * @param after how long a closed case is kept
     * @param zone  of the group, whose years are counted
     */
    public Purge(Store store, Duration after, ZoneId zone) {
        this(store, new Casebook(), after, zone);
    }

    void passTime(Instant now) {
        if (nextDue().filter(due -> !due.isAfter(now)).isPresent() || !now.isBefore(looked.plus(PAUSE))) {
            purge(now);
            looked = now;
        }
    }

    Optional<Instant> nextDue() {
        return store.transact(tx -> tx.events().overAfter(looked.minus(after))).map(over -> over.plus(after));
    }

    /** What may be purged now, the longest over first. */
    public List<CaseId> due(Instant now) {
        return store.transact(tx -> tx.events().overBy(now.minus(after)).stream().filter(id -> mayGo(tx, id, now)).toList());
    }

    /**
     * Purges it. A case that cannot be worked on stops no other.
     *
     * @return what was purged
     * @throws RuntimeException what the first such case threw, once all others are done
     */
    public List<CaseId> purge(Instant now) {
        List<CaseId> purged = new ArrayList<>();
        List<RuntimeException> faults = new ArrayList<>();
        for (CaseId id : store.transact(tx -> tx.events().overBy(now.minus(after)))) {
            try {
                if (purge(id, now)) {
                    purged.add(id);
                }
            } catch (Store.Unavailable | Store.Damaged trouble) {
                throw trouble;
            } catch (RuntimeException fault) {
                faults.add(fault);
            }
        }
        for (RuntimeException fault : faults) {
            throw fault;
        }
        return List.copyOf(purged);
    }

    private boolean purge(CaseId id, Instant now) {
        return store.transact(tx -> {
            Optional<CaseState> going = casebook.find(tx, id).filter(_ -> mayGo(tx, id, now));
            going.ifPresent(state -> tx.events().purge(id, now, YearlyCount.of(state, zone)));
            return going.isPresent();
        });
    }

    private boolean mayGo(Store.Transaction tx, CaseId id, Instant now) {
        Optional<CaseState> state = casebook.find(tx, id).filter(it -> isOver(it, now));
        return state.isPresent() && !tx.outbox().holds(id) && state.get().links().values().stream().filter(link -> link.role().binds())
                .allMatch(link -> casebook.find(tx, link.facts().id()).filter(other -> !isOver(other, now)).isEmpty());
    }

    /** How many cases arrived in that year of the group's, purged or not, by what became of them as they stand now. */
    public Map<YearlyCount.Result, Integer> yearlyCounts(int year) {
        Map<YearlyCount.Result, Integer> counts = store.transact(tx -> tx.events().purgedOf(year));
        store.transact(tx -> tx.events().list()).forEach(listed -> store.transact(tx -> casebook.find(tx, listed.id())).map(state -> YearlyCount.of(state, zone))
                .filter(count -> count.year() == year).ifPresent(count -> counts.merge(count.result(), 1, Integer::sum)));
        return counts;
    }

    private boolean isOver(CaseState state, Instant now) {
        return Retention.overSince(state).filter(over -> !over.plus(after).isAfter(now)).isPresent();
    }
}
