package org.conductd.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.conductd.engine.OutboxStore;
import org.conductd.engine.Store;
import org.conductd.message.MailKind;
import org.conductd.procedure.CaseId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "outbox", description = "Lists what has not gone out yet: kind, case, age, attempts, what the server said last. Never to whom or what.")
final class OutboxCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Configured configured;

    @Option(names = "--retry", paramLabel = "ID", description = "This mail is tried at once. The service has to run.")
    private String retry;

    @Option(names = "--remove", paramLabel = "ID", description = "This mail, which does not open, is taken off the list.")
    private String remove;

    private final InstantSource clock;

    OutboxCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        try (Store store = configured.store()) {
            List<OutboxStore.Listed> mails = store.transact(tx -> tx.outbox().list());
            if (retry != null) {
                return retry(store, mails);
            }
            return remove == null ? list(mails) : remove(store, mails);
        }
    }

    private int list(List<OutboxStore.Listed> mails) {
        PrintWriter out = spec.commandLine().getOut();
        if (mails.isEmpty()) {
            out.println("Everything has gone out.");
            return 0;
        }
        out.printf(Locale.ROOT, "%-20s %-20s %-9s %6s %8s  %-20s  %s%n", "ID", "KIND", "CASE", "AGE", "ATTEMPTS", "NEXT ATTEMPT", "LAST ANSWER");
        for (OutboxStore.Listed mail : mails) {
            out.printf(Locale.ROOT, "%-20s %-20s %-9s %6s %8d  %-20s  %s%n", mail.id(), mail.kind().map(MailKind::label).orElse(""), mail.caseId().map(CaseId::value).orElse(""),
                    Ages.text(Duration.between(mail.queuedAt(), clock.instant())), mail.attempts(), mail.nextAttemptAt(), mail.lastStatus());
        }
        return 0;
    }

    private int retry(Store store, List<OutboxStore.Listed> mails) {
        Instant now = clock.instant();
        boolean there = mails.stream().filter(mail -> mail.id().equals(retry)).peek(mail -> store.transact(tx -> {
            tx.outbox().deferred(mail.id(), mail.unreadable() ? "" : mail.lastStatus(), now);
            return null;
        })).findFirst().isPresent();
        spec.commandLine().getOut().println(there ? "It is tried at once." : "There is no such mail in the outbox.");
        return there ? 0 : Commands.NO;
    }

    /** What opens still has its way to go, and somebody who waits for it. */
    private int remove(Store store, List<OutboxStore.Listed> mails) {
        boolean removed = mails.stream().filter(mail -> mail.id().equals(remove) && mail.unreadable()).peek(mail -> store.transact(tx -> {
            tx.outbox().remove(mail.id());
            return null;
        })).findFirst().isPresent();
        spec.commandLine().getOut().println(removed ? "It is removed." : "There is no such mail in the outbox that does not open.");
        return removed ? 0 : Commands.NO;
    }
}
