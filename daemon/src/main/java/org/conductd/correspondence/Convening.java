package org.conductd.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.conductd.intake.CommandName;
import org.conductd.procedure.Attendance;
import org.conductd.procedure.Event;
import org.conductd.procedure.Meeting;
import org.conductd.procedure.MeetingPoll;
import org.conductd.procedure.MeetingTime;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Shown;

/** Mails about meetings: the poll, the invitation and its changes (D16). Who comes is told to whoever asks (STATUS), and nobody is bothered with it. */
final class Convening {
    private Convening() {}

    // ---- The poll

    static List<Note> poll(Scene scene, Event.MeetingPollSent event) {
        return open(scene).map(poll -> event.members().stream().flatMap(member -> scene.cleared(member).stream())
                .map(to -> Note.of(to, content(scene, poll), new Shown.OfPoll(poll.number()), CommandName.AVAILABLE)).toList()).orElse(List.of());
    }

    /** The poll as a report has it in it, for whoever comes while one is open. */
    static Optional<GroupMail.MeetingPoll> within(Scene scene) {
        return open(scene).map(poll -> content(scene, poll));
    }

    static Shown shown(Scene scene) {
        return open(scene).<Shown>map(poll -> new Shown.OfPoll(poll.number())).orElse(Shown.NOTHING);
    }

    private static Optional<MeetingPoll> open(Scene scene) {
        return scene.after().poll();
    }

    private static GroupMail.MeetingPoll content(Scene scene, MeetingPoll poll) {
        List<GroupMail.Offered> times = IntStream.rangeClosed(1, poll.times().size()).mapToObj(number -> offered(number, poll.time(number))).toList();
        return new GroupMail.MeetingPoll(scene.name(poll.by()), poll.words(), times, poll.where(), poll.closesAt(), poll.replaces(),
                scene.after().meeting().filter(Meeting::ahead).map(meeting -> meeting.time().startsAt()));
    }

    private static GroupMail.Offered offered(int number, MeetingTime time) {
        return new GroupMail.Offered(number, time.startsAt(), time.endsAt());
    }

    /** No two can come at any of the times. */
    static List<Note> failed(Scene scene) {
        return told(scene, scene.group(), GroupMail.Reminder.What.NO_MEETING, "", CommandName.MEET);
    }

    /** Whoever was asked need not keep times free; where a meeting is called off as well, its mail says so. */
    static List<Note> withdrawn(Scene scene, Event.MeetingPollWithdrawn event) {
        boolean cancelled = scene.after().meeting().filter(meeting -> meeting.stage() == Meeting.Stage.CANCELLED).isPresent()
                && scene.before().flatMap(before -> before.meeting()).filter(Meeting::ahead).isPresent();
        return cancelled ? List.of() : told(scene, scene.groupBut(event.by()), GroupMail.Reminder.What.POLL_WITHDRAWN, scene.name(event.by()), CommandName.MEET);
    }

    private static List<Note> told(Scene scene, List<Recipient> to, GroupMail.Reminder.What what, String by, CommandName foremost) {
        Optional<MeetingTime> stands = scene.after().meeting().filter(Meeting::ahead).map(Meeting::time);
        var content = new GroupMail.Reminder(what, "", by, stands.map(MeetingTime::startsAt), "", 0, List.of());
        return to.stream().map(recipient -> Note.of(recipient, content, Shown.NOTHING, foremost)).toList();
    }

    // ---- The invitation

    static List<Note> invited(Scene scene, Event.MeetingInvited event) {
        Meeting meeting = scene.after().meeting().orElseThrow();
        return event.members().stream().flatMap(member -> scene.cleared(member).stream()).map(to -> Note.of(to, invitation(scene, meeting, to.person()),
                meeting.ahead() ? new Shown.OfMeeting(meeting.number(), meeting.sequence()) : Shown.NOTHING, CommandName.AVAILABLE)).toList();
    }

    private static GroupMail.MeetingInvitation invitation(Scene scene, Meeting meeting, PersonId to) {
        boolean known = scene.before().flatMap(before -> before.meeting()).filter(before -> before.number() == meeting.number())
                .filter(before -> before.invited().containsKey(to)).isPresent();
        GroupMail.MeetingInvitation.What what = meeting.ahead() ? known ? GroupMail.MeetingInvitation.What.CHANGED : GroupMail.MeetingInvitation.What.FIXED
                : scene.after().closed().isPresent() ? GroupMail.MeetingInvitation.What.CLOSED : GroupMail.MeetingInvitation.What.CANCELLED;
        return new GroupMail.MeetingInvitation(what, meeting.number(), meeting.sequence(), meeting.time().startsAt(), meeting.time().endsAt(), meeting.where(),
                Optional.ofNullable(meeting.attendance().get(to)).map(Enum::name).orElse("NONE"));
    }

    // ---- Who comes

    /** The meeting that is ahead, with what each of the group said; empty where there is none. */
    static List<GroupMail.Coming> coming(Scene scene) {
        return scene.after().meeting().filter(Meeting::ahead).map(meeting -> new GroupMail.Coming(meeting.time().startsAt(), meeting.time().endsAt(), meeting.where(),
                saying(scene, meeting, Attendance.ACCEPTED), saying(scene, meeting, Attendance.TENTATIVE), saying(scene, meeting, Attendance.DECLINED),
                scene.after().group().stream().filter(seat -> !meeting.attendance().containsKey(seat.id())).map(seat -> seat.member().person().name()).toList()))
                .stream().toList();
    }

    private static List<String> saying(Scene scene, Meeting meeting, Attendance attendance) {
        return scene.after().group().stream().filter(seat -> meeting.attendance().get(seat.id()) == attendance).map(seat -> seat.member().person().name()).toList();
    }
}
