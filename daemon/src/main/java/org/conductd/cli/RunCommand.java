package org.conductd.cli;

import java.util.concurrent.Callable;
import org.conductd.config.Config;
import org.conductd.config.ConfigException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "run", description = {"The service: reads the mailbox, sends mail, until it is told to end (SIGTERM).",
        "SIGHUP reads the configuration anew; a wrong one changes nothing."})
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Configured configured;

    private final Ports.Runner runner;

    RunCommand(Ports.Runner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() throws Exception {
        Config config;
        try {
            config = configured.read();
        } catch (ConfigException wrong) {
            // What a service says at its start stands in a log.
            configured.sayPlaces(wrong, spec.commandLine().getErr());
            return Commands.WRONG;
        }
        return runner.run(config, configured::read);
    }
}
