package org.conductd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.conductd.engine.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code conductd status}. */
class StatusCommandTest {
    @TempDir
    private Path folder;
    private Site site;

    @BeforeEach
    void configure() throws IOException {
        site = Site.in(folder, Instant.parse("2026-03-02T12:00:00Z"));
    }

    private int status() {
        return site.run("status");
    }

    @Test
    void aServiceThatDoesNotRunIsToldFromOneThatDoes() {
        assertEquals(1, status());
        assertEquals("The service does not run.", site.said);
        new ServiceStatus(site.store()).write(ServiceStatus.WELL);
        try (Store _ = site.running()) {
            assertEquals(0, status());
            assertEquals("The service runs: watching the mailbox.", site.said);
        }
        assertEquals(1, status());
        assertEquals("The service does not run.", site.said, "what it said last is not how it is");
    }

    @Test
    void whatItWaitsForIsSaidAndTheAnswerIsNo() {
        ServiceStatus told = new ServiceStatus(site.store());
        told.write("watching the mailbox; mail waiting for the submission server since 2026-03-02T12:00:00Z");
        told.write("waiting for the IMAP server since 2026-03-02T12:00:00Z");
        try (Store _ = site.running()) {
            assertEquals(1, status());
            assertEquals("The service runs: waiting for the IMAP server since 2026-03-02T12:00:00Z.", site.said);
        }
    }
}
