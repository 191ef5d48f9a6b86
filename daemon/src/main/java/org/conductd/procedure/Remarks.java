package org.conductd.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which of the members' words wait to be passed on, and when the others were. Changed by {@link Evolution} only, on copies. */
final class Remarks {
    private List<Event.Remarked> held = List.of();
    private List<Instant> toldAt = List.of();
    private Optional<Event.Remarked> newest = Optional.empty();

    Remarks copy() {
        Remarks copy = new Remarks();
        copy.held = held;
        copy.toldAt = toldAt;
        copy.newest = newest;
        return copy;
    }

    void add(Event.Remarked remark, Instant at) {
        newest = Optional.of(remark);
        tell(at, held);
    }

    /** The newest waits after all. */
    void hold() {
        List<Event.Remarked> more = new ArrayList<>(held);
        more.add(newest.orElseThrow(() -> new IllegalStateException("nothing was said")));
        held = List.copyOf(more);
        toldAt = toldAt.subList(0, toldAt.size() - 1);
    }

    void tell(Instant at) {
        tell(at, List.of());
    }

    private void tell(Instant at, List<Event.Remarked> left) {
        List<Instant> more = new ArrayList<>(toldAt);
        more.add(at);
        toldAt = List.copyOf(more);
        held = left;
    }

    /** Oldest first. */
    List<Event.Remarked> held() {
        return held;
    }

    /** Of the last {@code atOnce} mails but the newest, the first, where all of them went out after {@code since}. */
    Optional<Instant> toldBefore(Instant since, int atOnce) {
        int first = toldAt.size() - 1 - atOnce;
        return first < 0 ? Optional.empty() : Optional.of(toldAt.get(first)).filter(at -> at.isAfter(since));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Remarks remarks && held.equals(remarks.held) && toldAt.equals(remarks.toldAt) && newest.equals(remarks.newest);
    }

    @Override
    public int hashCode() {
        return held.hashCode();
    }
}
