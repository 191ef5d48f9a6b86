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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "parked", description = "Lists the mail that is kept apart because nobody could place it: reference, age, size, reason (D42). Never what it says. "
        + "Two members can drop one: each answers any mail of the service with DROP and the reference.")
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
                out.printf(Locale.ROOT, "%-9s %6s %9d octets  %s%n", mail.reference(), Ages.text(Duration.between(mail.arrivedAt(), clock.instant())), mail.octets(), mail.reason());
            }
            return 0;
        }
    }

    @Command(name = "release", description = "This mail comes in as if nothing had kept it apart, with the time at which it arrived, as soon as the service runs.")
    int release(@Mixin Configured its, @Parameters(paramLabel = "REFERENCE", description = "as the list has it") String reference) throws Exception {
        String wanted = reference.strip().toUpperCase(Locale.ROOT);
        try (Store store = its.store()) {
            boolean there = store.transact(tx -> {
                boolean known = tx.parking().octets(wanted).isPresent();
                tx.parking().release(wanted, true);
                return known;
            });
            spec.commandLine().getOut().println(there ? "The service takes it in within a minute." : "Nothing is kept apart under that reference.");
            return there ? 0 : Commands.NO;
        }
    }
}
