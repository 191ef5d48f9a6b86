package org.conductd.engine;

import java.util.Map;
import org.conductd.intake.Roster;
import org.conductd.intake.Screening;
import org.conductd.procedure.Command;
import org.conductd.procedure.PersonId;

/** SUBSTITUTE (D12): who may call, and who may be called, is known by the roster, and not by the case. */
final class SubstituteCall {
    private final Roster roster;

    SubstituteCall(Roster roster) {
        this.roster = roster;
    }

    /** The command with what the roster says of it, and screening, as members were screened when the case began (D5). */
    Command.OfPerson known(Store.Transaction tx, CaseWork work, PersonId writer, Command.OfPerson command) {
        if (!(command instanceof Command.Substitute call)) {
            return command;
        }
        PersonId id = call.member().person().id();
        Map<PersonId, String> conflicts = tx.roster().conflicts(id).map(text -> Map.of(id, text)).orElse(Map.of());
        boolean free = Screening.callable(roster, work.state(), conflicts, work.now()).stream().anyMatch(entry -> entry.member().person().id().equals(id));
        return new Command.Substitute(call.member(), isContact(writer), free);
    }

    /** Members are none, unless the configuration says that they are. */
    private boolean isContact(PersonId person) {
        return roster.escalation().stream().anyMatch(contact -> contact.id().equals(person));
    }
}
