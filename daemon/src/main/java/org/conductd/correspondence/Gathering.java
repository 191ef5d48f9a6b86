package org.conductd.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.correspondence.Correspondence.Asked;
import org.conductd.correspondence.Correspondence.Worked;
import org.conductd.intake.CommandName;
import org.conductd.message.Tag;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Policy;

/** What one member is asked about several cases, in one mail (D3). */
final class Gathering {
    /** Time is looked at every minute or so; nobody notices an hour. */
    private static final Duration LATE = Duration.ofHours(1);

    private final Letterhead letterhead;
    private final Policy policy;
    private final Stationery stationery;
    private final Posting posting;
    private final Framing framing;
    private final Instant now;

    Gathering(Letterhead letterhead, Policy policy, Stationery stationery, Posting posting, Framing framing, Instant now) {
        this.letterhead = letterhead;
        this.policy = policy;
        this.stationery = stationery;
        this.posting = posting;
        this.framing = framing;
        this.now = now;
    }

    private record Due(Scene scene, Note note) {
        ClearanceMail.ConflictCheck check() {
            return (ClearanceMail.ConflictCheck) note.content();
        }
    }

    Optional<Outgoing> mail(PersonId member, List<Asked> cases, List<Worked> answered) {
        List<Due> due = new ArrayList<>();
        for (Asked asked : cases) {
            Scene scene = new Scene(Optional.of(asked.state()), asked.state(), List.of(), letterhead, policy, now);
            Clearance.outstanding(scene, member).ifPresent(note -> due.add(new Due(scene, note)));
        }
        Frame.Head head = answered.isEmpty() ? new Frame.Head(List.of(), Reply.Words.NONE, lateSince(cases)) : head(answered);
        Optional<String> inReplyTo = answered.stream().findFirst().flatMap(worked -> worked.reply().messageId());
        return switch (due.size()) {
            case 0 -> Optional.empty();
            // As if nothing else were there: that there is, is not theirs to know (D10).
            case 1 -> Optional.of(posting.headed(due.getFirst().scene(), due.getFirst().note(), head, inReplyTo));
            default -> Optional.of(several(due, head, inReplyTo));
        };
    }

    private Outgoing several(List<Due> due, Frame.Head head, Optional<String> inReplyTo) {
        List<Outgoing.Part> parts = new ArrayList<>();
        List<ClearanceMail.Gathered.Part> shown = new ArrayList<>();
        for (Due one : due) {
            Tag tag = stationery.tag();
            String address = letterhead.role().with(tag);
            String subject = framing.subject(one.note().to());
            parts.add(new Outgoing.Part(one.scene().after().id(), tag, one.note().shown()));
            shown.add(new ClearanceMail.Gathered.Part(one.note().to().reference(), one.check(), address, List.of(CommandName.CLEAR, CommandName.RECUSE).stream()
                    .map(name -> Framing.offer(subject, address, new Actions.Use(name, ""), true)).toList()));
        }
        boolean reminder = due.stream().allMatch(one -> one.check().reminder());
        Optional<Instant> answerBy = due.stream().flatMap(one -> one.check().answerBy().stream()).min(Instant::compareTo);
        return posting.several(to(due.getFirst().note().to()), new ClearanceMail.Gathered(reminder, answerBy, shown), parts, head, inReplyTo);
    }

    /** What came of a mail about several cases, where nothing else answers it. */
    Outgoing answer(List<Worked> all) {
        Worked worked = all.getFirst();
        Recipient writer = scene(worked).member(worked.after().seat(worked.reply().writer()).orElseThrow());
        return posting.several(to(writer), new PlainMail.CommandAnswer(), List.of(), head(all), worked.reply().messageId());
    }

    private static Recipient to(Recipient member) {
        return new Recipient(member.person(), member.mailbox(), Frame.Thread.SEVERAL, "");
    }

    private Scene scene(Worked worked) {
        return new Scene(worked.before(), worked.after(), List.of(), letterhead, policy, now);
    }

    /** Each line once: what it asked of several cases was done in each. */
    private Frame.Head head(List<Worked> all) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Worked worked : all) {
            List<Event> events = worked.happened().stream().map(Happened::event).toList();
            Answers.of(scene(worked), worked.reply(), events, name -> Framing.offer("", letterhead.role().bare(), new Actions.Use(name, ""), true))
                    .forEach(answer -> answers.putIfAbsent(answer.line(), answer));
        }
        return new Frame.Head(List.copyOf(answers.values()), all.getFirst().reply().words(), Optional.empty());
    }

    private Optional<Instant> lateSince(List<Asked> cases) {
        return cases.stream().map(Asked::dueAt).min(Instant::compareTo).filter(due -> due.plus(LATE).isBefore(now));
    }
}
