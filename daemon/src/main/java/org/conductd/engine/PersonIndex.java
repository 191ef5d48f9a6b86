package org.conductd.engine;

import java.util.List;
import java.util.Set;
import org.conductd.procedure.CaseId;

/** Who is reported in which case, by keyed hashes of what they are known by: addresses and whole names (D15, D39). */
public interface PersonIndex {
    /** In place of what was known of that case. @param identities normalized */
    void put(CaseId id, Set<String> identities);

    /** Other cases that share an identity with this one, the newest first. @param limit at most so many */
    List<CaseId> sharing(CaseId id, int limit);
}
