package org.conductd.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.intake.RosterEntry;
import org.conductd.message.Mailbox;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Event;
import org.conductd.procedure.Matter;
import org.conductd.procedure.Party;
import org.conductd.procedure.Person;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Policy;
import org.conductd.procedure.SafeContact;
import org.conductd.procedure.Seat;

/**
 * What a transaction left behind, and to whom it may be told. Every recipient comes from here, and as things stand now: whoever went outside
 * by the same mail is written to no more.
 *
 * @param before empty where the case was opened just now
 * @param linked cases that it is linked with: whom their mails must not name (D27), and whom they keep out (D12); empty where neither matters
 */
record Scene(Optional<CaseState> before, CaseState after, List<CaseState> linked, Letterhead letterhead, Policy policy, Instant at) {
    /** Time is looked at every minute or so; nobody notices an hour. */
    private static final Duration LATE = Duration.ofHours(1);

    // ---- Who may be written to

    /** Those cleared now. */
    List<Recipient> group() {
        return after.group().stream().map(this::member).toList();
    }

    List<Recipient> groupBut(PersonId by) {
        return group().stream().filter(recipient -> !recipient.person().equals(by)).toList();
    }

    /** A member who is cleared. */
    Optional<Recipient> cleared(PersonId member) {
        return after.seat(member).filter(Seat::cleared).map(this::member);
    }

    /** A member who is asked, or will be. */
    Optional<Recipient> seated(PersonId member) {
        return after.seat(member).filter(Seat::seated).map(this::member);
    }

    Recipient member(Seat seat) {
        Person person = seat.member().person();
        Frame.Thread thread = seat.standing() == Seat.Standing.OUTSIDE ? Frame.Thread.OUTSIDE : Frame.Thread.MEMBER;
        return new Recipient(person.id(), new Mailbox(person.name(), person.contact()), thread, after.id().value());
    }

    /** The reporter, as they wish to be written to (D1); empty where they wish no mail, or have no address. */
    Optional<Recipient> reporter() {
        Party party = after.reporter();
        Frame.Thread thread = after.safeContact().manner() == SafeContact.Manner.NEUTRAL ? Frame.Thread.NEUTRAL : Frame.Thread.REPORTER;
        return after.reporterAddress().map(address -> new Recipient(party.id(), new Mailbox(party.person().name(), address), thread, party.reference()));
    }

    Optional<Recipient> party(PersonId id) {
        return after.party(id).flatMap(party -> switch (party.capacity()) {
            case REPORTER -> reporter();
            case REPORTED -> reachable(party, Frame.Thread.REPORTED);
            case WITNESS -> reachable(party, Frame.Thread.WITNESS);
        });
    }

    private static Optional<Recipient> reachable(Party party, Frame.Thread thread) {
        return Optional.of(party).filter(other -> other.person().reachable()).map(other -> new Recipient(other.id(),
                new Mailbox(other.person().name(), other.person().contact()), thread, other.reference()));
    }

    /** D12: escalation contacts who are in no way part of the case. */
    List<Recipient> contacts() {
        return letterhead.roster().escalation().stream()
                .filter(person -> !after.outsideContacts().contains(person.id()))
                .filter(person -> after.seat(person.id()).filter(seat -> seat.standing() == Seat.Standing.OUTSIDE).isEmpty())
                .filter(person -> after.parties().stream().noneMatch(party -> same(party.person(), person)))
                .map(this::contact).toList();
    }

    /** Whoever was asked to approve a letter from outside, and is in no way part of the case. */
    Optional<Recipient> approver(PersonId id) {
        return after.approver(id).filter(_ -> !after.outsideContacts().contains(id)).map(approver -> new Recipient(id,
                new Mailbox(approver.person().name(), approver.person().contact()), Frame.Thread.APPROVER, approver.reference()));
    }

    /** Whoever runs the service; empty where that is a party of the case, or excluded from it, so far as the address tells (D42). */
    Optional<Recipient> admin() {
        Mailbox mailbox = letterhead.roster().admin();
        boolean party = after.parties().stream().map(Party::person).anyMatch(person -> person.reachable() && mailbox.sameAddress(person.contact()));
        boolean outside = letterhead.roster().byAddress(mailbox.address()).flatMap(entry -> after.seat(entry.member().person().id()))
                .filter(seat -> seat.standing() == Seat.Standing.OUTSIDE).isPresent()
                || letterhead.roster().escalationContact(mailbox.address()).filter(contact -> after.outsideContacts().contains(contact.id())).isPresent();
        return party || outside ? Optional.empty() : Optional.of(new Recipient(new PersonId("admin"), mailbox, Frame.Thread.ADMIN, ""));
    }

    Recipient contact(Person person) {
        return new Recipient(person.id(), new Mailbox(person.name(), person.contact()), Frame.Thread.CONTACT, after.id().value());
    }

    /** Somebody named later than the opening: the state's own list does not know of them. */
    private static boolean same(Person party, Person contact) {
        boolean name = !party.name().isBlank() && folded(party.name()).equals(folded(contact.name()));
        return name || party.reachable() && new Mailbox("", party.contact()).sameAddress(contact.contact());
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    // ---- How people are called

    String name(PersonId id) {
        return after.seat(id).map(seat -> seat.member().person().name())
                .or(() -> after.party(id).map(party -> party.person().name()))
                .or(() -> after.approver(id).map(approver -> approver.person().name()))
                .or(() -> letterhead.roster().escalation().stream().filter(person -> person.id().equals(id)).map(Person::name).findFirst())
                .orElse("");
    }

    /** The member, or substitute, who passed the report on (P1); empty where its reporter sent it. */
    String filedBy() {
        return after.came().filedBy().map(id -> Stream.of(letterhead.roster().members(), letterhead.roster().substitutes()).flatMap(List::stream)
                .filter(entry -> entry.member().person().id().equals(id)).map(RosterEntry::name).findFirst().orElse(name(id))).orElse("");
    }

    List<String> names(List<PersonId> ids) {
        return ids.stream().map(this::name).toList();
    }

    Content.Named named(PersonId id) {
        return after.party(id).map(party -> new Content.Named(party.person().name(), party.person().contact()))
                .orElse(new Content.Named("", ""));
    }

    List<Content.Named> named(List<PersonId> ids, Party.Capacity capacity) {
        return ids.stream().filter(id -> after.party(id).filter(party -> party.capacity() == capacity).isPresent()).map(this::named).toList();
    }

    List<Content.Named> named(Party.Capacity capacity) {
        return named(after.parties(capacity).stream().map(Party::id).toList(), capacity);
    }

    /** The reported person whom a matter is about, where several are; empty otherwise. */
    String about(Matter matter) {
        return after.matters().size() < 2 ? "" : matter.reported().map(this::name).orElse("");
    }

    /** The end of the week (P28). */
    Instant followUpAt() {
        return after.report().arrivedAt().plus(policy.reporter().followUp());
    }

    /** The instant that was due before this one, where that is so long ago that the service cannot have run. */
    Optional<Instant> lateSince() {
        return before.flatMap(CaseState::dueAt).filter(due -> due.plus(LATE).isBefore(at));
    }

    boolean closedBy(Event.Closing how) {
        return after.closed().filter(how::equals).isPresent();
    }
}
