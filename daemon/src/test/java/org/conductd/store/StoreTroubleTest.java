package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.conductd.engine.Ledger;
import org.conductd.engine.Store;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;
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
    void aLargeDatabaseIsCheckedWhileItIsUsedAndUsedNoMoreWhereItIsDamaged() throws IOException {
        try (SqliteStore store = open()) {
            CaseId id = new CaseId("K7Q-4MD");
            store.transact(tx -> {
                tx.events().append(id, 0, List.of(new Happened(Instant.EPOCH, new Event.Remarked(new PersonId("m1"), "word", List.of(), ""))));
                return null;
            });
            for (int mail = 0; mail < 20; mail++) {
                String key = "mail-" + mail;
                store.transact(tx -> {
                    tx.mails().keep(id, key, new byte[1 << 20]);
                    return null;
                });
            }
        }
        byte[] octets = Files.readAllBytes(file);
        Arrays.fill(octets, octets.length / 2, octets.length / 2 + (1 << 16), (byte) 0x55);
        Files.write(file, octets);
        try (SqliteStore store = open()) {
            store.checkWhole();
            assertThrows(Store.Damaged.class, () -> store.transact(tx -> tx.ledger().at(new Ledger.Place("INBOX", 1, 1))));
        }
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
