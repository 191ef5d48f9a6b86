package org.conductd.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.intake.CaseThread;
import org.conductd.intake.Recipients;
import org.conductd.intake.Roster;
import org.conductd.intake.RosterEntry;
import org.conductd.intake.Screening;
import org.conductd.intake.Writer;
import org.conductd.message.Tag;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Seat;

/** Finds the mail of ours that a message answers, or that came back, within one transaction (mail interface §2). */
final class ThreadFinder implements Recipients.Threads {
    private final Store.Transaction tx;
    private final Roster roster;
    private final Casebook casebook;

    ThreadFinder(Store.Transaction tx, Roster roster, Casebook casebook) {
        this.tx = tx;
        this.roster = roster;
        this.casebook = casebook;
    }

    @Override
    public Optional<CaseThread> byTag(Tag tag) {
        return tx.tags().byTag(tag).map(this::thread).or(() -> several(tx.tags().gathered(tag)));
    }

    @Override
    public Optional<CaseThread> byMessageId(String messageId) {
        return tx.tags().byMessageId(messageId).map(this::thread).or(() -> several(tx.tags().gathered(messageId)));
    }

    private Optional<CaseThread> several(List<TagDirectory.Entry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(CaseThread.of(entries.stream().map(this::thread).toList()));
    }

    private CaseThread thread(TagDirectory.Entry entry) {
        Optional<CaseState> state = casebook.find(tx, entry.caseId());
        boolean live = entry.live() && state.filter(s -> takesPart(s, entry.person())).isPresent();
        return new CaseThread(entry.caseId(), entry.person(), state.map(s -> writer(s, entry.person())).orElse(Writer.ANYBODY), live, entry.mail(),
                entry.kind(), entry.shown(), state.map(s -> addresses(s, entry.person())).orElse(List.of()));
    }

    /** Whoever is outside, withheld or suspended is answered as if there were no case (D10); so is a contact who is none any more, or may not be told. */
    private boolean takesPart(CaseState state, PersonId person) {
        return state.party(person).isPresent() || state.seat(person).map(Seat::seated).orElseGet(() -> isContact(person)
                && !Screening.outsideContacts(roster, state).contains(person) && !state.outsideContacts().contains(person));
    }

    private boolean isContact(PersonId person) {
        return roster.contacts().stream().anyMatch(contact -> contact.id().equals(person));
    }

    private static Writer writer(CaseState state, PersonId person) {
        return state.party(person).map(party -> switch (party.capacity()) {
            case REPORTER -> Writer.REPORTER;
            case REPORTED -> Writer.REPORTED;
            case WITNESS -> Writer.WITNESS;
        }).orElse(state.seat(person).isPresent() ? Writer.MEMBER : state.approver(person).isPresent() ? Writer.APPROVER : Writer.ESCALATION_CONTACT);
    }

    private List<String> addresses(CaseState state, PersonId person) {
        // D1: where a reporter chose one address, they answer from that one too.
        Stream<String> party = state.reporter().id().equals(person) ? state.reporterAddresses().stream()
                : state.party(person).stream().map(known -> known.person().contact()).filter(contact -> !contact.isEmpty());
        Stream<String> member = Stream.concat(roster.members().stream(), roster.substitutes().stream())
                .filter(entry -> entry.member().person().id().equals(person)).map(RosterEntry::addresses).flatMap(List::stream);
        Stream<String> contact = roster.escalation().stream().filter(other -> other.id().equals(person)).map(other -> other.contact());
        Stream<String> approver = state.approver(person).stream().map(known -> known.person().contact());
        return Stream.of(party, member, contact, approver).flatMap(stream -> stream).toList();
    }
}
