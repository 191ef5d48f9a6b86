package org.conductd.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.conductd.message.DnsRecords;
import org.conductd.store.MasterKey;
import org.conductd.store.SqliteStore;

/** A configured service in a folder, and its admin's command line. */
final class Site {
    static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final Path folder;
    private final InstantSource clock;
    /** What the last command printed, errors too. */
    String said = "";

    private Site(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    static Site in(Path folder, Instant now) throws IOException {
        for (String secret : new String[] {"key", "password"}) {
            Files.createFile(folder.resolve(secret), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(folder.resolve(secret), KEY);
        }
        Files.writeString(folder.resolve("conductd.yaml"), """
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
        return new Site(folder, InstantSource.fixed(now));
    }

    Path store() {
        return folder.resolve("conductd.db");
    }

    Path config() {
        return folder.resolve("conductd.yaml");
    }

    /** As the service has it. */
    SqliteStore running() {
        return SqliteStore.open(store(), MasterKey.ofBase64(KEY), new Random(1));
    }

    /** One command, with the configuration. @return exit status */
    int run(String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--config", config().toString()));
        return plainly(line.toArray(String[]::new));
    }

    /** One that needs none. @return exit status */
    int plainly(String... line) {
        StringWriter out = new StringWriter();
        Ports ports = new Ports((_, _) -> 0, (_, _, _) -> 0, Optional.empty(), clock, DnsRecords.NONE);
        int status = Commands.line(ports).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true)).execute(line);
        said = out.toString().strip();
        return status;
    }
}
