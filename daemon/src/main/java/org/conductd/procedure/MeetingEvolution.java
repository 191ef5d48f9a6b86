package org.conductd.procedure;

import java.util.List;
import java.util.Optional;

/** What polls and meetings do to the state (D16). */
final class MeetingEvolution {
    private static final Deadline POLL = Deadline.of(Deadline.Kind.POLL);
    private static final Deadline MEETING = Deadline.of(Deadline.Kind.MEETING);

    private MeetingEvolution() {}

    static void polled(CaseState s, Event.MeetingPolled e) {
        s.meetings = s.meetings.polling(MeetingPoll.of(e));
        Evolution.reschedule(s, POLL, Optional.of(e.closesAt()));
    }

    /** The report has an open poll in it. */
    static void disclosed(CaseState s, PersonId member) {
        s.meetings = s.meetings.withPoll(poll -> poll.asking(List.of(member)));
    }

    static void pollEnded(CaseState s) {
        s.meetings = s.meetings.withoutPoll();
        s.deadlines.remove(POLL);
    }

    static void fixed(CaseState s, Event.MeetingFixed e) {
        pollEnded(s);
        s.meetings = s.meetings.fixed(e);
        Evolution.reschedule(s, MEETING, Optional.of(e.time().endsAt()));
    }

    static void over(CaseState s) {
        s.meetings = s.meetings.withMeeting(Meeting::over);
        s.deadlines.remove(MEETING);
    }

    static void cancelled(CaseState s, int sequence) {
        s.meetings = s.meetings.withMeeting(meeting -> meeting.cancelled(sequence));
        s.deadlines.remove(MEETING);
    }
}
