package org.conductd.procedure;

/** D12: the moment fewer than the quorum can still take part, people outside are told; the group is warned one step before. */
final class QuorumRules {
    private QuorumRules() {}

    static boolean escalate(Unfolding u) {
        CaseState s = u.state();
        boolean tooFew = s.graceOver && s.ableToTakePart().size() < quorum(u);
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
        if (!s.asked || s.forecast || left != quorum(u) || seated <= left || s.group().isEmpty()) {
            return false;
        }
        u.emit(new Event.QuorumForecast(left));
        return true;
    }

    private static int quorum(Unfolding u) {
        return u.policy.vote().rule().quorum();
    }
}
