package org.conductd.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.conductd.config.Config;
import org.conductd.store.AuditReport;
import org.conductd.store.Backup;
import org.conductd.store.SqliteStore;
import org.conductd.wiring.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "backup", description = {"Makes a copy of the store, also while the service runs, and looks whether it is whole.",
        "It is sealed as the store is, and opens with the master key alone. Exit status 1 where the records in it are not whole."})
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Configured configured;

    @Parameters(paramLabel = "FILE", description = "where it is to be; nothing may be there yet")
    private Path file;

    private final InstantSource clock;

    BackupCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Config config = configured.read();
        PrintWriter out = spec.commandLine().getOut();
        if (config.store().postgresql().isPresent()) {
            Config.Postgresql database = config.store().postgresql().get();
            PrintWriter err = spec.commandLine().getErr();
            err.println("The store is in a PostgreSQL database, whose own program makes a copy of it while the service runs:");
            err.println("  pg_dump --format=custom --host=" + database.host() + " --port=" + database.port() + " --username=" + database.user() + " --file=" + file + " " + database.database());
            err.println("To put it back: stop every service on it, make the database anew, pg_restore --dbname=" + database.database() + " " + file + ", then conductd restore, then start them.");
            return Commands.WRONG;
        }
        SecureRandom random = new SecureRandom();
        AuditReport report;
        try (SqliteStore store = SqliteStore.beside(config.store().file(), Wiring.masterKey(config), random)) {
            report = new Backup(Wiring.masterKey(config), random).make(store, file, clock.instant());
        }
        out.println("A backup is in " + file + ".");
        AuditCommand.print(report, out);
        out.println("It opens with the master key alone: keep a copy of that elsewhere, and not beside it.");
        out.println("Make the next one within " + config.retention().mailbox().toDays() + " days: after that time mails leave the mailbox (mailbox.keep), and what came in since can be fetched again no more.");
        return report.whole() ? 0 : Commands.NO;
    }
}
