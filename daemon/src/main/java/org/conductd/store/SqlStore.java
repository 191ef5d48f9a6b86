package org.conductd.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.conductd.engine.Store;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;

/**
 * The store over one connection: one transaction at a time, threads wait for their turn. What differs between databases is how a transaction begins
 * and ends, what a failure means, and what is to be done once a case was purged.
 */
public abstract sealed class SqlStore implements Store permits SqliteStore, PostgresStore {
    private final ReentrantLock turn = new ReentrantLock();
    private final Handle handle;
    private final Keyring keyring;
    private final Seal seal;

    SqlStore(Handle handle, Keyring keyring, Seal seal) {
        this.handle = handle;
        this.keyring = keyring;
        this.seal = seal;
    }

    /** Whether a daemon on this machine has the store of that file now, or is known by it. */
    public static boolean inUse(Path file) {
        return DatabaseFile.claimed(file);
    }

    static Handle connect(DataSource database) {
        Jdbi jdbi = Jdbi.create(database);
        Instants.register(jdbi);
        // Arguments of a statement are content, and belong in no message.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi.open();
    }

    final Handle handle() {
        return handle;
    }

    // ---- What differs

    /** A transaction that nobody else writes beside. */
    abstract void begin();

    /** One that reads as things are at one moment, and keeps nobody from writing. */
    abstract void beginReading();

    /** @throws JdbiException where it could not; then nothing was kept, or the connection is gone */
    abstract void commit();

    abstract void rollback();

    /** @param what was to be done */
    abstract StoreException fault(String what, JdbiException failure);

    /** Before a key is destroyed, in the same transaction. */
    abstract void beforePurge();

    /**
     * After each commit.
     *
     * @param purged whether what was removed must be nowhere in the database any more (D40)
     */
    abstract void committed(boolean purged);

    // ---- Keys

    @Override
    public byte[] secret(String purpose) {
        return keyring.hash("secret", purpose);
    }

    /**
     * Another master key from now on; everything else stays as it is. What the earlier one opened is nowhere in the database afterwards.
     *
     * @throws AnotherKey where the store was sealed with another than {@code from}; nothing was changed
     */
    public void rewrap(MasterKey from, MasterKey to) {
        turn.lock();
        try {
            begin();
            try {
                beforePurge();
                new StoreKey(handle, seal, "here").rewrap(from, to);
                commit();
            } catch (RuntimeException e) {
                rollbackAfter(e);
                throw e;
            }
            committed(true);
        } catch (JdbiException e) {
            throw fault("the store failed", e);
        } finally {
            turn.unlock();
        }
    }

    // ---- Transactions

    @Override
    public <T> T transact(Function<Transaction, T> work) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("transactions do not nest");
        }
        turn.lock();
        try {
            return transactAlone(work);
        } catch (JdbiException e) {
            throw fault("the store failed", e);
        } finally {
            turn.unlock();
        }
    }

    private <T> T transactAlone(Function<Transaction, T> work) {
        begin();
        T result;
        boolean purged;
        try {
            SqlTransaction transaction = new SqlTransaction(handle, keyring, seal, this::beforePurge);
            result = work.apply(transaction);
            purged = transaction.finish();
            commit();
        } catch (RuntimeException | Error e) {
            rollbackAfter(e);
            throw e;
        }
        committed(purged);
        return result;
    }

    private void rollbackAfter(Throwable failure) {
        try {
            rollback();
        } catch (JdbiException alreadyRolledBack) {
            failure.addSuppressed(alreadyRolledBack);
        }
    }

    /**
     * Whether the records are as they were recorded (D41). Reads everything that was recorded at one moment, and keeps nobody from writing meanwhile.
     *
     * @param earlier the head that an earlier audit gave; with it, it is found too where all was put back to how it was before
     */
    public AuditReport audit(Optional<String> earlier) {
        turn.lock();
        try {
            beginReading();
            try {
                return Audit.of(handle, keyring, seal, earlier);
            } finally {
                rollback();
            }
        } catch (JdbiException e) {
            throw fault("the store failed", e);
        } finally {
            turn.unlock();
        }
    }

    /** Waits for the transaction that runs. */
    @Override
    public void close() {
        turn.lock();
        try {
            handle.close();
        } finally {
            turn.unlock();
        }
    }
}
