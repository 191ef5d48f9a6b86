package org.conductd.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.conductd.engine.Store.StoreException;
import org.conductd.procedure.CaseId;
import org.jdbi.v3.core.Handle;

/** The key of each case, unwrapped once a transaction and forgotten with it. */
final class CaseKeys {
    private static final String TABLE = "case_key";

    private final Handle handle;
    private final Keyring keyring;
    private final Seal seal;
    private final Runnable beforePurge;
    private final Map<CaseId, SecretKey> unwrapped = new HashMap<>();

    CaseKeys(Handle handle, Keyring keyring, Seal seal, Runnable beforePurge) {
        this.handle = handle;
        this.keyring = keyring;
        this.seal = seal;
        this.beforePurge = beforePurge;
    }

    /** @throws StoreException where the case does not exist, or its key was destroyed */
    SecretKey of(CaseId id) {
        return unwrapped.computeIfAbsent(id, this::unwrap);
    }

    private SecretKey unwrap(CaseId id) {
        byte[] wrapped = handle.createQuery("SELECT wrapped FROM case_key WHERE case_id = :case").bind("case", id.value())
                .mapTo(byte[].class).findOne().orElseThrow(() -> new StoreException("there is no key for case " + id.value(), null));
        return new SecretKeySpec(seal.open(keyring.wrapping(), wrapped, TABLE, id.value()), "AES");
    }

    /** Whether it opens; asked of a key that is there. */
    boolean whole(CaseId id) {
        try {
            unwrap(id);
            return true;
        } catch (StoreException changed) {
            return false;
        }
    }

    /** Overwritten first, then removed; {@link SqlStore#committed} sees to it that nothing else of the database keeps it. */
    void destroy(CaseId id) {
        beforePurge.run();
        handle.createUpdate("UPDATE case_key SET wrapped = :nothing WHERE case_id = :case").bind("nothing", new byte[MasterKey.OCTETS]).bind("case", id.value()).execute();
        handle.createUpdate("DELETE FROM case_key WHERE case_id = :case").bind("case", id.value()).execute();
        unwrapped.remove(id);
    }

    /** Makes the key of a new case. */
    void make(CaseId id, Instant openedAt) {
        byte[] key = new byte[MasterKey.OCTETS];
        seal.randomness().nextBytes(key);
        handle.createUpdate("INSERT INTO case_key (case_id, wrapped, opened_at) VALUES (:case, :wrapped, :opened)").bind("case", id.value())
                .bind("wrapped", seal.seal(keyring.wrapping(), key, TABLE, id.value())).bind("opened", openedAt).execute();
        unwrapped.put(id, new SecretKeySpec(key, "AES"));
    }
}
