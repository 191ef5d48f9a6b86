package org.conductd.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A decision in the making: a state of its own that every event it emits is applied to at once, so that what follows sees it. */
final class Unfolding {
    final Instant at;
    final Policy policy;
    final Draws draws;
    private final List<Event> events = new ArrayList<>();
    private CaseState state;

    /** @param state null for a case that begins */
    Unfolding(CaseState state, Instant at, Policy policy, Draws draws) {
        this.state = state == null ? null : state.copy();
        this.at = at;
        this.policy = policy;
        this.draws = draws;
    }

    CaseState state() {
        return state;
    }

    void emit(Event event) {
        Happened happened = new Happened(at, event);
        if (state == null) {
            state = Evolution.replay(List.of(happened));
        } else {
            Evolution.apply(state, happened);
        }
        events.add(event);
    }

    List<Event> events() {
        return List.copyOf(events);
    }
}
