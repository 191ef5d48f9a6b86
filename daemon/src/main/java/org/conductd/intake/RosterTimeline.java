package org.conductd.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.intake.Listing.Office;
import org.conductd.procedure.Member;
import org.conductd.procedure.Person;
import org.conductd.procedure.PersonId;

/** The roster is a timeline (D11): what the file says now, against how it was when it was last taken up. Pure. */
public final class RosterTimeline {
    /** Never an id of the file, whose ids are letters, digits and hyphens. */
    private static final PersonId ADMIN = new PersonId("@admin");

    private final Map<PersonId, Listing> known;
    private final Roster file;
    private final Instant now;

    private RosterTimeline(Map<PersonId, Listing> known, Roster file, Instant now) {
        this.known = known;
        this.file = file;
        this.now = now;
    }

    // ---- The roster that counts

    /**
     * The file's people under the ids by which the records know them, each joined no earlier than they were first seen. Nobody was seen before
     * the very first start: there the file's dates count, since a report that waited for the daemon must find its group.
     *
     * @param known how the roster was when it was last taken up; empty at the very first start
     */
    public static Roster sighted(Map<PersonId, Listing> known, Roster file, Instant now) {
        var timeline = new RosterTimeline(known, file, now);
        Map<PersonId, PersonId> ids = timeline.ids();
        UnaryOperator<RosterEntry> entry = one -> timeline.sighted(one, ids.get(one.member().person().id()));
        List<Person> escalation = file.escalation().stream()
                .map(contact -> new Person(ids.getOrDefault(contact.id(), contact.id()), contact.name(), contact.contact())).toList();
        return new Roster(file.members().stream().map(entry).toList(), escalation, file.admin(), file.substitutes().stream().map(entry).toList(),
                file.approvers());
    }

    /** Whom the file calls by another id than the records do: to be remembered under that one too. */
    public static List<Listing> renamed(Map<PersonId, Listing> known, Roster file) {
        return new RosterTimeline(known, file, Instant.EPOCH).ids().entrySet().stream().filter(id -> !id.getKey().equals(id.getValue()))
                .map(id -> known.get(id.getValue()).alsoCalled(id.getKey())).filter(listing -> !listing.equals(known.get(listing.id()))).toList();
    }

    /** Who is known by an id, or by an id of before, or by one of their addresses, stays who they are. */
    private Map<PersonId, PersonId> ids() {
        Set<PersonId> inFile = entries().map(RosterTimeline::id).collect(Collectors.toSet());
        List<Listing> others = known.values().stream().filter(listing -> !inFile.contains(listing.id())).toList();
        return entries().collect(Collectors.toMap(RosterTimeline::id, entry -> {
            List<Listing> same = known.containsKey(id(entry)) ? List.of() : others.stream().filter(listing -> isOf(listing, entry)).toList();
            // Where two entries could be one person of before, neither is taken for them.
            boolean sure = same.size() == 1 && entries().filter(other -> isOf(same.getFirst(), other)).count() == 1;
            return sure ? same.getFirst().id() : id(entry);
        }));
    }

    private static boolean isOf(Listing listing, RosterEntry entry) {
        return listing.fileIds().contains(id(entry)) || listing.sharesAddress(entry.addresses());
    }

    private RosterEntry sighted(RosterEntry entry, PersonId id) {
        Member member = entry.member();
        Instant seen = seenAt(id, member.joinedAt());
        Person person = new Person(id, member.person().name(), member.person().contact());
        Instant joined = member.joinedAt().isBefore(seen) ? seen : member.joinedAt();
        return new RosterEntry(new Member(person, member.role(), joined), entry.addresses(), entry.otherNames(), entry.leftAt());
    }

    private Instant seenAt(PersonId id, Instant joined) {
        Optional<Listing> before = Optional.ofNullable(known.get(id)).filter(Listing::present);
        return before.map(Listing::seenAt).orElse(known.isEmpty() && joined.isBefore(now) ? joined : now);
    }

    private Stream<RosterEntry> entries() {
        return WhoIs.everybody(file).stream();
    }

    private static PersonId id(RosterEntry entry) {
        return entry.member().person().id();
    }

    // ---- What changed

    /**
     * What is to be told, and to be done in the cases that are there; nothing at the very first start.
     *
     * @param sighted of {@link #sighted}
     */
    public static List<RosterChange> changes(Map<PersonId, Listing> known, Roster sighted, Instant now) {
        List<RosterChange> changes = new ArrayList<>();
        Map<PersonId, Listing> listed = listings(known, sighted, now);
        listed.values().forEach(listing -> {
            Optional<Listing> before = Optional.ofNullable(known.get(listing.id())).filter(Listing::present);
            if (before.isEmpty()) {
                changes.add(new RosterChange.Joined(listing));
            } else if (!before.get().reads(listing)) {
                changes.add(new RosterChange.Changed(before.get(), listing));
            }
        });
        known.values().stream().filter(listing -> listing.present() && !listed.containsKey(listing.id())).map(RosterChange.Left::new).forEach(changes::add);
        return known.isEmpty() ? List.of() : changes;
    }

    /** Who is an escalation contact from now on, and was none before. */
    public static List<PersonId> newContacts(List<RosterChange> changes) {
        return changes.stream().flatMap(change -> switch (change) {
            case RosterChange.Joined(Listing now) -> Stream.of(now).filter(listing -> listing.offices().contains(Office.ESCALATION));
            case RosterChange.Changed(Listing was, Listing now) -> Stream.of(now)
                    .filter(listing -> listing.offices().contains(Office.ESCALATION) && !was.offices().contains(Office.ESCALATION));
            case RosterChange.Left _ -> Stream.<Listing>empty();
        }).map(Listing::id).toList();
    }

    /** Everybody who is on the roster and has not left, members first. */
    public static Map<PersonId, Listing> listings(Map<PersonId, Listing> known, Roster sighted, Instant now) {
        var timeline = new RosterTimeline(known, sighted, now);
        Map<PersonId, Listing> listed = new LinkedHashMap<>();
        sighted.members().stream().filter(entry -> stays(entry, now))
                .forEach(entry -> timeline.list(listed, entry, entry.member().votes() ? Office.VOTING : Office.ADVISORY));
        sighted.substitutes().stream().filter(entry -> stays(entry, now)).forEach(entry -> timeline.list(listed, entry, Office.SUBSTITUTE));
        sighted.escalation().forEach(person -> timeline.list(listed, person.id(), person.name(), List.of(person.contact()), now, Office.ESCALATION));
        sighted.approvers().forEach(person -> timeline.list(listed, person.id(), person.name(), List.of(person.contact()), now, Office.APPROVER));
        timeline.list(listed, ADMIN, sighted.admin().name(), List.of(sighted.admin().address()), now, Office.ADMIN);
        return listed;
    }

    private void list(Map<PersonId, Listing> listed, RosterEntry entry, Office office) {
        list(listed, id(entry), entry.name(), entry.addresses(), entry.member().joinedAt(), office);
    }

    private void list(Map<PersonId, Listing> listed, PersonId id, String name, List<String> addresses, Instant joined, Office office) {
        Set<Office> offices = EnumSet.of(office);
        Optional.ofNullable(listed.get(id)).ifPresent(other -> offices.addAll(other.offices()));
        Set<PersonId> fileIds = Optional.ofNullable(known.get(id)).map(Listing::fileIds).orElse(Set.of());
        Listing first = listed.getOrDefault(id, new Listing(id, fileIds, name, addresses, offices, seenAt(id, joined)));
        listed.put(id, new Listing(id, first.fileIds(), first.name(), first.addresses(), offices, first.seenAt()));
    }

    private static boolean stays(RosterEntry entry, Instant now) {
        return entry.leftAt().filter(left -> !left.isAfter(now)).isEmpty();
    }

    /** When the next of them leaves or joins by a date of the file; nothing else changes with time alone. */
    public static Optional<Instant> nextAfter(Roster roster, Instant now) {
        return WhoIs.everybody(roster).stream().flatMap(entry -> Stream.concat(Stream.of(entry.member().joinedAt()), entry.leftAt().stream()))
                .filter(date -> date.isAfter(now)).min(Instant::compareTo);
    }
}
