package org.conductd.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a case ends (D34, D38, D43). */
final class ClosingRules {
    private ClosingRules() {}

    /** D43: by itself, when nothing is owed any more. */
    static boolean close(Unfolding u) {
        CaseState s = u.state();
        if (s.matters().isEmpty() || !s.matters().stream().allMatch(Matter::settled)) {
            return false;
        }
        boolean noResponse = s.matters().stream().allMatch(matter -> matter.decided().orElseThrow().resolution() instanceof Resolution.NoResponse);
        close(u, noResponse ? Event.Closing.NO_RESPONSE : Event.Closing.SETTLED);
        return true;
    }

    /** What was said and not passed on yet goes out first, and a meeting that is ahead is called off. */
    static void close(Unfolding u, Event.Closing how) {
        DiscussionRules.tell(u);
        MeetingRules.end(u);
        u.emit(new Event.CaseClosed(how));
    }

    /** CLOSE: a case that owes nothing has closed by itself, so this says what is owed. */
    static Refusal owed(CaseState s) {
        List<String> owed = new ArrayList<>();
        for (Matter matter : s.matters()) {
            if (matter.decided().isEmpty()) {
                owed.add("decision");
            } else if (matter.letterOwed() && !matter.letterDone()) {
                owed.add("letter");
            } else if (!matter.followUpDone()) {
                owed.add("follow-up");
            } else if (!matter.settled()) {
                owed.add("answer");
            }
        }
        return new Refusal(Refusal.Reason.STILL_OWED, owed.stream().distinct().toList());
    }

    /** D38: by two members, told to the group, and closes unless one objects. */
    static Optional<Refusal> dismiss(Unfolding u, PersonId by) {
        if (u.state().matters().stream().anyMatch(Matter::pastDismissal)) {
            return Optional.of(Refusal.of(Refusal.Reason.DECIDED_ALREADY));
        }
        if (u.state().dismissedBy.contains(by)) {
            return Optional.of(Refusal.of(Refusal.Reason.NOT_BY_YOURSELF));
        }
        u.emit(u.state().dismissedBy.isEmpty() ? new Event.DismissalProposed(by)
                : new Event.DismissalSeconded(by, u.at.plus(u.policy.clearance().ratification())));
        return Optional.empty();
    }

    static Optional<Refusal> objectToDismissal(Unfolding u, PersonId by, String reason) {
        if (u.state().closed().isPresent()) {
            return Optional.of(Refusal.of(Refusal.Reason.CASE_CLOSED));
        }
        if (u.state().dismissedBy.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NOTHING_TO_OBJECT_TO));
        }
        u.emit(new Event.DismissalObjected(by, reason));
        return Optional.empty();
    }
}
