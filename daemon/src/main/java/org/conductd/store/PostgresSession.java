package org.conductd.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalLong;
import org.conductd.engine.Store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** One connection to the database, with the locks that keep writers apart. Both belong to the schema that the user's tables are in. */
final class PostgresSession implements AutoCloseable {
    /**
     * So long the server waits for a word of a daemon that has its turn, or stands by for it; then it ends the connection. A process that was stopped,
     * a machine without power, a network in two: nobody closes such a connection.
     */
    static final Duration LEASE = Duration.ofSeconds(8);
    /** The first to know idle_session_timeout. */
    private static final int OLDEST_VERSION = 14;
    /** Milliseconds that a transaction waits for one of somebody else: the admin's commands take a few. */
    private static final int LOCK_TIMEOUT = 5000;
    /** What one of the admin's commands may do nothing for, in the middle of a transaction: meanwhile nobody else writes. */
    private static final Duration COMMAND_IDLE = Duration.ofSeconds(60);

    /** "cond" and "writ" in ASCII: the kind of lock. The other half of its key is the schema. */
    private static final int TURN = 0x636f6e64;
    private static final int WRITING = 0x77726974;
    private static final String SCHEMA = "current_schema()::regnamespace::oid::int4";

    private final Handle handle;

    private PostgresSession(Handle handle) {
        this.handle = handle;
    }

    static PostgresSession beside(PostgresServer server) {
        return open(server, Duration.ZERO, COMMAND_IDLE);
    }

    static PostgresSession ofDaemon(PostgresServer server) {
        return open(server, LEASE, LEASE);
    }

    private static PostgresSession open(PostgresServer server, Duration idle, Duration idleInTransaction) {
        try {
            Handle handle = SqlStore.connect(server.dataSource());
            try {
                refuseOld(handle, server);
                set(handle, "idle_session_timeout", idle);
                set(handle, "idle_in_transaction_session_timeout", idleInTransaction);
                set(handle, "lock_timeout", Duration.ofMillis(LOCK_TIMEOUT));
                // Durable means durable, whatever the server does for others.
                handle.execute("SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'");
                unsentIsLost(handle);
                return new PostgresSession(handle);
            } catch (RuntimeException e) {
                handle.close();
                throw e;
            }
        } catch (JdbiException e) {
            throw PostgresFault.of("the database " + server + " cannot be opened", e);
        }
    }

    private static void refuseOld(Handle handle, PostgresServer server) {
        int version = handle.createQuery("SELECT current_setting('server_version_num')::int4 / 10000").mapTo(Integer.class).one();
        if (version < OLDEST_VERSION) {
            throw new StoreException("the database " + server + " is PostgreSQL " + version + "; " + OLDEST_VERSION + " or newer is needed", null);
        }
    }

    private static void set(Handle handle, String setting, Duration value) {
        handle.execute("SET " + setting + " = " + value.toMillis());
    }

    /** An answer that does not get through ends the connection too. Only where the server's machine can. */
    private static void unsentIsLost(Handle handle) {
        try {
            set(handle, "tcp_user_timeout", LEASE);
        } catch (JdbiException notThere) {
            // Then it takes the server's usual time.
        }
    }

    Handle handle() {
        return handle;
    }

    /** Whether there is a store in it. */
    boolean made() {
        return handle.createQuery("SELECT to_regclass(current_schema() || '." + Schema.HISTORY + "') IS NOT NULL").mapTo(Boolean.class).one();
    }

    /** Whether its tables are those of this version. */
    boolean current() {
        return Schema.current(handle, made());
    }

    /** Whether the server waits for a word however long, or {@link #LEASE}. */
    void mayBeSilent(boolean silent) {
        set(handle, "idle_session_timeout", silent ? Duration.ZERO : LEASE);
    }

    /** Takes the turn, until this connection ends. @return false where another daemon has it */
    boolean takeTurn() {
        return handle.createQuery("SELECT pg_try_advisory_lock(" + TURN + ", " + SCHEMA + ")").mapTo(Boolean.class).one();
    }

    /** Counts a new turn; whoever had one before writes nothing more from now on. @return its number, which no other turn has */
    long countTurn() {
        return handle.inTransaction(transaction -> {
            transaction.execute("SELECT pg_advisory_xact_lock(" + WRITING + ", " + SCHEMA + ")");
            if (transaction.createUpdate("UPDATE turn SET number = number + 1").execute() == 0) {
                transaction.execute("INSERT INTO turn (number) VALUES (1)");
            }
            return transaction.createQuery("SELECT number FROM turn").mapTo(Long.class).one();
        });
    }

    /**
     * In a transaction: nobody else writes, and no other turn begins, until it ends. What was committed before is seen. Other than a lock on a row this writes
     * nothing, so that a transaction that only reads needs no fsync.
     *
     * @return the number of the newest turn
     */
    OptionalLong writeAlone() throws SQLException {
        Connection connection = handle.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + WRITING + ", " + SCHEMA + "); SELECT number FROM turn");
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** Ends it without a word, whatever it is in the middle of. */
    void abort() {
        try {
            handle.getConnection().abort(Runnable::run);
        } catch (SQLException gone) {
            // That is what was wanted.
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
