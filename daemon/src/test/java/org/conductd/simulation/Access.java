package org.conductd.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conductd.procedure.Check;
import org.conductd.procedure.Event;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Seat;

/** Who may know what of one case, folded from its events anew: nothing here asks the product's own fold. */
final class Access {
    enum Place { OUTSIDE, WITHHELD, UNINVITED, SUSPENDED, SEATED }

    private final Map<PersonId, Place> places = new LinkedHashMap<>();
    private final Map<PersonId, Place> beforeSuspension = new HashMap<>();
    private final Map<PersonId, Check> outstanding = new HashMap<>();
    private final Map<PersonId, Set<PersonId>> clearedFor = new HashMap<>();
    private final Set<PersonId> opened = new HashSet<>();
    private final Set<PersonId> away = new HashSet<>();
    private final Set<PersonId> voting = new LinkedHashSet<>();
    private final Set<PersonId> answeredAnything = new HashSet<>();

    void note(Event event) {
        switch (event) {
            case Event.CaseOpened e -> e.seats().forEach(this::seat);
            case Event.SubstituteSeated e -> seat(e.seat());
            case Event.NewcomersSeated e -> e.seats().forEach(this::seat);
            case Event.MemberChanged e -> {
                move(e.member().person().id(), Place.valueOf(e.standing().name()));
                if (!e.member().votes()) {
                    voting.remove(e.member().person().id());
                }
            }
            case Event.MemberExcluded e -> move(e.member(), Place.OUTSIDE);
            case Event.MemberRecused e -> move(e.member(), Place.OUTSIDE);
            case Event.MemberLeft e -> move(e.member(), Place.OUTSIDE);
            case Event.SuspensionRatified e -> move(e.member(), Place.OUTSIDE);
            case Event.MemberSuspended e -> {
                beforeSuspension.put(e.member(), places.get(e.member()));
                move(e.member(), Place.SUSPENDED);
            }
            case Event.SuspensionLapsed e -> move(e.member(), beforeSuspension.getOrDefault(e.member(), Place.SEATED));
            case Event.MemberWithheld e -> {
                move(e.member(), Place.WITHHELD);
                outstanding.remove(e.member());
            }
            case Event.MemberAdmitted e when e.enough() -> move(e.member(), Place.SEATED);
            case Event.AdviserInvited e -> move(e.adviser(), Place.SEATED);
            case Event.MemberWentAway e -> away.add(e.member());
            case Event.MemberCameBack e -> {
                away.remove(e.member());
                outstanding.remove(e.member());
            }
            case Event.CheckSent e -> outstanding.put(e.member(), e.check());
            case Event.CheckCleared e -> {
                outstanding.remove(e.member(), e.check());
                clearedFor.computeIfAbsent(e.member(), _ -> new HashSet<>()).addAll(e.check().named());
                answeredAnything.add(e.member());
            }
            case Event.ReaderReplaced e -> {
                if (Optional.ofNullable(outstanding.get(e.member())).filter(check -> check.kind() == Check.Kind.READER).isPresent()) {
                    outstanding.remove(e.member());
                }
            }
            case Event.ReportDisclosed e -> {
                opened.add(e.member());
                clearedFor.computeIfAbsent(e.member(), _ -> new HashSet<>()).addAll(e.parties());
            }
            case Event.PartyNamed e -> clearedFor.computeIfAbsent(e.by(), _ -> new HashSet<>()).add(e.party().id());
            default -> { }
        }
    }

    private void seat(Seat seat) {
        places.put(seat.id(), Place.valueOf(seat.standing().name()));
        if (seat.member().votes()) {
            voting.add(seat.id());
        }
    }

    private void move(PersonId member, Place to) {
        if (places.containsKey(member)) {
            places.put(member, to);
        }
    }

    Optional<Place> place(PersonId person) {
        return Optional.ofNullable(places.get(person));
    }

    Set<PersonId> members() {
        return places.keySet();
    }

    boolean seated(PersonId person) {
        return places.get(person) == Place.SEATED;
    }

    boolean isOut(PersonId person) {
        return places.get(person) == Place.OUTSIDE;
    }

    boolean opened(PersonId person) {
        return opened.contains(person);
    }

    boolean votes(PersonId person) {
        return voting.contains(person);
    }

    boolean cleared(PersonId person) {
        return seated(person) && opened.contains(person) && !outstanding.containsKey(person);
    }

    boolean isAway(PersonId person) {
        return away.contains(person);
    }

    boolean hasAnswered(PersonId person) {
        return answeredAnything.contains(person);
    }

    Optional<Check> outstanding(PersonId person) {
        return Optional.ofNullable(outstanding.get(person));
    }

    boolean knows(PersonId person, PersonId party) {
        return clearedFor.getOrDefault(person, Set.of()).contains(party);
    }

    /** D19: voting members who are cleared and not away. */
    List<PersonId> participants() {
        return places.keySet().stream().filter(person -> cleared(person) && votes(person) && !isAway(person)).toList();
    }

    /** D19, {@code vote.basis: eligible}. */
    List<PersonId> eligible() {
        return places.keySet().stream().filter(person -> seated(person) && votes(person)).toList();
    }

    /** D12: who can still take part. */
    List<PersonId> able() {
        return places.keySet().stream().filter(person -> seated(person) && votes(person) && !isAway(person)).toList();
    }

    List<PersonId> group() {
        return places.keySet().stream().filter(this::cleared).toList();
    }
}
