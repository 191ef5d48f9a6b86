package org.conductd.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.conductd.correspondence.Outgoing;
import org.conductd.intake.CommandReader;
import org.conductd.intake.Line;
import org.conductd.intake.Recipients;
import org.conductd.intake.RosterEntry;
import org.conductd.intake.Verdict;
import org.conductd.intake.Writer;
import org.conductd.message.InboundMessage;
import org.conductd.message.MailKind;
import org.conductd.message.Mailbox;
import org.conductd.message.Tag;
import org.conductd.procedure.PersonId;

/** Standing conflicts that a member declares to the bare address: in no case, and seen by nobody (D5, mail interface §3, §6). */
final class ConflictsDesk {
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final Settings settings;
    private final CaseOffice office;
    private final Filing filing;

    ConflictsDesk(Settings settings, CaseOffice office, Filing filing) {
        this.settings = settings;
        this.office = office;
        this.filing = filing;
    }

    /** What whoever is not proven declares waits for its owner's word; without a declaration in it, the mail has no business here. */
    Handled declare(Store.Transaction tx, Received received, Verdict.Obey obey) {
        RosterEntry sender = sender(received.message()).orElseThrow();
        for (Line line : obey.lines()) {
            switch (line) {
                case Line.Conflicts it -> {
                    return declare(tx, received, sender, it.text());
                }
                case Line.Unproven(Line.Conflicts it) -> {
                    return hold(tx, received, sender, it.text());
                }
                case Line.Understood _, Line.Inquiry _, Line.Confirm _, Line.Drop _, Line.Unproven _, Line.Malformed _, Line.Misspelt _, Line.NotObeyed _ -> { }
            }
        }
        return filing.notInUse(tx, received, Optional.empty());
    }

    /** A list that is forgotten in the mail takes away none that is there: NONE does that. */
    private Handled declare(Store.Transaction tx, Received received, RosterEntry sender, String text) {
        if (!text.isBlank()) {
            tx.roster().declareConflicts(id(sender), text);
        }
        office.posting().post(tx, office.correspondence().conflictsDeclared(id(sender), sender.mailbox(), received.messageId()), received.now());
        return Handled.ofNoCase();
    }

    /** Not asked about more often than anybody is acknowledged in a day: whoever forges can make us write no more. */
    private Handled hold(Store.Transaction tx, Received received, RosterEntry sender, String text) {
        String address = sender.mailbox().address();
        if (tx.ledger().written(MailKind.CONFIRMATION, address, received.now().minus(ONE_DAY)) < settings.acknowledgmentsPerDay()) {
            tx.ledger().recordWritten(MailKind.CONFIRMATION, address, received.now());
            var held = new RosterSightings.HeldConflicts(id(sender), text, received.now().plus(settings.policy().clearance().ratification()));
            Outgoing question = office.correspondence().conflictsConfirmation(id(sender), sender.mailbox(), text, received.now(), held.lapsesAt());
            tx.roster().holdConflicts(question.tag(), held, received.now());
            office.posting().post(tx, question, received.now());
        }
        return Handled.ofNoCase();
    }

    /** CONFIRM in answer to such a question, by whom it went to; empty for any other mail. */
    Optional<Handled> confirm(Store.Transaction tx, Received received) {
        Optional<RosterEntry> sender = sender(received.message());
        boolean byHand = switch (received.message().messageClass()) {
            case REPORT, REPLY -> true;
            case DELIVERY_STATUS, AUTOMATIC, CALENDAR_REPLY, LIST, SPAM, OWN, UNREADABLE -> false;
        };
        if (sender.isEmpty() || !byHand || !confirms(received.message())) {
            return Optional.empty();
        }
        List<Tag> tags = Recipients.tags(received.message(), settings.role()).stream().flatMap(List::stream).distinct().toList();
        Optional<RosterSightings.HeldConflicts> held = tags.stream().flatMap(tag -> tx.roster().heldConflicts(tag).stream())
                .filter(waiting -> waiting.member().equals(id(sender.get())) && received.now().isBefore(waiting.lapsesAt())).findFirst();
        return held.map(waiting -> {
            tags.forEach(tx.roster()::forgetConflicts);
            return declare(tx, received, sender.get(), waiting.text());
        });
    }

    private boolean confirms(InboundMessage message) {
        return CommandReader.read(message, settings.roster(), settings.zone(), Writer.MEMBER).lines().stream().anyMatch(Line.Confirm.class::isInstance);
    }

    private Optional<RosterEntry> sender(InboundMessage message) {
        return message.author().map(Mailbox::address).flatMap(settings.roster()::byAddress);
    }

    private static PersonId id(RosterEntry entry) {
        return entry.member().person().id();
    }
}
