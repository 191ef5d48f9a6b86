package org.conductd.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What the group owes is recalled: first to who looks after the case, alone; to all a while later, where nothing has moved (D18). A reminder of
 * what one person owes goes to that person, lead or not: a conflict check, a ballot.
 */
final class ReminderRules {
    private ReminderRules() {}

    /** Weekly. A case in which a clock runs bothers nobody. */
    static void nudge(Unfolding u, Instant due) {
        if (u.state().closed().isPresent()) {
            u.emit(new Event.DraftsRecalled());
            return;
        }
        Instant next = next(due, u.policy.reporter().nudge(), u.at);
        boolean clockRuns = u.state().deadlines.keySet().stream().anyMatch(deadline -> switch (deadline.kind()) {
            case GRACE, CHECKS, READER, CHECK_REMINDER, NOBODY_CLEARED, CLEARANCE, POLL, MEETING, BALLOT, HEADS_UP, HEARING, APPROVAL, ANSWER, UPHOLD, DISMISSAL -> true;
            case NEWCOMER, APPROVAL_REMINDER, SILENT_REMINDER, SUSPENSION, CLAIM, HELD, CONFIRMATION, DISCUSSION, FOLLOW_UP_WARNING, STATUS, DECISION, NUDGE, TERM -> false;
        });
        boolean leadWasTold = lastOf(u.state(), event -> event instanceof Event.LeadReminded || event instanceof Event.GroupNudged)
                .filter(index -> u.state().history.get(index).event() instanceof Event.LeadReminded).isPresent();
        // D37: what the group owes, it owes in the case in which both are decided.
        boolean waits = u.state().leadingCase().isPresent() && u.state().matters().stream().anyMatch(matter -> matter.decided().isEmpty());
        if (clockRuns || waits || leadWasTold && hasMoved(u.state())) {
            u.emit(new Event.GroupNudged(false, next));
        } else if (leadWasTold) {
            u.emit(new Event.GroupNudged(true, next));
        } else {
            remind(u, next);
        }
    }

    /** What is owed now, to the lead first. @param next when it is recalled again, if all are told now */
    static void remind(Unfolding u, Instant next) {
        Optional<PersonId> lead = lead(u.state()).filter(_ -> hasMoved(u.state()));
        u.emit(lead.<Event>map(member -> new Event.LeadReminded(member, u.at.plus(u.policy.reporter().lead())))
                .orElse(new Event.GroupNudged(true, next)));
    }

    /** D32: the week ends. To the lead alone only as long as there is time to tell the others after that. */
    static void warn(Unfolding u) {
        Instant dueAt = u.state().report().arrivedAt().plus(u.policy.reporter().followUp());
        Instant groupAt = u.at.plus(u.policy.reporter().lead());
        boolean leadWasTold = lastOf(u.state(), Event.LeadWarned.class::isInstance).isPresent();
        Optional<PersonId> lead = lead(u.state()).filter(_ -> !leadWasTold && groupAt.isBefore(dueAt));
        u.emit(lead.<Event>map(member -> new Event.LeadWarned(member, dueAt, groupAt)).orElse(new Event.FollowUpWarned(dueAt)));
    }

    /** Who looks after the case and can be told now. */
    private static Optional<PersonId> lead(CaseState s) {
        return s.lead().flatMap(s::seat).filter(seat -> seat.cleared() && !seat.away()).map(Seat::id);
    }

    /** Since the last reminder of what is owed, if there was one, somebody did something. */
    private static boolean hasMoved(CaseState s) {
        int since = lastOf(s, event -> event instanceof Event.LeadReminded || event instanceof Event.GroupNudged nudged && nudged.told()).orElse(-1);
        List<Happened> after = s.history.subList(since + 1, s.history.size());
        return since < 0 || after.stream().map(Happened::event).anyMatch(event -> !isOfTime(event));
    }

    /** What comes by itself moves nothing. */
    private static boolean isOfTime(Event event) {
        return event instanceof Event.StatusSent || event instanceof Event.LeadWarned || event instanceof Event.FollowUpWarned
                || event instanceof Event.Escalated || event instanceof Event.EscalatedTogether || event instanceof Event.SilentReminded || event instanceof Event.CheckReminded
                || event instanceof Event.GroupNudged || event instanceof Event.ClaimLapsed || event instanceof Event.SuspensionLapsed;
    }

    private static Optional<Integer> lastOf(CaseState s, Predicate<Event> which) {
        return IntStream.iterate(s.history.size() - 1, index -> index >= 0, index -> index - 1).boxed()
                .filter(index -> which.test(s.history.get(index).event())).findFirst();
    }

    /** The next of those that come again and again, at the hour of the first; what was missed is not made up for. */
    static Instant next(Instant due, Duration every, Instant now) {
        Instant next = due.plus(every);
        while (!next.isAfter(now)) {
            next = next.plus(every);
        }
        return next;
    }

    /** D32: where all follow-ups were out, and one is owed again. Nothing goes to an address that mail came back from (D35). */
    static boolean resumeStatus(Unfolding u) {
        CaseState s = u.state();
        boolean owed = s.closed().isEmpty() && !s.followUpDone() && s.dueAt(Deadline.Kind.STATUS).isEmpty() && !s.cameBack.containsKey(s.reporter().id());
        if (owed) {
            u.emit(new Event.StatusResumed(u.at.plus(u.policy.reporter().every())));
        }
        return owed;
    }
}
