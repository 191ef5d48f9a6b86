package org.conductd.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "run", description = {"The service: reads the mailbox, sends mail, until it is told to end (SIGTERM).",
        "SIGHUP reads the configuration anew; a wrong one changes nothing."})
final class RunCommand implements Callable<Integer> {
    @Mixin
    private Configured configured;

    private final Ports.Runner runner;

    RunCommand(Ports.Runner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() throws Exception {
        return runner.run(configured.read(), configured::read);
    }
}
