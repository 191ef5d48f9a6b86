package org.conductd.correspondence;

import java.util.List;
import java.util.Optional;
import org.conductd.intake.CommandName;
import org.conductd.message.CalendarEntry;
import org.conductd.message.Mailbox;
import org.conductd.message.Tag;
import org.conductd.procedure.Attendance;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Event;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Shown;

/** Gives a note its tag, its frame and its words. */
final class Posting {
    private final Letterhead letterhead;
    private final Stationery stationery;
    private final Templates templates;
    private final Framing framing;
    private final Drafting drafting;

    Posting(Letterhead letterhead, Stationery stationery, Templates templates, Framing framing, Drafting drafting) {
        this.letterhead = letterhead;
        this.stationery = stationery;
        this.templates = templates;
        this.framing = framing;
        this.drafting = drafting;
    }

    Outgoing of(Scene scene, Note note) {
        Tag tag = stationery.tag();
        Templates.Rendered words = note.draft().map(draft -> drafting.sent(scene, draft, tag))
                .orElseGet(() -> templates.render(framed(scene, note, tag, byTime(scene, note)), note.content()));
        return outgoing(scene, note, tag, Optional.empty(), words);
    }

    /** Mails that time brings say so where they come late (architecture §5): when the service did not run. */
    private static Frame.Head byTime(Scene scene, Note note) {
        boolean timed = switch (note.content()) {
            case PartyMail.Status _, ClearanceMail.ConflictCheck _, GroupMail.Reminder _ -> true;
            case Content _ -> false;
        };
        return timed ? new Frame.Head(List.of(), Reply.Words.NONE, scene.lateSince()) : Frame.Head.NONE;
    }

    /** A mail of one case that is no draft. @param inReplyTo what it answers at its head; empty where time brings it */
    Outgoing headed(Scene scene, Note note, Frame.Head head, Optional<String> inReplyTo) {
        Tag tag = stationery.tag();
        return outgoing(scene, note, tag, inReplyTo, templates.render(framed(scene, note, tag, head), note.content()));
    }

    /** One mail to one member about several cases (D3), or about what they wrote in them. */
    Outgoing several(Recipient to, Content content, List<Outgoing.Part> parts, Frame.Head head, Optional<String> inReplyTo) {
        Tag tag = stationery.tag();
        List<CommandName> names = parts.isEmpty() ? List.of() : List.of(CommandName.CLEAR, CommandName.RECUSE);
        Templates.Rendered words = templates.render(framing.around(to, letterhead.role().with(tag), tag.value(),
                names.stream().map(name -> new Actions.Use(name, "")).toList(), names, head), content);
        return new Outgoing(content.kind(), Optional.empty(), to.person(), from(to), to.mailbox(), tag, Shown.NOTHING, stationery.messageId(),
                List.of(), inReplyTo, words.subject(), words.text(), words.html(), Optional.empty(), Optional.empty(), Optional.empty(), parts);
    }

    /** With what came of the writer's mail at its head. */
    Outgoing answering(Scene scene, Note note, Reply reply, List<Event> events) {
        Tag tag = stationery.tag();
        String address = letterhead.role().with(tag);
        String subject = framing.subject(note.to());
        List<Answer> answers = Answers.of(scene, reply, events, name -> Framing.offer(subject, address, new Actions.Use(name, ""), true)).stream()
                // A confirmation says itself what waits.
                .filter(answer -> !(note.content() instanceof PlainMail.Confirmation) || answer.outcome() != Answer.Outcome.HELD).toList();
        // A receipt says itself that words were passed on.
        Reply.Words words = note.content() instanceof PartyMail.Receipt ? Reply.Words.NONE : reply.words();
        return outgoing(scene, note, tag, reply.messageId(), templates.render(framed(scene, note, tag, new Frame.Head(answers, words, Optional.empty())), note.content()));
    }

    /** For mails of no case: an answer to one finds nothing. */
    Outgoing outsideCases(Recipient to, Content content, Optional<String> inReplyTo) {
        return outsideCases(to, content, inReplyTo, stationery.tag(), framing.around(to, letterhead.role().bare(), "", List.of(), List.of(), Frame.Head.NONE));
    }

    /** For a mail of no case whose tag somebody keeps. */
    Outgoing question(Recipient to, PlainMail.Confirmation content) {
        Tag tag = stationery.tag();
        return outsideCases(to, content, Optional.empty(), tag, framing.around(to, letterhead.role().with(tag), tag.value(),
                List.of(new Actions.Use(CommandName.CONFIRM, "")), List.of(CommandName.CONFIRM), Frame.Head.NONE));
    }

    private Outgoing outsideCases(Recipient to, Content content, Optional<String> inReplyTo, Tag tag, Frame frame) {
        Templates.Rendered words = templates.render(frame, content);
        return new Outgoing(content.kind(), Optional.empty(), to.person(), from(to), to.mailbox(), tag, Shown.NOTHING, stationery.messageId(),
                List.of(), inReplyTo, words.subject(), words.text(), words.html(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    private Frame framed(Scene scene, Note note, Tag tag, Frame.Head head) {
        List<Actions.Use> uses = note.content() instanceof PlainMail.Confirmation ? List.of(new Actions.Use(CommandName.CONFIRM, "")) : uses(scene, note);
        return framing.around(note.to(), letterhead.role().with(tag), tag.value(), uses, note.foremost(), head);
    }

    private List<Actions.Use> uses(Scene scene, Note note) {
        return switch (note.to().thread()) {
            case CONTACT -> Alarms.quorumLost(scene.after()) ? Actions.ofContact(Alarms.callable(scene)) : List.of();
            case APPROVER -> Actions.ofApprover(scene.after(), note.to().person(), note.shown());
            case MEMBER, REPORTER, NEUTRAL, REPORTED, WITNESS -> Actions.of(scene.after(), note.to().person(), note.shown(), scene.policy());
            case SEVERAL, OUTSIDE, NONE, ROSTER, RECORDS, ADMIN -> List.of();
        };
    }

    private Outgoing outgoing(Scene scene, Note note, Tag tag, Optional<String> inReplyTo, Templates.Rendered words) {
        Recipient to = note.to();
        CaseId id = scene.after().id();
        // Whoever is outside by now is told so and no more, and the admin has no part in it; their tag must lead nowhere, so the mail belongs to no case (D9).
        boolean outside = to.thread() == Frame.Thread.OUTSIDE || to.thread() == Frame.Thread.ADMIN;
        return new Outgoing(note.content().kind(), outside ? Optional.empty() : Optional.of(id), to.person(), from(to), to.mailbox(), tag,
                outside ? Shown.NOTHING : note.shown(), stationery.messageId(), List.of(stationery.threadRoot(id, to.person())), inReplyTo,
                words.subject(), words.text(), words.html(), note.attachedFrom(), note.draft(), invitation(scene, note), List.of());
    }

    /** D16: from an address that takes nothing but a calendar's answer; what the calendar shows tells nothing. */
    private Optional<Outgoing.Invitation> invitation(Scene scene, Note note) {
        if (!(note.content() instanceof GroupMail.MeetingInvitation it)) {
            return Optional.empty();
        }
        CaseId id = scene.after().id();
        PersonId to = note.to().person();
        Tag organizer = stationery.calendarTag(id, to, it.meeting());
        var entry = new CalendarEntry(stationery.calendarUid(id, to, it.meeting()), it.sequence(), scene.at(), it.startsAt(), it.endsAt(), templates.calendarSummary(),
                it.where(), new Mailbox(letterhead.group(), letterhead.role().with(organizer)), new Mailbox("", note.to().mailbox().address()),
                it.said().equals(Attendance.ACCEPTED.name()), it.cancelled());
        return Optional.of(new Outgoing.Invitation(entry, organizer, new Shown.OfCalendarEntry(it.meeting())));
    }

    /** From-name: the group's; under neutral words nothing but the address says who writes (D1). */
    private Mailbox from(Recipient to) {
        return new Mailbox(to.thread() == Frame.Thread.NEUTRAL ? "" : letterhead.group(), letterhead.role().bare());
    }
}
