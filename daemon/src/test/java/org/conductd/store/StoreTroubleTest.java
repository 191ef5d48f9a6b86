package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.conductd.engine.Ledger;
import org.conductd.engine.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which trouble passes, which ends the service, and which is that of one mail. */
class StoreTroubleTest {
    private static final MasterKey KEY = MasterKey.random(new Random(3));
    private static final Ledger.Entry HANDLED = new Ledger.Entry(Optional.empty(), Ledger.Disposal.PROCESSED, Instant.EPOCH);

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("conductd.db");
    }

    private SqliteStore open() {
        return SqliteStore.open(file, KEY, new Random(4));
    }

    @Test
    void aStoreThatSomebodyElseHasMayBeFreeLater() {
        try (SqliteStore _ = open()) {
            assertThrows(Store.Unavailable.class, this::open);
        }
    }

    @Test
    void aDatabaseWithAPageOverwrittenIsNotOpened() throws IOException {
        open().close();
        byte[] octets = Files.readAllBytes(file);
        for (int at = octets.length / 2; at < octets.length; at++) {
            octets[at] = 0x55;
        }
        Files.write(file, octets);
        assertThrows(Store.Damaged.class, this::open);
    }

    @Test
    void whatCannotBeWrittenTwiceIsTheTroubleOfOneMail() {
        Ledger.Place place = new Ledger.Place("INBOX", 1, 1);
        try (SqliteStore store = open()) {
            Runnable recording = () -> store.transact(tx -> {
                tx.ledger().record(place, Optional.empty(), HANDLED);
                return null;
            });
            recording.run();
            assertEquals(Store.StoreException.class, assertThrows(Store.StoreException.class, recording::run).getClass());
        }
    }
}
