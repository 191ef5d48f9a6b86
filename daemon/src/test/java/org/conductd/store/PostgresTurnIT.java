package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.conductd.app.Patience;
import org.conductd.engine.Ledger;
import org.conductd.engine.Store;
import org.conductd.engine.Store.StoreException;
import org.conductd.lab.PostgresLab;
import org.conductd.lab.Relay;
import org.conductd.message.Secret;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.YearlyCount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writer at a time on a PostgreSQL database, what happens to it when its connection is lost, and what is refused. */
class PostgresTurnIT {
    private static final MasterKey KEY = MasterKey.random(new Random(3));
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final CaseId CASE = new CaseId("K7Q-4MD");
    private static final Ledger.Entry HANDLED = new Ledger.Entry(Optional.empty(), Ledger.Disposal.PROCESSED, NOW);
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static PostgresLab lab;

    @TempDir
    private Path folder;
    private String database;

    @BeforeAll
    static void up() {
        lab = PostgresLab.start("fsync=off", "log_statement=all", "log_min_duration_statement=0");
    }

    @AfterAll
    static void down() {
        if (lab != null) {
            lab.close();
        }
    }

    @BeforeEach
    void make() {
        database = "turn" + NUMBERS.incrementAndGet();
        lab.execute("postgres", "CREATE DATABASE " + database);
    }

    private PostgresServer server() {
        return PostgresServers.of(lab, database);
    }

    private PostgresTurn turn(String place) {
        return new PostgresTurn(server(), folder.resolve(place), KEY, new Random(NUMBERS.incrementAndGet()));
    }

    private static void record(Store store, int uid) {
        store.transact(tx -> {
            tx.ledger().record(new Ledger.Place("INBOX", 1, uid), Optional.empty(), HANDLED);
            return null;
        });
    }

    private static boolean recorded(Store store, int uid) {
        return store.transact(tx -> tx.ledger().at(new Ledger.Place("INBOX", 1, uid))).isPresent();
    }

    /** A server takes a moment to notice that a connection has ended. */
    private static PostgresStore taken(PostgresTurn turn) {
        AtomicReference<PostgresStore> store = new AtomicReference<>();
        Patience.until("its turn", () -> {
            turn.take().ifPresent(store::set);
            return store.get() != null;
        });
        return store.get();
    }

    /** As the server does when it is told to stop, and the network when it is cut. */
    private void endConnections() {
        lab.execute("postgres", "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '" + database + "'");
    }

    // ---- One at a time

    @Test
    @DisplayName("One works, the other waits; it takes over with everything that was kept, and the first one writes nothing more")
    void oneWorksAndTheOtherWaits() {
        try (PostgresTurn first = turn("a"); PostgresTurn second = turn("b")) {
            PostgresStore store = first.take().orElseThrow();
            assertEquals(Optional.empty(), second.take());
            record(store, 1);
            endConnections();
            assertThrows(Store.Unavailable.class, second::take, "it waited on a connection that was ended as well");
            PostgresStore next = taken(second);
            assertTrue(recorded(next, 1));
            assertFalse(store.holdsTurn());
            assertThrows(Store.Unavailable.class, () -> record(store, 2));
            assertEquals(Optional.empty(), first.take());
            assertFalse(recorded(next, 2));
            store.close();
            next.close();
            taken(first).close();
        }
    }

    @Test
    @DisplayName("Whoever finds that another turn was counted writes nothing, though its connection and its lock are still there")
    void whoeverWasOvertakenWritesNothing() {
        try (PostgresTurn turn = turn("a"); PostgresStore store = turn.take().orElseThrow()) {
            record(store, 1);
            lab.execute(database, "UPDATE turn SET number = number + 1");
            assertThrows(Store.Unavailable.class, () -> record(store, 2));
            assertFalse(store.holdsTurn());
            try (PostgresStore command = PostgresStore.beside(server(), KEY, new Random(1))) {
                assertTrue(recorded(command, 1));
                assertFalse(recorded(command, 2));
            }
        }
    }

    @Test
    @DisplayName("Where the network goes silent the server ends the turn within 10 s, so that another one takes over; the one that was cut off notices, and can write nothing")
    void aSilentNetworkEndsTheTurn() throws IOException {
        try (Relay network = new Relay(lab.port()); PostgresTurn behind = new PostgresTurn(PostgresServers.at(lab, network.port(), database), folder.resolve("a"), KEY, new Random(1));
                PostgresTurn other = turn("b")) {
            PostgresStore store = behind.take().orElseThrow();
            record(store, 1);
            assertEquals(Optional.empty(), other.take());
            network.silent(true);
            long begun = System.nanoTime();
            Thread noticing = Thread.ofVirtual().start(store::holdsTurn);
            PostgresStore next = taken(other);
            assertTrue(System.nanoTime() - begun < 10_000_000_000L);
            record(next, 2);
            noticing.join();
            assertFalse(store.holdsTurn());
            assertThrows(Store.Unavailable.class, () -> record(store, 3));
            store.close();
            next.close();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Test
    @DisplayName("A connection that is lost in a transaction keeps nothing of it")
    void whatWasNotCommittedIsNotKept() {
        try (PostgresTurn turn = turn("a")) {
            try (PostgresStore store = turn.take().orElseThrow()) {
                assertThrows(Store.Unavailable.class, () -> store.transact(tx -> {
                    tx.ledger().record(new Ledger.Place("INBOX", 1, 1), Optional.empty(), HANDLED);
                    endConnections();
                    return tx.ledger().at(new Ledger.Place("INBOX", 1, 1));
                }));
                assertFalse(store.holdsTurn());
            }
            try (PostgresStore store = taken(turn)) {
                assertFalse(recorded(store, 1));
            }
        }
    }

    @Test
    @DisplayName("A word to the server in the middle of a transaction, even of one that fails, ends neither the turn nor the transaction")
    void aWordInBetweenChangesNothing() {
        try (PostgresTurn turn = turn("a"); PostgresStore store = turn.take().orElseThrow()) {
            store.transact(tx -> {
                tx.ledger().record(new Ledger.Place("INBOX", 1, 1), Optional.empty(), HANDLED);
                assertTrue(store.holdsTurn());
                return null;
            });
            assertTrue(recorded(store, 1));
            assertThrows(StoreException.class, () -> store.transact(tx -> {
                assertThrows(RuntimeException.class, () -> tx.ledger().record(new Ledger.Place("INBOX", 1, 1), Optional.empty(), HANDLED));
                assertTrue(store.holdsTurn());
                return null;
            }), "a transaction that the server has given up is not taken for kept");
            assertTrue(store.holdsTurn());
            record(store, 2);
            assertTrue(recorded(store, 2));
        }
    }

    @Test
    @DisplayName("A command reads and writes beside the daemon, and does not take its turn")
    void aCommandIsBesideTheDaemon() {
        try (PostgresTurn turn = turn("a"); PostgresStore store = turn.take().orElseThrow(); PostgresStore command = PostgresStore.beside(server(), KEY, new Random(1))) {
            record(command, 1);
            record(store, 2);
            assertTrue(recorded(store, 1) && recorded(command, 2));
            command.transact(tx -> {
                assertTrue(store.holdsTurn());
                return assertThrows(Store.Unavailable.class, () -> record(store, 3), "it waits five seconds for the command, and not for ever");
            });
            record(store, 3);
        }
    }

    @Test
    @DisplayName("D40 D41: the records are audited as in a file, before and after a purge, which leaves nothing of the key in the table")
    void recordsAreAudited() throws SQLException {
        try (PostgresTurn turn = turn("a"); PostgresStore store = turn.take().orElseThrow()) {
            store.transact(tx -> {
                tx.events().append(CASE, 0, List.of(new Happened(NOW, new Event.Remarked(new PersonId("anna"), "words", List.of(), ""))));
                tx.mails().keep(CASE, "m", new byte[1_000_000]);
                return null;
            });
            AuditReport before = store.audit(Optional.empty());
            assertEquals(List.of(), before.faults());
            assertEquals(2, before.records());
            store.transact(tx -> {
                tx.events().purge(CASE, NOW, new YearlyCount(2026, YearlyCount.Result.values()[0]));
                return null;
            });
            assertEquals(Map.of(YearlyCount.Result.values()[0], 1), store.transact(tx -> tx.events().purgedOf(2026)));
            AuditReport after = store.audit(Optional.of(before.head()));
            assertEquals(List.of(), after.faults());
            assertEquals(1, after.purged());
            try (var connection = lab.connect(database); var size = connection.createStatement().executeQuery("SELECT pg_relation_size('case_key')")) {
                size.next();
                assertEquals(0, size.getLong(1));
            }
            lab.execute(database, "DELETE FROM event");
            assertFalse(store.audit(Optional.empty()).whole());
        }
    }

    // ---- What is refused

    @Test
    void whatIsWrongIsSaidWithoutASecret() {
        PostgresServer right = server();
        Secret wrong = new Secret("wrong-secret");
        assertRefused("the database " + right + " cannot be opened: it refuses the login: is the password right, and is the user let in from here? [28P01]", StoreException.class,
                new PostgresServer(right.host(), right.port(), false, database, right.user(), wrong, Optional.empty()), KEY);
        assertRefused("the database nowhere on 127.0.0.1:" + lab.port() + " cannot be opened: it is not there [3D000]", StoreException.class, PostgresServers.of(lab, "nowhere"), KEY);
        assertRefused("the database " + database + " on 127.0.0.1:1 cannot be opened: it does not answer", Store.Unavailable.class,
                new PostgresServer(right.host(), 1, false, database, right.user(), right.password(), Optional.empty()), KEY);
        assertRefused("the database " + right + " cannot be opened: it does not answer", Store.Unavailable.class,
                new PostgresServer(right.host(), right.port(), true, database, right.user(), right.password(), Optional.empty()), KEY);
        assertEquals("there is no store in the database " + right, assertThrows(StoreException.class, () -> PostgresStore.beside(right, KEY, new Random(1))).getMessage());
        try (PostgresTurn turn = turn("a"); PostgresStore _ = turn.take().orElseThrow()) {
            assertRefused("the store " + right + " was sealed with another master key", AnotherKey.class, right, MasterKey.random(new Random(4)));
            assertEquals("another daemon runs on the store " + folder.resolve("a"), assertThrows(Store.Unavailable.class, () -> turn("a")).getMessage());
        }
        lab.execute(database, """
                INSERT INTO flyway_schema_history
                SELECT 99, '99', 'of tomorrow', type, 'V99__of_tomorrow.sql', 1, installed_by, installed_on, 1, true FROM flyway_schema_history LIMIT 1""");
        assertRefused("the tables of the store do not fit this version: restore a backup, or install the newer version", StoreException.class, right, KEY);
    }

    private void assertRefused(String message, Class<? extends StoreException> kind, PostgresServer server, MasterKey key) {
        try (PostgresTurn turn = new PostgresTurn(server, folder.resolve("refused"), key, new Random(1))) {
            StoreException refusal = assertThrows(StoreException.class, turn::take);
            assertEquals(kind, refusal.getClass());
            assertEquals(message, refusal.getMessage());
            for (Throwable each = refusal; each != null; each = each.getCause()) {
                assertFalse(each.toString().contains(server.password().value()), each::toString);
            }
        }
    }

    @Test
    @DisplayName("D39: no exception and no line of the server's own log quotes what is kept, not even what the server refuses")
    void nothingThatIsKeptIsQuoted() {
        try (PostgresTurn turn = turn("a"); PostgresStore store = turn.take().orElseThrow()) {
            Runnable keeping = () -> store.transact(tx -> {
                tx.ledger().record(new Ledger.Place("samsecret", 1, 1), Optional.empty(), HANDLED);
                return null;
            });
            keeping.run();
            StoreException refusal = assertThrows(StoreException.class, keeping::run);
            assertEquals(StoreException.class, refusal.getClass());
            for (Throwable each = refusal; each != null; each = each.getCause()) {
                assertFalse(each.toString().contains("samsecret"), each::toString);
            }
            store.transact(tx -> {
                tx.events().append(CASE, 0, List.of(new Happened(NOW, new Event.Remarked(new PersonId("samsecret2"), "samsecret2 did it", List.of(), ""))));
                return null;
            });
            assertTrue(lab.log().contains("INSERT INTO event"));
            assertFalse(lab.log().contains("samsecret2"));
        }
    }
}
