package org.conductd.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.intake.CommandName;
import org.conductd.procedure.Check;
import org.conductd.procedure.Deadline;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.IncidentReport;
import org.conductd.procedure.IncidentReport.Field;
import org.conductd.procedure.Party;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Policy;
import org.conductd.procedure.Question;
import org.conductd.procedure.Seat;
import org.conductd.procedure.Shown;

/** How a member comes to a case: the conflict checks, and the report (D6–D8). */
final class Clearance {
    private Clearance() {}

    /** A check, or its reminder; nothing once it was answered in the same transaction. */
    static List<Note> check(Scene scene, PersonId member, Check check, boolean reminder) {
        return scene.seated(member)
                .filter(_ -> scene.after().seat(member).flatMap(Seat::outstanding).filter(check::equals).isPresent())
                .map(to -> Note.of(to, content(scene, check, reminder), new Shown.OfCheck(check), CommandName.CLEAR, CommandName.RECUSE))
                .stream().toList();
    }

    /** D8: the daily reminder to the silent repeats what each was asked. */
    static List<Note> silent(Scene scene, Event.SilentReminded reminded) {
        return reminded.members().stream().flatMap(member -> scene.after().seat(member).flatMap(Seat::outstanding).stream()
                .flatMap(check -> check(scene, member, check, true).stream())).toList();
    }

    /** What a member is asked now, as a reminder where it repeats what they got before; empty where nothing is. */
    static Optional<Note> outstanding(Scene scene, PersonId member) {
        return scene.after().seat(member).flatMap(Seat::outstanding).flatMap(check -> check(scene, member, check, repeats(scene, member)).stream().findFirst());
    }

    private static boolean repeats(Scene scene, PersonId member) {
        for (Happened happened : scene.after().history().reversed()) {
            if (happened.event() instanceof Event.CheckSent sent && sent.member().equals(member)) {
                return false;
            }
            boolean reminded = happened.event() instanceof Event.CheckReminded one && one.member().equals(member)
                    || happened.event() instanceof Event.SilentReminded all && all.members().contains(member);
            if (reminded) {
                return true;
            }
        }
        return false;
    }

    private static ClearanceMail.ConflictCheck content(Scene scene, Check check, boolean reminder) {
        boolean reads = check.kind() == Check.Kind.READER;
        IncidentReport report = scene.after().report();
        return new ClearanceMail.ConflictCheck(reminder, check.kind(), scene.named(check.named(), Party.Capacity.REPORTED),
                scene.named(check.named(), Party.Capacity.REPORTER), scene.named(check.named(), Party.Capacity.WITNESS),
                reads ? report.field(Field.LOCATION) : "", reads ? report.field(Field.DATE_AND_TIME) : "",
                report.fields().containsKey(Field.REPORTER) ? "MEMBER" : "MAIL", scene.after().urgent(), answerBy(scene, check));
    }

    private static Optional<Instant> answerBy(Scene scene, Check check) {
        var kind = check.kind() == Check.Kind.READER ? Deadline.Kind.READER
                : scene.after().urgent() ? Deadline.Kind.NOBODY_CLEARED : Deadline.Kind.CLEARANCE;
        return scene.after().dueAt(kind).filter(due -> due.isAfter(scene.at()));
    }

    // ---- The report

    static List<Note> disclosed(Scene scene, Event.ReportDisclosed disclosed) {
        return scene.cleared(disclosed.member()).map(to -> report(scene, to, disclosed.late(), true)).stream().toList();
    }

    /** RESEND: the report once more, with all that happened since. */
    static Optional<Note> again(Scene scene, PersonId member) {
        return scene.cleared(member).map(to -> report(scene, to, false, true));
    }

    private static Note report(Scene scene, Recipient to, boolean late, boolean proceedings) {
        boolean reader = !scene.after().reportedSettled() && scene.after().reader().filter(to.person()::equals).isPresent();
        CommandName[] foremost = reader ? new CommandName[] {CommandName.REPORTED, CommandName.EVALUATE} : new CommandName[] {CommandName.AVAILABLE, CommandName.EVALUATE, CommandName.RATIFY};
        IncidentReport report = scene.after().report();
        return Note.of(to, content(scene, to.person(), reader, late, proceedings), Convening.shown(scene), foremost)
                .attaching(report.mail(), report.attachments());
    }

    private static ClearanceMail.Report content(Scene scene, PersonId member, boolean reader, boolean late, boolean proceedings) {
        IncidentReport report = scene.after().report();
        Party reporter = scene.after().reporter();
        return new ClearanceMail.Report(report.arrivedAt(), report.senderProven(), scene.named(reporter.id()), reporter.knownFrom().name(), scene.filedBy(), scene.after().came().cameFrom(),
                scene.after().safeContact().manner().name(), scene.after().withdrawn(), scene.named(Party.Capacity.REPORTED),
                scene.named(Party.Capacity.WITNESS), fields(report), report.field(Field.SAFETY_CONCERNS), report.description(), report.subject(),
                report.attachments(), report.remarks(), scene.after().urgent(), reader,
                reader ? scene.after().dueAt(Deadline.Kind.READER) : Optional.empty(), standing(scene, Seat.Standing.WITHHELD),
                scene.policy().advisers() == Policy.Advisers.INVITED ? standing(scene, Seat.Standing.UNINVITED) : List.of(),
                scene.after().seat(member).filter(seat -> seat.member().votes()).isPresent(), late,
                proceedings ? Proceedings.of(scene, member) : List.of(), List.of(Question.values()).stream().map(Enum::name).toList(), scene.followUpAt(), Convening.within(scene));
    }

    private static List<String> standing(Scene scene, Seat.Standing standing) {
        return scene.after().seats(seat -> seat.standing() == standing).stream().map(seat -> seat.member().person().name()).toList();
    }

    /** All labelled texts but those shown in a place of their own, and whom the reporter keeps out: that is told to nobody (D10). */
    private static List<Content.Entry> fields(IncidentReport report) {
        return report.fields().entrySet().stream()
                .filter(entry -> switch (entry.getKey()) {
                    case EXCLUDE, SAFE_CONTACT, SAFETY_CONCERNS -> false;
                    case CONTACT, DATE_AND_TIME, LOCATION, ONGOING, REPORTED_PERSON, WITNESSES, REPORTER, CIRCUMSTANCES -> true;
                })
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry -> new Content.Entry(entry.getKey().name(), entry.getValue())).toList();
    }
}
