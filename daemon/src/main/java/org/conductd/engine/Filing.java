package org.conductd.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.conductd.correspondence.Correspondence;
import org.conductd.correspondence.Outgoing;
import org.conductd.intake.CaseThread;
import org.conductd.intake.CommandReader;
import org.conductd.intake.RosterEntry;
import org.conductd.intake.Verdict;
import org.conductd.message.CalendarReply;
import org.conductd.procedure.Attendance;
import org.conductd.procedure.Command;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Request;
import org.conductd.procedure.Shown;

/** What is neither report nor reply: filed with its thread, kept apart, or answered without touching a case. */
final class Filing {
    /** The admin is told of mail kept apart at most so often; the list has it all. */
    private static final Duration BETWEEN_ALERTS = Duration.ofHours(1);
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final Settings settings;
    private final CaseOffice office;

    Filing(Settings settings, CaseOffice office) {
        this.settings = settings;
        this.office = office;
    }

    /** Kept with the case; a bounce of what went to a party is an event of it (D35), and a foreign writer with a live tag is told to its owner. */
    Handled record(Store.Transaction tx, Received received, Optional<CaseThread> thread, Verdict.Record.Reason reason) {
        Optional<CaseWork> work = thread.flatMap(known -> office.take(tx, known.caseId(), received.now()));
        if (work.isEmpty()) {
            return Handled.ofNoCase();
        }
        work.get().file(office.chance().key(), received.arrival().octets());
        switch (reason) {
            case DELIVERY_STATUS -> received.message().deliveries().stream().filter(report -> report.action().equals("failed")).findFirst()
                    .ifPresent(report -> OutboxQueue.undelivered(work.get(), thread.get().person(), thread.get().kind(), draft(thread.get()), report.status()));
            case FOREIGN_SENDER -> warnOwner(tx, received, work.get(), thread.get());
            case CALENDAR_REPLY -> attend(received, work.get(), thread.get());
            case OWN_MAIL, AUTOMATIC, LIST, COURTESY -> { }
        }
        work.get().finish(Optional.empty());
        return Handled.of(thread.get().caseId());
    }

    /** D16: whether somebody comes, and nothing else; an answer to a meeting that is over or to a time that it had before, or from who is outside by now, is kept and changes nothing. */
    private static void attend(Received received, CaseWork work, CaseThread thread) {
        if (!thread.live()) {
            return;
        }
        Optional<CalendarReply> reply = received.message().calendar().filter(calendar -> calendar.method().equals("REPLY"));
        Optional<Attendance> attendance = reply.flatMap(calendar -> Arrays.stream(Attendance.values()).filter(one -> one.name().equals(calendar.partstat())).findFirst());
        attendance.ifPresent(given -> work.decide(new Request(thread.person(), thread.shown(), new Command.Attend(given, reply.get().sequence()))));
    }

    /** Once a day, in whichever of their cases: whoever has a mail of somebody's cannot fill their mailbox with it. */
    private void warnOwner(Store.Transaction tx, Received received, CaseWork work, CaseThread thread) {
        office.correspondence().securityNotice(work.state(), thread.person()).ifPresent(notice -> postAtMost(1, tx, notice, received.now()));
    }

    private void postAtMost(int perDay, Store.Transaction tx, Outgoing mail, Instant now) {
        String recipient = mail.recipient().address();
        if (tx.ledger().written(mail.kind(), recipient, now.minus(ONE_DAY)) < perDay) {
            tx.ledger().recordWritten(mail.kind(), recipient, now);
            office.posting().post(tx, mail, now);
        }
    }

    private static Optional<OutboxStore.DraftRef> draft(CaseThread mail) {
        Optional<DraftKind> kind = switch (mail.kind()) {
            case LETTER -> Optional.of(DraftKind.LETTER);
            case FOLLOW_UP -> Optional.of(DraftKind.FOLLOW_UP);
            case APOLOGY -> Optional.of(DraftKind.APOLOGY);
            case NOTICE -> Optional.of(DraftKind.NOTICE);
            case ACKNOWLEDGMENT, RECEIPT, CONFLICT_CHECK, INCIDENT_REPORT, DISCUSSION, RELAYED_ANSWER, EVALUATION_OVERVIEW, MEETING_POLL,
                 MEETING_INVITATION, BALLOT, VOTE_RESULT, DRAFT_PREVIEW, APPROVAL_REQUEST, HEADS_UP, REPORTER_QUESTION, STATUS, WITNESS_QUESTION, STATEMENT,
                 UNDELIVERED, REMINDER, COMMAND_ANSWER, CONFIRMATION, SECURITY_NOTICE, NOT_IN_USE, ESCALATION, ADMIN_ALERT -> Optional.empty();
        };
        return kind.flatMap(draft -> mail.shown() instanceof Shown.OfDrafts shown
                ? Optional.of(new OutboxStore.DraftRef(shown.matter(), draft.name(), shown.versions().get(draft))) : Optional.empty());
    }

    /** For a human (D42). */
    Handled park(Store.Transaction tx, Received received, String reason) {
        List<Parking.Parked> before = tx.parking().list();
        String reference = freshReference(before);
        tx.parking().park(new Parking.Parked(reference, received.arrival().arrivedAt(), received.arrival().octets().length, reason),
                Steward.alarmAt(received.arrival().arrivedAt(), received.now()), received.arrival().octets());
        boolean told = before.stream().anyMatch(other -> other.arrivedAt().plus(BETWEEN_ALERTS).isAfter(received.now()));
        if (!told) {
            office.posting().post(tx, office.correspondence().adminAlert(Correspondence.AdminAlert.KEPT_APART,
                    List.of(String.valueOf(before.size() + 1), reason, reference), received.now()), received.now());
        }
        return new Handled(Optional.empty(), Ledger.Disposal.PARKED);
    }

    /** References are short, so one can come up twice. */
    private String freshReference(List<Parking.Parked> taken) {
        String reference = office.chance().reference();
        while (taken.stream().map(Parking.Parked::reference).anyMatch(reference::equals)) {
            reference = office.chance().reference();
        }
        return reference;
    }

    /**
     * D10: the same to the letter, whatever the reason, and as often to whoever asks: no more than anybody is acknowledged in a day, since
     * a forged sender costs nothing. Whoever's live thread it was is warned. A RECUSE is kept nowhere, also where it is not needed any more (D9).
     */
    Handled notInUse(Store.Transaction tx, Received received, Optional<CaseThread> elses) {
        elses.flatMap(thread -> office.take(tx, thread.caseId(), received.now())).ifPresent(work -> warnOwner(tx, received, work, elses.get()));
        RosterEntry sender = settings.roster().byAddress(received.message().author().orElseThrow().address()).orElseThrow();
        postAtMost(settings.acknowledgmentsPerDay(), tx,
                office.correspondence().notInUse(sender.member().person().id(), sender.mailbox(), received.messageId()), received.now());
        boolean unkept = elses.isEmpty() && CommandReader.saysRecuse(received.message(), settings.roster(), settings.zone());
        return unkept ? new Handled(Optional.empty(), Ledger.Disposal.EXPUNGE) : Handled.ofNoCase();
    }
}
