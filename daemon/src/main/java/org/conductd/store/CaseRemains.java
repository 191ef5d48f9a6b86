package org.conductd.store;

import org.conductd.procedure.CaseId;
import org.jdbi.v3.core.Handle;

/** What is kept of a case beside its key, its events and the ledger's places, to be removed with its purge (D40). */
final class CaseRemains {
    private static final String ITS_TAGS = "(SELECT tag_hash FROM tag WHERE case_id = :case)";
    /** Mails that showed one person several cases lose the part of this one; what is not part of any other goes as a whole. */
    private static final String ITS_WHOLES = "(SELECT whole_hash FROM gathered WHERE part_hash IN " + ITS_TAGS + ")";

    private final Handle handle;
    private final CaseId id;

    CaseRemains(Handle handle, CaseId id) {
        this.handle = handle;
        this.id = id;
    }

    void remove() {
        execute("DELETE FROM message_id WHERE tag_hash IN " + ITS_TAGS);
        execute("DELETE FROM message_id WHERE tag_hash IN " + ITS_WHOLES
                + " AND tag_hash NOT IN (SELECT whole_hash FROM gathered WHERE whole_hash IN " + ITS_WHOLES + " AND part_hash NOT IN " + ITS_TAGS + ")");
        execute("DELETE FROM gathered WHERE part_hash IN " + ITS_TAGS);
        execute("DELETE FROM tag WHERE case_id = :case");
        execute("DELETE FROM mail WHERE case_id = :case");
        execute("DELETE FROM person_index WHERE case_id = :case");
        execute("DELETE FROM outbox WHERE case_id = :case");
        execute("DELETE FROM due WHERE case_id = :case");
    }

    private void execute(String statement) {
        handle.createUpdate(statement).bind("case", id.value()).execute();
    }
}
