package org.conductd.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The keys that follow from the master key (HKDF-SHA-256, RFC 5869), each for one purpose, so that none tells anything of another.
 *
 * @param wrapping  wraps the key of each case
 * @param daemon    seals what belongs to no case
 * @param conflicts seals what members declared as standing conflicts (D5)
 * @param hashing   for keyed hashes
 */
record Keyring(SecretKey wrapping, SecretKey daemon, SecretKey conflicts, SecretKey hashing) {

    static Keyring of(MasterKey master) {
        try {
            KDF derivation = KDF.getInstance("HKDF-SHA256");
            HKDFParameterSpec.Extract extracted = HKDFParameterSpec.ofExtract().addIKM(master.octets()).extractOnly();
            SecretKey pseudorandom = derivation.deriveKey("Generic", extracted);
            return new Keyring(derive(derivation, pseudorandom, "AES", "wrapping"), derive(derivation, pseudorandom, "AES", "daemon"),
                    derive(derivation, pseudorandom, "AES", "conflicts"), derive(derivation, pseudorandom, "HmacSHA256", "hashing"));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java 25 has HKDF with SHA-256", e);
        }
    }

    private static SecretKey derive(KDF derivation, SecretKey pseudorandom, String algorithm, String purpose) throws GeneralSecurityException {
        byte[] info = ("conductd store v1 " + purpose).getBytes(StandardCharsets.US_ASCII);
        return derivation.deriveKey(algorithm, HKDFParameterSpec.expandOnly(pseudorandom, info, MasterKey.OCTETS));
    }

    /** HMAC-SHA-256 of the parts; equal parts for different purposes have nothing in common. */
    byte[] hash(String purpose, Object... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashing);
            mac.update(Octets.of(purpose));
            return mac.doFinal(Octets.of(parts));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has HMAC with SHA-256", e);
        }
    }

    /** Stored at the first start; another master key has another. */
    byte[] checkValue() {
        return hash("check");
    }

    @Override
    public String toString() {
        return "Keyring[…]";
    }
}
