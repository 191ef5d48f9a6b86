package org.conductd.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.conductd.message.Secret;

/** {@code store:}, {@code mailbox:}, {@code purge:}, {@code pattern:}: what is kept, where and how long; and {@code templates:}. */
final class RecordsSection {
    private static final Path FILE = Path.of("/var/lib/conductd/conductd.db");
    /** D39. */
    private static final Duration MAILBOX = Duration.ofDays(7);
    /** D40 leaves it to the group; two years hold a pattern together, and are not for ever. */
    private static final Duration CASES = Duration.ofDays(730);
    private static final int KEY_OCTETS = 32;

    private RecordsSection() {}

    static Config.Store store(Settings store, Secrets secrets) {
        Path file = secrets.folder().resolve(store.get("file", FILE, Forms.FILE));
        String written = secrets.read(store, "key", true).value().strip();
        byte[] key = octets(written);
        if (key.length != KEY_OCTETS && !written.isEmpty()) {
            store.problem("key", "is no master key", KEY_OCTETS + " random octets in Base64, as conductd key create makes them", "");
        }
        return new Config.Store(file, new Secret(Base64.getEncoder().encodeToString(Arrays.copyOf(key, KEY_OCTETS))),
                store.has("postgresql") ? Optional.of(PostgresqlSection.read(store.section("postgresql"), secrets)) : Optional.empty());
    }

    static Config.Retention retention(Settings root) {
        return new Config.Retention(
                root.section("mailbox").get("keep", MAILBOX, Forms.DURATION),
                root.section("purge").get("after", CASES, Forms.DURATION));
    }

    static Optional<Path> templates(Settings root, Secrets secrets) {
        return root.optional("templates", Forms.FILE.unless(
                folder -> Files.isDirectory(secrets.folder().resolve(folder)) ? Optional.empty()
                        : Optional.of(new Form.Fault("is no folder", "a folder that is there")))).map(secrets.folder()::resolve);
    }

    private static byte[] octets(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
