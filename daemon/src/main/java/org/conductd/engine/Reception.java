package org.conductd.engine;

import java.time.Instant;
import org.conductd.message.MessageParser;

/** One inbound message, one transaction. */
final class Reception {
    private final Store store;

    Reception(Store store, Settings settings, CaseOffice office, MessageParser parser) {
        this.store = store;
    }

    Ledger.Disposal receive(Arrival arrival, Instant now) {
        return store.transact(tx -> tx.ledger().at(arrival.place()).map(Ledger.Entry::disposal).orElse(Ledger.Disposal.PARKED));
    }
}
