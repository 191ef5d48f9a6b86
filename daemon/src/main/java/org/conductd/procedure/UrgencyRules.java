package org.conductd.procedure;

import java.util.Optional;

/** D14: what changes where it is going on right now, or somebody is in danger, and nobody knew when the report came. */
final class UrgencyRules {
    private UrgencyRules() {}

    /** Once, and while the case is open: afterwards the words alone are told. There is no more grace (D4), no reader, and one step left (D6). */
    static void become(Unfolding u) {
        CaseState s = u.state();
        if (s.urgent() || s.closed().isPresent()) {
            return;
        }
        boolean nobody = s.asked && s.group().isEmpty();
        u.emit(new Event.BecameUrgent(nobody ? Optional.of(u.at.plus(u.policy.clearance().urgentWindow())) : Optional.empty()));
        if (!s.graceOver) {
            u.emit(new Event.GraceEnded());
        }
        if (s.dueAt(Deadline.Kind.CHECKS).isPresent()) {
            u.emit(new Event.ChecksReleased());
        }
    }
}
