package org.conductd.procedure;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Polls and meetings of a case (D16).
 *
 * @param poll    the open one
 * @param meeting the newest, ahead or not
 * @param polls   how many there were, the open one counted
 */
record Meetings(Optional<MeetingPoll> poll, Optional<Meeting> meeting, int polls) {
    static final Meetings NONE = new Meetings(Optional.empty(), Optional.empty(), 0);

    Meetings polling(MeetingPoll next) {
        return new Meetings(Optional.of(next), meeting, next.number());
    }

    Meetings withPoll(UnaryOperator<MeetingPoll> change) {
        return new Meetings(poll.map(change), meeting, polls);
    }

    Meetings withoutPoll() {
        return new Meetings(Optional.empty(), meeting, polls);
    }

    Meetings withMeeting(UnaryOperator<Meeting> change) {
        return new Meetings(poll, meeting.map(change), polls);
    }

    Meetings fixed(Event.MeetingFixed e) {
        return new Meetings(Optional.empty(), Optional.of(Meeting.of(e, meeting)), polls);
    }

    /** D9. */
    Meetings without(PersonId member) {
        return new Meetings(poll.map(open -> open.without(member)), meeting.map(held -> held.without(member)), polls);
    }
}
