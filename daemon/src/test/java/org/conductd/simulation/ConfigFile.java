package org.conductd.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conductd.config.Config;
import org.conductd.config.ConfigException;
import org.conductd.config.ConfigReader;

/** The configuration of a world, read as an admin's is: a world knows no setting but by its key. */
final class ConfigFile {
    private static final List<String> GROUP = List.of("group:", "  name: Example OSS governance group", "  address: oss-governance@example.org",
            "  privacy-policy: https://example.org/privacy", "  other-way: Speak to any member in person.", "  independent-contact: Write to the board at board@example.org.",
            "imap: {host: localhost, password-env: CONDUCTD_DEMO}", "store: {file: none.db, key-env: CONDUCTD_DEMO}", "proof: {authserv-id: " + Pen.AUTHSERV + "}");

    private final List<String> settings;

    ConfigFile(Dice dice, List<String> rules) {
        this.settings = new ArrayList<>(rules);
        settings.add("smtp: {host: localhost, password-env: CONDUCTD_DEMO, envelope: " + dice.pick("tag", "tag", "tag", "role") + ", from: " + dice.pick("role", "role", "role", "tag") + "}");
    }

    /** With the roster of the moment. */
    Config read(Cast cast, Sabotage sabotage) {
        List<String> lines = new ArrayList<>(GROUP);
        lines.addAll(cast.lines());
        lines.addAll(sabotage.settings(settings));
        try {
            Path file = Files.createTempFile("world", ".yaml");
            try {
                Files.write(file, lines);
                return ConfigReader.readWithoutSecrets(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ConfigException e) {
            throw new AssertionError("a world's configuration: " + e.getMessage() + "\n" + String.join("\n", lines), e);
        }
    }
}
