package org.conductd.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/** Parts as one run of octets, each after its length, so that no two lists of parts give the same run. */
final class Octets {
    private Octets() {}

    /** @param parts octets as they are, everything else as its text in UTF-8 */
    static byte[] of(Object... parts) {
        List<byte[]> encoded = Arrays.stream(parts)
                .map(part -> part instanceof byte[] octets ? octets : part.toString().getBytes(StandardCharsets.UTF_8)).toList();
        ByteBuffer all = ByteBuffer.allocate(encoded.stream().mapToInt(part -> Integer.BYTES + part.length).sum());
        encoded.forEach(part -> all.putInt(part.length).put(part));
        return all.array();
    }

    /** SHA-256 of that. */
    static byte[] sha256(Object... parts) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of(parts));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
