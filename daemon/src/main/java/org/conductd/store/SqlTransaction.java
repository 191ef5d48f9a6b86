package org.conductd.store;

import org.conductd.engine.Errands;
import org.conductd.engine.EventStore;
import org.conductd.engine.Ledger;
import org.conductd.engine.MailArchive;
import org.conductd.engine.OutboxStore;
import org.conductd.engine.Parking;
import org.conductd.engine.PersonIndex;
import org.conductd.engine.RosterSightings;
import org.conductd.engine.Store;
import org.conductd.engine.TagDirectory;
import org.jdbi.v3.core.Handle;

/** The tables, and the case keys that were unwrapped for this transaction. */
final class SqlTransaction implements Store.Transaction {
    private final Handle handle;
    private final Keyring keyring;
    private final Seal seal;
    private final CaseKeys keys;
    private final Journal journal;

    /** @param beforePurge to be run before a key is destroyed */
    SqlTransaction(Handle handle, Keyring keyring, Seal seal, Runnable beforePurge) {
        this.handle = handle;
        this.keyring = keyring;
        this.seal = seal;
        this.keys = new CaseKeys(handle, keyring, seal, beforePurge);
        this.journal = new Journal(handle, keyring);
    }

    /** To be called once, before it commits. @return whether what was removed must be nowhere in the file any more */
    boolean finish() {
        journal.finish();
        return journal.purges();
    }

    @Override
    public EventStore events() {
        return new EventTable(handle, keyring, keys, seal, journal);
    }

    @Override
    public Ledger ledger() {
        return new LedgerTable(handle, keyring, seal);
    }

    @Override
    public TagDirectory tags() {
        return new TagTable(handle, keyring, keys, seal);
    }

    @Override
    public MailArchive mails() {
        return new MailTable(handle, keys, seal, journal);
    }

    @Override
    public OutboxStore outbox() {
        return new OutboxTable(handle, keyring, keys, seal);
    }

    @Override
    public Parking parking() {
        return new ParkedTable(handle, keyring, seal);
    }

    @Override
    public PersonIndex people() {
        return new PersonTable(handle, keyring);
    }

    @Override
    public RosterSightings roster() {
        return new RosterTable(handle, keyring, seal);
    }

    @Override
    public Errands errands() {
        return new ErrandTable(handle, keyring, seal);
    }
}
