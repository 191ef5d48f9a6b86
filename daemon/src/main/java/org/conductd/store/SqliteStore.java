package org.conductd.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.conductd.engine.Store;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The store in one SQLite file, or in memory. One connection, one transaction at a time, threads wait for their turn. In a file the journal is
 * a write-ahead log and {@code synchronous} is FULL: a commit is one fsync, and what was committed survives a power cut.
 */
public final class SqliteStore implements Store {
    /** How long a transaction waits for one of another process, milliseconds: the admin's commands take a few. */
    private static final int BUSY_TIMEOUT = 5000;

    private final ReentrantLock turn = new ReentrantLock();
    private final Handle handle;
    private final Keyring keyring;
    private final Seal seal;
    private final Optional<DatabaseFile> claimed;
    /** As after a process that ended before it could see to it. */
    private boolean logHoldsKeys = true;

    private SqliteStore(Handle handle, Keyring keyring, Seal seal, Optional<DatabaseFile> claimed) {
        this.handle = handle;
        this.keyring = keyring;
        this.seal = seal;
        this.claimed = claimed;
    }

    /**
     * Opens the store for a daemon, and makes or migrates it first where that is due.
     *
     * @param randomness for keys and nonces; has to be unpredictable, and is used by one thread at a time
     * @throws StoreException where another daemon has it, it was sealed with another master key, it is damaged or of a newer version
     */
    public static SqliteStore open(Path file, MasterKey key, RandomGenerator randomness) {
        DatabaseFile claimed = DatabaseFile.claim(file);
        try {
            return open(file, key, randomness, Optional.of(claimed));
        } catch (RuntimeException e) {
            claimed.close();
            throw e;
        }
    }

    /**
     * Opens the store for one of the admin's commands, also while a daemon runs on it. Makes and migrates nothing.
     *
     * @throws StoreException where there is none, or as {@link #open(Path, MasterKey, RandomGenerator)}
     */
    public static SqliteStore beside(Path file, MasterKey key, RandomGenerator randomness) {
        if (!Files.isRegularFile(file)) {
            throw new StoreException("there is no store " + file, null);
        }
        return open(file, key, randomness, Optional.empty());
    }

    /** Whether a daemon has the store of that file now. */
    public static boolean inUse(Path file) {
        return DatabaseFile.claimed(file);
    }

    /** A store that lasts until it is closed, sealed like any other; for rehearsals and tests. */
    public static SqliteStore inMemory(RandomGenerator randomness) {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        Handle handle = connect(database("jdbc:sqlite::memory:", config));
        // Whole, past Jdbi, whose parser takes longer over it than SQLite.
        try (Statement script = handle.getConnection().createStatement()) {
            script.executeUpdate(Schema.script());
        } catch (SQLException e) {
            throw new AssertionError("a migration of ours does not run", e);
        }
        return new SqliteStore(handle, Keyring.of(MasterKey.random(randomness)), new Seal(randomness), Optional.empty());
    }

    private static SqliteStore open(Path file, MasterKey key, RandomGenerator randomness, Optional<DatabaseFile> claimed) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_TIMEOUT);
        // What is removed from a page is overwritten where the page is written anyway; where a key goes, pages that get free are too: CaseKeys.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "FAST");
        SQLiteDataSource database = database("jdbc:sqlite:" + file, config);
        try {
            Handle handle = connect(database);
            try {
                refuseDamaged(handle, file);
                if (!Schema.current(handle)) {
                    claimed.orElseThrow(() -> Schema.unfit(null));
                    Schema.migrate(database);
                }
                Keyring keyring = Keyring.of(key);
                refuseAnotherKey(handle, keyring, file);
                return new SqliteStore(handle, keyring, new Seal(randomness), claimed);
            } catch (RuntimeException e) {
                handle.close();
                throw e;
            }
        } catch (JdbiException e) {
            throw SqliteFault.of("the store " + file + " cannot be opened", e);
        }
    }

    private static SQLiteDataSource database(String url, SQLiteConfig config) {
        SQLiteDataSource database = new SQLiteDataSource(config);
        database.setUrl(url);
        return database;
    }

    private static Handle connect(SQLiteDataSource database) {
        Jdbi jdbi = Jdbi.create(database);
        Instants.register(jdbi);
        // Arguments of a statement are content, and belong in no message.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi.open();
    }

    private static void refuseDamaged(Handle handle, Path file) {
        String verdict = handle.createQuery("PRAGMA quick_check(1)").mapTo(String.class).first();
        if (!verdict.equals("ok")) {
            throw new Damaged("the store " + file + " is damaged: restore a backup", null);
        }
    }

    private static void refuseAnotherKey(Handle handle, Keyring keyring, Path file) {
        Optional<byte[]> known = handle.createQuery("SELECT check_value FROM master_key").mapTo(byte[].class).findOne();
        if (known.isEmpty()) {
            handle.createUpdate("INSERT INTO master_key (check_value) VALUES (:value)").bind("value", keyring.checkValue()).execute();
        } else if (!MessageDigest.isEqual(known.get(), keyring.checkValue())) {
            throw new StoreException("the store " + file + " was sealed with another master key", null);
        }
    }

    @Override
    public <T> T transact(Function<Transaction, T> work) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("transactions do not nest");
        }
        turn.lock();
        try {
            T result = transactAlone(work);
            emptyLog();
            return result;
        } catch (JdbiException e) {
            throw SqliteFault.of("the store failed", e);
        } finally {
            turn.unlock();
        }
    }

    /**
     * D40: a key that was destroyed is in no page by now, but in the write-ahead log as it was before. Done again after the next transaction where somebody
     * reads the log just then: what was committed stands either way.
     */
    private void emptyLog() {
        if (logHoldsKeys) {
            try {
                logHoldsKeys = handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapTo(Integer.class).first() != 0;
            } catch (JdbiException notNow) {
                logHoldsKeys = true;
            }
        }
    }

    /** By hand: the driver's own commit begins the next transaction at once, and where that fails, what was kept would look lost. */
    private <T> T transactAlone(Function<Transaction, T> work) {
        handle.execute("BEGIN IMMEDIATE");
        try {
            SqlTransaction transaction = new SqlTransaction(handle, keyring, seal);
            T result = work.apply(transaction);
            logHoldsKeys |= transaction.finish();
            handle.execute("COMMIT");
            return result;
        } catch (RuntimeException | Error e) {
            try {
                handle.execute("ROLLBACK");
            } catch (JdbiException alreadyRolledBack) {
                e.addSuppressed(alreadyRolledBack);
            }
            throw e;
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
            handle.execute("BEGIN");
            try {
                return Audit.of(handle, keyring, seal, earlier);
            } finally {
                handle.execute("COMMIT");
            }
        } catch (JdbiException e) {
            throw SqliteFault.of("the store failed", e);
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
            claimed.ifPresent(DatabaseFile::close);
        } finally {
            turn.unlock();
        }
    }
}
