package org.conductd.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Optional;
import org.conductd.store.AuditReport;
import org.conductd.store.SqlStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "audit", description = "Looks whether the records are as they were recorded (D41). No case is read.")
final class AuditCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: audit verify");
    }

    @Command(name = "verify", description = {"Finds records that were changed, moved, taken out or put in, and an end that was cut off.",
            "Exit status 1 where the records are not whole."})
    int verify(@Mixin Configured configured,
               @Option(names = "--head", paramLabel = "HEAD", description = "The head that an earlier audit gave: then it is found too where the whole store was put back to an earlier day.")
               Optional<String> head,
               @Option(names = "--json", description = "For programs: one object.") boolean json) throws Exception {
        try (SqlStore store = configured.store()) {
            AuditReport report = store.audit(head);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonLine.of(object(report)));
            } else {
                print(report, out);
            }
            return report.whole() ? 0 : Commands.NO;
        }
    }

    static void print(AuditReport report, PrintWriter out) {
        if (report.whole()) {
            out.println("The records are whole: " + report.records() + " of " + report.cases() + " cases, " + report.purged() + " of them purged.");
            out.println("Their head is " + report.head());
            out.println("Kept elsewhere and given with --head, it shows later whether all of them are still there.");
        } else {
            out.println("The records are not whole:");
            report.faults().forEach(fault -> out.println("  " + fault));
        }
    }

    private static ObjectNode object(AuditReport report) {
        ObjectNode object = JsonLine.object().put("whole", report.whole()).put("records", report.records()).put("cases", report.cases())
                .put("purged", report.purged()).put("head", report.head());
        report.faults().forEach(object.putArray("faults")::add);
        return object;
    }
}
