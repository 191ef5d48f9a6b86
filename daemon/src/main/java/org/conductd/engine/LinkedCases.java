package org.conductd.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conductd.procedure.CaseFacts;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Command;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.LinkedCase;
import org.conductd.procedure.Seat;

/**
 * What a case tells those that are decided with it (D37), in the transaction in which it happened: each copies it into its own events, so that a
 * replay reads no other case.
 */
final class LinkedCases {
    private LinkedCases() {}

    /** Cases that may have to hear of this one. */
    static Set<CaseId> of(Optional<CaseState> before, CaseState after) {
        Set<CaseId> others = new LinkedHashSet<>(after.links().keySet());
        before.ifPresent(old -> others.addAll(old.links().keySet()));
        return others;
    }

    /** What is news to the other; empty where it knows all of it. @param fresh what just happened */
    static List<Command.OfDaemon> news(CaseState state, List<Happened> fresh, CaseState other) {
        Optional<LinkedCase> ours = Optional.ofNullable(state.links().get(other.id())).filter(link -> link.role().binds());
        Optional<LinkedCase> theirs = Optional.ofNullable(other.links().get(state.id())).filter(link -> link.role().binds());
        CaseFacts facts = CaseFacts.of(state, other.id());
        if (ours.isPresent() && theirs.isEmpty()) {
            return List.of(linked(ours.get(), facts));
        }
        if (ours.isEmpty()) {
            return theirs.<List<Command.OfDaemon>>map(_ -> List.of(new Command.BeParted(state.id(), facts))).orElse(List.of());
        }
        List<Command.OfDaemon> called = fresh.stream().map(Happened::event).filter(Event.SubstituteSeated.class::isInstance).map(Event.SubstituteSeated.class::cast)
                .filter(event -> other.seat(event.seat().id()).isEmpty()).<Command.OfDaemon>map(event -> new Command.SeatAlso(event.seat(), event.by())).toList();
        List<Command.OfDaemon> recused = fresh.stream().map(Happened::event).filter(Event.MemberRecused.class::isInstance).map(event -> ((Event.MemberRecused) event).member())
                .filter(member -> other.seat(member).filter(seat -> seat.standing() != Seat.Standing.OUTSIDE).isPresent())
                .<Command.OfDaemon>map(Command.RecuseAlso::new).toList();
        return !recused.isEmpty() ? recused : !called.isEmpty() ? called : theirs.get().facts().equals(facts) ? List.of() : List.of(new Command.HearOfLinkedCase(facts));
    }

    private static Command.BeLinked linked(LinkedCase ours, CaseFacts facts) {
        LinkedCase.Role role = ours.role() == LinkedCase.Role.LEADS ? LinkedCase.Role.FOLLOWS : LinkedCase.Role.LEADS;
        Map<String, String> matters = ours.matters().entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (first, _) -> first));
        return new Command.BeLinked(role, facts, matters, ours.by());
    }
}
