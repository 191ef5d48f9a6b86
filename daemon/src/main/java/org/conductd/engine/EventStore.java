package org.conductd.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Happened;
import org.conductd.procedure.YearlyCount;

/** The append-only events of each case, keyed (case, sequence), sealed under the case's key, chained by hash over the ciphertext (D39, D41). */
public interface EventStore {
    /** Oldest first; empty for a case that does not exist. */
    List<Happened> load(CaseId id);

    /**
     * A value that stands for the whole history of a case so far, and for no other: the newest link of its chain. Empty for a case that does not
     * exist, or was purged.
     */
    Optional<String> head(CaseId id);

    /**
     * Appends behind {@code expected} events; the first append makes the case and its key.
     *
     * @throws ConcurrentChange where the case has another number of events by now
     */
    void append(CaseId id, int expected, List<Happened> events);

    /** The one next due instant of a case, and how it stands for {@code cases}; empty for a closed one. */
    void schedule(CaseId id, Optional<Instant> dueAt, Summary summary);

    /** Cases due by then, earliest first. */
    List<CaseId> dueBy(Instant now, int limit);

    /** The earliest due instant of all. */
    Optional<Instant> nextDue();

    /** Cases, open ones first, oldest first: for the admin's list, which says never who or what. */
    List<Listed> list();

    /** Reports that arrived after the one instant, and no later than the other, and became cases (D3, D31); in no order. */
    List<CaseId> arrived(Instant after, Instant until);

    /** Those of them that were opened later than {@code limit} after they had arrived (P2). */
    int openedLateSince(Instant since, Duration limit);

    /** Whether a case has that reference, or had it before it was purged. */
    boolean taken(CaseId id);

    /** Cases that were over by then, the longest over first (D40). */
    List<CaseId> overBy(Instant latest);

    /** When the next case was over, of those that were not by then. */
    Optional<Instant> overAfter(Instant after);

    /**
     * D40: destroys the key of a case, so that nobody reads its events any more, and removes everything else that is kept of it but the ledger's
     * places: see {@link Ledger#forget}. Its events stay as links of the chain (D41).
     *
     * @param counted what stays of it
     */
    void purge(CaseId id, Instant now, YearlyCount counted);

    /** How many cases of that year were purged, by what became of them (D40). */
    Map<YearlyCount.Result, Integer> purgedOf(int year);

    /**
     * @param step      what the case waits for, {@code CLOSED} when it is over
     * @param overSince see {@link org.conductd.procedure.Retention#overSince}
     */
    record Summary(Instant arrivedAt, String step, Optional<Instant> overSince) {}

    record Listed(CaseId id, Instant arrivedAt, String step, Optional<Instant> dueAt) {}

    /** Somebody else appended in between; the whole transaction is to be tried anew. */
    final class ConcurrentChange extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public ConcurrentChange() {
            super("the case changed in between");
        }
    }
}
