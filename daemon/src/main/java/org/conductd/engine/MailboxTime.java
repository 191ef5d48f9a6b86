package org.conductd.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.message.InboundMessage;
import org.conductd.message.Mailbox;
import org.conductd.message.MessageClass;
import org.conductd.message.MessageParser;
import org.conductd.message.RoleAddress;

/**
 * When a mail has to leave the mailbox (D39): so long after its encrypted copy is durable, or at once where none is kept (D9). A mail that had no effect yet never
 * leaves. Purged cases (D40) are older than that.
 */
final class MailboxTime {
    /** Nobody is counted for longer ({@link Ledger#written}). */
    private static final Duration COUNTED = Duration.ofDays(2);

    private final Store store;
    private final Settings.Retention retention;
    private final RoleAddress role;
    private final MessageParser parser;

    MailboxTime(Store store, Settings settings, MessageParser parser) {
        this.store = store;
        this.retention = settings.retention();
        this.role = settings.role();
        this.parser = parser;
    }

    Duration keep() {
        return retention.mailbox();
    }

    Instant leavesAt(Ledger.Entry entry) {
        return switch (entry.disposal()) {
            case EXPUNGE -> entry.handledAt();
            case PROCESSED, PARKED -> entry.handledAt().plus(retention.mailbox());
        };
    }

    /** Of a mail that lies in another mailbox than those where mail arrives; empty: it is none of ours, or had no effect yet. */
    Optional<Instant> leavesAt(Arrival arrival) {
        var octets = new Ledger.Fingerprint(arrival.octets(), "", List.of());
        Optional<Ledger.Entry> known = store.transact(tx -> tx.ledger().like(octets));
        return known.map(this::leavesAt).or(() -> Optional.of(arrival.arrivedAt().plus(retention.mailbox())).filter(_ -> isOurs(arrival)));
    }

    /** A server may keep what we submit: in Sent, say. */
    private boolean isOurs(Arrival arrival) {
        InboundMessage message = parser.parse(arrival.octets());
        return message.messageClass() == MessageClass.OWN && message.from().stream().map(Mailbox::address).anyMatch(role::owns);
    }

    /** Everything that had to leave by then has left. */
    void swept(Instant then) {
        store.transact(tx -> {
            tx.ledger().forget(then, then.minus(retention.cases()), then.minus(COUNTED));
            return null;
        });
    }
}
