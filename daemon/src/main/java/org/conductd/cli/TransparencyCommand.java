package org.conductd.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.conductd.config.Config;
import org.conductd.engine.Purge;
import org.conductd.procedure.YearlyCount;
import org.conductd.store.SqlStore;
import org.conductd.wiring.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "transparency", description = {"Counts the reports of a year by what became of them, for a report that is published (D40). Purged cases count too.",
        "Fewer than five are not told apart from none, and where one number could be computed from the sum, a second is not told either."})
final class TransparencyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Configured configured;

    @Option(names = "--year", paramLabel = "YEAR", description = "In which they arrived (default: last year).")
    private Integer year;

    @Option(names = "--json", description = "For programs: one object; null where a number is not told.")
    private boolean json;

    private final InstantSource clock;

    TransparencyCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Config config = configured.read();
        int asked = year == null ? clock.instant().atZone(config.group().zone()).getYear() - 1 : year;
        try (SqlStore store = configured.store()) {
            Map<YearlyCount.Result, Integer> counted = new Purge(store, Wiring.retention(config).cases(), config.group().zone()).yearlyCounts(asked);
            OptionalInt all = OptionalInt.of(counted.values().stream().mapToInt(Integer::intValue).sum()).stream().filter(sum -> sum >= YearlyCount.SMALLEST).findFirst();
            Map<YearlyCount.Result, OptionalInt> published = YearlyCount.published(counted);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonLine.of(object(asked, all, published)));
            } else {
                out.println("Reports that arrived in " + asked + ": " + words(all, "fewer than " + YearlyCount.SMALLEST));
                published.forEach((result, cases) -> out.printf("  %-28s %s%n", words(result), words(cases, "-")));
                if (published.values().stream().anyMatch(OptionalInt::isEmpty)) {
                    out.println("A dash: too few to be told, or none; or one that could be computed from the others.");
                }
            }
            return 0;
        }
    }

    private static ObjectNode object(int year, OptionalInt all, Map<YearlyCount.Result, OptionalInt> published) {
        ObjectNode object = JsonLine.object().put("year", year).put("reports", boxed(all));
        published.forEach((result, cases) -> object.put(result.name().toLowerCase(Locale.ROOT), boxed(cases)));
        return object;
    }

    private static Integer boxed(OptionalInt number) {
        return number.isPresent() ? (Integer) number.getAsInt() : null;
    }

    private static String words(OptionalInt number, String suppressed) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : suppressed;
    }

    private static String words(YearlyCount.Result result) {
        return switch (result) {
            case ACTION -> "action taken";
            case NO_ACTION -> "no action needed";
            case NO_RESPONSE -> "no response needed";
            case NOT_A_REPORT -> "not a report";
            case UNDECIDED -> "not decided";
        };
    }
}
