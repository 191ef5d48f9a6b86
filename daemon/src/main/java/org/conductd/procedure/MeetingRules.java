package org.conductd.procedure;

import java.util.List;
import java.util.Optional;

/** Meetings whose time is fixed: invitations, who comes, change, cancellation, minutes (D16, P15). */
final class MeetingRules {
    private MeetingRules() {}

    // ---- What members ask

    /** MEET with a single time: whoever writes it comes; what they wrote besides is discussion. */
    static Optional<Refusal> fix(Unfolding u, PersonId by, MeetingTime time, String where, String words) {
        if (ahead(u).filter(meeting -> meeting.time().equals(time) && meeting.where().equals(where)).isPresent()) {
            return Optional.of(Refusal.of(Refusal.Reason.TIME_STANDS, time.startsAt().toString()));
        }
        discuss(u, by, words);
        fix(u, Optional.of(by), time, where, List.of(by), List.of());
        return Optional.empty();
    }

    private static void discuss(Unfolding u, PersonId by, String words) {
        if (!words.isBlank()) {
            DiscussionRules.remark(u, by, new Command.Say(words, List.of(), "", true));
        }
    }

    /** A meeting that is ahead gets another time; else it is a new one. */
    static void fix(Unfolding u, Optional<PersonId> by, MeetingTime time, String where, List<PersonId> coming, List<PersonId> notComing) {
        Optional<Meeting> ahead = ahead(u);
        int number = ahead.map(Meeting::number).orElse(u.state().meeting().map(Meeting::number).orElse(0) + 1);
        u.emit(new Event.MeetingFixed(number, ahead.map(meeting -> meeting.sequence() + 1).orElse(0), by, time, where, coming, notComing));
    }

    /** MEET cancel: a poll that is open, a meeting that is ahead, or both. */
    static Optional<Refusal> cancel(Unfolding u, PersonId by, String words) {
        Optional<Meeting> ahead = ahead(u);
        if (ahead.isEmpty() && u.state().poll().isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NO_MEETING));
        }
        discuss(u, by, words);
        u.state().poll().ifPresent(poll -> u.emit(new Event.MeetingPollWithdrawn(poll.number(), by)));
        ahead.ifPresent(meeting -> u.emit(new Event.MeetingCancelled(meeting.number(), meeting.sequence() + 1, Optional.of(by))));
        return Optional.empty();
    }

    /** AVAILABLE in answer to an invitation, which names one time. */
    static Optional<Refusal> available(Unfolding u, PersonId by, Shown.OfMeeting shown, Command.Available c) {
        Optional<Meeting> meeting = ahead(u).filter(other -> other.number() == shown.meeting());
        if (meeting.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.MEETING_OVER));
        }
        if (meeting.get().sequence() != shown.sequence()) {
            return Optional.of(Refusal.of(Refusal.Reason.INVITATION_OUTDATED));
        }
        Optional<Integer> unknown = c.numbers().stream().filter(number -> number != 1).findFirst();
        if (unknown.isPresent()) {
            return Optional.of(Refusal.of(Refusal.Reason.NO_SUCH_TIME, String.valueOf(unknown.get()), "1"));
        }
        boolean comes = c.all() || !c.numbers().isEmpty();
        u.emit(new Event.AttendanceGiven(shown.meeting(), by, comes ? Attendance.ACCEPTED : Attendance.DECLINED));
        return Optional.empty();
    }

    /** A calendar's answer counts for the newest invitation only, and says nothing but whether somebody comes (RFC 5546 §3.2.3). */
    static Optional<Refusal> attend(Unfolding u, PersonId by, Shown answered, Command.Attend c) {
        Optional<Meeting> meeting = ahead(u).filter(other -> answered.equals(new Shown.OfCalendarEntry(other.number()))
                || answered instanceof Shown.OfMeeting shown && shown.meeting() == other.number());
        if (meeting.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.MEETING_OVER));
        }
        if (c.sequence().filter(sequence -> sequence < meeting.get().sequence()).isPresent()) {
            return Optional.of(Refusal.of(Refusal.Reason.INVITATION_OUTDATED));
        }
        u.emit(new Event.AttendanceGiven(meeting.get().number(), by, c.attendance()));
        return Optional.empty();
    }

    /** At any time, and of any talk: people also meet without asking a machine. */
    static Optional<Refusal> minutes(Unfolding u, PersonId by, String text) {
        if (text.isBlank()) {
            return Optional.of(Refusal.of(Refusal.Reason.TEXT_MISSING));
        }
        u.emit(new Event.MinutesTaken(by, text));
        return Optional.empty();
    }

    // ---- What follows by itself

    /** The invitation that stands, or its cancellation, to everybody cleared who has not got it: at once, or when they come in. */
    static boolean invite(Unfolding u) {
        CaseState s = u.state();
        List<PersonId> due = s.meeting().map(meeting -> s.group().stream().map(Seat::id).filter(meeting::owes).toList()).orElse(List.of());
        if (due.isEmpty()) {
            return false;
        }
        Meeting meeting = s.meeting().orElseThrow();
        u.emit(new Event.MeetingInvited(meeting.number(), meeting.sequence(), due));
        return true;
    }

    /** The case closes: what stands in calendars goes. */
    static void end(Unfolding u) {
        ahead(u).ifPresent(meeting -> {
            u.emit(new Event.MeetingCancelled(meeting.number(), meeting.sequence() + 1, Optional.empty()));
            invite(u);
        });
    }

    private static Optional<Meeting> ahead(Unfolding u) {
        return u.state().meeting().filter(Meeting::ahead);
    }
}
