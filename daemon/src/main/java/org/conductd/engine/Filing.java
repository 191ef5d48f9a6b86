package org.conductd.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.conductd.correspondence.Correspondence;
import org.conductd.intake.Line;
import org.conductd.intake.Reading;
import org.conductd.intake.RosterEntry;
import org.conductd.intake.ThreadMatch;
import org.conductd.intake.Verdict;
import org.conductd.message.Mailbox;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Seat;
import org.conductd.procedure.Shown;

/** What is neither report nor reply: filed with its thread, kept apart, or answered without touching a case. */
final class Filing {
    /** The admin is told of mail kept apart at most so often; the list has it all. */
    private static final Duration BETWEEN_ALERTS = Duration.ofHours(1);

    private final Settings settings;
    private final CaseOffice office;

    Filing(Settings settings, CaseOffice office) {
        this.settings = settings;
        this.office = office;
    }

    /** Kept with the case; a bounce of what went to a party is an event of it (D35). */
    Handled record(Store.Transaction tx, Received received, ThreadMatch thread, TagDirectory.Entry mail, Verdict.Reason reason) {
        CaseWork work = office.take(tx, thread.caseId(), received.now()).orElseThrow();
        work.file(office.chance().key(), received.arrival().octets());
        if (reason == Verdict.Reason.DELIVERY_STATUS) {
            received.message().deliveries().stream().filter(report -> report.action().equals("failed")).findFirst().ifPresent(report ->
                    OutboxQueue.undelivered(work, mail.person(), mail.kind(), draft(mail), report.status()));
        }
        work.finish(Optional.empty());
        return Handled.of(thread.caseId());
    }

    private static Optional<OutboxStore.DraftRef> draft(TagDirectory.Entry mail) {
        Optional<DraftKind> kind = switch (mail.kind()) {
            case LETTER -> Optional.of(DraftKind.LETTER);
            case FOLLOW_UP -> Optional.of(DraftKind.FOLLOW_UP);
            case APOLOGY -> Optional.of(DraftKind.APOLOGY);
            case ACKNOWLEDGMENT, RECEIPT, CONFLICT_CHECK, INCIDENT_REPORT, DISCUSSION, RELAYED_ANSWER, EVALUATION_OVERVIEW, MEETING_POLL,
                 MEETING_INVITATION, BALLOT, VOTE_RESULT, DRAFT_PREVIEW, HEADS_UP, REPORTER_QUESTION, STATUS, WITNESS_QUESTION, STATEMENT,
                 UNDELIVERED, REMINDER, COMMAND_ANSWER, CONFIRMATION, SECURITY_NOTICE, NOT_IN_USE, ESCALATION, ADMIN_ALERT -> Optional.empty();
        };
        return kind.flatMap(draft -> mail.shown() instanceof Shown.OfMatter(String matter)
                ? Optional.of(new OutboxStore.DraftRef(matter, draft.name())) : Optional.empty());
    }

    /** For a human (D42). */
    Handled park(Store.Transaction tx, Received received, Verdict.Reason reason) {
        List<Parking.Parked> before = tx.parking().list();
        tx.parking().park(new Parking.Parked(office.chance().key(), received.arrival().arrivedAt(), received.arrival().octets().length, reason.name()),
                received.arrival().octets());
        boolean told = before.stream().anyMatch(other -> other.arrivedAt().plus(BETWEEN_ALERTS).isAfter(received.now()));
        if (!told) {
            office.posting().post(tx, office.correspondence().adminAlert(Correspondence.AdminAlert.KEPT_APART,
                    List.of(String.valueOf(before.size() + 1), reason.name()), received.now()), received.now());
        }
        return new Handled(Optional.empty(), Ledger.Disposal.PARKED);
    }

    Handled answer(Store.Transaction tx, Received received, Verdict.Reason reason, Optional<ThreadMatch> thread, Optional<RosterEntry> sender,
                   Reading reading) {
        return switch (reason) {
            case FOREIGN_SENDER -> foreign(tx, received, thread.orElseThrow(), sender);
            case CONFLICTS -> conflicts(tx, received, sender.orElseThrow(), reading);
            case NOT_IN_USE -> notInUse(tx, received, sender.orElseThrow().member().person().id());
            case OWN_MAIL, DELIVERY_STATUS, AUTOMATIC, LIST, SPAM, CONFLICTING_TAGS, EMPTY, FAULT -> throw new IllegalArgumentException("not an answer");
        };
    }

    /** D10: the same to the letter, whatever the reason. */
    Handled notInUse(Store.Transaction tx, Received received, PersonId person) {
        Mailbox to = person(person).map(RosterEntry::mailbox).orElseGet(() -> received.message().author().orElseThrow());
        office.posting().post(tx, office.correspondence().notInUse(person, to, received.messageId()), received.now());
        return Handled.ofNoCase();
    }

    private Optional<RosterEntry> person(PersonId id) {
        return settings.roster().members().stream().filter(entry -> entry.member().person().id().equals(id)).findFirst();
    }

    /** Mail interface §6: never obeyed, relayed or answered; its owner is warned, if they are still of the case. */
    private Handled foreign(Store.Transaction tx, Received received, ThreadMatch thread, Optional<RosterEntry> sender) {
        CaseWork work = office.take(tx, thread.caseId(), received.now()).orElseThrow();
        work.file(office.chance().key(), received.arrival().octets());
        work.finish(Optional.empty());
        boolean reachable = work.state().party(thread.owner()).map(party -> party.person().reachable())
                .orElse(work.state().seat(thread.owner()).filter(seat -> seat.standing() == Seat.Standing.SEATED).isPresent());
        if (reachable) {
            office.correspondence().securityNotice(work.state(), thread.owner()).ifPresent(notice -> office.posting().post(tx, notice, received.now()));
        }
        sender.ifPresent(entry -> notInUse(tx, received, entry.member().person().id()));
        return Handled.of(thread.caseId());
    }

    /** D5: a declaration to the bare address is heeded from a proven sender only, and answered like anything else there (D10). */
    private Handled conflicts(Store.Transaction tx, Received received, RosterEntry sender, Reading reading) {
        PersonId person = sender.member().person().id();
        reading.lines().stream().filter(Line.Conflicts.class::isInstance).map(Line.Conflicts.class::cast)
                .forEach(line -> tx.roster().declareConflicts(person, line.text()));
        office.posting().post(tx, office.correspondence().conflictsDeclared(person, sender.mailbox(), received.messageId()), received.now());
        return Handled.ofNoCase();
    }
}
