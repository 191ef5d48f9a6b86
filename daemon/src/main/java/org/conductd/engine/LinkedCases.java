package org.conductd.engine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.procedure.CaseFacts;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Command;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.LinkedCase;
import org.conductd.procedure.Member;
import org.conductd.procedure.Person;
import org.conductd.procedure.PersonId;
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

    /**
     * What is news to the other; empty where it knows all of it.
     *
     * @param fresh what just happened
     * @param free  whether somebody may be called to the other case (D12)
     */
    static List<Command.OfDaemon> news(CaseState state, List<Happened> fresh, CaseState other, Predicate<PersonId> free) {
        Optional<LinkedCase> ours = Optional.ofNullable(state.links().get(other.id())).filter(link -> link.role().binds());
        Optional<LinkedCase> theirs = Optional.ofNullable(other.links().get(state.id())).filter(link -> link.role().binds());
        CaseFacts facts = CaseFacts.of(state, other.id());
        if (ours.isPresent() && theirs.isEmpty()) {
            return List.of(linked(ours.get(), facts));
        }
        if (ours.isEmpty()) {
            return theirs.<List<Command.OfDaemon>>map(_ -> List.of(new Command.BeParted(state.id(), facts))).orElse(List.of());
        }
        List<Command.OfDaemon> called = other.closed().isPresent() ? List.of() : called(state).filter(event -> free.test(event.seat().id()))
                .<Command.OfDaemon>map(event -> new Command.SeatAlso(event.seat(), event.by())).toList();
        List<Command.OfDaemon> recused = fresh.stream().map(Happened::event).filter(Event.MemberRecused.class::isInstance).map(event -> ((Event.MemberRecused) event).member())
                .filter(member -> other.seat(member).filter(seat -> seat.standing() != Seat.Standing.OUTSIDE).isPresent())
                .<Command.OfDaemon>map(Command.RecuseAlso::new).toList();
        return !recused.isEmpty() ? recused : !called.isEmpty() ? called : theirs.get().facts().equals(facts) ? List.of() : List.of(new Command.HearOfLinkedCase(facts));
    }

    /** D12: whoever was called to a case, and may still take part. */
    private static Stream<Event.SubstituteSeated> called(CaseState state) {
        return state.history().stream().map(Happened::event).filter(Event.SubstituteSeated.class::isInstance).map(Event.SubstituteSeated.class::cast)
                .filter(event -> state.seat(event.seat().id()).filter(seat -> seat.standing() == Seat.Standing.SEATED).isPresent());
    }

    /**
     * What is known of a case that this one may be linked with: whoever was called to the one is asked in the other then, where they may be.
     *
     * @param free whether somebody may be called to a case
     */
    static Command.Linkable linkable(CaseState state, CaseState other, BiPredicate<CaseState, PersonId> free) {
        Map<String, Person> reported = new LinkedHashMap<>();
        other.matters().forEach(matter -> matter.reported().flatMap(other::party).ifPresent(party -> reported.put(matter.id(), party.person())));
        List<PersonId> joining = called(state).map(event -> event.seat().id()).filter(member -> free.test(other, member)).toList();
        List<Member> called = called(other).map(event -> event.seat().member()).filter(member -> free.test(state, member.person().id())).toList();
        return new Command.Linkable(CaseFacts.of(other, state.id()).asking(joining), reported, other.ableToTakePart().size(), called);
    }

    private static Command.BeLinked linked(LinkedCase ours, CaseFacts facts) {
        LinkedCase.Role role = ours.role() == LinkedCase.Role.LEADS ? LinkedCase.Role.FOLLOWS : LinkedCase.Role.LEADS;
        Map<String, String> matters = ours.matters().entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (first, _) -> first));
        return new Command.BeLinked(role, facts, matters, ours.by());
    }
}
