package org.conductd.store;

import java.util.List;
import java.util.Set;
import org.conductd.engine.PersonIndex;
import org.conductd.procedure.CaseId;
import org.jdbi.v3.core.Handle;

/** Table {@code person_index}. */
final class PersonTable implements PersonIndex {
    private final Handle handle;
    private final Keyring keyring;

    PersonTable(Handle handle, Keyring keyring) {
        this.handle = handle;
        this.keyring = keyring;
    }

    @Override
    public void put(CaseId id, Set<String> identities) {
        handle.createUpdate("DELETE FROM person_index WHERE case_id = :case").bind("case", id.value()).execute();
        identities.forEach(identity -> handle.createUpdate("INSERT INTO person_index (identity_hash, case_id) VALUES (:identity, :case)")
                .bind("identity", keyring.hash("person_index", identity)).bind("case", id.value()).execute());
    }

    @Override
    public List<CaseId> sharing(CaseId id, int limit) {
        return handle.createQuery("""
                        SELECT DISTINCT other.case_id, opened_at FROM person_index mine JOIN person_index other ON other.identity_hash = mine.identity_hash
                        JOIN case_key ON case_key.case_id = other.case_id
                        WHERE mine.case_id = :case AND other.case_id <> :case ORDER BY opened_at DESC, other.case_id LIMIT :limit""")
                .bind("case", id.value()).bind("limit", limit).map((row, _) -> new CaseId(row.getString("case_id"))).list();
    }
}
