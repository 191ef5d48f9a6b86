package org.conductd.correspondence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.conductd.intake.CommandName;
import org.conductd.procedure.Event;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Question;
import org.conductd.procedure.Seat;
import org.conductd.procedure.Shown;

/** Mails to the group while it deliberates: members' words, the evaluation, and what it has to know. */
final class Deliberation {
    private Deliberation() {}

    static List<Note> said(Scene scene, GroupMail.Discussion.What what, PersonId by, String words, List<String> attachments, String mail) {
        var content = new GroupMail.Discussion(what, List.of(new GroupMail.Discussion.Said(scene.name(by), words, scene.after().wordsProven(mail))), attachments);
        return scene.groupBut(by).stream().map(to -> Note.of(to, content, Shown.NOTHING).attaching(mail, attachments)).toList();
    }

    /** One member's words; those that wait go out later, together. */
    static List<Note> remarked(Scene scene, Event.Remarked remark) {
        return scene.after().heldRemarks().contains(remark) ? List.of()
                : said(scene, GroupMail.Discussion.What.REMARK, remark.by(), remark.text(), remark.attachments(), remark.mail());
    }

    /** What several said, to each member but their own. */
    static List<Note> remarks(Scene scene, List<Event.Remarked> remarks) {
        List<Note> notes = new ArrayList<>();
        for (Recipient to : scene.group()) {
            List<GroupMail.Discussion.Said> said = remarks.stream().filter(remark -> !remark.by().equals(to.person()))
                    .map(remark -> new GroupMail.Discussion.Said(scene.name(remark.by()), remark.text(), scene.after().wordsProven(remark.mail()))).toList();
            if (!said.isEmpty()) {
                notes.add(Note.of(to, new GroupMail.Discussion(GroupMail.Discussion.What.REMARK, said, List.of()), Shown.NOTHING));
            }
        }
        return notes;
    }

    static List<Note> overview(Scene scene) {
        return scene.group().stream().map(to -> Note.of(to, new GroupMail.EvaluationOverview(rows(scene), silent(scene), votes(scene, to)),
                Shown.NOTHING, CommandName.PROPOSE_ACTION, CommandName.PROPOSE_NO_ACTION)).toList();
    }

    private static boolean votes(Scene scene, Recipient to) {
        return scene.after().seat(to.person()).filter(seat -> seat.member().votes()).isPresent();
    }

    /** The answers of those who are cleared now: whoever recused is out of it (D9). */
    static List<GroupMail.Row> rows(Scene scene) {
        List<PersonId> group = scene.after().group().stream().map(Seat::id).toList();
        List<GroupMail.Row> rows = new ArrayList<>();
        Arrays.stream(Question.values()).forEach(question -> {
            List<GroupMail.Given> given = scene.after().evaluations().entrySet().stream()
                    .filter(entry -> group.contains(entry.getKey()) && entry.getValue().containsKey(question))
                    .map(entry -> new GroupMail.Given(scene.name(entry.getKey()), entry.getValue().get(question))).toList();
            if (!given.isEmpty()) {
                rows.add(new GroupMail.Row(question.name(), given));
            }
        });
        return rows;
    }

    /** Those cleared who have not evaluated. */
    static List<String> silent(Scene scene) {
        return scene.after().group().stream().filter(seat -> !scene.after().evaluations().containsKey(seat.id()))
                .map(seat -> seat.member().person().name()).toList();
    }

    // ---- What runs unless somebody objects

    static List<Note> dismissal(Scene scene, Event.DismissalSeconded event) {
        var content = new GroupMail.Reminder(GroupMail.Reminder.What.DISMISSAL, "", scene.name(event.by()), Optional.of(event.closesAt()), "", 0, List.of());
        return scene.group().stream().map(to -> Note.of(to, content, Shown.NOTHING, CommandName.OBJECT)).toList();
    }

    static List<Note> upheld(Scene scene, Event.Upheld event) {
        List<Recipient> to = event.by().map(scene::groupBut).orElse(scene.group());
        String by = event.by().map(scene::name).orElse("");
        var content = new GroupMail.Reminder(GroupMail.Reminder.What.UPHELD, "", by, Optional.of(event.effectiveAt()), "", 0, List.of());
        return to.stream().map(recipient -> Note.of(recipient, content, Shown.NOTHING, CommandName.RE_EVALUATE)).toList();
    }

    // ---- What the group has to know

    static List<Note> urgent(Scene scene) {
        var content = new GroupMail.Reminder(GroupMail.Reminder.What.URGENT, "", "", Optional.empty(), "", 0, List.of());
        return scene.group().stream().map(to -> Note.of(to, content, Shown.NOTHING, CommandName.ACTION_TAKEN)).toList();
    }

    static List<Note> followUpDue(Scene scene, Event.FollowUpWarned event) {
        return told(scene, new GroupMail.Reminder(GroupMail.Reminder.What.FOLLOW_UP_DUE, "", "", Optional.of(event.dueAt()), "", 0, Debts.of(scene)));
    }

    static List<Note> forecast(Scene scene, Event.QuorumForecast event) {
        return told(scene, new GroupMail.Reminder(GroupMail.Reminder.What.QUORUM_FORECAST, "", "", Optional.empty(), "", event.left(), List.of()));
    }

    /** P19: to those who may still see the case, closed or not. */
    static List<Note> termEnded(Scene scene, Event.TermEnded event) {
        String about = scene.after().matter(event.matter()).reported().map(scene::name).orElse("");
        return told(scene, new GroupMail.Reminder(GroupMail.Reminder.What.TERM_ENDED, about, "", Optional.empty(), event.words(), 0, List.of()));
    }

    static List<Note> nudge(Scene scene) {
        return told(scene, new GroupMail.Reminder(GroupMail.Reminder.What.OWED, "", "", Optional.empty(), "", 0, Debts.of(scene)));
    }

    /** D18: to who looks after the case, alone. */
    static List<Note> nudge(Scene scene, Event.LeadReminded event) {
        return lead(scene, event.lead(), new GroupMail.Reminder(GroupMail.Reminder.What.LEAD_OWED, "", "", Optional.of(event.groupAt()), "", 0, Debts.of(scene)));
    }

    static List<Note> followUpDue(Scene scene, Event.LeadWarned event) {
        return lead(scene, event.lead(), new GroupMail.Reminder(GroupMail.Reminder.What.LEAD_FOLLOW_UP_DUE, "", "", Optional.of(event.dueAt()), "", 0,
                Debts.of(scene)));
    }

    private static List<Note> lead(Scene scene, PersonId lead, GroupMail.Reminder content) {
        return scene.cleared(lead).map(to -> Note.of(to, content, Shown.NOTHING)).stream().toList();
    }

    private static List<Note> told(Scene scene, GroupMail.Reminder content) {
        return scene.group().stream().map(to -> Note.of(to, content, Shown.NOTHING)).toList();
    }
}
