package org.conductd.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that follow from the key of a store ({@link StoreKey}; HKDF-SHA-256, RFC 5869), each for one purpose, so that none tells anything of another.
 *
 * @param wrapping  wraps the key of each case
 * @param daemon    seals what belongs to no case
 * @param conflicts seals what members declared as standing conflicts (D5)
 * @param hashing   for keyed hashes
 */
record Keyring(SecretKey wrapping, SecretKey daemon, SecretKey conflicts, SecretKey hashing) {

    /** @param storeKey the octets that everything in the store hangs on */
    static Keyring of(byte[] storeKey) {
        return new Keyring(derive(storeKey, "AES", "store v1 wrapping"), derive(storeKey, "AES", "store v1 daemon"),
                derive(storeKey, "AES", "store v1 conflicts"), derive(storeKey, "HmacSHA256", "store v1 hashing"));
    }

    /** One key for one purpose, out of octets that nobody can guess. */
    static SecretKey derive(byte[] material, String algorithm, String purpose) {
        try {
            byte[] info = ("conductd " + purpose).getBytes(StandardCharsets.US_ASCII);
            HKDFParameterSpec.ExtractThenExpand steps = HKDFParameterSpec.ofExtract().addIKM(new SecretKeySpec(material, "Generic"))
                    .thenExpand(info, MasterKey.OCTETS);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, steps);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java 25 has HKDF with SHA-256", e);
        }
    }

    /** HMAC-SHA-256 of the parts; equal parts for different purposes have nothing in common. */
    byte[] hash(String purpose, Object... parts) {
        return hash(hashing, purpose, parts);
    }

    static byte[] hash(SecretKey key, String purpose, Object... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(Octets.of(purpose));
            return mac.doFinal(Octets.of(parts));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has HMAC with SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Keyring[…]";
    }
}
