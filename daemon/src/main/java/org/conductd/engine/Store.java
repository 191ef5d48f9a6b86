package org.conductd.engine;

import java.util.function.Function;

/** Everything durable, in one place and one transaction at a time. Durable means: fsync'd before {@link #transact} returns. */
public interface Store extends AutoCloseable {
    /**
     * Runs the work in one transaction: all of it is kept, or, where it throws, nothing. Transactions do not nest.
     *
     * @throws StoreException where the store cannot do it; nothing was kept
     * @throws Unavailable    where it could do nothing else either; where the connection to a database was lost in the middle of a commit, all of it may have been kept
     *                        all the same, which whoever asks again finds out
     * @throws Damaged        where what it holds cannot be relied on any more
     */
    <T> T transact(Function<Transaction, T> work);

    /** A secret that nobody has who has not the store's keys; for each purpose another, and always the same, whatever becomes of the master key. */
    byte[] secret(String purpose);

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

        Errands errands();
    }

    /** The store did not do what was asked, and other things perhaps: a record cannot be read, say. Its message names no content. */
    class StoreException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public StoreException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Nothing can be kept or read for now: the disk is full, or cannot be written. It is nobody's doing who asked, and passes. */
    final class Unavailable extends StoreException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The database is not as it was left. Whoever goes on with it makes it worse. */
    final class Damaged extends StoreException {
        private static final long serialVersionUID = 1L;

        public Damaged(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
