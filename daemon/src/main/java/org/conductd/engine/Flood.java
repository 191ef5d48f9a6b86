package org.conductd.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conductd.correspondence.Correspondence.AdminAlert;
import org.conductd.engine.Errands.Errand;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Command;

/**
 * More reports within an hour than a group can be asked about one by one (D3): they become cases as ever, whoever is asked is asked about them
 * together, acknowledgments to unproven senders are no more than so many an hour, and the admin is told once. Counted by arrival (D31): what lay in
 * the mailbox while the service stood still is no flood. It is over when an hour passed without a report too many.
 */
final class Flood {
    private static final Duration ONE_HOUR = Duration.ofHours(1);

    private final Store store;
    private final Settings settings;
    private final CaseOffice office;
    private final Acknowledgments acknowledgments;

    Flood(Store store, Settings settings, CaseOffice office, Acknowledgments acknowledgments) {
        this.store = store;
        this.settings = settings;
        this.office = office;
        this.acknowledgments = acknowledgments;
    }

    /** A report as its case opens. */
    Command.OpenCase seen(Store.Transaction tx, Command.OpenCase c, Instant now) {
        Instant arrivedAt = c.report().arrivedAt();
        List<CaseId> before = tx.events().arrived(arrivedAt.minus(ONE_HOUR), arrivedAt);
        boolean tooMany = before.size() >= settings.reportsPerHour();
        boolean goesOn = tx.errands().find(Errands.Kind.FLOOD, "").filter(end -> end.dueAt().isAfter(now)).isPresent();
        if (tooMany && !goesOn) {
            begin(tx, before, now);
        }
        if (tooMany) {
            tx.errands().set(new Errand(Errands.Kind.FLOOD, "", now.plus(ONE_HOUR)));
        }
        return tooMany || goesOn ? acknowledged(tx, c.amongMany(), now) : c;
    }

    private void begin(Store.Transaction tx, List<CaseId> before, Instant now) {
        office.posting().post(tx, office.correspondence().adminAlert(AdminAlert.MANY_REPORTS, List.of(String.valueOf(before.size() + 1)), now), now);
        before.forEach(id -> office.take(tx, id, now).ifPresent(work -> {
            work.decide(new Command.GatherChecks());
            work.finish(Optional.empty());
        }));
    }

    private Command.OpenCase acknowledged(Store.Transaction tx, Command.OpenCase c, Instant now) {
        // P3: whoever may be in danger is told at once whom to call.
        boolean atOnce = !c.acknowledge() || c.report().senderProven() || c.urgent() || acknowledgments.roomForUnproven(tx, now);
        Optional<Instant> later = atOnce ? Optional.empty() : acknowledgments.nextForUnproven(tx, c.report().arrivedAt(), now);
        later.ifPresent(hour -> tx.errands().set(new Errand(Errands.Kind.ACKNOWLEDGMENT, c.id().value(), hour)));
        return later.map(c::acknowledged).orElse(c);
    }

    /**
     * What is due by now: the end of a flood, and acknowledgments that there is room for.
     *
     * @throws RuntimeException what the first case threw that could not be worked on, once all others are done
     */
    void passTime(Instant now) {
        List<Errand> waiting = store.transact(tx -> {
            tx.errands().dueBy(Errands.Kind.FLOOD, now).forEach(end -> tx.errands().remove(end.kind(), end.about()));
            return tx.errands().dueBy(Errands.Kind.ACKNOWLEDGMENT, now);
        });
        List<RuntimeException> faults = new ArrayList<>();
        for (Errand errand : waiting) {
            try {
                store.transact(tx -> office.chance().because("acknowledgment " + errand.about(), () -> {
                    acknowledge(tx, errand, now);
                    return null;
                }));
            } catch (Store.Unavailable | Store.Damaged trouble) {
                throw trouble;
            } catch (RuntimeException fault) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
    }

    /** Where the service stood still, what is left of the day takes what was missed. To one address no more than ever: there, answers stop (mail interface §6). */
    private void acknowledge(Store.Transaction tx, Errand errand, Instant now) {
        tx.errands().remove(errand.kind(), errand.about());
        office.take(tx, new CaseId(errand.about()), now).filter(work -> work.state().lacksAcknowledgment()).ifPresent(work -> {
            boolean missed = !errand.dueAt().plus(ONE_HOUR).isAfter(now) && !acknowledgments.roomForUnproven(tx, now);
            Optional<Instant> later = missed ? acknowledgments.nextForUnproven(tx, work.state().report().arrivedAt(), now) : Optional.empty();
            later.ifPresent(hour -> tx.errands().set(new Errand(errand.kind(), errand.about(), hour)));
            if (later.isEmpty() && acknowledgments.claim(tx, work.state().reporterAddresses(), false, now)) {
                work.decide(new Command.AcknowledgeLate());
                work.finish(Optional.empty());
            }
        });
    }
}
