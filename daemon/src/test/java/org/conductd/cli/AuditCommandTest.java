package org.conductd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;
import org.conductd.store.SqliteStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("D41: conductd audit verify")
class AuditCommandTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    private Path folder;
    private Site site;

    @BeforeEach
    void record() throws IOException {
        site = Site.in(folder, NOW);
        try (SqliteStore store = site.running()) {
            store.transact(tx -> {
                tx.events().append(new CaseId("K7Q-4MD"), 0, List.of(new Happened(NOW, new Event.Remarked(new PersonId("m1"), "word", List.of(), ""))));
                return null;
            });
        }
    }

    @Test
    void recordsThatAreWholeGiveTheirHead() throws IOException {
        try (SqliteStore _ = site.running()) {
            assertEquals(0, site.run("audit", "verify"), "also while the service runs");
        }
        assertTrue(site.said.startsWith("The records are whole: 1 of 1 cases, 0 of them purged.\nTheir head is 1:"), site.said);
        assertEquals(0, site.run("audit", "verify", "--json"));
        JsonNode object = new ObjectMapper().readTree(site.said);
        assertTrue(object.get("whole").booleanValue() && object.get("faults").isEmpty(), site.said);
        assertEquals(0, site.run("audit", "verify", "--head", object.get("head").textValue()));
        assertEquals(1, site.run("audit", "verify", "--head", "1:00"));
    }

    @Test
    void recordsThatAreNotWholeGiveOneAndSayWhere() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + site.store())) {
            connection.createStatement().executeUpdate("DELETE FROM event");
        }
        assertEquals(1, site.run("audit", "verify"));
        assertEquals("The records are not whole:\n  the events of case K7Q-4MD are gone", site.said);
    }

    @Test
    void whatToDoHasToBeSaid() {
        assertEquals(2, site.run("audit", "verify", "--had"));
        assertEquals(2, site.run("audit"));
    }
}
