package org.conductd.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.conductd.config.Config;
import org.conductd.config.ConfigReader;
import org.conductd.store.AnotherKey;
import org.conductd.store.MasterKey;
import org.conductd.store.SqliteStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnotherKeyTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("D39: the service does not start on a database of another master key, and says so")
    void theServiceDoesNotStart() throws Exception {
        Path file = folder.resolve("conductd.db");
        SqliteStore.open(file, MasterKey.random(new Random(1)), new Random(2)).close();
        MasterKey.create(folder.resolve("key"), new Random(3));
        Files.copy(folder.resolve("key"), folder.resolve("password"));
        Path yaml = folder.resolve("conductd.yaml");
        Files.writeString(yaml, """
                group: {name: Example group, address: group@example.org, privacy-policy: https://example.org/privacy, other-way: Speak., independent-contact: Write.}
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
        Config config = ConfigReader.read(yaml, Map.of());
        assertEquals("the store " + file + " was sealed with another master key",
                assertThrows(AnotherKey.class, () -> Run.run(config, () -> config)).getMessage());
    }
}
