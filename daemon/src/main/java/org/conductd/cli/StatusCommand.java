package org.conductd.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.conductd.store.SqlStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "status", description = {"Says whether the service runs, and what it waits for: servers, a store that can be written, mail that cannot be read.",
        "Exit status 0: it runs, and waits for nothing, unless for its turn beside another one."})
final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Configured configured;

    @Override
    public Integer call() throws Exception {
        Path store = configured.read().store().file();
        Optional<String> line = SqlStore.inUse(store) ? new ServiceStatus(store).read() : Optional.empty();
        spec.commandLine().getOut().println(line.map(state -> "The service runs: " + state + ".").orElse("The service does not run."));
        return line.filter(state -> state.equals(ServiceStatus.WELL) || state.startsWith(ServiceStatus.STANDING_BY)).isPresent() ? 0 : Commands.NO;
    }
}
