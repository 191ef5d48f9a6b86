package org.conductd.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Event;
import org.conductd.procedure.Evolution;
import org.conductd.procedure.Happened;
import org.conductd.procedure.Party;
import org.conductd.procedure.PersonId;

/** What a simulation knows of one case: its events as they were committed, and what the world knows besides. */
final class CaseFile {
    private final CaseId id;
    private final Optional<Letter> report;
    private final List<Happened> history = new ArrayList<>();
    private final Access access = new Access();
    private final Map<PersonId, Party> parties = new HashMap<>();
    private CaseState state;
    private boolean closed;

    CaseFile(CaseId id, Optional<Letter> report) {
        this.id = id;
        this.report = report;
    }

    void note(Happened happened) {
        history.add(happened);
        access.note(happened.event());
        state = state == null ? Evolution.replay(List.of(happened)) : Evolution.evolve(state, happened);
        switch (happened.event()) {
            case Event.CaseOpened e -> {
                party(e.reporter());
                e.reported().forEach(this::party);
                e.witnesses().forEach(this::party);
            }
            case Event.PartyNamed e -> party(e.party());
            case Event.CaseClosed _ -> closed = true;
            case Event.CaseReopened _, Event.FollowUpOwedAgain _ -> closed = false;
            case Event.MailUndelivered e when e.kind().isPresent() -> closed = false;
            default -> { }
        }
    }

    private void party(Party party) {
        parties.put(party.id(), party);
    }

    CaseId id() {
        return id;
    }

    /** The letter that opened it. */
    Optional<Letter> report() {
        return report;
    }

    Optional<ReportPlan> plan() {
        return report.flatMap(Letter::report);
    }

    List<Happened> history() {
        return history;
    }

    Event.CaseOpened opening() {
        return (Event.CaseOpened) history.getFirst().event();
    }

    /** Folded step by step, as the events came. */
    CaseState state() {
        return state;
    }

    Access access() {
        return access;
    }

    boolean closed() {
        return closed;
    }

    boolean isParty(PersonId person) {
        return parties.containsKey(person);
    }

    Optional<Party> party(PersonId person) {
        return Optional.ofNullable(parties.get(person));
    }

    boolean isA(PersonId person, Party.Capacity capacity) {
        return party(person).filter(party -> party.capacity() == capacity).isPresent();
    }

    /** Parties who are this person: by an address, or by the whole name. */
    List<PersonId> partiesCalled(Someone someone) {
        return parties.values().stream().filter(party -> someone.has(party.person().contact()) || someone.name().equals(party.person().name())).map(Party::id).toList();
    }

    /** What happened from this number on. */
    Stream<Event> since(int from) {
        return history.subList(from, history.size()).stream().map(Happened::event);
    }

    Instant openedAt() {
        return history.getFirst().at();
    }

    <E extends Event> List<E> events(Class<E> type) {
        return history.stream().map(Happened::event).filter(type::isInstance).map(type::cast).toList();
    }

    /** Its last events, for whoever looks for what went wrong. */
    String recently() {
        return this + ", " + state + "\n    " + history.subList(Math.max(0, history.size() - 12), history.size()).stream().map(String::valueOf).collect(Collectors.joining("\n    "));
    }

    @Override
    public String toString() {
        return "case " + id.value() + " (" + report.map(Letter::toString).orElse("opened by no letter of this world") + ")";
    }
}
