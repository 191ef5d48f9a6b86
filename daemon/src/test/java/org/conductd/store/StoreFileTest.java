package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.conductd.engine.EventStore.Summary;
import org.conductd.engine.Ledger;
import org.conductd.engine.OutboxStore.Queued;
import org.conductd.engine.Parking.Parked;
import org.conductd.engine.Store;
import org.conductd.engine.Store.StoreException;
import org.conductd.engine.TagDirectory;
import org.conductd.intake.Listing;
import org.conductd.message.MailKind;
import org.conductd.message.Tag;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store as a file: it lasts, it is sealed, it belongs to one daemon and one key, and what was changed in it is found. */
class StoreFileTest {
    private static final MasterKey KEY = MasterKey.random(new Random(3));
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final CaseId CASE = new CaseId("K7Q-4MD");
    private static final PersonId SAM = new PersonId("samsecret");

    @TempDir
    private Path folder;
    private Path file;
    private int seeds;

    @BeforeEach
    void name() {
        file = folder.resolve("conductd.db");
    }

    @Test
    void whatWasCommittedIsThereAfterReopening() {
        in(all -> all.events().append(CASE, 0, happened("one", "two")));
        in(all -> assertEquals(happened("one", "two"), all.events().load(CASE)));
        in(all -> all.events().append(CASE, 2, happened("three")));
        in(all -> assertEquals(3, all.events().load(CASE).size()));
    }

    @Test
    void whatWasCommittedIsThereWhereTheDaemonDiedInTheNextTransaction() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (SqliteStore store = open()) {
            store.transact(all -> {
                all.events().append(CASE, 0, happened("one"));
                return null;
            });
            store.transact(all -> {
                all.events().append(CASE, 1, happened("two"));
                return copyInto(copy);
            });
        }
        try (SqliteStore store = SqliteStore.open(copy.resolve("conductd.db"), KEY, new Random(9))) {
            assertEquals(happened("one"), store.transact(all -> all.events().load(CASE)));
        }
    }

    private Void copyInto(Path copy) {
        try {
            for (String name : List.of("conductd.db", "conductd.db-wal")) {
                Files.copy(folder.resolve(name), copy.resolve(name));
            }
            return null;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nothingInTheFileTellsWhoOrWhatACaseIsAbout_D39() throws IOException {
        Tag tag = new Tag("0123456789bcdfghjkmn");
        byte[] octets = "mail about samsecret".getBytes(StandardCharsets.UTF_8);
        try (SqliteStore store = open()) {
            store.transact(all -> {
                all.events().append(CASE, 0, happened("samsecret did it"));
                all.events().schedule(CASE, Optional.of(NOW), new Summary(NOW, "VOTE", Optional.empty()));
                all.ledger().record(new Ledger.Place("INBOX", 1, 1), Optional.of(new Ledger.Fingerprint(octets, "samsecret", List.of("samsecret"))),
                        new Ledger.Entry(Optional.of(CASE), Ledger.Disposal.EXPUNGE, NOW));
                all.tags().put(tag, "<samsecret@example.org>", new TagDirectory.Entry(CASE, SAM, "m", MailKind.LETTER, Shown.NOTHING, true));
                all.mails().keep(CASE, "m", octets);
                all.outbox().enqueue(new Queued("q", Optional.of(CASE), SAM, "samsecret@example.org", "role@example.org", "<samsecret>",
                        MailKind.LETTER, Optional.empty(), octets, NOW), Optional.of(NOW));
                all.parking().park(new Parked("p", NOW, octets.length, "UNREADABLE"), NOW, octets);
                all.roster().list(new Listing(SAM, Set.of(), "samsecret", List.of("samsecret@example.org"), Set.of(Listing.Office.VOTING), NOW));
                all.roster().declareConflicts(SAM, "friend of samsecret");
                return null;
            });
            for (Path each : List.of(file, folder.resolve("conductd.db-wal"))) {
                String content = Files.readString(each, StandardCharsets.ISO_8859_1);
                for (String word : List.of("samsecret", "remarked", tag.value(), "LETTER", "EXPUNGE", "role@example.org")) {
                    assertFalse(content.contains(word), word + " in " + each.getFileName());
                }
            }
        }
    }

    @Test
    void aNonceIsUsedOnce() throws SQLException {
        in(all -> all.events().append(CASE, 0, happened(new String[] {"same", "same", "same", "same"})));
        Set<String> nonces = new HashSet<>();
        sql(connection -> {
            try (var rows = connection.createStatement().executeQuery("SELECT hex(substr(sealed, 2, 12)) FROM event")) {
                while (rows.next()) {
                    nonces.add(rows.getString(1));
                }
            }
        });
        assertEquals(4, nonces.size());
    }

    @Test
    void aSecondDaemonIsRefused() {
        try (SqliteStore _ = open()) {
            assertEquals("another daemon runs on the store " + file, assertThrows(StoreException.class, this::open).getMessage());
        }
        open().close();
    }

    @Test
    void aCommandReadsAndWritesBesideTheDaemon() {
        try (SqliteStore daemon = open()) {
            daemon.transact(all -> {
                all.parking().park(new Parked("p", NOW, 1, "UNREADABLE"), NOW, new byte[1]);
                return null;
            });
            try (SqliteStore command = SqliteStore.beside(file, KEY, new Random(8))) {
                assertEquals(1, command.transact(all -> all.parking().list()).size());
                command.transact(all -> {
                    all.parking().remove("p");
                    return null;
                });
            }
            assertEquals(List.of(), daemon.transact(all -> all.parking().list()));
        }
    }

    @Test
    void aCommandMakesNoStore() {
        assertEquals("there is no store " + file,
                assertThrows(StoreException.class, () -> SqliteStore.beside(file, KEY, new Random(8))).getMessage());
        assertFalse(Files.exists(file));
    }

    @Test
    void anotherMasterKeyIsRefused() {
        open().close();
        MasterKey another = MasterKey.random(new Random(4));
        assertEquals("the store " + file + " was sealed with another master key",
                assertThrows(StoreException.class, () -> SqliteStore.open(file, another, new Random(5))).getMessage());
        open().close();
    }

    @Test
    void whatIsNoDatabaseOrDamagedIsRefused() throws IOException {
        Files.writeString(file, "not a database, but long enough to be looked at. ".repeat(100));
        String message = assertThrows(StoreException.class, this::open).getMessage();
        assertTrue(message.startsWith("the store " + file + " cannot be opened: [SQLITE_NOTADB]"), message);
    }

    @Test
    void aStoreInAFolderThatIsNotThereIsRefused() {
        file = folder.resolve("nowhere").resolve("conductd.db");
        assertEquals("the store " + file + " cannot be made or opened: is its folder there, and writable by this user?",
                assertThrows(StoreException.class, this::open).getMessage());
    }

    @Test
    void theFileIsItsOwnersOnly() throws IOException {
        try (SqliteStore store = open()) {
            store.transact(all -> {
                all.roster().declareConflicts(SAM, "my team");
                return null;
            });
            for (Path each : List.of(file, folder.resolve("conductd.db-wal"))) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
            }
        }
    }

    @Test
    void anEventThatWasChangedMovedOrTakenOutIsFound_D41() throws SQLException {
        String event = "SELECT sealed FROM event WHERE case_id = 'B' AND sequence = 2";
        for (String tampering : List.of(
                "UPDATE event SET sealed = x'00' || substr(sealed, 2) WHERE sequence = 2 AND case_id = 'A'",
                "UPDATE event SET sealed = (" + event + ") WHERE sequence = 2 AND case_id = 'A'",
                "DELETE FROM event WHERE sequence = 2 AND case_id = 'A'",
                "DELETE FROM event WHERE sequence = 1 AND case_id = 'A'")) {
            file = folder.resolve(tampering.hashCode() + ".db");
            in(all -> all.events().append(new CaseId("A"), 0, happened("one", "two", "three")));
            in(all -> all.events().append(new CaseId("B"), 0, happened("one", "two", "three")));
            sql(connection -> connection.createStatement().executeUpdate(tampering));
            in(all -> {
                String message = assertThrows(StoreException.class, () -> all.events().load(new CaseId("A"))).getMessage();
                assertTrue(message.startsWith("the chain of case A breaks at event "), message);
                assertEquals(3, all.events().load(new CaseId("B")).size());
            });
        }
    }

    @Test
    void aRecordInAnotherRowDoesNotOpen() throws SQLException {
        in(all -> {
            all.events().append(CASE, 0, happened("one"));
            all.mails().keep(CASE, "one", new byte[1]);
            all.mails().keep(CASE, "two", new byte[2]);
        });
        sql(connection -> connection.createStatement().executeUpdate("UPDATE mail SET sealed = (SELECT sealed FROM mail WHERE mail = 'two')"));
        in(all -> assertEquals("a record of table mail was changed outside the daemon",
                assertThrows(StoreException.class, () -> all.mails().load(CASE, "one")).getMessage()));
    }

    private SqliteStore open() {
        return SqliteStore.open(file, KEY, new Random(seeds++));
    }

    private void in(Consumer<Store.Transaction> work) {
        try (SqliteStore store = open()) {
            store.transact(all -> {
                work.accept(all);
                return null;
            });
        }
    }

    private static List<Happened> happened(String... texts) {
        return List.of(texts).stream().map(text -> new Happened(NOW, new Event.Remarked(SAM, text, List.of(), ""))).toList();
    }

    private interface Sql {
        void on(Connection connection) throws SQLException;
    }

    private void sql(Sql work) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            work.on(connection);
        }
    }
}
