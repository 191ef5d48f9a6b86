package org.conductd.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.conductd.intake.Roster;
import org.conductd.intake.Screening;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Command;
import org.conductd.procedure.PersonId;

/** SUBSTITUTE (D12): who may call, and who may be called, is known by the roster, and not by the case. */
final class SubstituteCall {
    private final Roster roster;

    SubstituteCall(Roster roster) {
        this.roster = roster;
    }

    /** Whether somebody on the list may be called to a case, as members were screened when it began (D5). */
    boolean free(Store.Transaction tx, CaseState state, List<CaseState> linked, PersonId substitute, Instant now) {
        Map<PersonId, String> conflicts = tx.roster().conflicts(substitute).map(text -> Map.of(substitute, text)).orElse(Map.of());
        return Screening.callable(roster, state, linked, conflicts, now).stream().anyMatch(entry -> entry.member().person().id().equals(substitute));
    }

    /** The command with what the roster says of it, and screening. */
    Command.OfPerson known(Store.Transaction tx, CaseWork work, PersonId writer, Command.OfPerson command) {
        if (!(command instanceof Command.Substitute call)) {
            return command;
        }
        return new Command.Substitute(call.member(), isContact(writer), free(tx, work.state(), work.linked(), call.member().person().id(), work.now()));
    }

    /** Members are none, unless the configuration says that they are. */
    private boolean isContact(PersonId person) {
        return roster.escalation().stream().anyMatch(contact -> contact.id().equals(person));
    }
}
