package org.conductd.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.conductd.message.Tag;
import org.conductd.procedure.PersonId;

/** When the daemon first saw each entry of the roster (D11), and what each member declared as standing conflicts (D5), sealed and seen by nobody. */
public interface RosterSightings {
    /** When this entry was first seen; records {@code now} where it never was. */
    Instant firstSeen(PersonId member, Instant now);

    /** Everybody ever seen. */
    Map<PersonId, Instant> seen();

    void declareConflicts(PersonId member, String text);

    Optional<String> conflicts(PersonId member);

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
