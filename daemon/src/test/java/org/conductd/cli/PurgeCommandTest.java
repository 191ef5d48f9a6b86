package org.conductd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.conductd.config.Config;
import org.conductd.config.ConfigReader;
import org.conductd.engine.Arrival;
import org.conductd.engine.Engine;
import org.conductd.engine.Ledger;
import org.conductd.store.SqliteStore;
import org.conductd.wiring.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("D40: conductd purge, conductd transparency")
class PurgeCommandTest {
    private static final Instant ARRIVED = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    private Path folder;
    private Site site;

    @BeforeEach
    void sixReports() throws Exception {
        site = Site.in(folder, ARRIVED.plus(Duration.ofDays(365)));
        Config config = ConfigReader.read(site.config(), System.getenv());
        try (SqliteStore store = site.running()) {
            Engine engine = Wiring.engine(config, store, new Random(3), ARRIVED);
            IntStream.rangeClosed(1, 6).forEach(uid -> engine.receive(new Arrival(new Ledger.Place("INBOX", 1, uid), ARRIVED, ("From: <r" + uid
                    + "@example.net>\r\nTo: group@example.org\r\nSubject: Report\r\nMessage-ID: <" + uid + "@example.net>\r\n\r\nSomething happened.\r\n").getBytes(), false), ARRIVED));
        }
    }

    @Test
    void anOpenCaseIsNeverPurged() {
        for (String[] command : new String[][] {{"purge", "--dry-run"}, {"purge"}}) {
            assertEquals(0, site.run(command));
            assertEquals("No case is due to be purged.", site.said);
        }
    }

    @Test
    void aYearIsCounted() throws IOException {
        assertEquals(0, site.run("transparency"));
        assertTrue(site.said.startsWith("Reports that arrived in 2026: 6\n"), site.said);
        assertEquals(0, site.run("transparency", "--year", "2025"));
        assertTrue(site.said.startsWith("Reports that arrived in 2025: fewer than 5\n"), site.said);
        assertEquals(0, site.run("transparency", "--json"));
        assertEquals(6, new ObjectMapper().readTree(site.said).get("reports").intValue(), site.said);
        assertTrue(new ObjectMapper().readTree(site.said).get("action").isNull(), site.said);
    }
}
