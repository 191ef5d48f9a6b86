package org.conductd.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Numbers that nobody can foretell who has not the store's secret, and that come again where the same cause comes again: a store that was set back to a backup
 * hands out the tags and message identifiers a second time that people answer already. HMAC-SHA-256 of the cause and a counter; without a cause, another
 * generator's numbers. Used by one thread at a time, which a transaction sees to.
 */
public final class CausedRandom implements RandomGenerator {
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;
    private final RandomGenerator otherwise;
    private byte[] cause;
    private long counter;
    private ByteBuffer numbers = ByteBuffer.allocate(0);

    /** @param otherwise has to be unpredictable */
    public CausedRandom(byte[] secret, RandomGenerator otherwise) {
        this.otherwise = otherwise;
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    /** While the work goes on, all numbers follow from the cause. @param name has to be another wherever something of chance was kept already */
    <T> T because(String name, Supplier<T> work) {
        begin(name.getBytes(StandardCharsets.UTF_8));
        try {
            return work.get();
        } finally {
            begin(null);
        }
    }

    private void begin(byte[] next) {
        cause = next;
        counter = 0;
        numbers = ByteBuffer.allocate(0);
    }

    @Override
    public int nextInt() {
        if (cause == null) {
            return otherwise.nextInt();
        }
        if (!numbers.hasRemaining()) {
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(counter++).flip());
            numbers = ByteBuffer.wrap(mac.doFinal(cause));
        }
        return numbers.getInt();
    }

    @Override
    public long nextLong() {
        return (long) nextInt() << Integer.SIZE | Integer.toUnsignedLong(nextInt());
    }
}
