package org.conductd.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.intake.Facts;
import org.conductd.intake.ReportReader;
import org.conductd.intake.Verdict;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Command;

/** Opens a case for a report (mail interface §3). */
final class ReportDesk {
    private final Settings settings;
    private final CaseOffice office;
    private final Steward steward;
    private final Flood flood;
    private final Acknowledgments acknowledgments;

    ReportDesk(Settings settings, CaseOffice office, Steward steward, Flood flood, Acknowledgments acknowledgments) {
        this.settings = settings;
        this.office = office;
        this.steward = steward;
        this.flood = flood;
        this.acknowledgments = acknowledgments;
    }

    Handled open(Store.Transaction tx, Received received, Facts facts, Verdict.Open how) {
        steward.reportArrived(tx, received.arrival().arrivedAt(), received.now());
        CaseId id = freshId(tx);
        String key = office.chance().key();
        CaseWork work = office.begin(tx, received.now());
        Command.OpenCase report = flood.seen(tx, read(tx, facts, how, id, key), received.now());
        work.open(limited(tx, received, report));
        work.file(key, received.arrival().octets());
        work.finish(Optional.empty());
        return Handled.of(id);
    }

    /** Mail interface §6: too many to one address in a day, and reports are kept while answers stop. */
    private Command.OpenCase limited(Store.Transaction tx, Received received, Command.OpenCase c) {
        // Where it came from, and where it is answered to: neither can be made to get more than its share.
        List<String> addresses = Stream.of(c.cameFrom(), c.safeContact().address(), c.reporter().person().contact()).filter(address -> !address.isEmpty()).distinct().toList();
        boolean silent = c.acknowledge() && !acknowledgments.claim(tx, addresses, c.report().senderProven(), received.now());
        return silent ? c.unacknowledged() : c;
    }

    /** References are short, so one can come up twice. */
    private CaseId freshId(Store.Transaction tx) {
        CaseId id = office.chance().caseId();
        while (tx.events().taken(id)) {
            id = office.chance().caseId();
        }
        return id;
    }

    private Command.OpenCase read(Store.Transaction tx, Facts facts, Verdict.Open how, CaseId id, String key) {
        return ReportReader.open(facts, how, tx.roster().conflicts(settings.roster()), key, id, office.chance());
    }
}
