package org.conductd.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.conductd.intake.CommandName;
import org.conductd.procedure.Deadline;
import org.conductd.procedure.Draft;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Event;
import org.conductd.procedure.Matter;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Shown;

/** Approval by somebody outside: they see the letter as it will go and nothing else; the group hears what came of it. */
final class Outsiders {
    /** Mail interface §2: a reference of one person stands in no mail to another. */
    private static final String REFERENCE_MARK = "[reference]";

    private Outsiders() {}

    static List<Note> asked(Scene scene, Drafting drafting, Event.ApprovalAsked event) {
        return request(scene, drafting, scene.after().matter(event.matter()), false);
    }

    static List<Note> reminded(Scene scene, Drafting drafting, Event.ApprovalReminded event) {
        return request(scene, drafting, scene.after().matter(event.matter()), true);
    }

    /** Nothing once it was answered, or changed, in the same transaction. */
    private static List<Note> request(Scene scene, Drafting drafting, Matter matter, boolean reminder) {
        Optional<Recipient> to = matter.outside().flatMap(outside -> outside.waiting()).flatMap(scene::approver);
        Optional<Draft> letter = matter.draft(DraftKind.LETTER).filter(Draft::unsent);
        Optional<Instant> until = scene.after().dueAt(new Deadline(Deadline.Kind.APPROVAL, matter.id()));
        if (to.isEmpty() || letter.isEmpty() || until.isEmpty()) {
            return List.of();
        }
        DraftMail.Sheet sheet = drafting.shown(scene, matter, letter.get());
        String name = sheet.recipient().name().isBlank() ? sheet.recipient().address() : sheet.recipient().name();
        UnaryOperator<String> marked = text -> matter.reported().flatMap(scene.after()::party).map(party -> text.replace(party.reference(), REFERENCE_MARK)).orElse(text);
        var content = new DraftMail.ApprovalRequest(reminder, before(scene, matter, to.get().person()), name, marked.apply(sheet.subject()), marked.apply(sheet.text()),
                marked.apply(sheet.html()), until.get());
        return List.of(Note.of(to.get(), content, Shown.OfDrafts.outside(matter.id(), letter.get()), CommandName.APPROVE, CommandName.REJECT));
    }

    /** Whether they were asked already, about an earlier version or with another address. */
    private static boolean before(Scene scene, Matter matter, PersonId approver) {
        return scene.after().history().stream().filter(happened -> happened.event() instanceof Event.ApprovalAsked earlier
                && earlier.matter().equals(matter.id()) && earlier.approver().id().equals(approver)).count() > 1;
    }

    // ---- To the group

    /** In time, the letter leaves and says so itself; once it is the group's again, they decide with it in mind. */
    static List<Note> given(Scene scene, Event.ApprovalGiven event) {
        boolean over = scene.before().map(old -> old.matter(event.matter())).flatMap(Matter::outside).filter(outside -> outside.version() == event.version() && outside.over()).isPresent();
        return over ? relayed(scene, GroupMail.RelayedAnswer.What.APPROVAL_GIVEN_AFTER_ALL, event.by(), new Letters.Words("", List.of(), ""), new Shown.OfMatter(event.matter())) : List.of();
    }

    static List<Note> refused(Scene scene, Event.ApprovalRefused event) {
        return relayed(scene, GroupMail.RelayedAnswer.What.APPROVAL_REFUSED, event.by(), new Letters.Words(event.reason(), List.of(), ""), new Shown.OfMatter(event.matter()));
    }

    static List<Note> spoke(Scene scene, Event.ApproverSpoke event) {
        return relayed(scene, GroupMail.RelayedAnswer.What.FROM_APPROVER, event.by(), new Letters.Words(event.text(), event.attachments(), event.mail()), Shown.NOTHING);
    }

    private static List<Note> relayed(Scene scene, GroupMail.RelayedAnswer.What what, PersonId by, Letters.Words words, Shown shown) {
        var content = new GroupMail.RelayedAnswer(what, "APPROVER", scene.name(by), words.text(), words.attachments(), scene.after().closed().isPresent(),
                scene.after().wordsProven(words.mail()));
        return scene.group().stream().map(to -> Note.of(to, content, shown, CommandName.DRAFT_LETTER).attaching(words.mail(), words.attachments())).toList();
    }

    /** Where nobody is left, the letter needs approval in answer to its preview, as it did before (D26). */
    static List<Note> unanswered(Scene scene, Drafting drafting, Event.ApprovalUnanswered event) {
        return event.last() ? Stream.concat(told(scene, GroupMail.Reminder.What.APPROVAL_UNANSWERED, scene.name(event.by())).stream(),
                Letters.preview(scene, drafting, event.matter()).stream()).toList()
                : told(scene, GroupMail.Reminder.What.APPROVAL_PASSED_ON, scene.name(event.by()));
    }

    /** Nobody is named: why somebody cannot be asked is told to nobody (D10). */
    static List<Note> skipped(Scene scene) {
        return told(scene, GroupMail.Reminder.What.APPROVAL_SKIPPED, "");
    }

    private static List<Note> told(Scene scene, GroupMail.Reminder.What what, String name) {
        var content = new GroupMail.Reminder(what, name, "", Optional.empty(), "", 0, List.of());
        return scene.group().stream().map(to -> Note.of(to, content, Shown.NOTHING)).toList();
    }
}
