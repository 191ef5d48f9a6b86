package org.conductd.message;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The message within an S/MIME message that is signed in one block (RFC 8551 §3.5.2): CMS {@code SignedData} (RFC 5652 §5.1) in BER. What is signed
 * so is in nobody's way to be read; whose signature it is, is not asked here.
 */
final class SignedData {
    private static final byte[] SIGNED = {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x07, 0x02};
    private static final byte[] DATA = {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x07, 0x01};
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int OCTET_STRING = 0x04;
    private static final int CONSTRUCTED_STRING = 0x24;
    private static final int SEQUENCE = 0x30;
    private static final int CONTENT = 0xA0;
    private static final int CONSTRUCTED = 0x20;
    private static final int INDEFINITE = 0x80;
    /** Of pieces within each other; honest programs use two. */
    private static final int DEEPEST = 4;

    /** Where something begins that is none of these. */
    private static final class NotSo extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final byte[] octets;
    private int at;
    private int tag;
    /** Where what was entered ends; -1 where two zero octets end it (X.690 §8.1.3.6). */
    private int end;

    private SignedData(byte[] octets) {
        this.octets = octets;
    }

    /** Empty where it is something else, encrypted for one, or broken. */
    static Optional<byte[]> content(byte[] octets) {
        try {
            return Optional.of(new SignedData(octets).content());
        } catch (NotSo _) {
            return Optional.empty();
        }
    }

    private byte[] content() throws NotSo {
        enter(SEQUENCE);
        identifier(SIGNED);
        enter(CONTENT);
        enter(SEQUENCE);
        skip();
        skip();
        enter(SEQUENCE);
        identifier(DATA);
        enter(CONTENT);
        var out = new ByteArrayOutputStream();
        string(out, 0);
        return out.toByteArray();
    }

    private void identifier(byte[] wanted) throws NotSo {
        enter(OBJECT_IDENTIFIER);
        if (end < 0 || !Arrays.equals(octets, at, end, wanted, 0, wanted.length)) {
            throw new NotSo();
        }
        at = end;
    }

    /** In one piece, or in many. */
    private void string(ByteArrayOutputStream out, int depth) throws NotSo {
        open();
        int ends = end;
        if (tag == OCTET_STRING && ends >= 0) {
            out.write(octets, at, ends - at);
            at = ends;
            return;
        }
        if (tag != CONSTRUCTED_STRING || depth == DEEPEST) {
            throw new NotSo();
        }
        while (ends < 0 ? !closed() : at < ends) {
            string(out, depth + 1);
        }
    }

    private boolean closed() throws NotSo {
        if (at + 1 >= octets.length) {
            throw new NotSo();
        }
        boolean closed = octets[at] == 0 && octets[at + 1] == 0;
        at += closed ? 2 : 0;
        return closed;
    }

    private void enter(int wanted) throws NotSo {
        open();
        if (tag != wanted) {
            throw new NotSo();
        }
    }

    /** Past a version or a set of algorithms: both in few octets. */
    private void skip() throws NotSo {
        open();
        if (end < 0) {
            throw new NotSo();
        }
        at = end;
    }

    private void open() throws NotSo {
        tag = next();
        int length = next();
        if (length == INDEFINITE && (tag & CONSTRUCTED) != 0) {
            end = -1;
            return;
        }
        if (length >= INDEFINITE) {
            length = number(length - INDEFINITE);
        }
        if (length > octets.length - at) {
            throw new NotSo();
        }
        end = at + length;
    }

    /** Of at most 2³¹: no message is longer. */
    private int number(int digits) throws NotSo {
        int number = 0;
        for (int i = 0; i < digits; i++) {
            if (number > Integer.MAX_VALUE >> 8) {
                throw new NotSo();
            }
            number = number << 8 | next();
        }
        return number;
    }

    private int next() throws NotSo {
        if (at >= octets.length) {
            throw new NotSo();
        }
        return octets[at++] & 0xff;
    }
}
