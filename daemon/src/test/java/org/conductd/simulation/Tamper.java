package org.conductd.simulation;

import java.util.List;
import org.conductd.procedure.Event;

/** Puts something wrong between a decision and the case, so that the laws can be seen to notice. */
interface Tamper {
    Tamper NONE = (_, events) -> events;

    List<Event> of(CaseWorld world, List<Event> events);

    /** Whether whoever watches hears of it. */
    default boolean tells(Event event) {
        return true;
    }

    /** Whether the history keeps it. */
    default boolean stores(Event event) {
        return true;
    }
}
