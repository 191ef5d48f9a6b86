package org.conductd.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.conductd.config.Config;
import org.conductd.config.ConfigException;
import org.conductd.config.ConfigReader;
import org.conductd.store.SqlStore;
import org.conductd.wiring.Wiring;
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
    SqlStore store() throws ConfigException {
        return Wiring.storeBeside(read(), new SecureRandom());
    }
}
