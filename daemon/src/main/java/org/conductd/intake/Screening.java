package org.conductd.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.message.Mailbox;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.IncidentReport;
import org.conductd.procedure.Member;
import org.conductd.procedure.Party;
import org.conductd.procedure.Person;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Seat;
import org.conductd.procedure.Seat.Reason;
import org.conductd.procedure.Seat.Standing;

/**
 * Who on the roster may be told of a case, before anyone is (D5, D11, D13). Names are looked for as {@link NameSearch} says; where it finds
 * too much, two ADMITs mend it.
 */
public final class Screening {
    private final Roster roster;
    private final IncidentReport report;
    private final List<Party> parties;
    private final Set<String> excluded;
    private final Map<PersonId, String> conflicts;
    private final NameSearch text;

    private Screening(Roster roster, IncidentReport report, List<Party> parties, Set<String> excluded, Map<PersonId, String> conflicts, String added) {
        this.roster = roster;
        this.report = report;
        this.parties = parties;
        this.excluded = excluded;
        this.conflicts = conflicts;
        this.text = NameSearch.in(text(report) + "\n" + added);
    }

    /**
     * A seat for everybody on the roster, as the case begins.
     *
     * @param parties   reporter, reported persons and witnesses
     * @param excluded  the names in the report's {@code Exclude:} line; one that means several excludes nobody, but stands in the report
     * @param conflicts what members declared by CONFLICTS
     */
    public static List<Seat> seats(Roster roster, IncidentReport report, List<Party> parties, Set<String> excluded, Map<PersonId, String> conflicts) {
        var screening = new Screening(roster, report, parties, excluded, conflicts, "");
        return roster.members().stream().map(screening::seat).toList();
    }

    /**
     * A seat for everybody who joined since a report arrived and is in the group now (D11): screened as the others were, and by what was added
     * to the report since.
     *
     * @param conflicts what members declared by CONFLICTS
     */
    public static List<Seat> newcomers(Roster roster, CaseState state, Map<PersonId, String> conflicts, Instant now) {
        var screening = new Screening(roster, state.report(), parties(state), excluded(roster, state), conflicts, added(state));
        return roster.members().stream().filter(entry -> entry.activeAt(now) && entry.member().joinedAt().isAfter(state.report().arrivedAt()))
                .map(entry -> screening.seat(entry, screening.concern(entry))).toList();
    }

    /** Whether a name after {@code Exclude:} leaves no doubt about who is meant: one of those who could be told, or everybody. */
    static boolean meansOne(Roster roster, String name) {
        return People.isEverybody(name) || !WhoIs.excludable(roster, name).isEmpty() && WhoIs.called(roster.members(), name).size() < 2 && WhoIs.called(roster.substitutes(), name).size() < 2;
    }

    /**
     * Substitutes who can be called for a case as it stands (D12): on the list since before the report arrived, no part of the case yet, and
     * nobody who would be outside of it, or withheld from, as a member.
     *
     * @param linked    cases that it is linked with: whoever is called to the one is asked in those that are decided with it, so may be told of each (D37)
     * @param conflicts what each declared by CONFLICTS
     */
    public static List<RosterEntry> callable(Roster roster, CaseState state, List<CaseState> linked, Map<PersonId, String> conflicts, Instant now) {
        return callable(roster, state, conflicts, now).stream()
                .filter(entry -> linked.stream().filter(other -> state.decidedWith(other.id())).allMatch(other -> callable(roster, other, conflicts, now).contains(entry)))
                .toList();
    }

    /** The same, of one case. */
    public static List<RosterEntry> callable(Roster roster, CaseState state, Map<PersonId, String> conflicts, Instant now) {
        Set<String> excluded = excluded(roster, state);
        var screening = new Screening(roster, state.report(), parties(state), excluded, conflicts, added(state));
        return roster.substitutes().stream().filter(entry -> entry.activeAt(now) && state.seat(id(entry)).isEmpty() && !state.outsideContacts().contains(id(entry)))
                .filter(entry -> switch (screening.seat(entry).standing()) {
                    case SEATED, UNINVITED -> true;
                    case OUTSIDE, WITHHELD, SUSPENDED -> false;
                }).toList();
    }

    /** Escalation contacts, and who approves from outside, who are a party or excluded, or who are members and may not be told either (D12). */
    public static List<PersonId> outsideContacts(Roster roster, List<Party> parties, Set<String> excluded, List<Seat> seats) {
        return roster.contacts().stream().filter(contact -> {
            boolean party = parties.stream().map(Party::person).anyMatch(person -> sameContact(person, contact) || !person.name().isBlank() && sameName(person.name(), contact));
            boolean named = excluded.stream().anyMatch(name -> WhoIs.isContact(contact, name));
            boolean member = roster.members().stream().filter(entry -> entry.hasAddress(contact.contact())).map(Screening::id)
                    .anyMatch(id -> seats.stream().anyMatch(seat -> seat.id().equals(id) && concerned(seat)));
            return party || named || member;
        }).map(Person::id).toList();
    }

    /** The same for a case that is there already (D11): as it stands, and as its report says whom to exclude. */
    public static List<PersonId> outsideContacts(Roster roster, CaseState state) {
        return outsideContacts(roster, parties(state), excluded(roster, state), state.seats());
    }

    /** Who wrote it from another address than the one that they give for contact is the reporter by that too. */
    static Party writer(Party reporter, Mailbox author) {
        return new Party(new Person(reporter.id(), author.name(), author.address()), Party.Capacity.REPORTER, "", Party.KnownFrom.MAIL);
    }

    private static List<Party> parties(CaseState state) {
        Stream<Party> writer = Stream.of(state.came().cameFrom()).filter(address -> !address.isEmpty()).map(address -> writer(state.reporter(), new Mailbox("", address)));
        return Stream.concat(state.parties().stream(), writer).toList();
    }

    private static Set<String> excluded(Roster roster, CaseState state) {
        return Set.copyOf(WhoIs.split(WhoIs.everybody(roster), state.report().field(IncidentReport.Field.EXCLUDE)));
    }

    /** What the reporter and witnesses wrote since. */
    private static String added(CaseState state) {
        return state.history().stream().map(Happened::event).filter(Event.FactsAdded.class::isInstance).map(Event.FactsAdded.class::cast)
                .map(facts -> facts.text() + "\n" + String.join("\n", facts.attachments())).collect(Collectors.joining("\n"));
    }

    /** Who on the roster stands in a text that came later, by name, alias or address: facts that a reporter adds (D5). */
    public static Set<PersonId> named(Roster roster, String text) {
        NameSearch search = NameSearch.in(text);
        return roster.members().stream().filter(entry -> search.finds(entry, roster.members())).map(Screening::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whose standing conflicts are with somebody who is newly named (D5). */
    public static Set<PersonId> inConflictWith(Map<PersonId, String> conflicts, Person named) {
        return conflicts.entrySet().stream().filter(declared -> StandingConflicts.of(declared.getValue()).touch(List.of(named), NameSearch.in("")))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Who on the roster is meant by a name or an address that a member enters: by the address; else by the whole name or another name; else,
     * where no address says otherwise, by a part of the name that only one of them has.
     */
    public static Optional<PersonId> rosterMatch(Roster roster, String name, String address) {
        List<RosterEntry> people = WhoIs.everybody(roster);
        Optional<RosterEntry> byAddress = people.stream().filter(entry -> !address.isEmpty() && entry.hasAddress(address)).findFirst();
        Optional<RosterEntry> byName = people.stream().filter(entry -> !name.isEmpty() && WhoIs.wholly(entry, name)).findFirst();
        List<RosterEntry> byPart = address.isEmpty() ? WhoIs.called(people, name) : List.of();
        return byAddress.or(() -> byName).or(() -> byPart.size() == 1 ? Optional.of(byPart.getFirst()) : Optional.empty()).map(Screening::id);
    }

    private Seat seat(RosterEntry entry) {
        return seat(entry, absent(entry).or(() -> concern(entry)));
    }

    private Seat seat(RosterEntry entry, Optional<Reason> outside) {
        if (outside.isPresent()) {
            return Seat.of(entry.member(), Standing.OUTSIDE, outside);
        }
        if (is(entry, Party.Capacity.WITNESS) || text.finds(entry, roster.members())) {
            return Seat.of(entry.member(), Standing.WITHHELD, Optional.empty());
        }
        return Seat.of(entry.member(), entry.member().role() == Member.Role.ADVISORY ? Standing.UNINVITED : Standing.SEATED, Optional.empty());
    }

    private Optional<Reason> absent(RosterEntry entry) {
        if (entry.leftAt().filter(left -> !left.isAfter(report.arrivedAt())).isPresent()) {
            return Optional.of(Reason.LEFT);
        }
        return entry.member().joinedAt().isAfter(report.arrivedAt()) ? Optional.of(Reason.JOINED_LATER) : Optional.empty();
    }

    private Optional<Reason> concern(RosterEntry entry) {
        if (is(entry, Party.Capacity.REPORTER)) {
            return Optional.of(Reason.REPORTER);
        }
        if (is(entry, Party.Capacity.REPORTED)) {
            return Optional.of(Reason.REPORTED);
        }
        if (excluded.stream().anyMatch(name -> isExcluded(entry, name))) {
            return Optional.of(Reason.EXCLUDED);
        }
        List<Person> people = parties.stream().map(Party::person).toList();
        return Optional.ofNullable(conflicts.get(id(entry))).filter(declared -> StandingConflicts.of(declared).touch(people, text)).map(any -> Reason.CONFLICT);
    }

    /** Everybody is everybody of the group; whoever is called from elsewhere takes their place (D12). */
    private boolean isExcluded(RosterEntry entry, String name) {
        return WhoIs.excludable(roster, name).equals(List.of(id(entry))) || People.isEverybody(name) && roster.members().contains(entry);
    }

    /** By one of the addresses, the whole name or another name. A namesake from elsewhere is taken for them too: the silent error is the smaller one. */
    private boolean is(RosterEntry entry, Party.Capacity capacity) {
        return parties.stream().filter(party -> party.capacity() == capacity).map(Party::person)
                .anyMatch(person -> person.reachable() && entry.hasAddress(person.contact()) || !person.name().isBlank() && WhoIs.wholly(entry, person.name()));
    }

    /** Outside for what the report is about, not for when they were in the group. */
    private static boolean concerned(Seat seat) {
        return seat.standing() == Standing.WITHHELD || seat.reason().filter(reason -> reason != Reason.LEFT && reason != Reason.JOINED_LATER).isPresent();
    }

    private static boolean sameContact(Person person, Person other) {
        return person.reachable() && new Mailbox("", person.contact()).sameAddress(other.contact());
    }

    private static boolean sameName(String name, Person other) {
        return Folding.name(name).equals(Folding.name(other.name()));
    }

    /** All that a reader of the report would see. */
    private static String text(IncidentReport report) {
        return Stream.of(List.of(report.subject()), report.fields().values(), List.of(report.description()), report.attachments())
                .flatMap(texts -> texts.stream().map(String::valueOf)).collect(Collectors.joining("\n"));
    }

    private static PersonId id(RosterEntry entry) {
        return entry.member().person().id();
    }
}
