package org.conductd.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of {@link Evolution} that is about cases that are decided together (D37, P20). */
final class LinkEvolution {
    private LinkEvolution() {}

    static void linked(CaseState s, Event.CaseLinked e) {
        s.links.put(e.other().id(), new LinkedCase(e.role(), e.matters(), e.other(), e.by(), s.history.size() - 1));
        seats(s);
    }

    static void changed(CaseState s, CaseFacts other) {
        s.links.computeIfPresent(other.id(), (_, link) -> link.with(other));
        seats(s);
    }

    /** Whoever comes back has not heard what was said; what was evaluated was about both. */
    static void parted(CaseState s, Event.CasesParted e) {
        LinkedCase link = s.links.remove(e.other());
        if (link == null) {
            throw new IllegalStateException("no such link");
        }
        if (link.role().binds()) {
            escalateAlone(s, link.since());
            s.apart.add(new LinkedCase.Apart(link.since(), s.history.size() - 1, e.mayKnow()));
            evaluatedSince(s, link.since()).forEach(s.evaluations::remove);
        }
        seats(s);
    }

    /** D24: people outside were told of the other case, and this one has no decision of its own. */
    private static void escalateAlone(CaseState s, int since) {
        boolean together = s.history.subList(since, s.history.size()).stream().anyMatch(happened -> happened.event() instanceof Event.EscalatedTogether);
        if (together && s.closed.isEmpty() && s.matters.values().stream().anyMatch(matter -> matter.decided.isEmpty())) {
            s.deadlines.put(Deadline.of(Deadline.Kind.DECISION), s.history.getLast().at());
        }
    }

    private static Set<PersonId> evaluatedSince(CaseState s, int event) {
        boolean decided = s.matters.values().stream().anyMatch(matter -> matter.decided.isPresent());
        return decided ? Set.of() : s.history.subList(event, s.history.size()).stream().map(Happened::event)
                .filter(Event.Evaluated.class::isInstance).map(evaluated -> ((Event.Evaluated) evaluated).by()).collect(Collectors.toSet());
    }

    /** D9, P12: who is outside the one is out of the other while they are one; approvals and evaluations of theirs are void. */
    static void seats(CaseState s) {
        for (Seat seat : List.copyOf(s.seats.values())) {
            Seat.Elsewhere now = s.links.values().stream().map(link -> link.elsewhere(seat.id())).max(Enum::compareTo).orElse(Seat.Elsewhere.NOTHING);
            s.seats.put(seat.id(), seat.elsewhere(now));
            if (now == Seat.Elsewhere.OUTSIDE && seat.elsewhere() != now) {
                SeatEvolution.withdrawWordOf(s, seat.id());
            }
        }
    }

    static void decisionShared(CaseState s, Matter matter, Event.DecisionShared e) {
        matter.add(e.proposal());
        matter.waiting = Optional.empty();
        matter.shared = Optional.of(e.how());
        VoteEvolution.decided(s, matter, e.proposal());
    }

    static void reopened(CaseState s, Matter matter, Event.SharedDecisionReopened e) {
        if (s.closed.isPresent()) {
            Evolution.reopen(s, e.nudgeAt(), e.statusAt());
        }
        LetterEvolution.reopened(s, matter, e.statusAt());
    }
}
