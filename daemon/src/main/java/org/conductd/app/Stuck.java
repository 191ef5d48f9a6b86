package org.conductd.app;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.conductd.engine.Ledger;

/**
 * Mails of the mailbox that could not be had, or not be put where they belong: over quota, broken on the server, too much for us. They lie where they lie, are
 * tried after all others, and each time later, so that they hold up nobody. Known in memory only: after a start each is tried as if for the first time.
 */
final class Stuck {
    /** After the second failure; the first may have been anybody's, such as a connection that was lost. */
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;
    /** From then on a human is needed: four minutes at least after the first. */
    private static final int TELLING = 4;

    private final LongSupplier nanos;
    private final Map<Ledger.Place, Trouble> troubles = new HashMap<>();

    private record Trouble(int failures, long tryAt) {}

    /** @param nanos as of {@link System#nanoTime} */
    Stuck(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Those that may be tried now, the others last. What is not in the mailbox any more is forgotten. */
    List<Ledger.Place> order(Collection<Ledger.Place> waiting) {
        troubles.keySet().retainAll(waiting);
        return waiting.stream().filter(this::mayBeTried).sorted(Comparator.comparing(troubles::containsKey)).toList();
    }

    private boolean mayBeTried(Ledger.Place place) {
        Trouble trouble = troubles.get(place);
        return trouble == null || trouble.tryAt() - nanos.getAsLong() <= 0;
    }

    /** @return whether the admin has to hear of it now */
    boolean failed(Ledger.Place place) {
        int failures = troubles.containsKey(place) ? troubles.get(place).failures() + 1 : 1;
        long pause = failures == 1 ? 0 : FIRST.toNanos() << Math.min(failures - 2, MOST_DOUBLINGS);
        troubles.put(place, new Trouble(failures, nanos.getAsLong() + pause));
        return failures == TELLING;
    }

    void fine(Ledger.Place place) {
        troubles.remove(place);
    }

    /** How many failed more than once. */
    int number() {
        return (int) troubles.values().stream().filter(trouble -> trouble.failures() > 1).count();
    }
}
