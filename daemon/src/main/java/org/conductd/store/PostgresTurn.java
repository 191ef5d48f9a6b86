package org.conductd.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.conductd.engine.Store.StoreException;
import org.jdbi.v3.core.JdbiException;

/** The place of a daemon among several on one database, of which one works: it asks for its turn, again and again. For one thread. */
public final class PostgresTurn implements AutoCloseable {
    private final PostgresServer server;
    private final MasterKey key;
    private final RandomGenerator randomness;
    private final DatabaseFile place;
    private Optional<PostgresSession> waiting = Optional.empty();

    /**
     * @param place      the file by which the daemon is known on this machine ({@link SqlStore#inUse})
     * @param randomness for keys and nonces; has to be unpredictable, and is used by one thread at a time
     * @throws StoreException where another daemon is known by it
     */
    public PostgresTurn(PostgresServer server, Path place, MasterKey key, RandomGenerator randomness) {
        this.place = DatabaseFile.claimPlace(place);
        this.server = server;
        this.key = key;
        this.randomness = randomness;
    }

    /**
     * Makes or migrates the store where that is due, once it is this daemon's turn. Has to be asked more often than every {@link PostgresSession#LEASE}.
     *
     * @return the store; empty as long as another daemon works on it
     * @throws StoreException where it was sealed with another master key, or is of a newer version, or the server refuses the login
     * @throws org.conductd.engine.Store.Unavailable where the server cannot be reached
     */
    public Optional<PostgresStore> take() {
        try {
            PostgresSession session = waiting.orElseGet(this::connect);
            waiting = Optional.of(session);
            if (!session.takeTurn()) {
                return Optional.empty();
            }
            PostgresStore store = begin(session);
            waiting = Optional.empty();
            return Optional.of(store);
        } catch (JdbiException e) {
            leave();
            throw PostgresFault.of("the database " + server + " cannot be used", e);
        } catch (RuntimeException e) {
            leave();
            throw e;
        }
    }

    /** What would keep it from working is found before it is needed. */
    private PostgresSession connect() {
        PostgresSession session = PostgresSession.ofDaemon(server);
        try {
            if (session.current()) {
                storeKey(session, new Seal(randomness)).open(key);
            }
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private PostgresStore begin(PostgresSession session) {
        if (!session.current()) {
            session.mayBeSilent(true);
            Schema.migrate(server.patientDataSource());
            session.mayBeSilent(false);
        }
        Seal seal = new Seal(randomness);
        Keyring keyring = storeKey(session, seal).keyringMade(key);
        return new PostgresStore(session, OptionalLong.of(session.countTurn()), keyring, seal);
    }

    private StoreKey storeKey(PostgresSession session, Seal seal) {
        return new StoreKey(session.handle(), seal, server.toString());
    }

    private void leave() {
        waiting.ifPresent(PostgresSession::abort);
        waiting = Optional.empty();
    }

    /** A store that was taken stays as it is. */
    @Override
    public void close() {
        leave();
        place.close();
    }
}
