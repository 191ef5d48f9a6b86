package org.conductd.engine;

import java.util.Optional;
import org.conductd.message.MailKind;
import org.conductd.outbox.LastCheck;
import org.conductd.outbox.OutboxItem;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Seat;

/** Right before dialling: whether the recipient may still have this mail (D9), and whether a letter still passes the anonymity check (D27). */
final class FinalCheck implements LastCheck {
    /** A newer version of the draft was made since: this one would be the wrong one to get last. */
    static final String OUTDATED = "outdated";

    private final Store store;
    private final CaseOffice office;

    FinalCheck(Store store, CaseOffice office) {
        this.store = store;
        this.office = office;
    }

    @Override
    public Verdict check(OutboxItem item) {
        return store.transact(tx -> tx.outbox().load(item.id()).map(mail -> item.caseId().isEmpty() ? checkParts(tx, item) : check(tx, item, mail))
                .orElse(new Verdict.Withdraw("withdrawn")));
    }

    /** D3: of several cases, or of none. */
    private Verdict checkParts(Store.Transaction tx, OutboxItem item) {
        boolean all = tx.tags().gatheredIn(item.id()).stream()
                .allMatch(part -> office.casebook().find(tx, part.caseId()).filter(state -> mayHave(state, item)).isPresent());
        return all ? new Verdict.Send() : new Verdict.Withdraw("outside");
    }

    private Verdict check(Store.Transaction tx, OutboxItem item, OutboxStore.Queued mail) {
        Optional<CaseState> known = office.casebook().find(tx, new CaseId(item.caseId()));
        if (known.isEmpty()) {
            return new Verdict.Withdraw("purged");
        }
        CaseState state = known.get();
        if (!mayHave(state, item)) {
            return new Verdict.Withdraw("outside");
        }
        Optional<OutboxStore.DraftRef> draft = mail.draft();
        if (draft.filter(ref -> !isNewest(state, ref)).isPresent()) {
            return new Verdict.Withdraw(OUTDATED);
        }
        boolean clean = draft.isEmpty()
                || office.correspondence().mayLeave(state, office.linked(tx, state), draft.get().matter(), DraftKind.valueOf(draft.get().draftKind()), item.octets());
        return clean ? new Verdict.Send() : new Verdict.Withdraw("anonymity");
    }

    private static boolean isNewest(CaseState state, OutboxStore.DraftRef ref) {
        return state.matter(ref.matter()).draft(DraftKind.valueOf(ref.draftKind())).filter(draft -> draft.version() == ref.version()).isPresent();
    }

    /** The answer to a RECUSE is the one mail that somebody outside still gets; whatever else was queued was withdrawn with it. */
    private static boolean mayHave(CaseState state, OutboxItem item) {
        PersonId person = new PersonId(item.personId());
        Optional<Seat> seat = state.seat(person);
        return item.kind() == MailKind.COMMAND_ANSWER || state.party(person).isPresent()
                || seat.isEmpty() && !state.outsideContacts().contains(person)
                || seat.isPresent() && seat.get().seated();
    }
}
