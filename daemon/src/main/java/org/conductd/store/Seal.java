package org.conductd.store;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.conductd.engine.Store.StoreException;

/**
 * AES-256-GCM (NIST SP 800-38D). A sealed value is one octet for the form, the nonce, the ciphertext, the tag. It is bound to its row: in
 * another row it does not open. Not for two threads at a time.
 */
final class Seal {
    private static final byte FORM = 1;
    /** SP 800-38D §8.2.2: random, 96 bits; safe for 2³² values under one key, and a case has thousands. */
    private static final int NONCE_OCTETS = 12;
    private static final int TAG_BITS = 128;

    private final RandomGenerator randomness;
    private final Cipher cipher;

    Seal(RandomGenerator randomness) {
        this.randomness = randomness;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has AES-GCM", e);
        }
    }

    RandomGenerator randomness() {
        return randomness;
    }

    /** @param row what names the row, and the column where it has several sealed ones */
    byte[] seal(SecretKey key, byte[] plain, Object... row) {
        byte[] nonce = new byte[NONCE_OCTETS];
        randomness.nextBytes(nonce);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(Octets.of(row));
            byte[] sealed = new byte[1 + NONCE_OCTETS + cipher.getOutputSize(plain.length)];
            ByteBuffer.wrap(sealed).put(FORM).put(nonce);
            cipher.doFinal(plain, 0, plain.length, sealed, 1 + NONCE_OCTETS);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new StoreException("a record cannot be sealed", e);
        }
    }

    /** @throws StoreException where it was changed, or belongs to another row or key */
    byte[] open(SecretKey key, byte[] sealed, Object... row) {
        if (sealed.length < 1 + NONCE_OCTETS + TAG_BITS / Byte.SIZE || sealed[0] != FORM) {
            throw new StoreException("a record of table " + row[0] + " has a form that is not known", null);
        }
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE_OCTETS));
            cipher.updateAAD(Octets.of(row));
            return cipher.doFinal(sealed, 1 + NONCE_OCTETS, sealed.length - 1 - NONCE_OCTETS);
        } catch (AEADBadTagException changed) {
            throw new StoreException("a record of table " + row[0] + " was changed outside the daemon", changed);
        } catch (GeneralSecurityException e) {
            throw new StoreException("a record of table " + row[0] + " cannot be opened", e);
        }
    }
}
