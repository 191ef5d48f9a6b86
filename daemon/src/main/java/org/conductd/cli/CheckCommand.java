package org.conductd.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.conductd.config.Config;
import org.conductd.config.ConfigException;
import org.conductd.correspondence.TemplateCheck;
import org.conductd.intake.RosterEntry;
import org.conductd.wiring.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "check", description = "Checks the configuration, the roster and the templates, and says everything that is wrong.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Configured configured;

    @Option(names = "--connect", description = "Also logs in to the servers, and sends a mail to itself through a tag.")
    private boolean connect;

    @Option(names = "--quiet", description = "Names nobody: of each fault only file and line, as a log may have it.")
    private boolean quiet;

    private final Optional<Ports.Connector> connector;

    CheckCommand(Optional<Ports.Connector> connector) {
        this.connector = connector;
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Config config;
        try {
            config = configured.read();
        } catch (ConfigException wrong) {
            if (!quiet) {
                throw wrong;
            }
            configured.sayPlaces(wrong, err);
            return Commands.WRONG;
        }
        out.println(configured.file() + " is in order.");
        if (!quiet) {
            config.roster().members().forEach(entry -> out.println("  " + described(entry)));
        }
        List<String> problems = TemplateCheck.problems(Wiring.templates(config), Wiring.letterhead(config));
        if (!problems.isEmpty()) {
            problems.forEach(err::println);
            return Commands.WRONG;
        }
        out.println("The templates are in order.");
        checkKey(config, out);
        return connect ? connected(config, out) : 0;
    }

    /** Whether the master key is one, and the store's. A database server is a server: it is asked with {@code --connect} alone. */
    private void checkKey(Config config, PrintWriter out) {
        Wiring.masterKey(config);
        boolean there = config.store().postgresql().isPresent() ? connect : Files.exists(config.store().file());
        if (there) {
            Wiring.storeBeside(config, new SecureRandom()).close();
            out.println("The store opens with the master key.");
        }
    }

    private int connected(Config config, PrintWriter out) {
        if (connector.isEmpty()) {
            spec.commandLine().getErr().println("This version cannot try the servers (--connect) yet.");
            return Commands.WRONG;
        }
        return connector.get().connect(config, out) ? 0 : Commands.NO;
    }

    private static String described(RosterEntry entry) {
        return entry.name() + " <" + entry.mailbox().address() + ">, " + (entry.member().votes() ? "voting" : "advisory")
                + ", joined " + entry.member().joinedAt() + entry.leftAt().map(left -> ", left " + left).orElse("");
    }
}
