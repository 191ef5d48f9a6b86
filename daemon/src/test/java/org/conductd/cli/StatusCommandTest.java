package org.conductd.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.conductd.engine.Store;
import org.conductd.message.DnsRecords;
import org.conductd.store.MasterKey;
import org.conductd.store.SqliteStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code conductd status}. */
class StatusCommandTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    private Path folder;
    private Path store;
    private Path config;
    private String said;

    @BeforeEach
    void configure() throws IOException {
        store = folder.resolve("conductd.db");
        for (String secret : new String[] {"key", "password"}) {
            Files.createFile(folder.resolve(secret), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(folder.resolve(secret), KEY);
        }
        config = Files.writeString(folder.resolve("conductd.yaml"), """
                group:
                  name: Example group
                  address: group@example.org
                  privacy-policy: https://example.org/privacy
                  other-way: Speak to any member.
                  independent-contact: Write to the board.
                members:
                  - {name: Ilse Brandt, addresses: [m1@example.org], joined: 2020-01-01}
                  - {name: Tomas Vlk, addresses: [m2@example.org], joined: 2020-01-01}
                  - {name: Ngozi Adeyemi, addresses: [m3@example.org], joined: 2020-01-01}
                escalation:
                  - {name: Edda Falk, address: e1@example.org}
                  - {name: Emil Roth, address: e2@example.org}
                admin: {address: admin@example.org}
                imap: {host: localhost, password-file: password}
                smtp: {host: localhost, password-file: password}
                sender-proof: trust-tag
                store: {file: conductd.db, key-file: key}
                """);
    }

    private int status() {
        StringWriter out = new StringWriter();
        Ports ports = new Ports((_, _) -> 0, (_, _, _) -> 0, Optional.empty(), InstantSource.system(), DnsRecords.NONE);
        int status = Commands.line(ports).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true)).execute("status", "--config", config.toString());
        said = out.toString().strip();
        return status;
    }

    private Store running() {
        return SqliteStore.open(store, MasterKey.ofBase64(KEY), new Random(1));
    }

    @Test
    void aServiceThatDoesNotRunIsToldFromOneThatDoes() {
        assertEquals(1, status());
        assertEquals("The service does not run.", said);
        new ServiceStatus(store).write(ServiceStatus.WELL);
        try (Store _ = running()) {
            assertEquals(0, status());
            assertEquals("The service runs: watching the mailbox.", said);
        }
        assertEquals(1, status());
        assertEquals("The service does not run.", said, "what it said last is not how it is");
    }

    @Test
    void whatItWaitsForIsSaidAndTheAnswerIsNo() {
        ServiceStatus told = new ServiceStatus(store);
        told.write("watching the mailbox; mail waiting for the submission server since 2026-03-02T12:00:00Z");
        told.write("waiting for the IMAP server since 2026-03-02T12:00:00Z");
        try (Store _ = running()) {
            assertEquals(1, status());
            assertEquals("The service runs: waiting for the IMAP server since 2026-03-02T12:00:00Z.", said);
        }
    }
}
