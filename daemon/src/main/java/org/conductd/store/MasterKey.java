package org.conductd.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.conductd.engine.Store.StoreException;

/** The 32 octets from which every other key is derived or under which it is wrapped. Whoever has it and the file reads everything. */
public final class MasterKey {
    /** AES-256, and as much as HMAC-SHA-256 makes use of. */
    public static final int OCTETS = 32;

    private final byte[] octets;

    private MasterKey(byte[] octets) {
        this.octets = octets;
    }

    /** A fresh key; {@code randomness} has to be unpredictable for any key that lasts longer than a rehearsal. */
    public static MasterKey random(RandomGenerator randomness) {
        byte[] octets = new byte[OCTETS];
        randomness.nextBytes(octets);
        return new MasterKey(octets);
    }

    /**
     * A fresh key in a new file, in Base64, for its owner alone; on the disk when this returns.
     *
     * @throws StoreException where the file is there already, which it leaves as it is, or it cannot be written
     */
    public static MasterKey create(Path file, RandomGenerator randomness) {
        MasterKey key = random(randomness);
        try {
            OwnFile.write(file, (Base64.getEncoder().encodeToString(key.octets) + "\n").getBytes(StandardCharsets.US_ASCII));
            return key;
        } catch (FileAlreadyExistsException there) {
            throw new StoreException(file + " is there already, and stays as it is", there);
        } catch (IOException e) {
            throw new StoreException("the master key cannot be written to " + file + ": is its folder there, and writable by this user?", e);
        }
    }

    /**
     * The key in Base64 (RFC 4648 §4), white space around it ignored, as it stands in an environment variable.
     *
     * @throws StoreException where it is not Base64 of 32 octets
     */
    public static MasterKey ofBase64(String text) {
        return base64(text).orElseThrow(() -> new StoreException("the master key is not Base64 of " + OCTETS + " octets: make one with conductd key create", null));
    }

    /**
     * The key in a file: 32 octets as they are, or their Base64.
     *
     * @throws StoreException where there is none, it has another length, or other users may read it
     */
    public static MasterKey read(Path file) {
        try {
            refuseIfOpenToOthers(file);
            byte[] content = Files.readAllBytes(file);
            if (content.length == OCTETS) {
                return new MasterKey(content);
            }
            return base64(new String(content, StandardCharsets.ISO_8859_1)).orElseThrow(() -> new StoreException(
                    "the master key in " + file + " is neither " + OCTETS + " octets nor their Base64", null));
        } catch (IOException unreadable) {
            throw new StoreException("the master key in " + file + " cannot be read: is it there, and readable by this user?", unreadable);
        }
    }

    /** The group may read: a systemd credential is opened to the service by an ACL, whose mask shows as the group's bits. */
    private static void refuseIfOpenToOthers(Path file) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (permissions.contains(PosixFilePermission.OTHERS_READ) || permissions.contains(PosixFilePermission.OTHERS_WRITE)
                || permissions.contains(PosixFilePermission.GROUP_WRITE)) {
            throw new StoreException("the master key in " + file + " is open to other users: chmod 600 " + file, null);
        }
    }

    private static Optional<MasterKey> base64(String text) {
        try {
            byte[] octets = Base64.getDecoder().decode(text.strip());
            return octets.length == OCTETS ? Optional.of(new MasterKey(octets)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    byte[] octets() {
        return octets.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MasterKey key && Arrays.equals(octets, key.octets);
    }

    @Override
    public int hashCode() {
        return MasterKey.class.hashCode();
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "MasterKey[…]";
    }
}
