package org.conductd.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conductd.intake.Roster;
import org.conductd.intake.RosterEntry;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Command;
import org.conductd.procedure.Member;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Seat;

/** The roster is a timeline (D11): who is new did not join before the daemon saw them, and who left loses every open case at once. */
final class RosterClerk {
    private final Store store;
    private final CaseOffice office;

    RosterClerk(Store store, CaseOffice office) {
        this.store = store;
        this.office = office;
    }

    /**
     * The roster with the dates that count. On the very first start the file's dates are believed: nobody has slipped in yet, and a report that
     * waited for the daemon must find its group.
     */
    static Roster sighted(Store store, Roster roster, Instant now) {
        return store.transact(tx -> {
            boolean first = tx.roster().seen().isEmpty();
            List<RosterEntry> members = roster.members().stream().map(entry -> {
                Instant joined = entry.member().joinedAt();
                Instant seen = tx.roster().firstSeen(entry.member().person().id(), first && joined.isBefore(now) ? joined : now);
                return joined.isBefore(seen) ? joining(entry, seen) : entry;
            }).toList();
            return new Roster(members, roster.escalation(), roster.admin(), roster.substitutes());
        });
    }

    private static RosterEntry joining(RosterEntry entry, Instant joinedAt) {
        return new RosterEntry(new Member(entry.member().person(), entry.member().role(), joinedAt), entry.addresses(), entry.otherNames(),
                entry.leftAt());
    }

    /** Leavers lose everything at once, in every open case. */
    void removeLeavers(Roster roster, Instant now) {
        Set<PersonId> present = roster.activeAt(now).stream().map(entry -> entry.member().person().id()).collect(Collectors.toSet());
        roster.substitutes().forEach(entry -> present.add(entry.member().person().id()));
        List<CaseId> open = store.transact(tx -> tx.events().list()).stream().filter(listed -> listed.dueAt().isPresent())
                .map(EventStore.Listed::id).toList();
        open.forEach(id -> store.transact(tx -> {
            office.take(tx, id, now).ifPresent(work -> {
                work.state().seats(seat -> seat.standing() != Seat.Standing.OUTSIDE && !present.contains(seat.id()))
                        .forEach(seat -> work.decide(new Command.RemoveLeaver(seat.id())));
                work.finish(Optional.empty());
            });
            return null;
        }));
    }
}
