package org.conductd.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The store in one SQLite file, or in memory. In a file the journal is a write-ahead log and {@code synchronous} is FULL: a commit is one fsync, and
 * what was committed survives a power cut.
 */
public final class SqliteStore extends SqlStore {
    /** How long a transaction waits for one of another process, milliseconds: the admin's commands take a few. */
    private static final int BUSY_TIMEOUT = 5000;

    /** Octets that are checked for damage before anything else; SQLite reads all of a file for it. A larger one is checked while the daemon works. */
    private static final long CHECKED_AT_ONCE = 16 << 20;

    private final Optional<DatabaseFile> claimed;
    private final Runnable whole;
    private volatile Damaged damage;
    /** As after a process that ended before it could see to it. */
    private boolean logHoldsKeys = true;

    private SqliteStore(Handle handle, Keyring keyring, Seal seal, Optional<DatabaseFile> claimed, Runnable whole) {
        super(handle, keyring, seal);
        this.claimed = claimed;
        this.whole = whole;
    }

    /**
     * Opens the store for a daemon, and makes or migrates it first where that is due.
     *
     * @param randomness for keys and nonces; has to be unpredictable, and is used by one thread at a time
     * @throws StoreException where another daemon has it, it was sealed with another master key, it is damaged or of a newer version
     */
    public static SqliteStore open(Path file, MasterKey key, RandomGenerator randomness) {
        return claimed(file, key, randomness, SQLiteConfig.JournalMode.WAL);
    }

    /** A store that is one file and no more once it is closed, as a backup is. @throws StoreException as {@link #open(Path, MasterKey, RandomGenerator)} */
    static SqliteStore compact(Path file, MasterKey key, RandomGenerator randomness) {
        refuseMissing(file);
        return claimed(file, key, randomness, SQLiteConfig.JournalMode.DELETE);
    }

    private static SqliteStore claimed(Path file, MasterKey key, RandomGenerator randomness, SQLiteConfig.JournalMode journal) {
        DatabaseFile claimed = DatabaseFile.claim(file);
        try {
            return open(file, key, randomness, Optional.of(claimed), journal);
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
        refuseMissing(file);
        return open(file, key, randomness, Optional.empty(), SQLiteConfig.JournalMode.WAL);
    }

    /**
     * Opens the store as a daemon does, so that none runs meanwhile; where there is none, none is made.
     *
     * @throws StoreException where there is none, or as {@link #open(Path, MasterKey, RandomGenerator)}
     */
    public static SqliteStore alone(Path file, MasterKey key, RandomGenerator randomness) {
        refuseMissing(file);
        return open(file, key, randomness);
    }

    private static void refuseMissing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StoreException("there is no store " + file, null);
        }
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
        Seal seal = new Seal(randomness);
        return new SqliteStore(handle, Keyring.of(StoreKey.random(seal)), seal, Optional.empty(), () -> { });
    }

    private static SqliteStore open(Path file, MasterKey key, RandomGenerator randomness, Optional<DatabaseFile> claimed, SQLiteConfig.JournalMode journal) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(journal);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_TIMEOUT);
        // What is removed from a page is overwritten where the page is written anyway; where a key goes, pages that get free are too: CaseKeys.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "FAST");
        SQLiteDataSource database = database("jdbc:sqlite:" + file, config);
        try {
            Handle handle = connect(database);
            try {
                boolean large = Files.size(file) > CHECKED_AT_ONCE;
                if (!large) {
                    refuseDamaged(handle, file);
                }
                if (!Schema.current(handle, made(handle))) {
                    claimed.orElseThrow(() -> Schema.unfit(null));
                    Schema.migrate(database);
                }
                Seal seal = new Seal(randomness);
                StoreKey storeKey = new StoreKey(handle, seal, file.toString());
                return new SqliteStore(handle, claimed.isPresent() ? storeKey.keyringMade(key) : storeKey.keyring(key), seal, claimed,
                        large ? () -> refuseDamaged(database, file) : () -> { });
            } catch (RuntimeException e) {
                handle.close();
                throw e;
            }
        } catch (IOException e) {
            throw new Unavailable("the store " + file + " cannot be read", e);
        } catch (JdbiException e) {
            throw SqliteFault.of("the store " + file + " cannot be opened", e);
        }
    }

    private static SQLiteDataSource database(String url, SQLiteConfig config) {
        SQLiteDataSource database = new SQLiteDataSource(config);
        database.setUrl(url);
        return database;
    }

    private static boolean made(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM sqlite_schema WHERE name = '" + Schema.HISTORY + "'").mapTo(Integer.class).one() > 0;
    }

    private static void refuseDamaged(Handle handle, Path file) {
        String verdict = handle.createQuery("PRAGMA quick_check(1)").mapTo(String.class).first();
        if (!verdict.equals("ok")) {
            throw new Damaged("the store " + file + " is damaged: restore a backup", null);
        }
    }

    private static void refuseDamaged(SQLiteDataSource database, Path file) {
        try (Handle own = connect(database)) {
            refuseDamaged(own, file);
        } catch (JdbiException failure) {
            throw SqliteFault.of("the store " + file + " cannot be read", failure);
        }
    }

    /**
     * Does what was too long for {@link #open}: looks for damage in a large file, on a connection of its own, so that the daemon can work meanwhile. Where
     * there is some, every transaction from then on throws {@link Damaged}. To be called once, by a thread that has time.
     */
    public void checkWhole() {
        try {
            whole.run();
        } catch (Damaged found) {
            damage = found;
        } catch (StoreException notNow) {
            // Whatever keeps it from reading meets the daemon too.
        }
    }

    /** All of it as of one moment, without what a page forgot, while others go on. @param empty a file without content */
    void copyTo(Path empty) {
        handle().createUpdate("VACUUM INTO :file").bind("file", empty.toString()).execute();
    }

    /** @throws Damaged where some of it is, whatever its size */
    void requireWhole() {
        whole.run();
    }

    /** By hand: the driver's own commit begins the next transaction at once, and where that fails, what was kept would look lost. */
    @Override
    void begin() {
        if (damage != null) {
            throw damage;
        }
        handle().execute("BEGIN IMMEDIATE");
    }

    @Override
    void beginReading() {
        handle().execute("BEGIN");
    }

    @Override
    void commit() {
        handle().execute("COMMIT");
    }

    @Override
    void rollback() {
        handle().execute("ROLLBACK");
    }

    @Override
    StoreException fault(String what, JdbiException failure) {
        return SqliteFault.of(what, failure);
    }

    /** Pages that get free are overwritten too. */
    @Override
    void beforePurge() {
        handle().createQuery("PRAGMA secure_delete = ON").mapTo(Integer.class).one();
    }

    /**
     * D40: a key that was destroyed is in no page by now, but in the write-ahead log as it was before. Done again after the next transaction where somebody
     * reads the log just then: what was committed stands either way.
     */
    @Override
    void committed(boolean purged) {
        logHoldsKeys |= purged;
        if (logHoldsKeys) {
            try {
                logHoldsKeys = handle().createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapTo(Integer.class).first() != 0;
            } catch (JdbiException notNow) {
                logHoldsKeys = true;
            }
        }
    }

    @Override
    public void close() {
        super.close();
        claimed.ifPresent(DatabaseFile::close);
    }
}
