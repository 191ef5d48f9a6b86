package org.conductd.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conductd.intake.CaseThread;
import org.conductd.intake.Facts;
import org.conductd.intake.Proof;
import org.conductd.intake.ProofServer;
import org.conductd.intake.Recipients;
import org.conductd.intake.Signatures;
import org.conductd.intake.Triage;
import org.conductd.intake.Verdict;
import org.conductd.message.Digests;
import org.conductd.message.InboundMessage;
import org.conductd.message.Mailbox;

/** The way of one inbound message (architecture §3): seen before, taken apart, judged, carried out, written down — in one transaction. */
final class Reception {
    /** Why a message is kept apart that could not be handled; beside intake's own reasons. */
    private static final String FAULT = "FAULT";

    /** In no mailbox. */
    private static final Ledger.Place RELEASED = new Ledger.Place("", 0, 0);

    private final Store store;
    private final Settings settings;
    private final Engine.Reading reading;
    private final ReportDesk reports;
    private final ReplyDesk replies;
    private final Filing filing;
    private final ConflictsDesk conflicts;
    private final CaseOffice office;
    private final MailboxTime mailboxTime;

    Reception(Store store, Settings settings, CaseOffice office, Engine.Reading reading, MailboxTime mailboxTime, ReportDesk reports, Gathering gathering) {
        this.store = store;
        this.settings = settings;
        this.reading = reading;
        this.reports = reports;
        this.filing = new Filing(settings, office);
        this.conflicts = new ConflictsDesk(settings, office, filing);
        this.replies = new ReplyDesk(settings, office, new HeldMail(settings, reading.parser()), gathering);
        this.office = office;
        this.mailboxTime = mailboxTime;
    }

    Ledger.Disposal receive(Arrival arrival, Instant now) {
        Optional<Ledger.Entry> known = store.transact(tx -> tx.ledger().at(arrival.place()));
        if (known.isPresent()) {
            // D39: also what could not be moved since.
            return mailboxTime.leavesAt(known.get()).isAfter(now) ? known.get().disposal() : Ledger.Disposal.EXPUNGE;
        }
        InboundMessage message = reading.parser().parse(arrival.octets());
        // Before the transaction: a name server may be slow.
        Proof proof = proof(message);
        return store.transact(tx -> office.chance().because(cause(arrival), () -> receive(tx, arrival, message, proof, now)));
    }

    /** Wherever it lies, and whenever it is handled. */
    private static String cause(Arrival arrival) {
        return "mail " + Digests.sha256(arrival.octets()) + " " + arrival.arrivedAt();
    }

    private Proof proof(InboundMessage message) {
        return Proof.of(message, settings.proof(), settings.proof().server() == ProofServer.DKIM ? reading.verifier().signer(message) : Optional.empty());
    }

    private Ledger.Disposal receive(Store.Transaction tx, Arrival arrival, InboundMessage message, Proof proof, Instant now) {
        Ledger.Fingerprint fingerprint = fingerprint(message);
        // Who is not proven by a signature does not make its true owner a copy.
        Ledger.Fingerprint known = proof.proven() ? fingerprint : fingerprint.unsigned();
        Optional<Ledger.Entry> copy = tx.ledger().like(fingerprint);
        if (copy.isPresent()) {
            tx.ledger().record(arrival.place(), Optional.empty(), copy.get());
            return copy.get().disposal();
        }
        Handled handled = carryOut(tx, new Received(arrival, message, now), proof, false);
        tx.ledger().record(arrival.place(), Optional.of(known), new Ledger.Entry(handled.caseId(), handled.disposal(), now));
        return handled.disposal();
    }

    /** Kept apart after handling it failed twice: nothing of it is understood, and nothing is lost. */
    Ledger.Disposal park(Arrival arrival, Instant now) {
        return store.transact(tx -> {
            Handled handled = office.chance().because("apart " + cause(arrival), () -> filing.park(tx, new Received(arrival, null, now), FAULT));
            // By its octets, so that it is known where it lies afterwards (D39).
            tx.ledger().record(arrival.place(), Optional.of(new Ledger.Fingerprint(arrival.octets(), "", List.of())), new Ledger.Entry(handled.caseId(), handled.disposal(), now));
            return handled.disposal();
        });
    }

    /**
     * D42: what the admin released comes in as if nothing had kept it apart, from when it arrived. What cannot be handled stays apart.
     *
     * @throws RuntimeException what the first such mail threw, once all others came in
     */
    void release(Instant now) {
        List<RuntimeException> faults = new ArrayList<>();
        for (Parking.Parked mail : store.transact(tx -> tx.parking().released())) {
            try {
                release(mail, now);
            } catch (Store.Unavailable | Store.Damaged fault) {
                throw fault;
            } catch (RuntimeException fault) {
                faults.add(fault);
                store.transact(tx -> {
                    tx.parking().release(mail.reference(), false);
                    return null;
                });
            }
        }
        for (RuntimeException fault : faults) {
            throw fault;
        }
    }

    private void release(Parking.Parked mail, Instant now) {
        byte[] octets = store.transact(tx -> tx.parking().octets(mail.reference())).orElseThrow();
        InboundMessage message = reading.parser().parse(octets);
        Proof proof = proof(message);
        Arrival arrival = new Arrival(RELEASED, mail.arrivedAt(), octets, octets.length >= Mailroom.LONGEST);
        store.transact(tx -> {
            office.chance().because("released " + mail.reference(), () -> carryOut(tx, new Received(arrival, message, now), proof, true));
            tx.parking().remove(mail.reference());
            return null;
        });
    }

    /** Mail interface §2: the same author, Message-ID and body are one mail, also when a copy went to the bare address. */
    private static Ledger.Fingerprint fingerprint(InboundMessage message) {
        String author = message.author().map(Mailbox::address).map(Mailbox::canonical).orElse("");
        StringBuilder body = new StringBuilder(message.fullText());
        message.attachments().forEach(attachment -> body.append('\n').append(attachment.sha256()));
        return new Ledger.Fingerprint(message.octets(), message.messageId().isEmpty() ? "" : author + "\n" + message.messageId() + "\n" + body,
                Signatures.of(message));
    }

    private Handled carryOut(Store.Transaction tx, Received received, Proof proof, boolean released) {
        Optional<Handled> confirmed = conflicts.confirm(tx, received);
        if (confirmed.isPresent()) {
            return confirmed.get();
        }
        InboundMessage message = received.message();
        Recipients recipients = Recipients.of(message, settings.role(), new ThreadFinder(tx, settings.roster(), office.casebook()));
        Facts facts = new Facts(message, received.arrival().arrivedAt(), received.fromJunk(), released, settings.role(), settings.roster(), recipients,
                proof, new Facts.Settings(settings.senderProof(), settings.trustedForms(), settings.zone()));
        return switch (Triage.judge(facts)) {
            case Verdict.Open how -> reports.open(tx, received, facts, how);
            case Verdict.Obey obey when obey.thread().isEmpty() -> conflicts.declare(tx, received, obey);
            case Verdict.Obey obey -> replies.obey(tx, received, obey.thread().get(), obey);
            case Verdict.Relay relay -> replies.relay(tx, received, relay);
            case Verdict.Record(Optional<CaseThread> thread, Verdict.Record.Reason reason) -> filing.record(tx, received, thread, reason);
            case Verdict.Park(Verdict.Park.Reason reason) -> filing.park(tx, received, reason.name());
            case Verdict.Answer(Verdict.Answer.Reason reason, Optional<CaseThread> thread) -> answer(tx, received, reason, thread);
        };
    }

    private Handled answer(Store.Transaction tx, Received received, Verdict.Answer.Reason reason, Optional<CaseThread> thread) {
        return switch (reason) {
            case NOT_IN_USE -> filing.notInUse(tx, received, thread);
            case NOTHING_SAID -> replies.help(tx, received, thread.orElseThrow());
            case UNREADABLE -> replies.unreadable(tx, received, thread.orElseThrow());
        };
    }
}
