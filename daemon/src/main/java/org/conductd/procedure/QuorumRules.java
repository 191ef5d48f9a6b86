package org.conductd.procedure;

import java.util.List;
import java.util.Optional;

/** D12: the moment fewer than the quorum can still take part, people outside are told; the group is warned one step before. */
final class QuorumRules {
    private QuorumRules() {}

    static boolean escalate(Unfolding u) {
        CaseState s = u.state();
        boolean tooFew = s.graceOver && decidesByItself(s) && s.ableToTakePart().size() < quorum(u);
        if (tooFew && !s.quorumLost) {
            u.emit(new Event.Escalated(Event.Alarm.QUORUM_LOST));
            return true;
        }
        if (!tooFew && s.quorumLost && !(s.clearanceWindowEnded && s.participants().size() < quorum(u))) {
            u.emit(new Event.QuorumRegained());
            return true;
        }
        return false;
    }

    /** Told once, to those who are cleared when it comes to that; a group that begins with no more than the quorum knows it. */
    static boolean forecast(Unfolding u) {
        CaseState s = u.state();
        long seated = s.opening().seats().stream().filter(Seat::canTakePart).count();
        int left = s.ableToTakePart().size();
        if (!s.asked || s.forecast || !decidesByItself(s) || left != quorum(u) || seated <= left || s.group().isEmpty()) {
            return false;
        }
        u.emit(new Event.QuorumForecast(left));
        return true;
    }

    /** D8: whenever silence keeps the group below the quorum after the window, also by a recusal or a name that came later, the silent are reminded daily. */
    static boolean remindSilent(Unfolding u) {
        CaseState s = u.state();
        boolean waits = s.clearanceWindowEnded && s.participants().size() < quorum(u) && !s.silent().isEmpty();
        boolean quiet = s.deadlines.keySet().stream().noneMatch(deadline -> switch (deadline.kind()) {
            case CHECK_REMINDER, SILENT_REMINDER -> true;
            case GRACE, CHECKS, NEWCOMER, READER, NOBODY_CLEARED, CLEARANCE, SUSPENSION, CLAIM, DISCUSSION, POLL, MEETING, BALLOT, HEADS_UP, HEARING, APPROVAL_REMINDER, APPROVAL, ANSWER, UPHOLD, DISMISSAL, HELD, CONFIRMATION,
                 FOLLOW_UP_WARNING, STATUS, DECISION, NUDGE, TERM -> false;
        });
        if (!waits || !quiet) {
            return false;
        }
        u.emit(new Event.SilentReminded(List.of(), Optional.of(u.at.plus(u.policy.clearance().every()))));
        return true;
    }

    /** What is decided with another case has its quorum, and its alarms, there (D37). */
    static boolean decidesByItself(CaseState s) {
        return s.leadingCase().isEmpty();
    }

    private static int quorum(Unfolding u) {
        return u.policy.vote().rule().quorum();
    }
}
