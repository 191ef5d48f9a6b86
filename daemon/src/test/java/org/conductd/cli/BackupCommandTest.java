package org.conductd.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.engine.Engine;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;
import org.conductd.store.SqliteStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("conductd backup, conductd restore")
class BackupCommandTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final CaseId BEFORE = new CaseId("K7Q-4MD");
    private static final CaseId AFTER = new CaseId("M3X-8PT");

    @TempDir
    private Path folder;
    private Site site;
    private Path backup;

    @BeforeEach
    void record() throws IOException {
        site = Site.in(folder, NOW);
        backup = folder.resolve("elsewhere");
        record(BEFORE);
    }

    private void record(CaseId id) {
        try (SqliteStore store = site.running()) {
            record(store, id);
        }
    }

    private static void record(SqliteStore store, CaseId id) {
        store.transact(tx -> {
            tx.events().append(id, 0, List.of(new Happened(NOW, new Event.Remarked(new PersonId("m1"), "word", List.of(), ""))));
            return null;
        });
    }

    private List<CaseId> cases() {
        try (SqliteStore store = site.running()) {
            return store.transact(tx -> Stream.of(BEFORE, AFTER).filter(id -> tx.events().taken(id)).toList());
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    // ---- There

    @Test
    @DisplayName("It is made beside the service, for its owner alone, whole, as of one moment, and leaves nothing else behind")
    void aBackupIsMadeWhileTheServiceRuns() throws IOException {
        List<String> before = files();
        try (SqliteStore running = site.running()) {
            assertEquals(0, site.run("backup", backup.toString()), site.said);
            record(running, AFTER);
        }
        assertTrue(site.said.startsWith("A backup is in " + backup + ".\nThe records are whole: 1 of 1 cases, 0 of them purged.\n"), site.said);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)));
        assertEquals(Stream.concat(before.stream(), Stream.of("elsewhere")).sorted().toList(), files());
    }

    @Test
    void aBackupTakesNothingsPlace() throws IOException {
        Files.writeString(backup, "mine");
        assertEquals(2, site.run("backup", backup.toString()));
        assertEquals("there is something at " + backup + " already: a backup takes nothing's place", site.said);
        assertEquals("mine", Files.readString(backup));
        assertEquals(2, site.run("backup", folder.resolve("nowhere/backup").toString()));
        assertTrue(site.said.contains("is its folder there"), site.said);
    }

    @Test
    void whatAKilledBackupLeftIsNoHindrance() throws IOException {
        Files.writeString(folder.resolve("elsewhere.part"), "half");
        assertEquals(0, site.run("backup", backup.toString()), site.said);
        assertFalse(Files.exists(folder.resolve("elsewhere.part")));
    }

    // ---- And back

    @Test
    @DisplayName("It takes the place of the store, which is kept beside it and can come back the same way; the service is told that it works on a backup")
    void aBackupTakesThePlaceOfTheStore() throws IOException {
        site.run("backup", backup.toString());
        record(AFTER);
        assertEquals(0, site.run("restore", backup.toString()), site.said);
        assertTrue(site.said.startsWith("The store " + site.store() + " is the backup of 2026-03-02T09:00:00Z now.\nThe records are whole: 1 of 1 cases"), site.said);
        assertEquals(List.of(BEFORE), cases());
        try (SqliteStore store = site.running()) {
            assertEquals(Optional.of(NOW), Engine.setBackTo(store));
        }
        Path aside = site.store().resolveSibling("conductd.db.before-20260302T090000Z");
        assertTrue(Files.exists(aside) && site.said.contains(aside.toString()), site.said);
        assertEquals(0, site.run("restore", aside.toString(), "--made-at", "2026-03-02T08:00:00Z"), site.said);
        assertEquals(List.of(BEFORE, AFTER), cases());
        try (SqliteStore store = site.running()) {
            assertEquals(Optional.of(Instant.parse("2026-03-02T08:00:00Z")), Engine.setBackTo(store), "it does not say so of itself");
        }
    }

    @Test
    void whereThereIsNoStoreAnyMoreItIsPutThere() throws IOException {
        site.run("backup", backup.toString());
        Files.delete(site.store());
        assertEquals(0, site.run("restore", backup.toString()), site.said);
        assertFalse(site.said.contains("before-"), site.said);
        assertEquals(List.of(BEFORE), cases());
    }

    @Test
    void aDamagedStoreMakesWay() throws IOException, SQLException {
        site.run("backup", backup.toString());
        Files.writeString(site.store(), "no database at all, by now");
        assertEquals(0, site.run("restore", backup.toString()), site.said);
        assertEquals(List.of(BEFORE), cases());
    }

    @Test
    @DisplayName("A copy that was made by hand, with its write-ahead log beside it, is a backup too")
    void aCopyMadeByHandIsRestored() throws IOException {
        Path copy = folder.resolve("copy");
        try (SqliteStore running = site.running()) {
            record(running, AFTER);
            Files.copy(site.store(), copy);
            Files.copy(folder.resolve("conductd.db-wal"), folder.resolve("copy-wal"));
        }
        Files.delete(site.store());
        assertEquals(0, site.run("restore", copy.toString()), site.said);
        assertEquals(2, cases().size());
    }

    // ---- Refused

    @Test
    void whileTheServiceRunsNothingIsPutBack() throws IOException {
        site.run("backup", backup.toString());
        try (SqliteStore _ = site.running()) {
            assertEquals(2, site.run("restore", backup.toString()));
        }
        assertEquals("another daemon runs on the store " + site.store() + "\nWhere the service runs, stop it first: systemctl stop conductd", site.said);
    }

    @Test
    void whatIsNoBackupChangesNothing() throws IOException, SQLException {
        site.run("backup", backup.toString());
        refused(folder.resolve("nothing"), "there is no backup");
        refused(Files.writeString(folder.resolve("empty"), ""), "is empty: no backup");
        refused(Files.writeString(folder.resolve("text"), "Dear all, this is no database. ".repeat(200)), "file is not a database");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("foreign"))) {
            connection.createStatement().executeUpdate("CREATE TABLE song (name VARCHAR)");
        }
        refused(folder.resolve("foreign"), "do not fit this version");
        Path changed = Files.copy(backup, folder.resolve("changed"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + changed)) {
            connection.createStatement().executeUpdate("DELETE FROM event");
        }
        refused(changed, "are not whole, nothing was changed");
    }

    @Test
    void aBackupOfAnotherKeyChangesNothing() throws IOException {
        site.run("backup", backup.toString());
        site.plainly("key", "create", folder.resolve("fresh").toString());
        site.run("key", "rotate", folder.resolve("fresh").toString());
        Files.move(folder.resolve("fresh"), folder.resolve("key"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals(2, site.run("restore", backup.toString()));
        assertTrue(site.said.contains("was sealed with another master key"), site.said);
        assertEquals(0, site.run("audit", "verify"), site.said);
    }

    private void refused(Path from, String why) throws IOException {
        byte[] before = Files.readAllBytes(site.store());
        assertEquals(2, site.run("restore", from.toString()), site.said);
        assertTrue(site.said.contains(why), site.said);
        assertArrayEquals(before, Files.readAllBytes(site.store()));
        assertFalse(files().stream().anyMatch(file -> file.contains("restoring") || file.contains("before-")), files().toString());
    }
}
