package org.conductd.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.conductd.config.Config;
import org.conductd.engine.Purge;
import org.conductd.procedure.CaseId;
import org.conductd.store.SqlStore;
import org.conductd.wiring.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "purge", description = {"Destroys the keys of closed cases whose time is over (purge.after), so that nobody can read them any more (D40). Cases with a consequence that runs stay.",
        "The service does the same by itself; what is left of them in the mailbox it removes too."})
final class PurgeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Configured configured;

    @Option(names = "--dry-run", description = "Lists what would be purged, and purges nothing.")
    private boolean dry;

    private final InstantSource clock;

    PurgeCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Config config = configured.read();
        PrintWriter out = spec.commandLine().getOut();
        try (SqlStore store = configured.store()) {
            Purge purge = new Purge(store, Wiring.retention(config).cases(), config.group().zone());
            List<CaseId> cases = dry ? purge.due(clock.instant()) : purge.purge(clock.instant());
            out.println(cases.isEmpty() ? "No case is due to be purged." : cases.size() + (dry ? " would be purged:" : " purged:"));
            cases.forEach(id -> out.println("  " + id.value()));
            return 0;
        }
    }
}
