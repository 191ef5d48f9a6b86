package org.conductd.procedure;

import java.time.Instant;
import java.util.Optional;

/** How long a case is kept (D40). */
public final class Retention {
    private Retention() {}

    /**
     * From when on the time is counted that a case is kept: its close, or the end of a consequence after it, which the group is told of and may want to look
     * into. Empty while it is open, and while a consequence runs; one whose end nobody laid down (P19) has none that could be waited for.
     */
    public static Optional<Instant> overSince(CaseState s) {
        return s.closed().isEmpty() || s.consequencesRun() ? Optional.empty()
                : s.history().reversed().stream().filter(happened -> happened.event() instanceof Event.CaseClosed || happened.event() instanceof Event.TermEnded)
                        .map(Happened::at).findFirst();
    }
}
