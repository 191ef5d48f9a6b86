package org.conductd.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.conductd.app.LabConfig;
import org.conductd.lab.DaemonProcess;
import org.conductd.lab.MailLab;
import org.conductd.lab.PostgresLab;
import org.conductd.message.Secret;
import org.conductd.store.MasterKey;
import org.conductd.store.PostgresServer;

/** Two services on one database and one mailbox, as two machines would have them: each with a folder of its own, and the same secrets. */
final class Pair implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final List<String> SECRETS = List.of("master-key", "password", "database-password");

    private final Path folder;
    private final PostgresLab database;
    private final DaemonProcess[] services = new DaemonProcess[2];

    /** @param settings lines that follow those of {@link LabConfig}, whose values they replace */
    static Pair configured(Path folder, MailLab mail, PostgresLab database, String... settings) throws IOException {
        Pair pair = new Pair(folder, database);
        Path first = Files.createDirectory(pair.folder(0));
        Path config = LabConfig.write(first, mail);
        Files.createFile(first.resolve("database-password"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(first.resolve("database-password"), database.password());
        String text = Files.readString(config).replace("store: {file: conductd.db, key-file: master-key}", """
                store:
                  file: conductd.db
                  key-file: master-key
                  postgresql: {host: 127.0.0.1, port: %d, security: none, database: postgres, user: %s, password-file: database-password}
                """.formatted(database.port(), PostgresLab.USER));
        for (String setting : settings) {
            String key = setting.substring(0, setting.indexOf(':'));
            text = text.replaceAll("(?m)^" + key + ":.*\n", "") + setting + "\n";
        }
        Files.writeString(config, text);
        Path second = Files.createDirectory(pair.folder(1));
        for (String secret : SECRETS) {
            Files.copy(first.resolve(secret), second.resolve(secret), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.copy(config, second.resolve("conductd.yaml"));
        return pair;
    }

    private Pair(Path folder, PostgresLab database) {
        this.folder = folder;
        this.database = database;
    }

    Path folder(int which) {
        return folder.resolve("machine-" + which);
    }

    MasterKey masterKey() {
        return MasterKey.read(folder(0).resolve("master-key"));
    }

    PostgresServer server() {
        return new PostgresServer("127.0.0.1", database.port(), false, "postgres", PostgresLab.USER, new Secret(database.password()), Optional.empty());
    }

    DaemonProcess start(int which, List<String> options) {
        services[which] = DaemonProcess.start(List.of(), options, folder(which).resolve("conductd.yaml"), folder(which).resolve("log"));
        return services[which];
    }

    DaemonProcess startWorking(int which) {
        DaemonProcess service = start(which, List.of());
        assertTrue(service.awaitReady(START_LIMIT), service::lastWords);
        return service;
    }

    DaemonProcess startStandingBy(int which) {
        DaemonProcess service = start(which, List.of());
        assertTrue(service.awaitStandingBy(START_LIMIT), service::lastWords);
        return service;
    }

    @Override
    public void close() {
        for (DaemonProcess service : services) {
            if (service != null && service.alive()) {
                service.wake();
                service.kill();
            }
        }
    }
}
