package org.conductd.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "demo", description = {"Shows a whole case, from a report to its follow-up, on a mail server of its own. Nothing has to be configured."})
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", description = "Where every mail and a page to look at are written.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--serve", description = "Leaves the mail server and the service running on this machine, with accounts to log in to from any mail client.")
    private boolean serve;

    private final Ports.Demo demo;

    DemoCommand(Ports.Demo demo) {
        this.demo = demo;
    }

    @Override
    public Integer call() throws Exception {
        return demo.play(folder, serve, spec.commandLine().getOut());
    }
}
