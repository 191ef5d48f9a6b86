package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Random;
import org.conductd.engine.Store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    private static final MasterKey KEY = MasterKey.random(new Random(3));
    private static final String BASE64 = Base64.getEncoder().encodeToString(KEY.octets());

    @TempDir
    private Path folder;

    @Test
    void aKeyIsItsOctetsOrTheirBase64() throws IOException {
        assertEquals(KEY, MasterKey.read(file(KEY.octets(), "rw-------")));
        assertEquals(KEY, MasterKey.read(file((BASE64 + "\n").getBytes(), "r--r-----")));
        assertEquals(KEY, MasterKey.ofBase64(" " + BASE64));
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() throws IOException {
        Path shorter = file(new byte[16], "rw-------");
        assertEquals("the master key in " + shorter + " is neither 32 octets nor their Base64",
                assertThrows(StoreException.class, () -> MasterKey.read(shorter)).getMessage());
        assertEquals("the master key is not Base64 of 32 octets: make one with conductd key create",
                assertThrows(StoreException.class, () -> MasterKey.ofBase64("c2hvcnQ=")).getMessage());
        assertThrows(StoreException.class, () -> MasterKey.ofBase64("no key at all"));
    }

    @Test
    void aKeyThatIsNotThereIsRefused() {
        Path missing = folder.resolve("missing");
        String message = assertThrows(StoreException.class, () -> MasterKey.read(missing)).getMessage();
        assertTrue(message.startsWith("the master key in " + missing + " cannot be read"), message);
    }

    @Test
    void aKeyThatOtherUsersMayReadIsRefused() throws IOException {
        Path open = file(KEY.octets(), "rw-r--r--");
        assertEquals("the master key in " + open + " is open to other users: chmod 600 " + open,
                assertThrows(StoreException.class, () -> MasterKey.read(open)).getMessage());
    }

    @Test
    void aKeyIsNeverPrinted() {
        assertFalse(KEY.toString().contains(BASE64));
        assertFalse(Keyring.of(KEY.octets()).toString().contains("Secret"));
    }

    private Path file(byte[] content, String permissions) throws IOException {
        Path file = Files.write(folder.resolve("key-" + permissions), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
