package org.conductd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.conductd.config.Config;
import org.conductd.config.ConfigReader;
import org.conductd.engine.Arrival;
import org.conductd.engine.Engine;
import org.conductd.engine.Ledger;
import org.conductd.lab.PostgresLab;
import org.conductd.store.PostgresStore;
import org.conductd.store.PostgresTurn;
import org.conductd.wiring.Wiring;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The admin's commands, where everything is in PostgreSQL. */
class PostgresCommandsIT {
    private static final Instant ARRIVED = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    private Path folder;

    private Site configured(PostgresLab lab) throws IOException {
        Site site = Site.in(folder, ARRIVED.plus(Duration.ofHours(3)));
        Files.createFile(folder.resolve("database-password"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(folder.resolve("database-password"), lab.password());
        Files.writeString(site.config(), Files.readString(site.config()).replace("key-file: key}",
                "key-file: key, postgresql: {host: localhost, port: %d, security: none, database: postgres, password-file: database-password}}".formatted(lab.port())));
        return site;
    }

    @Test
    @DisplayName("Cases, outbox, parked, purge, audit verify, check and status work beside the service as they do on a file")
    void theyWorkBesideTheService() throws Exception {
        try (PostgresLab lab = PostgresLab.start("fsync=off")) {
            Site site = configured(lab);
            assertEquals(2, site.run("cases"));
            assertEquals("there is no store in the database postgres on localhost:" + lab.port(), site.said.replaceFirst("^conductd: ", ""));
            Config config = ConfigReader.read(site.config(), Map.of());
            try (PostgresTurn turn = Wiring.turn(config, config.store().postgresql().orElseThrow(), new Random(1)); PostgresStore store = turn.take().orElseThrow()) {
                Engine engine = Wiring.engine(config, store, new Random(3), ARRIVED);
                engine.receive(new Arrival(new Ledger.Place("INBOX", 1, 1), ARRIVED,
                        "From: <r@example.net>\r\nTo: group@example.org\r\nSubject: Report\r\nMessage-ID: <1@example.net>\r\n\r\nSomething happened.\r\n".getBytes(), false), ARRIVED);
                assertSays(site, "grace", "cases");
                assertSays(site, "acknowledgment", "outbox");
                assertSays(site, "Nothing is kept apart.", "parked");
                assertSays(site, "No case is due to be purged.", "purge");
                assertSays(site, "The records are whole: 2 of 1 cases", "audit", "verify");
                assertSays(site, "is in order", "check");
                assertEquals(0, site.plainly("key", "create", folder.resolve("other").toString()), site.said);
                assertEquals(2, site.run("key", "rotate", folder.resolve("other").toString()));
                assertTrue(site.said.startsWith("another daemon "), site.said);
                new ServiceStatus(site.store()).write(ServiceStatus.STANDING_BY + " since 2026-03-02T12:00:00Z");
                assertSays(site, "The service runs: standing by, another service works on the database, since 2026-03-02T12:00:00Z.", "status");
            }
            rotate(site);
            assertEquals(1, site.run("status"));
            assertEquals("The service does not run.", site.said);
            assertFalse(Files.exists(site.store()), "no file beside the database is taken for the store");
        }
    }

    private void rotate(Site site) throws IOException {
        String fresh = folder.resolve("fresh").toString();
        assertEquals(0, site.plainly("key", "create", fresh), site.said);
        assertSays(site, "The store opens with the key in " + fresh + ", and no more with the one", "key", "rotate", fresh);
        assertSays(site, "and no more with the one", "key", "rotate", fresh);
        assertEquals(2, site.run("audit", "verify"));
        assertTrue(site.said.contains("was sealed with another master key"), site.said);
        Files.copy(Path.of(fresh), folder.resolve("key"), StandardCopyOption.REPLACE_EXISTING);
        assertSays(site, "The records are whole: 2 of 1 cases", "audit", "verify");
    }

    private static void assertSays(Site site, String words, String... command) {
        assertEquals(0, site.run(command), () -> site.said);
        assertTrue(site.said.contains(words), () -> site.said);
    }
}
