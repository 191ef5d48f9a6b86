package org.conductd.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.conductd.engine.Parking;
import org.conductd.engine.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "parked", description = "Lists the mail that is kept apart because nobody could place it: number, age, size, reason (D42). Never what it says.")
final class ParkedCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Configured configured;

    private final InstantSource clock;

    ParkedCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = configured.store()) {
            List<Parking.Parked> mails = store.transact(tx -> tx.parking().list());
            out.println(mails.isEmpty() ? "Nothing is kept apart." : mails.size() + " kept apart:");
            for (Parking.Parked mail : mails) {
                out.printf(Locale.ROOT, "%-20s %6s %9d octets  %s%n", mail.id(), Ages.text(Duration.between(mail.arrivedAt(), clock.instant())), mail.octets(), mail.reason());
            }
            return 0;
        }
    }
}
