package org.conductd.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.conductd.config.Config;
import org.conductd.config.ConfigException;
import org.conductd.config.ConfigReader;
import org.conductd.store.MasterKey;
import org.conductd.store.SqliteStore;
import picocli.CommandLine.Option;

/** The option of every command that needs the configuration of a service. */
final class Configured {
    @Option(names = "--config", paramLabel = "FILE", description = "The configuration (default: ${DEFAULT-VALUE}).", defaultValue = "/etc/conductd/conductd.yaml")
    private Path file;

    Path file() {
        return file;
    }

    Config read() throws ConfigException {
        return ConfigReader.read(file, System.getenv());
    }

    /** Where it is wrong, for a log: no name, no address. */
    void sayPlaces(ConfigException wrong, PrintWriter err) {
        wrong.places().forEach(err::println);
        err.println("conductd check --config " + file + " says what is wrong");
    }

    /** The store, also while the service runs on it. */
    SqliteStore store() throws ConfigException {
        Config.Store store = read().store();
        return SqliteStore.beside(store.file(), MasterKey.ofBase64(store.masterKey().value()), new SecureRandom());
    }
}
