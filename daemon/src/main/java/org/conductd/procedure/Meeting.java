package org.conductd.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A meeting whose time is fixed (D16).
 *
 * @param number     within its case, from 1; a change of its time leaves it
 * @param sequence   of its invitations, from 0; a change and a cancellation count it up (RFC 5545 §3.8.7.4)
 * @param stage      see {@link Stage}
 * @param invited    who got an invitation, and the sequence of their newest
 * @param attendance what each said to the time that stands
 */
public record Meeting(int number, int sequence, MeetingTime time, String where, Stage stage, Map<PersonId, Integer> invited,
                      Map<PersonId, Attendance> attendance) {
    public enum Stage { AHEAD, OVER, CANCELLED }

    static Meeting of(Event.MeetingFixed e, Optional<Meeting> before) {
        Map<PersonId, Attendance> attendance = new TreeMap<>();
        e.coming().forEach(member -> attendance.put(member, Attendance.ACCEPTED));
        e.notComing().forEach(member -> attendance.put(member, Attendance.DECLINED));
        return new Meeting(e.meeting(), e.sequence(), e.time(), e.where(), Stage.AHEAD,
                before.filter(meeting -> meeting.number() == e.meeting()).map(Meeting::invited).orElse(Map.of()), Map.copyOf(attendance));
    }

    public boolean ahead() {
        return stage == Stage.AHEAD;
    }

    /** Whether the newest invitation, or cancellation, is still to be sent to this member; who was never invited needs no cancellation. */
    boolean owes(PersonId member) {
        return switch (stage) {
            case AHEAD -> invited.getOrDefault(member, -1) < sequence;
            case CANCELLED -> invited.getOrDefault(member, sequence) < sequence;
            case OVER -> false;
        };
    }

    Meeting inviting(List<PersonId> members) {
        Map<PersonId, Integer> more = new TreeMap<>(invited);
        members.forEach(member -> more.put(member, sequence));
        return new Meeting(number, sequence, time, where, stage, Map.copyOf(more), attendance);
    }

    Meeting attended(PersonId member, Attendance given) {
        Map<PersonId, Attendance> more = new TreeMap<>(attendance);
        more.put(member, given);
        return new Meeting(number, sequence, time, where, stage, invited, Map.copyOf(more));
    }

    Meeting without(PersonId member) {
        Map<PersonId, Integer> fewer = new TreeMap<>(invited);
        fewer.remove(member);
        Map<PersonId, Attendance> left = new TreeMap<>(attendance);
        left.remove(member);
        return new Meeting(number, sequence, time, where, stage, Map.copyOf(fewer), Map.copyOf(left));
    }

    Meeting over() {
        return new Meeting(number, sequence, time, where, Stage.OVER, invited, attendance);
    }

    Meeting cancelled(int lastSequence) {
        return new Meeting(number, lastSequence, time, where, Stage.CANCELLED, invited, attendance);
    }
}
