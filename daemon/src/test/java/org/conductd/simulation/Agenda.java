package org.conductd.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What people will do, and when. */
final class Agenda {
    private final PriorityQueue<Plan> plans = new PriorityQueue<>(Comparator.comparing(Plan::at).thenComparing(Plan::number));
    private long number;

    private record Plan(Instant at, long number, Runnable what) {}

    void add(Instant at, Runnable what) {
        plans.add(new Plan(at, ++number, what));
    }

    Optional<Instant> next() {
        return Optional.ofNullable(plans.peek()).map(Plan::at);
    }

    void runUntil(Instant now) {
        while (!plans.isEmpty() && !plans.peek().at().isAfter(now)) {
            plans.poll().what().run();
        }
    }
}
