package org.conductd.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.conductd.intake.ReportReader;
import org.conductd.intake.Verdict;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Command;
import org.conductd.procedure.PersonId;

/** Opens a case for a report (mail interface §3). */
final class ReportDesk {
    private final Settings settings;
    private final CaseOffice office;

    ReportDesk(Settings settings, CaseOffice office) {
        this.settings = settings;
        this.office = office;
    }

    Handled open(Store.Transaction tx, Received received, Verdict.Open verdict, boolean proven) {
        CaseId id = freshId(tx);
        String key = office.chance().key();
        CaseWork work = office.begin(tx, received.now());
        work.open(read(tx, received, verdict, proven, id, key));
        work.file(key, received.arrival().octets());
        work.finish(Optional.empty());
        return Handled.of(id);
    }

    /** References are short, so one can come up twice. */
    private CaseId freshId(Store.Transaction tx) {
        CaseId id = office.chance().caseId();
        while (!tx.events().load(id).isEmpty()) {
            id = office.chance().caseId();
        }
        return id;
    }

    private Command.OpenCase read(Store.Transaction tx, Received received, Verdict.Open verdict, boolean proven, CaseId id, String key) {
        Map<PersonId, String> conflicts = new HashMap<>();
        settings.roster().members().forEach(entry -> tx.roster().conflicts(entry.member().person().id())
                .ifPresent(text -> conflicts.put(entry.member().person().id(), text)));
        return ReportReader.open(received.message(), received.arrival().arrivedAt(), settings.roster(), conflicts, verdict, proven,
                received.arrival().truncated(), id, key, office.chance());
    }
}
