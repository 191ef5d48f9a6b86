package org.conductd.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** How a case begins, and what is added to it with whoever is named later. */
final class OpeningEvolution {
    private OpeningEvolution() {}

    static void open(CaseState s, Event.CaseOpened e) {
        if (s.history.size() > 1) {
            throw new IllegalStateException("a case opens once");
        }
        s.parties.put(e.reporter().id(), e.reporter());
        e.reported().forEach(party -> s.parties.put(party.id(), party));
        e.witnesses().forEach(party -> s.parties.put(party.id(), party));
        e.seats().forEach(seat -> s.seats.put(seat.id(), seat));
        s.outsideContacts.addAll(e.outsideContacts());
        e.reported().forEach(party -> addMatter(s, Optional.of(party.id())));
        if (e.reported().isEmpty()) {
            addMatter(s, Optional.empty());
        }
        e.graceEndsAt().ifPresent(due -> s.deadlines.put(Deadline.of(Deadline.Kind.GRACE), due));
        s.deadlines.put(Deadline.of(Deadline.Kind.FOLLOW_UP_WARNING), e.warnAt());
        s.deadlines.put(Deadline.of(Deadline.Kind.STATUS), e.statusAt());
        s.deadlines.put(Deadline.of(Deadline.Kind.DECISION), e.decisionDueAt());
        s.deadlines.put(Deadline.of(Deadline.Kind.NUDGE), e.nudgeAt());
    }

    private static void addMatter(CaseState s, Optional<PersonId> reported) {
        String id = String.valueOf(s.matters.size() + 1);
        s.matters.put(id, new Matter(id, reported));
    }

    static void name(CaseState s, Event.PartyNamed e) {
        PersonId named = e.party().id();
        s.parties.put(named, e.party());
        s.seats.computeIfPresent(e.by(), (_, seat) -> seat.knowing(Set.of(named)));
        if (e.party().capacity() != Party.Capacity.REPORTED) {
            return;
        }
        s.deadlines.remove(Deadline.of(Deadline.Kind.READER));
        Optional<Matter> unnamed = s.matters.values().stream().filter(matter -> matter.reported.isEmpty()).findFirst();
        unnamed.ifPresentOrElse(matter -> matter.reported = Optional.of(named), () -> {
            addMatter(s, Optional.of(named));
            owesDecision(s, s.opening().decisionDueAt());
        });
    }

    /**
     * D24, where everything was decided and now something is open: somebody was named, or a decision is looked at again. It has as long as a report
     * has from its arrival.
     *
     * @param first what counts as long as it is still to come
     */
    static void owesDecision(CaseState s, Instant first) {
        Instant at = s.history.getLast().at();
        Duration time = Duration.between(s.opening().report().arrivedAt(), s.opening().decisionDueAt());
        s.deadlines.putIfAbsent(Deadline.of(Deadline.Kind.DECISION), at.isBefore(first) ? first : at.plus(time));
    }
}
