package org.conductd.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.conductd.intake.Listing;
import org.conductd.intake.Roster;
import org.conductd.message.Tag;
import org.conductd.procedure.PersonId;

/**
 * How the roster was when it was last taken up (D11), and what each member declared as standing conflicts (D5): sealed, and the latter seen by
 * nobody.
 */
public interface RosterSightings {
    /** Everybody who was ever on it, those who left too; empty before the very first start. */
    Map<PersonId, Listing> listings();

    /** In place of what was known of that person. */
    void list(Listing listing);

    void declareConflicts(PersonId member, String text);

    Optional<String> conflicts(PersonId member);

    /** Of everybody in the file who declared any. */
    default Map<PersonId, String> conflicts(Roster roster) {
        Map<PersonId, String> conflicts = new HashMap<>();
        roster.members().stream().map(entry -> entry.member().person().id()).forEach(id -> conflicts(id).ifPresent(text -> conflicts.put(id, text)));
        return conflicts;
    }

    /**
     * Conflicts that somebody not proven declared: they wait for the word of the member in whose name it was.
     *
     * @param lapsesAt from then on they are nothing
     */
    record HeldConflicts(PersonId member, String text, Instant lapsesAt) {}

    /** @param question tag of the mail that asks @param now what lapsed by then is forgotten */
    void holdConflicts(Tag question, HeldConflicts held, Instant now);

    Optional<HeldConflicts> heldConflicts(Tag question);

    void forgetConflicts(Tag question);
}
