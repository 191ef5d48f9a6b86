package org.conductd.engine;

import java.time.Instant;
import java.util.Optional;
import org.conductd.intake.CommandReader;
import org.conductd.intake.Facts;
import org.conductd.intake.Proof;
import org.conductd.intake.Reading;
import org.conductd.intake.SenderProof;
import org.conductd.intake.ThreadMatch;
import org.conductd.intake.Triage;
import org.conductd.intake.Verdict;
import org.conductd.intake.Writer;
import org.conductd.message.InboundMessage;
import org.conductd.message.Mailbox;
import org.conductd.message.MessageParser;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.PersonId;

/** The way of one inbound message (architecture §3): seen before, taken apart, judged, carried out, written down — in one transaction. */
final class Reception {
    private final Store store;
    private final Settings settings;
    private final MessageParser parser;
    private final ThreadFinder threads;
    private final CaseOffice office;
    private final ReportDesk reports;
    private final ReplyDesk replies;
    private final Filing filing;

    Reception(Store store, Settings settings, CaseOffice office, MessageParser parser) {
        this.store = store;
        this.settings = settings;
        this.parser = parser;
        this.office = office;
        this.threads = new ThreadFinder(settings);
        this.reports = new ReportDesk(settings, office);
        this.filing = new Filing(settings, office);
        this.replies = new ReplyDesk(settings, office, filing);
    }

    Ledger.Disposal receive(Arrival arrival, Instant now) {
        Optional<Ledger.Disposal> known = store.transact(tx -> tx.ledger().at(arrival.place()).map(Ledger.Entry::disposal));
        if (known.isPresent()) {
            return known.get();
        }
        InboundMessage message = parser.parse(arrival.octets());
        return store.transact(tx -> receive(tx, arrival, message, now));
    }

    private Ledger.Disposal receive(Store.Transaction tx, Arrival arrival, InboundMessage message, Instant now) {
        Ledger.Fingerprint fingerprint = fingerprint(message);
        Optional<Ledger.Entry> copy = tx.ledger().like(fingerprint);
        if (copy.isPresent()) {
            tx.ledger().record(arrival.place(), Optional.empty(), copy.get());
            return copy.get().disposal();
        }
        Handled handled = carryOut(tx, new Received(arrival, message, now));
        tx.ledger().record(arrival.place(), Optional.of(fingerprint), new Ledger.Entry(handled.caseId(), handled.disposal(), now));
        return handled.disposal();
    }

    /** Kept apart after handling it failed twice: nothing of it is understood, and nothing is lost. */
    Ledger.Disposal park(Arrival arrival, Instant now) {
        return store.transact(tx -> {
            Handled handled = filing.park(tx, new Received(arrival, null, now), Verdict.Reason.FAULT);
            tx.ledger().record(arrival.place(), Optional.empty(), new Ledger.Entry(handled.caseId(), handled.disposal(), now));
            return handled.disposal();
        });
    }

    /** Mail interface §2: the same author, Message-ID and body are one mail, also when a copy went to the bare address. */
    private static Ledger.Fingerprint fingerprint(InboundMessage message) {
        String author = message.author().map(Mailbox::address).map(Mailbox::canonical).orElse("");
        StringBuilder body = new StringBuilder(message.fullText());
        message.attachments().forEach(attachment -> body.append('\n').append(attachment.sha256()));
        return new Ledger.Fingerprint(message.octets(), message.messageId().isEmpty() ? "" : author + "\n" + message.messageId() + "\n" + body);
    }

    private Handled carryOut(Store.Transaction tx, Received received) {
        InboundMessage message = received.message();
        ThreadFinder.Found found = threads.find(tx, message);
        Optional<ThreadMatch> thread = threads.match(tx, found, message);
        Reading reading = CommandReader.read(message.ownWords(), message.doubtful(), settings.roster(), writer(tx, thread, received.now()));
        boolean proven = Proof.isProven(message, settings.authservId());
        boolean trusted = message.author().filter(author -> settings.trustedForms().contains(Mailbox.canonical(author.address()))).isPresent();
        Verdict verdict = Triage.judge(new Facts(message, reading, thread, found.conflict(), found.tagged(), threads.sender(message, received.now()),
                proven || settings.senderProof() == SenderProof.TRUST_TAG, received.fromJunk(), trusted));
        return switch (verdict) {
            case Verdict.Open open -> reports.open(tx, received, open, proven);
            case Verdict.Obey(ThreadMatch match, Reading obeyed) -> replies.obey(tx, received, match, obeyed);
            case Verdict.Record(ThreadMatch match, Verdict.Reason reason) -> filing.record(tx, received, match, found.entry().orElseThrow(), reason);
            case Verdict.Park(Verdict.Reason reason) -> filing.park(tx, received, reason);
            case Verdict.Answer(Verdict.Reason reason) -> filing.answer(tx, received, reason, thread, threads.sender(message, received.now()), reading);
        };
    }

    /** In what role the owner of the thread writes. */
    private Writer writer(Store.Transaction tx, Optional<ThreadMatch> thread, Instant now) {
        return thread.flatMap(match -> office.take(tx, match.caseId(), now).map(work -> writer(work.state(), match.owner()))).orElse(Writer.ANYBODY);
    }

    private static Writer writer(CaseState state, PersonId person) {
        return state.party(person).map(party -> switch (party.capacity()) {
            case REPORTER -> Writer.REPORTER;
            case REPORTED -> Writer.REPORTED;
            case WITNESS -> Writer.WITNESS;
        }).orElse(state.seat(person).isPresent() ? Writer.MEMBER : Writer.ESCALATION_CONTACT);
    }
}
