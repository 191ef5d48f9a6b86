package org.conductd.engine;

import java.util.Optional;
import org.conductd.procedure.CaseId;

/** What became of a message. */
record Handled(Optional<CaseId> caseId, Ledger.Disposal disposal) {
    static Handled of(CaseId caseId) {
        return new Handled(Optional.of(caseId), Ledger.Disposal.PROCESSED);
    }

    static Handled ofNoCase() {
        return new Handled(Optional.empty(), Ledger.Disposal.PROCESSED);
    }
}
