package org.conductd.store;

import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.conductd.engine.Store.StoreException;
import org.jdbi.v3.core.Handle;

/**
 * Table {@code master_key}: the key of the store, 32 random octets from which every other key in it follows, wrapped by the master key. So another master key
 * takes one row to be written anew, and nothing else ({@code key rotate}).
 */
final class StoreKey {
    private static final String TABLE = "master_key";

    private final Handle handle;
    private final Seal seal;
    private final String name;

    /** @param name of the store, for people */
    StoreKey(Handle handle, Seal seal, String name) {
        this.handle = handle;
        this.seal = seal;
        this.name = name;
    }

    private record Wrapped(byte[] checkValue, byte[] wrapped) {}

    /**
     * @return empty where the store was sealed with no key yet
     * @throws AnotherKey     where it was sealed with another master key
     * @throws StoreException where what is wrapped was changed
     */
    Optional<byte[]> open(MasterKey master) {
        Optional<Wrapped> row = handle.createQuery("SELECT check_value, wrapped FROM master_key")
                .map((columns, _) -> new Wrapped(columns.getBytes("check_value"), columns.getBytes("wrapped"))).findOne();
        if (row.filter(known -> !MessageDigest.isEqual(known.checkValue(), checkValue(master))).isPresent()) {
            throw new AnotherKey(name);
        }
        return row.map(known -> seal.open(wrapping(master), known.wrapped(), TABLE));
    }

    /** For whoever makes nothing. @throws StoreException where it was sealed with another master key, or with none yet */
    Keyring keyring(MasterKey master) {
        return open(master).map(Keyring::of).orElseThrow(() -> new StoreException("the service never ran on the store " + name, null));
    }

    /** The first master key that it is opened with is its own from then on. */
    Keyring keyringMade(MasterKey master) {
        return Keyring.of(open(master).orElseGet(() -> make(master)));
    }

    private byte[] make(MasterKey master) {
        byte[] key = random(seal);
        handle.createUpdate("INSERT INTO master_key (check_value, wrapped) VALUES (:check, :wrapped)").bind("check", checkValue(master))
                .bind("wrapped", wrapped(master, key)).execute();
        return key;
    }

    /** @throws AnotherKey where the store was sealed with another master key than {@code from} */
    void rewrap(MasterKey from, MasterKey to) {
        byte[] key = open(from).orElseThrow(() -> new StoreException("the service never ran on the store " + name, null));
        handle.createUpdate("UPDATE master_key SET check_value = :check, wrapped = :wrapped").bind("check", checkValue(to)).bind("wrapped", wrapped(to, key)).execute();
    }

    static byte[] random(Seal seal) {
        byte[] key = new byte[MasterKey.OCTETS];
        seal.randomness().nextBytes(key);
        return key;
    }

    private byte[] wrapped(MasterKey master, byte[] key) {
        return seal.seal(wrapping(master), key, TABLE);
    }

    private static SecretKey wrapping(MasterKey master) {
        return Keyring.derive(master.octets(), "AES", "master v1 wrapping");
    }

    /** Another master key has another. */
    private static byte[] checkValue(MasterKey master) {
        return Keyring.hash(Keyring.derive(master.octets(), "HmacSHA256", "master v1 check"), "check");
    }
}
