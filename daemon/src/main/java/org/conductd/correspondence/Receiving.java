package org.conductd.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.intake.CommandName;
import org.conductd.intake.RosterEntry;
import org.conductd.message.Mailbox;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Deadline;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Event;
import org.conductd.procedure.IncidentReport;
import org.conductd.procedure.IncidentReport.Field;
import org.conductd.procedure.Party;
import org.conductd.procedure.Person;
import org.conductd.procedure.Policy;
import org.conductd.procedure.Seat;
import org.conductd.procedure.Shown;

/** Mails of receiving, and whatever else goes to the reporter by itself (P2, P28, D1, D28, D32). */
final class Receiving {
    /** What helps most to know, in the order of asking (P4). */
    private static final List<Field> HELPFUL = List.of(Field.REPORTED_PERSON, Field.DATE_AND_TIME, Field.LOCATION, Field.ONGOING, Field.WITNESSES);

    private Receiving() {}

    static List<Note> acknowledge(Scene scene, Event.CaseOpened opened) {
        return opened.acknowledged() ? acknowledge(scene) : List.of();
    }

    /** As the reporter may be written to by now (D1, D35); when they hear from us is told as it stands now too. */
    static List<Note> acknowledge(Scene scene) {
        Event.CaseOpened opened = scene.after().opening();
        IncidentReport report = opened.report();
        Instant hearBy = Optional.of(scene.followUpAt()).filter(scene.at()::isBefore).or(() -> scene.after().dueAt(Deadline.Kind.STATUS)).orElse(scene.followUpAt());
        var content = new PartyMail.Acknowledgment(report.arrivedAt(), opened.graceEndsAt().filter(end -> end.isAfter(scene.at())),
                members(scene, true), members(scene, false),
                opened.urgent(), !opened.reported().isEmpty(), missing(report), report.remarks(), hearBy,
                scene.after().safeContact().manner().name(), scene.filedBy(), instead(scene),
                scene.policy().approval().approvers().stream().map(Person::name).toList(), scene.policy().newcomers() == Policy.Newcomers.AFTER_CHECK,
                scene.policy().hearing().when() == Policy.Hearing.When.BEFORE_VOTE);
        return scene.reporter().map(to -> Note.of(to, content, Shown.NOTHING, CommandName.EXCLUDE, CommandName.STATUS, CommandName.QUIET))
                .stream().toList();
    }

    /** Everybody of the group is outside, as the reporter asked. Whom they did not exclude is not told apart from whom they did. */
    private static boolean nobody(Scene scene) {
        return !scene.after().seats().isEmpty() && scene.after().seats().stream().allMatch(seat -> seat.standing() == Seat.Standing.OUTSIDE)
                && scene.after().seats().stream().anyMatch(seat -> seat.reason().filter(Seat.Reason.EXCLUDED::equals).isPresent());
    }

    private static Optional<PartyMail.Instead> instead(Scene scene) {
        List<String> callable = Alarms.callable(scene).stream().map(RosterEntry::name).toList();
        return nobody(scene) ? Optional.of(new PartyMail.Instead(scene.contacts().stream().map(contact -> contact.mailbox().name()).toList(), callable)) : Optional.empty();
    }

    /** D1: one neutral receipt where the report came from, where it gives another address for contact; none where its reporter chose one themselves, or wants no mail. */
    static List<Note> cameFrom(Scene scene) {
        return scene.after().opening().acknowledged() ? elsewhere(scene) : List.of();
    }

    private static List<Note> elsewhere(Scene scene) {
        String cameFrom = scene.after().came().cameFrom();
        Party reporter = scene.after().reporter();
        return cameFrom.isEmpty() || !scene.after().safeContact().address().isEmpty() ? List.of()
                : List.of(Note.of(new Recipient(reporter.id(), new Mailbox("", cameFrom), Frame.Thread.NEUTRAL, reporter.reference()), new PartyMail.Receipt(true), Shown.NOTHING));
    }

    /** Whoever is acknowledged late since there was no room before (D3) is told what they would have been told at once. */
    static List<Note> acknowledgeLate(Scene scene) {
        Event.CaseOpened opened = scene.after().opening();
        boolean first = !opened.acknowledged() && scene.after().history().stream().filter(happened -> happened.event() instanceof Event.AcknowledgedLate).count() == 1;
        boolean asItCame = scene.after().reporter().person().contact().equals(opened.reporter().person().contact());
        return Stream.concat(acknowledge(scene).stream(), first && asItCame ? elsewhere(scene).stream() : Stream.empty()).toList();
    }

    private static List<String> members(Scene scene, boolean voting) {
        return scene.letterhead().roster().activeAt(scene.at()).stream().filter(entry -> entry.member().votes() == voting)
                .map(RosterEntry::name).toList();
    }

    private static List<String> missing(IncidentReport report) {
        List<String> missing = new ArrayList<>();
        if (report.description().isBlank()) {
            missing.add("DESCRIPTION");
        }
        HELPFUL.stream().filter(field -> report.field(field).isBlank()).map(Enum::name).forEach(missing::add);
        return missing;
    }

    /** Facts from the reporter, or what a witness says. */
    static List<Note> facts(Scene scene, Event.FactsAdded added) {
        Party.Capacity capacity = scene.after().party(added.by()).map(Party::capacity).orElse(Party.Capacity.REPORTER);
        var what = capacity == Party.Capacity.WITNESS ? GroupMail.RelayedAnswer.What.ANSWER
                : reopened(scene) ? GroupMail.RelayedAnswer.What.REOPENED : GroupMail.RelayedAnswer.What.FACTS;
        Stream<Note> receipt = added.receipted()
                ? scene.party(added.by()).map(to -> Note.of(to, new PartyMail.Receipt(false), Shown.NOTHING)).stream() : Stream.empty();
        var words = new Letters.Words(added.text(), added.attachments(), added.mail());
        return Stream.concat(receipt, Letters.relayed(scene, what, added.by(), words, "").stream()).toList();
    }

    /** D38. */
    private static boolean reopened(Scene scene) {
        return scene.before().flatMap(CaseState::closed).filter(Event.Closing.NOT_A_REPORT::equals).isPresent() && scene.after().closed().isEmpty();
    }

    /** D38: whoever wrote in their own name is told that it was held to be no report, and can say that it is one. */
    static List<Note> closed(Scene scene, Event.CaseClosed closed) {
        boolean told = closed.how() == Event.Closing.NOT_A_REPORT && scene.after().report().senderProven() && scene.after().writesToReporter();
        return told ? status(scene) : List.of();
    }

    static List<Note> question(Scene scene, Event.QuestionAsked asked) {
        boolean witness = scene.after().party(asked.party()).filter(party -> party.capacity() == Party.Capacity.WITNESS).isPresent();
        Content content = witness ? new PartyMail.WitnessQuestion(asked.text()) : new PartyMail.ReporterQuestion(asked.text(), "", Optional.empty());
        return scene.party(asked.party()).map(to -> Note.of(to, content, Shown.NOTHING)).stream().toList();
    }

    static List<Note> headsUp(Scene scene, Event.HeadsUpGiven given) {
        boolean notice = scene.after().matter(given.matter()).nextToReported() == DraftKind.NOTICE;
        var content = new PartyMail.HeadsUp(notice ? PartyMail.HeadsUp.What.NOTICE : PartyMail.HeadsUp.What.LETTER, given.endsAt(),
                scene.after().oneToOne(), List.of());
        return scene.reporter().filter(_ -> scene.after().writesToReporter()).map(to -> Note.of(to, content, new Shown.OfMatter(given.matter()), CommandName.OBJECT)).stream().toList();
    }

    /** Whoever of them is outside is named as the others are, as in the acknowledgment (D10); the reporter knows of themselves. */
    static List<Note> newcomers(Scene scene, Event.NewcomersSeated seated) {
        List<String> names = seated.seats().stream().filter(seat -> seat.member().votes() || scene.policy().advisers() == Policy.Advisers.AS_MEMBERS)
                .filter(seat -> seat.reason().filter(Seat.Reason.REPORTER::equals).isEmpty()).map(seat -> seat.member().person().name()).toList();
        return seated.graceEndsAt().filter(_ -> !names.isEmpty()).map(until -> new PartyMail.HeadsUp(PartyMail.HeadsUp.What.NEWCOMERS, until, false, names))
                .flatMap(content -> scene.reporter().map(to -> Note.of(to, content, Shown.NOTHING, CommandName.EXCLUDE))).stream().toList();
    }

    /** D32, and the answer to STATUS. */
    static List<Note> status(Scene scene) {
        boolean followedUp = !scene.after().matters().isEmpty() && scene.after().followUpDone();
        var content = new PartyMail.Status(scene.after().step(), scene.after().dueAt(Deadline.Kind.STATUS), followedUp,
                scene.after().withdrawn(), nobody(scene), scene.after().tooFew(), scene.after().closed().filter(Event.Closing.NOT_A_REPORT::equals).isPresent(), scene.policy().reporter().every());
        return scene.reporter().map(to -> Note.of(to, content, Shown.NOTHING)).stream().toList();
    }
}
