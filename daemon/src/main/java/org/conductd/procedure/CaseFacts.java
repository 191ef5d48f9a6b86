package org.conductd.procedure;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a case has to know of another that it is linked with, as that one stands (D37, P20). It is copied into the events of the case that has
 * to know it, so that a replay reads no other case. Nobody is named in it: who takes part is said by their ids on the roster.
 *
 * @param lead              the case with which it is decided; empty for one that decides by itself
 * @param leads             whether other cases are decided with it
 * @param known             everybody was asked, and who is reported is known or known to be unknown
 * @param clearanceComplete D19: everybody asked there has answered every step, or the window is over
 * @param safety            D28: its report notes safety concerns, or a standing EVALUATE says {@code setting: private}
 * @param escalated         D24: people outside were told that it has no decision, or a case that is decided with it has none
 * @param writesToReporter  whether its reporter can be told something first (D28)
 * @param places            where each member stands; whoever is not in it is outside
 * @param outsideContacts   who is no member and may be told nothing of it: escalation contacts, and who approves from outside (D12)
 */
public record CaseFacts(CaseId id, Optional<Event.Closing> closed, Optional<CaseId> lead, boolean leads, boolean known, boolean clearanceComplete,
                        boolean safety, boolean escalated, boolean writesToReporter, Map<PersonId, Place> places, Set<PersonId> outsideContacts, List<OfMatter> matters) {

    public enum Place {
        /** Answered every step: may be told everything of the case. */
        READY,
        /** Is asked, or will be. */
        PENDING,
        /** Withheld, suspended or not invited: outside for now (D5, D13). */
        HELD
    }

    /**
     * One matter of the case.
     *
     * @param step       what the case is at with it; in a case that is decided with another, deliberation
     * @param pending    a proposal waits, or is voted on
     * @param decided    the standing decision; in a case that is decided with another, empty
     * @param letterOut  the letter of the decision is out, or none is owed
     * @param concluded  the decision is settled but for the follow-ups
     * @param followUpOwed its reporter has not been told of the decision yet
     * @param headsUpEnd until when reporters may object to the letter (D28); empty where none was told
     * @param headsUps   how many heads-ups were given so far: the number of the last
     * @param objectedTo the number of the last heads-up to which its reporter objected
     * @param apologies  what the reported person asked to have passed on (D30)
     */
    public record OfMatter(String id, CaseState.Step step, boolean pending, Optional<Proposal> decided, boolean letterOut, boolean concluded, boolean followUpOwed,
                           Optional<Instant> headsUpEnd, int headsUps, Optional<Integer> objectedTo, List<String> apologies) {
        public OfMatter {
            // Not there in what was stored before it was asked for.
            step = step == null ? CaseState.Step.DELIBERATION : step;
            apologies = List.copyOf(apologies);
        }
    }

    public CaseFacts {
        places = Map.copyOf(places);
        // Not there in what was stored before it was asked for.
        outsideContacts = outsideContacts == null ? Set.of() : Set.copyOf(outsideContacts);
        matters = List.copyOf(matters);
    }

    /** Nothing is decided there yet, and it is open: it can still share a decision. */
    boolean undecided() {
        return closed.isEmpty() && matters.stream().allMatch(matter -> matter.decided().isEmpty());
    }

    /** A proposal waits there, or is voted on. */
    public boolean pending() {
        return matters.stream().anyMatch(OfMatter::pending);
    }

    Optional<OfMatter> matter(String matter) {
        return matters.stream().filter(other -> other.id().equals(matter)).findFirst();
    }

    /** May be told everything of it. */
    public boolean isReady(PersonId member) {
        return places.get(member) == Place.READY;
    }

    // ---- As a case tells it

    /**
     * @param listener the case that is to know it: what it told this one is not told back to it
     */
    public static CaseFacts of(CaseState s, CaseId listener) {
        boolean leads = s.links.values().stream().anyMatch(link -> link.role() == LinkedCase.Role.LEADS);
        return new CaseFacts(s.id(), s.closed, s.leadingCase(), leads, s.asked && s.reportedSettled(), s.clearedByItself(), s.oneToOne() || s.safetyConcerns(),
                LinkRules.escalated(s, listener), s.writesToReporter(),
                places(s, listener), Set.copyOf(s.outsideContacts), s.matters().stream().map(matter -> of(s, matter)).toList());
    }

    /** As it will stand once these have been asked there. */
    public CaseFacts asking(List<PersonId> members) {
        Map<PersonId, Place> more = new HashMap<>(places);
        members.forEach(member -> more.put(member, Place.PENDING));
        return new CaseFacts(id, closed, lead, leads, known, clearanceComplete, safety, escalated, writesToReporter, more, outsideContacts, matters);
    }

    private static Map<PersonId, Place> places(CaseState s, CaseId listener) {
        Map<PersonId, Place> places = new HashMap<>();
        for (Seat seat : s.seats.values()) {
            Seat.Elsewhere elsewhere = s.elsewhere(seat.id(), listener);
            place(s, seat, elsewhere).ifPresent(place -> places.put(seat.id(), place));
        }
        return places;
    }

    private static Optional<Place> place(CaseState s, Seat seat, Seat.Elsewhere elsewhere) {
        if (seat.standing() == Seat.Standing.OUTSIDE || elsewhere == Seat.Elsewhere.OUTSIDE) {
            return Optional.empty();
        }
        if (seat.standing() != Seat.Standing.SEATED || elsewhere == Seat.Elsewhere.HELD) {
            return Optional.of(Place.HELD);
        }
        // Whom an open case has asked everything has the report already, or gets it once they answered elsewhere too.
        boolean allAsked = s.asked && s.closed.isEmpty() && !s.perhapsExcluded(seat);
        boolean answered = seat.outstanding().isEmpty() && (seat.opened() || allAsked);
        return Optional.of(answered && elsewhere == Seat.Elsewhere.NOTHING ? Place.READY : Place.PENDING);
    }

    private static OfMatter of(CaseState s, Matter matter) {
        boolean own = matter.shared().isEmpty();
        CaseState.Step step = s.leadingCase().isEmpty() ? s.step(matter) : CaseState.Step.DELIBERATION;
        return new OfMatter(matter.id(), step, matter.waiting().isPresent() || matter.ballot().isPresent(), own ? matter.decided() : Optional.empty(),
                own && matter.letterOut(), own && matter.concluded(), matter.followUpOwed() && !matter.followUpDone(),
                own ? s.headsUpEnd(matter) : Optional.empty(), matter.headsUps, matter.objectedTo,
                own ? matter.apologies() : List.of());
    }
}
