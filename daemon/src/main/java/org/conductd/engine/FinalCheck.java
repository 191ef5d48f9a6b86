package org.conductd.engine;

import java.util.Optional;
import org.conductd.message.MailKind;
import org.conductd.message.MessageParser;
import org.conductd.outbox.LastCheck;
import org.conductd.outbox.OutboxItem;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Evolution;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Seat;

/** Right before dialling: whether the recipient may still have this mail (D9), and whether a letter still passes the anonymity check (D27). */
final class FinalCheck implements LastCheck {
    private final Store store;
    private final CaseOffice office;
    private final MessageParser parser;

    FinalCheck(Store store, CaseOffice office, MessageParser parser) {
        this.store = store;
        this.office = office;
        this.parser = parser;
    }

    @Override
    public Verdict check(OutboxItem item) {
        if (item.caseId().isEmpty()) {
            return new Verdict.Send();
        }
        Optional<CaseState> state = store.transact(tx -> tx.events().load(new CaseId(item.caseId()))).isEmpty() ? Optional.empty()
                : Optional.of(Evolution.replay(store.transact(tx -> tx.events().load(new CaseId(item.caseId())))));
        if (state.isEmpty()) {
            return new Verdict.Withdraw("purged");
        }
        return mayHave(state.get(), item) ? new Verdict.Send() : new Verdict.Withdraw("outside");
    }

    /** The answer to a RECUSE is the one mail that somebody outside still gets; whatever else was queued was withdrawn with it. */
    private static boolean mayHave(CaseState state, OutboxItem item) {
        Optional<Seat> seat = state.seat(new PersonId(item.personId()));
        return item.kind() == MailKind.COMMAND_ANSWER || seat.isEmpty() || seat.get().standing() == Seat.Standing.SEATED;
    }
}
