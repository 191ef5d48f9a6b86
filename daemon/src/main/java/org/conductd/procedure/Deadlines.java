package org.conductd.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What time brings: every deadline met by now, in order, once. After downtime, what would have come several times comes once. */
final class Deadlines {
    private Deadlines() {}

    static void meet(Unfolding u) {
        // Meeting one deadline can take away another: so they are asked for anew each time.
        for (List<Deadline> met = met(u); !met.isEmpty(); met = met(u)) {
            Instant before = u.state().deadlines.get(met.getFirst());
            meet(u, met.getFirst());
            if (before.equals(u.state().deadlines.get(met.getFirst()))) {
                throw new IllegalStateException("a deadline that was met is still there: " + met.getFirst().kind());
            }
            Reactions.run(u);
        }
    }

    private static List<Deadline> met(Unfolding u) {
        return u.state().metBy(u.at);
    }

    private static void meet(Unfolding u, Deadline deadline) {
        CaseState s = u.state();
        PersonId about = new PersonId(deadline.about());
        switch (deadline.kind()) {
            case GRACE -> u.emit(new Event.GraceEnded());
            case CHECKS -> u.emit(new Event.ChecksReleased());
            case NEWCOMER -> u.emit(new Event.NewcomerGraceEnded(about));
            case READER -> u.emit(new Event.ReaderReplaced(s.reader().orElseThrow()));
            case CHECK_REMINDER -> remind(u, new PersonId(deadline.about().substring(0, deadline.about().lastIndexOf('/'))));
            case NOBODY_CLEARED -> nobodyCleared(u);
            case CLEARANCE -> clearanceOver(u);
            case SILENT_REMINDER -> remindSilent(u);
            case SUSPENSION -> u.emit(new Event.SuspensionLapsed(about));
            case CLAIM -> u.emit(new Event.ClaimLapsed(deadline.about()));
            case DISCUSSION -> DiscussionRules.tell(u);
            case POLL -> PollRules.close(u);
            case MEETING -> u.emit(new Event.MeetingEnded(s.meeting().orElseThrow().number()));
            case BALLOT -> VoteRules.close(u, s.matter(deadline.about()));
            case HEADS_UP -> u.emit(new Event.HeadsUpEnded(deadline.about()));
            case HEARING -> u.emit(new Event.HearingEnded(deadline.about(), false));
            case APPROVAL_REMINDER -> u.emit(new Event.ApprovalReminded(deadline.about()));
            case APPROVAL -> OutsideRules.unanswered(u, s.matter(deadline.about()), false);
            case ANSWER -> LetterRules.answerOverdue(u, s.matter(deadline.about()));
            case UPHOLD -> u.emit(new Event.UpholdTookEffect(deadline.about()));
            case DISMISSAL -> {
                LinkRules.dismissed(u);
                ClosingRules.close(u, Event.Closing.NOT_A_REPORT);
            }
            case HELD -> ProofRules.lapse(u, deadline.about());
            case CONFIRMATION -> ProofRules.ask(u, about);
            case FOLLOW_UP_WARNING -> ReminderRules.warn(u);
            case STATUS -> status(u, s.deadlines.get(deadline));
            case DECISION -> u.emit(LinkRules.escalated(s) ? new Event.EscalatedTogether() : new Event.Escalated(Event.Alarm.NO_DECISION));
            case NUDGE -> ReminderRules.nudge(u, s.deadlines.get(deadline));
            case TERM -> TermRules.end(u, deadline.about());
        }
    }

    private static void remind(Unfolding u, PersonId member) {
        Check check = u.state().seat(member).flatMap(Seat::outstanding).orElseThrow(() -> new IllegalStateException("a reminder of nothing"));
        u.emit(new Event.CheckReminded(member, check));
    }

    /** D14. */
    private static void nobodyCleared(Unfolding u) {
        if (u.state().group().isEmpty()) {
            u.emit(new Event.Escalated(Event.Alarm.NOBODY_CLEARED));
        } else {
            u.emit(new Event.UrgentWindowEnded());
        }
    }

    /** D8: the case goes on with those cleared; without a quorum, people outside are told and the silent are reminded daily. */
    private static void clearanceOver(Unfolding u) {
        boolean tooFew = u.state().participants().size() < u.policy.vote().rule().quorum();
        u.emit(new Event.ClearanceWindowEnded(tooFew ? Optional.of(u.at.plus(u.policy.clearance().every())) : Optional.empty()));
        if (tooFew && !u.state().quorumLost && QuorumRules.decidesByItself(u.state())) {
            u.emit(new Event.Escalated(Event.Alarm.QUORUM_LOST));
        }
    }

    private static void remindSilent(Unfolding u) {
        CaseState s = u.state();
        boolean tooFew = s.participants().size() < u.policy.vote().rule().quorum();
        List<PersonId> silent = tooFew ? s.silent().stream().map(Seat::id).toList() : List.of();
        u.emit(new Event.SilentReminded(silent, silent.isEmpty() ? Optional.empty() : Optional.of(u.at.plus(u.policy.clearance().every()))));
    }

    /** D32: every week until the follow-up, at the hour of the first. */
    private static void status(Unfolding u, Instant due) {
        CaseState s = u.state();
        u.emit(new Event.StatusSent(!s.writesToReporter(), ReminderRules.next(due, u.policy.reporter().every(), u.at)));
    }
}
