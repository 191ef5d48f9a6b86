package org.conductd.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.conductd.procedure.PersonId;

/** When the daemon first saw each entry of the roster (D11), and what each member declared as standing conflicts (D5), sealed and seen by nobody. */
public interface RosterSightings {
    /** When this entry was first seen; records {@code now} where it never was. */
    Instant firstSeen(PersonId member, Instant now);

    /** Everybody ever seen. */
    Map<PersonId, Instant> seen();

    void declareConflicts(PersonId member, String text);

    Optional<String> conflicts(PersonId member);
}
