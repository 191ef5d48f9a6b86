package org.conductd.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.conductd.config.Config;
import org.conductd.engine.Engine;
import org.conductd.engine.Store.Unavailable;
import org.conductd.store.Backup;
import org.conductd.wiring.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "restore", description = {"Puts a backup in the place of the store, while the service is stopped. The store that was there is kept beside it.",
        "At its next start the service fetches from the mailbox what came in since the backup was made, and handles it again.",
        "With PostgreSQL, pg_restore comes first, and this then says that it was done, without a FILE."})
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Configured configured;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "a backup, as `conductd backup` makes it, or another whole copy of a store")
    private Optional<Path> file;

    @Option(names = "--made-at", paramLabel = "TIME", description = "When a copy was made that does not say so itself, such as 2026-11-26T09:00:00Z (default: now).")
    private Optional<Instant> madeAt;

    private final InstantSource clock;

    RestoreCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Config config = configured.read();
        Instant now = clock.instant();
        if (madeAt.filter(at -> at.isAfter(now)).isPresent()) {
            throw new ParameterException(spec.commandLine(), "--made-at is in the future: " + madeAt.get());
        }
        try {
            return config.store().postgresql().isPresent() ? inDatabase(config, now) : inFile(config, now);
        } catch (Unavailable busy) {
            spec.commandLine().getErr().println(busy.getMessage());
            spec.commandLine().getErr().println("Where the service runs, stop it first: systemctl stop conductd");
            return Commands.WRONG;
        }
    }

    private int inFile(Config config, Instant now) {
        Path from = file.orElseThrow(() -> new ParameterException(spec.commandLine(), "Say which backup: conductd restore FILE"));
        Backup.Restored restored = new Backup(Wiring.masterKey(config), new SecureRandom()).restore(from, config.store().file(), madeAt.orElse(now), now);
        PrintWriter out = spec.commandLine().getOut();
        out.println("The store " + config.store().file() + " is the backup of " + restored.madeAt().truncatedTo(ChronoUnit.SECONDS) + " now.");
        AuditCommand.print(restored.report(), out);
        restored.aside().ifPresent(aside -> out.println("What was there before is " + aside + ": keep it until all is well, then remove it, with what lies beside it under the same name."));
        sayNext(config, restored.madeAt(), now);
        return 0;
    }

    private int inDatabase(Config config, Instant now) {
        if (file.isPresent()) {
            throw new ParameterException(spec.commandLine(), "The store is in a PostgreSQL database: pg_restore puts a backup there, then conductd restore without a FILE");
        }
        Instant[] since = {now};
        Wiring.alone(config, Wiring.masterKey(config), new SecureRandom(), store -> {
            since[0] = Engine.setBackTo(store).orElse(madeAt.orElse(now));
            Engine.setBack(store, since[0]);
        });
        spec.commandLine().getOut().println("The database is a backup, and the service knows that now.");
        sayNext(config, since[0], now);
        return 0;
    }

    private void sayNext(Config config, Instant since, Instant now) {
        PrintWriter out = spec.commandLine().getOut();
        Duration keep = config.retention().mailbox();
        if (Duration.between(since, now).compareTo(keep) > 0) {
            out.println("It is older than " + keep.toDays() + " days, after which mails leave the mailbox (mailbox.keep): some of what came in since may be lost.");
        }
        out.println("Next: start the service (systemctl start conductd). It handles again what came in since, before anything else; `conductd status` says so, and the admin gets a mail when it is done.");
    }
}
