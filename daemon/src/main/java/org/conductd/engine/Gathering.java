package org.conductd.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.correspondence.Correspondence.Asked;
import org.conductd.correspondence.Correspondence.Worked;
import org.conductd.correspondence.Outgoing;
import org.conductd.message.MailKind;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Seat;
import org.conductd.procedure.Shown;

/**
 * Conflict checks of many cases, one mail a member (D3). What a case asks is first owed, in the case's own transaction, and then asked together
 * with whatever else is owed to the same member, in another: whatever ends in between, each is asked once.
 */
final class Gathering {
    private static final String BETWEEN = " ";

    private final Store store;
    private final CaseOffice office;

    Gathering(Store store, CaseOffice office) {
        this.store = store;
        this.office = office;
    }

    /** A conflict check, or its reminder, of one case. */
    static boolean isCheck(Outgoing mail) {
        return mail.shown() instanceof Shown.OfCheck && (mail.kind() == MailKind.CONFLICT_CHECK || mail.kind() == MailKind.REMINDER);
    }

    static void owe(Store.Transaction tx, CaseId id, PersonId member, Instant dueAt) {
        tx.errands().set(new Errands.Errand(Errands.Kind.CHECK, id.value() + BETWEEN + member.value(), dueAt));
    }

    private record Owed(CaseId id, PersonId member, Errands.Errand errand) {
        static Owed of(Errands.Errand errand) {
            String[] parts = errand.about().split(BETWEEN, 2);
            return new Owed(new CaseId(parts[0]), new PersonId(parts[1]), errand);
        }
    }

    private static Map<PersonId, List<Owed>> owed(Store.Transaction tx, Instant now) {
        Map<PersonId, List<Owed>> owed = new LinkedHashMap<>();
        tx.errands().dueBy(Errands.Kind.CHECK, now).stream().map(Owed::of).forEach(one -> owed.computeIfAbsent(one.member(), _ -> new ArrayList<>()).add(one));
        return owed;
    }

    /**
     * Everything that is owed by now. A case that cannot be worked on keeps nobody from being asked about the others.
     *
     * @throws RuntimeException what the first such case threw, once all others are done
     */
    void passTime(Instant now) {
        List<RuntimeException> faults = new ArrayList<>();
        store.transact(tx -> owed(tx, now)).values().forEach(owed -> ask(owed, now, faults));
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
    }

    private void ask(List<Owed> owed, Instant now, List<RuntimeException> faults) {
        try {
            store.transact(tx -> office.chance().because("gathered " + owed, () -> ask(tx, owed, List.of(), now)));
        } catch (Store.Unavailable | Store.Damaged trouble) {
            throw trouble;
        } catch (RuntimeException fault) {
            if (owed.size() == 1) {
                faults.add(fault);
            } else {
                owed.forEach(one -> ask(List.of(one), now, faults));
            }
        }
    }

    /** What this member is owed, at the head of which their own mail is answered. @return whether anything was left to ask */
    boolean askNow(Store.Transaction tx, PersonId member, List<Worked> answered, Instant now) {
        List<Owed> owed = owed(tx, now).getOrDefault(member, List.of());
        return !owed.isEmpty() && ask(tx, owed, answered, now);
    }

    private boolean ask(Store.Transaction tx, List<Owed> owed, List<Worked> answered, Instant now) {
        List<Asked> cases = new ArrayList<>();
        for (Owed one : owed) {
            tx.errands().remove(Errands.Kind.CHECK, one.errand().about());
            office.casebook().find(tx, one.id()).ifPresent(state -> cases.add(new Asked(state, one.errand().dueAt())));
        }
        cases.sort(Comparator.comparing((Asked asked) -> asked.state().report().arrivedAt()).thenComparing(asked -> asked.state().id().value()));
        Optional<Outgoing> mail = office.correspondence().gathered(owed.getFirst().member(), cases, answered, now);
        mail.ifPresent(asking -> office.posting().post(tx, asking, now));
        return mail.isPresent();
    }

    /** A mail that may not go as it is, since its reader is outside one of its cases by now (D9): withdrawn, and what they may be asked still is owed anew. */
    static void takeApart(Store.Transaction tx, CaseOffice office, String mail, Instant now) {
        if (tx.outbox().load(mail).isEmpty()) {
            return;
        }
        tx.outbox().remove(mail);
        tx.tags().gatheredIn(mail).stream().filter(part -> office.casebook().find(tx, part.caseId()).filter(state -> asks(state, part)).isPresent())
                .forEach(part -> owe(tx, part.caseId(), part.person(), now));
    }

    private static boolean asks(CaseState state, TagDirectory.Entry part) {
        return state.seat(part.person()).filter(Seat::seated).flatMap(Seat::outstanding).map(Shown.OfCheck::new).filter(part.shown()::equals).isPresent();
    }
}
