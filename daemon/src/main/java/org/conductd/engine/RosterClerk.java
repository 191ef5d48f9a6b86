package org.conductd.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conductd.correspondence.Outgoing;
import org.conductd.intake.Listing;
import org.conductd.intake.Roster;
import org.conductd.intake.RosterChange;
import org.conductd.intake.RosterEntry;
import org.conductd.intake.RosterTimeline;
import org.conductd.intake.Screening;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Command;
import org.conductd.procedure.Member;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Policy;
import org.conductd.procedure.Seat;

/**
 * Takes the roster up (D11): what changed on it reaches every case, the closed ones too, since their mails can still be answered; then it is
 * told to all members, and remembered. Done once more from the beginning where it was interrupted: nothing in a case happens twice by it.
 */
final class RosterClerk {
    private final Store store;
    private final Roster roster;
    private final CaseOffice office;
    /** When there is something to take up next; empty: never, as things stand. */
    private volatile Optional<Instant> dueAt;

    RosterClerk(Store store, Roster roster, CaseOffice office) {
        this.store = store;
        this.roster = roster;
        this.office = office;
    }

    static Roster sighted(Store store, Roster file, Instant now) {
        return store.transact(tx -> {
            RosterTimeline.renamed(tx.roster().listings(), file).forEach(tx.roster()::list);
            return RosterTimeline.sighted(tx.roster().listings(), file, now);
        });
    }

    /** A case that cannot be worked on keeps nobody from starting. */
    void begin(Instant now) {
        try {
            takeUp(now);
        } catch (Store.Unavailable | Store.Damaged fault) {
            throw fault;
        } catch (RuntimeException fault) {
            dueAt = Optional.of(now);
        }
    }

    Optional<Instant> dueAt() {
        return dueAt;
    }

    /** @throws RuntimeException what the first case threw that could not be worked on, once all others are done */
    void passTime(Instant now) {
        if (dueAt.filter(due -> !due.isAfter(now)).isPresent()) {
            takeUp(now);
        }
    }

    private void takeUp(Instant now) {
        List<RosterChange> changes = store.transact(tx -> RosterTimeline.changes(tx.roster().listings(), roster, now));
        inTheCases(changes, now);
        store.transact(tx -> {
            remember(tx, changes, now);
            return null;
        });
        dueAt = RosterTimeline.nextAfter(roster, now);
    }

    private void remember(Store.Transaction tx, List<RosterChange> changes, Instant now) {
        Map<PersonId, Listing> known = tx.roster().listings();
        RosterTimeline.listings(known, roster, now).values().stream().filter(listing -> !listing.equals(known.get(listing.id()))).forEach(tx.roster()::list);
        changes.forEach(change -> {
            if (change instanceof RosterChange.Left(Listing was)) {
                tx.roster().list(was.left());
            }
        });
        for (Outgoing mail : office.correspondence().rosterChanged(changes, now)) {
            office.posting().post(tx, mail, now);
        }
    }

    // ---- The cases

    /** What changed reaches every case; where nothing did, somebody's day of joining may have come for those that are open. */
    private void inTheCases(List<RosterChange> changes, Instant now) {
        if (changes.isEmpty() && office.policy().newcomers() == Policy.Newcomers.NONE) {
            return;
        }
        List<RuntimeException> faults = new ArrayList<>();
        for (EventStore.Listed listed : store.transact(tx -> tx.events().list())) {
            if (changes.isEmpty() && !mayBeJoined(listed, now)) {
                continue;
            }
            try {
                inOne(listed.id(), changes, now);
            } catch (Store.Unavailable | Store.Damaged trouble) {
                throw trouble;
            } catch (RuntimeException fault) {
                faults.add(fault);
            }
        }
        for (RuntimeException fault : faults) {
            throw fault;
        }
    }

    private void inOne(CaseId id, List<RosterChange> changes, Instant now) {
        store.transact(tx -> {
            office.take(tx, id, now).ifPresent(work -> office.chance().because("roster " + work.standing(), () -> {
                Set<PersonId> outside = Set.copyOf(Screening.outsideContacts(roster, work.state()));
                List<PersonId> added = RosterTimeline.newContacts(changes).stream().filter(contact -> !outside.contains(contact)).toList();
                List<Seat> newcomers = Screening.newcomers(roster, work.state(), tx.roster().conflicts(roster), now);
                work.decide(new Command.TakeUpRoster(active(roster.members(), now), active(roster.substitutes(), now), List.copyOf(outside), added, newcomers));
                work.finish(Optional.empty());
                return null;
            }));
            return null;
        });
    }

    private boolean mayBeJoined(EventStore.Listed listed, Instant now) {
        return !listed.step().equals(CaseState.Step.CLOSED.name())
                && roster.members().stream().anyMatch(entry -> entry.activeAt(now) && entry.member().joinedAt().isAfter(listed.arrivedAt()));
    }

    private static List<Member> active(List<RosterEntry> entries, Instant now) {
        return entries.stream().filter(entry -> entry.activeAt(now)).map(RosterEntry::member).toList();
    }
}
