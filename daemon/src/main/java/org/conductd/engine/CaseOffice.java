package org.conductd.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.correspondence.Correspondence;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Policy;

/** What every piece of work on a case needs at hand. */
record CaseOffice(Policy policy, SubstituteCall substitutes, Chance chance, Correspondence correspondence, Posting posting, Casebook casebook) {

    /** Work on an existing case; empty where there is none (any more). */
    Optional<CaseWork> take(Store.Transaction tx, CaseId id, Instant now) {
        return casebook.find(tx, id).map(state -> new CaseWork(tx, this, Optional.of(state), now));
    }

    /** The cases that this one is linked with, as they stand. */
    List<CaseState> linked(Store.Transaction tx, CaseState state) {
        return state.links().keySet().stream().flatMap(id -> casebook.find(tx, id).stream()).toList();
    }

    /** Work on a case that begins. */
    CaseWork begin(Store.Transaction tx, Instant now) {
        return new CaseWork(tx, this, Optional.empty(), now);
    }
}
