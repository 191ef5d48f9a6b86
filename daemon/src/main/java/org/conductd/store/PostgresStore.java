package org.conductd.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The store in a PostgreSQL database. The connection of a daemon is its turn: it holds a lock that the server releases when the connection ends, however
 * it ends, and everything is written through it. So whoever lost the turn has lost the connection too; and in case something between the two (a pooler,
 * a standby server that was promoted) keeps that from being so, each transaction looks whether the number of turns still is its own.
 */
public final class PostgresStore extends SqlStore {
    private final PostgresSession session;
    private final OptionalLong number;
    private final AtomicBoolean lost = new AtomicBoolean();
    /** As after a process that ended before it could see to it. */
    private boolean tableHoldsKeys;

    /** @param number of the turn of a daemon; empty beside one */
    PostgresStore(PostgresSession session, OptionalLong number, Keyring keyring, Seal seal) {
        super(session.handle(), keyring, seal);
        this.session = session;
        this.number = number;
        this.tableHoldsKeys = number.isPresent();
    }

    /**
     * Opens the store for one of the admin's commands, also while a daemon works on it. Makes and migrates nothing.
     *
     * @param randomness for keys and nonces; has to be unpredictable, and is used by one thread at a time
     * @throws StoreException where there is none, it was sealed with another master key, or is of another version
     * @throws Unavailable where the server cannot be reached
     */
    public static PostgresStore beside(PostgresServer server, MasterKey key, RandomGenerator randomness) {
        PostgresSession session = PostgresSession.beside(server);
        try {
            if (!session.made()) {
                throw new StoreException("there is no store in the database " + server, null);
            }
            if (!session.current()) {
                throw Schema.unfit(null);
            }
            Seal seal = new Seal(randomness);
            return new PostgresStore(session, OptionalLong.empty(), new StoreKey(session.handle(), seal, server.toString()).keyring(key), seal);
        } catch (JdbiException e) {
            session.close();
            throw PostgresFault.of("the database " + server + " cannot be read", e);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    // ---- The turn

    /**
     * Asks the server whether this is still the daemon's turn, and by that keeps it from taking a silent one for dead ({@link PostgresSession#LEASE}). May be
     * called while a transaction runs.
     *
     * @return false once and for good where it is not: then nothing can be written any more
     */
    public boolean holdsTurn() {
        if (!lost.get()) {
            try (Statement statement = connection().createStatement()) {
                statement.execute("SELECT 1");
            } catch (SQLException e) {
                noticeLoss(PostgresFault.connectionLost(e));
            }
        }
        return !lost.get();
    }

    private void noticeLoss(boolean loss) {
        if (loss && lost.compareAndSet(false, true)) {
            session.abort();
        }
    }

    // ---- Transactions

    /** The driver begins the transaction with the first statement, in the same round trip. */
    @Override
    void begin() {
        refuseWithoutTurn();
        try {
            connection().setAutoCommit(false);
            OptionalLong newest = session.writeAlone();
            if (number.isPresent() && !newest.equals(number)) {
                noticeLoss(true);
                refuseWithoutTurn();
            }
        } catch (SQLException e) {
            end();
            throw failed(e);
        }
    }

    private void refuseWithoutTurn() {
        if (lost.get()) {
            throw new Unavailable("the connection to the database was lost, or another daemon took over", null);
        }
    }

    @Override
    void beginReading() {
        refuseWithoutTurn();
        try (Statement statement = connection().createStatement()) {
            connection().setAutoCommit(false);
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        } catch (SQLException e) {
            end();
            throw failed(e);
        }
    }

    /**
     * COMMIT of a transaction that the server has given up rolls it back and is no error, neither to the server nor to the driver; the statement before it, in
     * the same message, is one, and then nothing of what follows is done.
     */
    @Override
    void commit() {
        try (Statement statement = connection().createStatement()) {
            statement.execute("SELECT 1; COMMIT");
            connection().setAutoCommit(true);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    void rollback() {
        end();
    }

    private void end() {
        try {
            connection().rollback();
            connection().setAutoCommit(true);
        } catch (SQLException e) {
            noticeLoss(true);
        }
    }

    private JdbiException failed(SQLException e) {
        return new UnableToExecuteStatementException("a transaction", e, null);
    }

    @Override
    StoreException fault(String what, JdbiException failure) {
        noticeLoss(PostgresFault.connectionLost(failure));
        return PostgresFault.of(what, failure);
    }

    @Override
    void beforePurge() {
        // Nothing can be overwritten in place: see committed.
    }

    /**
     * D40: the row of a key that was destroyed or wrapped anew stays in the table's file until that is written anew. Done again after the next transaction where somebody is at
     * the table just then: what was committed stands either way. What the server's log of changes and its backups keep is stated, not denied (README).
     */
    @Override
    void committed(boolean purged) {
        tableHoldsKeys |= purged;
        if (tableHoldsKeys) {
            try {
                handle().execute("VACUUM FULL case_key");
                handle().execute("VACUUM FULL master_key");
                tableHoldsKeys = false;
            } catch (JdbiException notNow) {
                noticeLoss(PostgresFault.connectionLost(notNow));
            }
        }
    }

    /** What is left of a connection that was lost has nothing to say any more. */
    @Override
    public void close() {
        try {
            super.close();
        } catch (JdbiException gone) {
            // It is closed all the same.
        } finally {
            noticeLoss(true);
        }
    }

    private Connection connection() {
        return handle().getConnection();
    }
}
