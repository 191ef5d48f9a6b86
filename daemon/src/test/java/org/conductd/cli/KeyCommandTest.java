package org.conductd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;
import org.conductd.store.AnotherKey;
import org.conductd.store.MasterKey;
import org.conductd.store.SqliteStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("D39: conductd key create, key rotate, and what check and run say of a key")
class KeyCommandTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final CaseId CASE = new CaseId("K7Q-4MD");
    private static final List<Happened> EVENTS = List.of(new Happened(NOW, new Event.Remarked(new PersonId("m1"), "word", List.of(), "")));

    @TempDir
    private Path folder;
    private Path fresh;
    private Site site;

    @BeforeEach
    void record() throws IOException {
        site = Site.in(folder, NOW);
        fresh = folder.resolve("fresh");
        try (SqliteStore store = site.running()) {
            store.transact(tx -> {
                tx.events().append(CASE, 0, EVENTS);
                return null;
            });
        }
    }

    @Test
    void aNewKeyIsForItsOwnerAloneAndOverwritesNothing() throws IOException {
        assertEquals(0, site.plainly("key", "create", fresh.toString()), site.said);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)));
        String text = Files.readString(fresh);
        assertEquals(32, Base64.getDecoder().decode(text.strip()).length);
        assertFalse(site.said.contains(text.strip()));
        assertEquals(2, site.plainly("key", "create", fresh.toString()));
        assertEquals(fresh + " is there already, and stays as it is", site.said);
        assertEquals(text, Files.readString(fresh));
        site.plainly("key", "create", fresh + "2");
        assertFalse(text.equals(Files.readString(Path.of(fresh + "2"))));
    }

    @Test
    void afterARotationOnlyTheNewKeyOpensAndTheRecordsAreWhole() throws IOException {
        rotate();
        assertTrue(site.said.contains("systemctl start conductd"), site.said);
        assertThrows(AnotherKey.class, site::running);
        assertEquals(2, site.run("audit", "verify"));
        assertEquals("the store " + site.store() + " was sealed with another master key", site.said);
        putInPlace();
        assertEquals(0, site.run("audit", "verify"), site.said);
        try (SqliteStore store = SqliteStore.open(site.store(), MasterKey.read(fresh), new Random(2))) {
            assertEquals(EVENTS, store.transact(tx -> tx.events().load(CASE)));
            store.transact(tx -> {
                tx.events().append(CASE, 1, EVENTS);
                return null;
            });
        }
        assertEquals(0, site.run("audit", "verify"), site.said);
    }

    @Test
    @DisplayName("Interrupted before or after the database was changed, it is done again: each of the two files stays what it was")
    void aRotationMayBeDoneAgain() throws IOException {
        String earlier = Files.readString(folder.resolve("key"));
        rotate();
        String said = site.said;
        assertEquals(0, site.run("key", "rotate", fresh.toString()), "the file was not replaced yet");
        assertEquals(said, site.said);
        assertEquals(earlier, Files.readString(folder.resolve("key")));
        putInPlace();
        assertEquals(0, site.run("key", "rotate", fresh.toString()), "the file was replaced");
        assertEquals("The store opens with the key in " + fresh + ", which the configuration names already: nothing else is to be done.", site.said);
    }

    @Test
    void aKeyThatIsNeitherTheStoresOldNorItsNewOneChangesNothing() throws IOException {
        rotate();
        site.plainly("key", "create", folder.resolve("third").toString());
        assertEquals(2, site.run("key", "rotate", folder.resolve("third").toString()));
        assertEquals("the store " + site.store() + " was sealed with another master key", site.said);
        putInPlace();
        assertEquals(0, site.run("audit", "verify"), site.said);
    }

    @Test
    void whileTheServiceRunsNothingIsRotated() throws IOException {
        site.plainly("key", "create", fresh.toString());
        try (SqliteStore _ = site.running()) {
            assertEquals(2, site.run("key", "rotate", fresh.toString()));
            assertEquals("another daemon runs on the store " + site.store() + "; a key is changed while the service is stopped: systemctl stop conductd", site.said);
        }
        assertEquals(0, site.run("audit", "verify"), "under the earlier key");
    }

    @Test
    void whatTheEarlierKeyOpenedIsNowhereInTheFile() throws IOException, SQLException {
        byte[] wrapped;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + site.store());
             var row = connection.createStatement().executeQuery("SELECT wrapped FROM master_key")) {
            wrapped = row.getBytes(1);
        }
        rotate();
        for (String name : List.of("conductd.db", "conductd.db-wal")) {
            Path file = folder.resolve(name);
            assertFalse(Files.exists(file) && Files.readString(file, StandardCharsets.ISO_8859_1).contains(new String(wrapped, StandardCharsets.ISO_8859_1)), name);
        }
    }

    @Test
    void aRotationMakesNoStore() throws IOException {
        site.plainly("key", "create", fresh.toString());
        Files.delete(site.store());
        assertEquals(2, site.run("key", "rotate", fresh.toString()));
        assertEquals("there is no store " + site.store(), site.said);
        assertFalse(Files.exists(site.store()));
    }

    @Test
    void checkSaysThatTheStoreOpens() {
        assertEquals(0, site.run("check"), site.said);
        assertTrue(site.said.endsWith("The store opens with the master key."), site.said);
    }

    @Test
    void checkSaysWhatIsWrongWithTheKey() throws IOException {
        Files.writeString(folder.resolve("key"), "c2hvcnQ=\n");
        checked("store.key: is no master key; allowed: 32 random octets in Base64, as conductd key create makes them");
        Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8}));
        checked("the store " + site.store() + " was sealed with another master key");
        Files.setPosixFilePermissions(folder.resolve("key"), PosixFilePermissions.fromString("rw-r--r--"));
        checked("store.key-file = key: is open to other users of this machine");
        Files.delete(folder.resolve("key"));
        checked("store.key-file = key: is not there");
    }

    private void checked(String word) {
        assertEquals(2, site.run("check"));
        assertTrue(site.said.contains(word), site.said);
    }

    /** What a service says stands in a log: where it is wrong, and how to hear more. */
    @Test
    void runDoesNotStartWithSuchAKey() throws IOException {
        Files.writeString(folder.resolve("key"), "c2hvcnQ=\n");
        assertEquals(2, site.run("run"));
        assertTrue(site.said.contains("store.key is no master key\n"), site.said);
        Files.setPosixFilePermissions(folder.resolve("key"), PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals(2, site.run("run"));
        assertTrue(site.said.contains("store.key-file is open to other users of this machine\n"), site.said);
        Files.delete(folder.resolve("key"));
        assertEquals(2, site.run("run"));
        assertTrue(site.said.contains("store.key-file is not there\n"), site.said);
    }

    @Test
    @DisplayName("A credential as systemd hands it over, opened by an ACL whose mask shows as the group's bits, is no key that others may read")
    void aCredentialOfSystemdIsAccepted() throws IOException {
        for (String mode : List.of("r--r-----", "r--------", "rw-------")) {
            Files.setPosixFilePermissions(folder.resolve("key"), PosixFilePermissions.fromString(mode));
            assertEquals(0, site.run("check"), mode + site.said);
        }
    }

    private void rotate() {
        assertEquals(0, site.plainly("key", "create", fresh.toString()), site.said);
        assertEquals(0, site.run("key", "rotate", fresh.toString()), site.said);
    }

    private void putInPlace() throws IOException {
        Files.copy(fresh, folder.resolve("key"), StandardCopyOption.REPLACE_EXISTING);
    }
}
