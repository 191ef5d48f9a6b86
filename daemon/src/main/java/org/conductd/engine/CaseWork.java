package org.conductd.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.conductd.correspondence.Correspondence;
import org.conductd.correspondence.DraftSheet;
import org.conductd.correspondence.Outgoing;
import org.conductd.correspondence.Reply;
import org.conductd.message.MailKind;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Command;
import org.conductd.procedure.Decider;
import org.conductd.procedure.Decision;
import org.conductd.procedure.Draft;
import org.conductd.procedure.EarlierCase;
import org.conductd.procedure.Event;
import org.conductd.procedure.Evolution;
import org.conductd.procedure.Happened;
import org.conductd.procedure.Matter;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Refusal;
import org.conductd.procedure.Request;
import org.conductd.procedure.Retention;
import org.conductd.procedure.Seat;

/**
 * One case within one transaction: what is decided is collected, and {@link #finish} writes it all: events, next due instant, mails, and the
 * withdrawal of what must not go out any more (D9).
 */
final class CaseWork {
    private final Store.Transaction tx;
    private final CaseOffice office;
    private final Instant now;
    private final Optional<CaseState> before;
    private final int stored;
    private final Map<String, byte[]> filed = new LinkedHashMap<>();
    private CaseState state;

    /** @param before how the case stands; empty for one that begins */
    CaseWork(Store.Transaction tx, CaseOffice office, Optional<CaseState> before, Instant now) {
        this.tx = tx;
        this.office = office;
        this.now = now;
        this.before = before;
        this.stored = before.map(old -> old.history().size()).orElse(0);
        this.state = before.orElse(null);
    }

    CaseState state() {
        return state;
    }

    Instant now() {
        return now;
    }

    /** The case as it was taken up: another word after every change. */
    String standing() {
        return id().value() + " " + stored;
    }

    CaseId id() {
        return state.id();
    }

    void open(Command.OpenCase command) {
        keep(Decider.open(command, now, office.policy(), office.chance()).events());
    }

    void decide(Command.OfDaemon command) {
        if (!(command instanceof Command.RecordDrafts)) {
            checkDraftsAgain();
        }
        if (Decider.decide(state, command, now, office.policy(), office.chance()) instanceof Decision.Accepted(List<Event> events)) {
            keep(events);
        }
    }

    /** What came of it: a refusal, or nothing where it was carried out. */
    Optional<Refusal> decide(Request request) {
        checkDraftsAgain();
        return switch (Decider.decide(state, known(request), now, office.policy(), office.chance())) {
            case Decision.Refused(Refusal refusal) -> Optional.of(refusal);
            case Decision.Accepted(List<Event> events) -> {
                keep(events);
                if (request.command() instanceof Command.Consent) {
                    // What may be allowed is another question now (D44), and nobody should approve before they see it.
                    checkDraftsAgain();
                }
                yield Optional.empty();
            }
        };
    }

    private void keep(List<Event> events) {
        List<Happened> happened = events.stream().map(event -> new Happened(now, event)).toList();
        for (Happened one : happened) {
            state = state == null ? Evolution.replay(List.of(one)) : Evolution.evolve(state, one);
        }
        renderDrafts();
    }

    /** Architecture §3: a draft is rendered and checked inside the same transaction that requested it. */
    private void renderDrafts() {
        for (String id : state.matters().stream().map(Matter::id).toList()) {
            // As it is by now: recording the drafts of one matter comes back here for the others.
            Matter matter = state.matter(id);
            List<Command.RecordDrafts.Rendered> requested = matter.drafts().stream().filter(draft -> draft.stage() == Draft.Stage.REQUESTED)
                    .map(draft -> render(matter, draft)).toList();
            if (!requested.isEmpty()) {
                decide(new Command.RecordDrafts(matter.id(), requested));
            }
        }
    }

    /**
     * D27: whenever a draft could be approved or leave, the check runs again, since somebody may have been named, or a template changed, in
     * between; what it finds now is what counts, and what is not to the letter what was approved has to be approved anew (D26).
     */
    private void checkDraftsAgain() {
        for (String id : state.matters().stream().map(Matter::id).toList()) {
            Matter matter = state.matter(id);
            List<Command.RecordDrafts.Rendered> changed = new ArrayList<>();
            for (Draft draft : matter.unsentDrafts()) {
                Command.RecordDrafts.Rendered again = render(matter, draft);
                if (!again.hash().equals(draft.hash()) || !again.finds().equals(draft.finds())) {
                    changed.add(again);
                }
            }
            if (!changed.isEmpty()) {
                decide(new Command.RecordDrafts(matter.id(), changed));
            }
        }
    }

    private Command.RecordDrafts.Rendered render(Matter matter, Draft draft) {
        DraftSheet sheet = office.correspondence().sheet(state, linked(), matter.id(), draft.kind());
        return new Command.RecordDrafts.Rendered(draft.kind(), draft.version(), sheet.hash(), sheet.words(), sheet.finds());
    }

    /** Keeps a mail with the case, sealed, under this key. */
    void file(String mail, byte[] octets) {
        filed.put(mail, octets);
    }

    /** Writes everything that was decided, and posts its mails. */
    void finish(Optional<Reply> reply) {
        boolean gathers = reply.isEmpty() && state.gathersChecks();
        for (Outgoing mail : write(reply)) {
            if (gathers && Gathering.isCheck(mail)) {
                oweCheck(mail.person());
            } else {
                post(mail);
            }
        }
        tellOthers();
    }

    /**
     * The same where the mail went to several cases (D3): what its writer is asked next is owed, to be asked in one mail, and that it was carried
     * out is told in one.
     *
     * @return whether another mail of this case answers them
     */
    boolean finishOneOfSeveral(Reply reply) {
        boolean answered = false;
        for (Outgoing mail : write(Optional.of(reply))) {
            boolean toWriter = mail.person().equals(reply.writer());
            if (toWriter && Gathering.isCheck(mail)) {
                oweCheck(mail.person());
            } else if (!toWriter || mail.kind() != MailKind.COMMAND_ANSWER) {
                post(mail);
                answered |= toWriter;
            }
        }
        tellOthers();
        return answered;
    }

    /** What this came to in the case, for an answer that another mail brings. */
    Correspondence.Worked worked(Reply reply) {
        return new Correspondence.Worked(before, state, fresh(), reply);
    }

    /** From when it was due, so that what comes late says so. */
    private void oweCheck(PersonId member) {
        Gathering.owe(tx, id(), member, before.flatMap(CaseState::dueAt).filter(due -> due.isBefore(now)).orElse(now));
    }

    private void post(Outgoing mail) {
        office.posting().post(tx, mail, now, mail.kind() == MailKind.ACKNOWLEDGMENT ? state.report().arrivedAt() : now);
    }

    private List<Outgoing> write(Optional<Reply> reply) {
        lookForEarlier();
        List<Happened> fresh = fresh();
        if (!fresh.isEmpty()) {
            tx.events().append(id(), stored, fresh);
            tx.events().schedule(id(), state.dueAt(), new EventStore.Summary(state.report().arrivedAt(), state.step().name(), Retention.overSince(state)));
            office.casebook().wrote(tx, state);
            withdraw();
        }
        filed.forEach((mail, octets) -> tx.mails().keep(id(), mail, octets));
        return office.correspondence().mailsFor(before, state, linked(), fresh, reply, now);
    }

    private List<Happened> fresh() {
        return state.history().subList(stored, state.history().size());
    }

    private void tellOthers() {
        List<Happened> fresh = fresh();
        if (!fresh.isEmpty()) {
            tellLinked(fresh);
            tellLater();
        }
    }

    /** D15: whenever somebody is newly reported, and for a case that begins. */
    private void lookForEarlier() {
        Set<String> identities = EarlierCases.identities(state);
        if (identities.equals(before.map(EarlierCases::identities).orElse(Set.of()))) {
            return;
        }
        tx.people().put(id(), identities);
        for (CaseId other : tx.people().sharing(id(), EarlierCases.MOST)) {
            office.casebook().find(tx, other).filter(it -> isEarlier(it, state)).ifPresent(it -> decide(new Command.HearOfEarlierCase(EarlierCase.of(it, id()))));
        }
    }

    /** What stands otherwise than before, for those about the same person that came later. */
    private void tellLater() {
        if (EarlierCases.identities(state).isEmpty() || before.filter(old -> EarlierCase.of(old, id()).equals(EarlierCase.of(state, id()))).isPresent()) {
            return;
        }
        for (CaseId other : tx.people().sharing(id(), EarlierCases.MOST)) {
            office.take(tx, other, now).filter(it -> isEarlier(state, it.state()) && it.state().closed().isEmpty()).ifPresent(later -> {
                later.decide(new Command.HearOfEarlierCase(EarlierCase.of(newest(), other)));
                later.finish(Optional.empty());
            });
        }
    }

    private static boolean isEarlier(CaseState one, CaseState other) {
        return Comparator.comparing((CaseState state) -> state.report().arrivedAt()).thenComparing(state -> state.id().value()).compare(one, other) < 0;
    }

    private void tellLinked(List<Happened> fresh) {
        for (CaseId id : LinkedCases.of(before, state)) {
            office.take(tx, id, now).ifPresent(other -> {
                CaseState told = newest();
                Supplier<List<Command.OfDaemon>> toTell = () -> LinkedCases.news(told, fresh, other.state(),
                        member -> office.substitutes().free(tx, other.state(), List.of(), member, now));
                for (List<Command.OfDaemon> news = toTell.get(); !news.isEmpty(); news = toTell.get()) {
                    int known = other.state().history().size();
                    news.forEach(other::decide);
                    if (other.state().history().size() == known) {
                        throw new IllegalStateException("a linked case is told what it does not take up");
                    }
                }
                // Who must not be named, or may be by now, is asked in all of them (D27, D44).
                other.checkDraftsAgain();
                other.finish(Optional.empty());
            });
        }
    }

    /** What another heard of this case can have come back to it before the next one hears. */
    private CaseState newest() {
        return office.casebook().find(tx, id()).orElseThrow();
    }

    /** The cases that this one is linked with, as they stand: whom their mails must not name, a letter of this one must not either (D27). */
    List<CaseState> linked() {
        return office.linked(tx, state);
    }

    /** A LINK with what is known of the case that it names. */
    private Request known(Request request) {
        return request.command() instanceof Command.Link(CaseId other, Optional<Command.Linkable> _)
                ? new Request(request.actor(), request.answered(), new Command.Link(other, office.casebook().find(tx, other)
                        .map(it -> LinkedCases.linkable(state, it, (one, member) -> office.substitutes().free(tx, one, List.of(), member, now)))))
                : request;
    }

    /**
     * D9: what is queued for somebody who is outside by now never leaves, and their tags die; a suspended one's mail does not leave either, nor
     * one to an address that is not theirs any more (D11).
     */
    private void withdraw() {
        // D1: nothing goes out that the reporter does not want like this any more.
        if (before.filter(old -> !old.safeContact().equals(state.safeContact())).isPresent()) {
            tx.outbox().withdraw(id(), state.reporter().id());
        }
        for (Seat seat : state.seats()) {
            Optional<Seat> was = before.flatMap(old -> old.seat(seat.id()));
            boolean moved = was.filter(old -> !old.member().person().contact().equals(seat.member().person().contact())).isPresent();
            boolean out = was.filter(old -> old.standing() != seat.standing()).isPresent() && !seat.seated();
            if (moved || out) {
                tx.outbox().withdraw(id(), seat.id());
                tx.tags().gatheredFor(id(), seat.id()).forEach(mail -> Gathering.takeApart(tx, office, mail, now));
            }
            if (out && seat.standing() == Seat.Standing.OUTSIDE) {
                tx.tags().kill(id(), seat.id());
            }
        }
    }
}
