package org.conductd.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.conductd.engine.EventStore;
import org.conductd.engine.Store;
import org.conductd.procedure.CaseState.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "cases", description = "Lists the cases: reference, step, age, next deadline, what is waited for. Never who or what.")
final class CasesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Configured configured;

    @Option(names = "--json", description = "For programs: one object a line and case.")
    private boolean json;

    private final InstantSource clock;

    CasesCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        try (Store store = configured.store()) {
            List<EventStore.Listed> cases = store.transact(tx -> tx.events().list());
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                cases.forEach(one -> out.println(JsonLine.of(object(one))));
            } else if (cases.isEmpty()) {
                out.println("There are no cases.");
            } else {
                table(cases, out);
            }
            return 0;
        }
    }

    private void table(List<EventStore.Listed> cases, PrintWriter out) {
        out.printf(Locale.ROOT, "%-9s %-16s %6s  %-20s  %s%n", "CASE", "STEP", "AGE", "NEXT DEADLINE", "WAITS FOR");
        for (EventStore.Listed one : cases) {
            out.printf(Locale.ROOT, "%-9s %-16s %6s  %-20s  %s%n", one.id().value(), word(one.step()), Ages.text(age(one)),
                    one.dueAt().map(Instant::toString).orElse("none"), waitsFor(one.step()));
        }
    }

    private ObjectNode object(EventStore.Listed one) {
        return JsonLine.object().put("reference", one.id().value()).put("step", word(one.step())).put("ageSeconds", age(one).toSeconds())
                .put("dueAt", one.dueAt().map(Instant::toString).orElse(null)).put("waitsFor", waitsFor(one.step()));
    }

    private Duration age(EventStore.Listed one) {
        return Duration.between(one.arrivedAt(), clock.instant());
    }

    private static String word(String step) {
        return step.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A step of a newer version has no words here. */
    private static String waitsFor(String step) {
        return Optional.of(step).flatMap(name -> List.of(Step.values()).stream().filter(known -> known.name().equals(name)).findFirst()).map(CasesCommand::waitsFor).orElse("");
    }

    private static String waitsFor(Step step) {
        return switch (step) {
            case GRACE -> "the end of the reporter's time to exclude somebody";
            case READING -> "the member who reads the report";
            case CLEARANCE -> "answers to the conflict check";
            case DELIBERATION -> "a proposal";
            case HEARING -> "the reported person, before the vote";
            case VOTE -> "the vote";
            case DRAFTING -> "drafts, and their approval";
            case HEADS_UP -> "the reporter's time to object";
            case AWAITING_ANSWER -> "the reported person";
            case AWAITING_GROUP -> "the group";
            case CLOSED -> "nothing";
        };
    }
}
