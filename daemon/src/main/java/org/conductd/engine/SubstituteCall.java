package org.conductd.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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

    /** Members are no escalation contacts, unless the configuration says that they are. */
    private boolean mayCall(PersonId person) {
        return roster.escalation().stream().anyMatch(contact -> contact.id().equals(person));
    }

    /** With what screening says of them, as members were screened when the case began (D5). */
    private Command.Substitute screened(Store.Transaction tx, CaseState state, Command.Substitute call, Instant now) {
        PersonId id = call.member().person().id();
        Map<PersonId, String> conflicts = tx.roster().conflicts(id).map(text -> Map.of(id, text)).orElse(Map.of());
        boolean free = Screening.callable(roster, state, conflicts, now).stream().anyMatch(entry -> entry.member().person().id().equals(id));
        return new Command.Substitute(call.member(), free);
    }

    /** The command as it may be carried out; empty where it is not its writer's to give. */
    Optional<Command.OfPerson> checked(Store.Transaction tx, CaseState state, PersonId writer, Command.OfPerson command, Instant now) {
        if (!(command instanceof Command.Substitute call)) {
            return Optional.of(command);
        }
        return mayCall(writer) ? Optional.of(screened(tx, state, call, now)) : Optional.empty();
    }
}
