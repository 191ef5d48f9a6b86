package org.conductd.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.conductd.config.Config;
import org.conductd.config.ConfigException;
import org.conductd.message.DnsRecords;

/**
 * What the commands need of the process that they run in.
 *
 * @param connector empty where {@code check --connect} is not there (yet)
 * @param clock     the machine's
 * @param dns       the system's name servers
 */
public record Ports(Runner runner, Demo demo, Optional<Connector> connector, InstantSource clock, DnsRecords dns) {

    /** The service. */
    public interface Runner {
        /**
         * Runs until the process is told to end.
         *
         * @param file reads the configuration anew, whenever the service is told to
         * @return exit status
         * @throws IOException where what the configuration names cannot be used
         */
        int run(Config config, ConfigSource file) throws IOException;
    }

    /** Where the configuration comes from. */
    public interface ConfigSource {
        /** @throws ConfigException with everything that is wrong with it */
        Config read() throws ConfigException;
    }

    /** The demonstration. */
    public interface Demo {
        /**
         * Plays a case on servers of its own.
         *
         * @param folder for every mail and the page; empty: one that the demo chooses and names
         * @param serve  leave the servers running afterwards
         * @return exit status
         * @throws IOException where the folder cannot be written
         */
        int play(Optional<Path> folder, boolean serve, PrintWriter out) throws IOException;
    }

    /** Tries the servers of a configuration. */
    public interface Connector {
        /**
         * Connects, logs in, and sends a mail to itself through a tag.
         *
         * @param out gets what was tried and what came of it, for people
         * @return whether everything worked
         */
        boolean connect(Config config, PrintWriter out);
    }
}
