package org.conductd.procedure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Among many reports, whoever is asked first — a reader, then the group — is asked at the full hour, in one mail with the others (D3). */
final class GatheringRules {
    private GatheringRules() {}

    static void gather(Unfolding u) {
        CaseState s = u.state();
        if (!s.gathers && !s.asked && !s.urgent() && s.closed().isEmpty()) {
            u.emit(new Event.ChecksGathered());
        }
    }

    /** Once before each first question: before a reader is drawn, and before the group is asked. */
    static boolean hold(Unfolding u) {
        CaseState s = u.state();
        boolean due = wait(s) && !s.asked && s.dueAt(Deadline.Kind.CHECKS).isEmpty() && !ClearanceRules.isRead(s, u.policy);
        if (due) {
            u.emit(new Event.ChecksHeld(s.dueAt(Deadline.Kind.GRACE).map(GatheringRules::fullHour).orElseGet(() -> fullHour(u.at.plusNanos(1)))));
        }
        return due;
    }

    /** Urgent ones go on (D3, D14). */
    static boolean wait(CaseState s) {
        return s.gathers && !s.released && !s.urgent();
    }

    /** The one then, or else the next: those of all cases are let go together, whenever each of them came. */
    private static Instant fullHour(Instant at) {
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(at) ? hour : hour.plus(1, ChronoUnit.HOURS);
    }

    /** P2: it had to wait. */
    static void acknowledge(Unfolding u) {
        if (u.state().lacksAcknowledgment()) {
            u.emit(new Event.AcknowledgedLate());
        }
    }
}
