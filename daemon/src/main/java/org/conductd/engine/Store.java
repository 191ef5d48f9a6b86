package org.conductd.engine;

import java.util.function.Function;

/** Everything durable, in one place and one transaction at a time. Durable means: fsync'd before {@link #transact} returns. */
public interface Store extends AutoCloseable {
    /**
     * Runs the work in one transaction: all of it is kept, or, where it throws, nothing. Transactions do not nest.
     *
     * @throws StoreException where the store cannot do it; nothing was kept
     */
    <T> T transact(Function<Transaction, T> work);

    @Override
    void close();

    /** What one transaction can reach. Not to be used after it. What belongs to a case comes after its first {@link EventStore#append}. */
    interface Transaction {
        EventStore events();

        Ledger ledger();

        TagDirectory tags();

        MailArchive mails();

        OutboxStore outbox();

        Parking parking();

        RosterSightings roster();

        PersonIndex people();
    }

    /** The store did not do what was asked. Its message names no content. */
    final class StoreException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public StoreException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
