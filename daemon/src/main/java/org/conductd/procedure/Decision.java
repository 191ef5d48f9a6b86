package org.conductd.procedure;

import java.util.List;

/** What a command came to: events, perhaps none, or a reason why not. A refusal changes nothing. */
public sealed interface Decision {
    record Accepted(List<Event> events) implements Decision {}

    record Refused(Refusal refusal) implements Decision {}

    static Decision accepted(Event... events) {
        return new Accepted(List.of(events));
    }

    static Decision refused(Refusal.Reason reason, String... arguments) {
        return new Refused(Refusal.of(reason, arguments));
    }
}
