package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.conductd.engine.Store;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("D41: the records are a chain over ciphertext; deletion, change, another order and truncation are each found")
class AuditTest {
    private static final MasterKey KEY = MasterKey.random(new Random(3));
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final PersonId SAM = new PersonId("sam");

    @TempDir
    private Path folder;
    private Path file;
    private int seeds;

    @BeforeEach
    void record() {
        file = folder.resolve("conductd.db");
        append("A", 0, "one", "two");
        append("B", 0, "one");
        in(all -> all.mails().keep(new CaseId("A"), "first", "raw mail".getBytes(StandardCharsets.UTF_8)));
        append("A", 2, "three");
        in(all -> all.mails().keep(new CaseId("A"), "second", "another mail".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void recordsThatNobodyTouchedAreWhole() {
        AuditReport report = audit(Optional.empty());
        assertEquals(List.of(), report.faults());
        assertEquals(5, report.records());
        assertEquals(2, report.cases());
        assertTrue(report.head().matches("5:[0-9a-f]{64}"), report.head());
    }

    @Test
    void anEmptyStoreIsWhole() {
        file = folder.resolve("empty.db");
        open().close();
        assertEquals(List.of(), audit(Optional.empty()).faults());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiterString = " => ", textBlock = """
            UPDATE event SET sealed = x'00' || substr(sealed, 2) WHERE sequence = 2                       => the chain of case A breaks at event 2
            DELETE FROM event WHERE sequence = 1 AND case_id = 'A'                                        => the chain of case A breaks at event 1
            DELETE FROM event WHERE sequence = 2 AND case_id = 'A'                                        => the chain of case A breaks at event 2
            DELETE FROM event WHERE sequence = 3                                                          => case A lacks its events from 3 to 3
            DELETE FROM event WHERE case_id = 'B'                                                         => the events of case B are gone
            INSERT INTO event SELECT case_id, 4, sealed, chain FROM event WHERE sequence = 3              => the chain of case A breaks at event 4
            INSERT INTO event SELECT 'C', sequence, sealed, chain FROM event WHERE case_id = 'B'          => the chain of case C breaks at event 1
            UPDATE event SET sequence = -sequence WHERE case_id = 'A'                                     => the chain of case A breaks at event 1
            UPDATE event SET case_id = 'X' WHERE case_id = 'B'                                            => the events of case B are gone
            DELETE FROM mail WHERE mail = 'first'                                                         => a mail of case A is gone
            UPDATE mail SET sealed = x'00' || substr(sealed, 2) WHERE mail = 'first'                      => a mail of case A was changed
            UPDATE mail SET sealed = (SELECT sealed FROM mail WHERE mail = 'second') WHERE mail = 'first' => a mail of case A was changed
            INSERT INTO mail SELECT case_id, 'third', sealed FROM mail WHERE mail = 'first'               => 1 mails were not written by the service
            DELETE FROM case_key WHERE case_id = 'B'                                                      => the key of case B is gone, and no purge was recorded
            UPDATE case_key SET wrapped = (SELECT wrapped FROM case_key WHERE case_id = 'A')              => the key of case B was changed
            INSERT INTO case_key SELECT 'C', wrapped, opened_at FROM case_key WHERE case_id = 'A'         => the key of case C was not written by the service
            DELETE FROM journal WHERE number = 2                                                          => records 2 to 2 are gone
            DELETE FROM journal WHERE number = 5                                                          => records 5 to 5 are gone
            UPDATE journal SET digest = x'00' WHERE number = 2                                            => record 2 was changed, or is not in its place
            UPDATE journal SET kind = 'PURGE' WHERE number = 2                                            => record 2 was changed, or is not in its place
            UPDATE journal SET kind = 'NONE' WHERE number = 2                                             => record 2 was changed, or is not in its place
            UPDATE journal SET number = 9 WHERE number = 2                                                => records 2 to 2 are gone
            DELETE FROM journal_head                                                                      => the head of the journal is gone
            UPDATE journal_head SET number = 4, link = (SELECT link FROM journal WHERE number = 4)        => the head of the journal was not written by the service
            """)
    void whatWasDoneToTheFileIsFound(String tampering, String fault) throws SQLException {
        sql(tampering);
        List<String> faults = audit(Optional.empty()).faults();
        assertTrue(faults.contains(fault), faults::toString);
    }

    @Test
    @DisplayName("D41: whoever has no key can compute the chain anew behind a change, and is found by the keyed head")
    void aChainThatWasComputedAnewIsFound() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            var row = connection.createStatement().executeQuery("SELECT chain, (SELECT link FROM journal WHERE number = 1) FROM event WHERE case_id = 'B'");
            byte[] sealed = new byte[64];
            byte[] chain = EventTable.chain(EventTable.NOTHING_BEFORE, "B", 1, sealed);
            Journal.Head head = new Journal.Head(1, row.getBytes(2));
            row.close();
            connection.createStatement().executeUpdate("UPDATE event SET sealed = " + literal(sealed) + ", chain = " + literal(chain) + " WHERE case_id = 'B'");
            connection.createStatement().executeUpdate("DELETE FROM journal WHERE number > 2");
            connection.createStatement().executeUpdate("UPDATE journal SET digest = " + literal(chain) + ", link = "
                    + literal(head.next(Journal.Kind.EVENTS, "B", "1", chain)) + " WHERE number = 2");
            connection.createStatement().executeUpdate("DELETE FROM event WHERE sequence = 3");
            connection.createStatement().executeUpdate("DELETE FROM mail");
            connection.createStatement().executeUpdate("UPDATE journal_head SET number = 2, link = (SELECT link FROM journal WHERE number = 2)");
        }
        assertEquals(List.of("the head of the journal was not written by the service"), audit(Optional.empty()).faults());
    }

    @Test
    @DisplayName("D41: a store that was put back to an earlier day is whole by itself, and is found by the head that was kept elsewhere")
    void aStoreThatWasPutBackIsFoundByTheHeadThatWasKept() throws IOException {
        Path earlier = Files.copy(file, folder.resolve("earlier.db"));
        String then = audit(Optional.empty()).head();
        append("B", 1, "two");
        String head = audit(Optional.empty()).head();
        assertEquals(List.of(), audit(Optional.of(then)).faults(), "an older head is still in it");
        Files.copy(earlier, file, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(List.of(), audit(Optional.empty()).faults());
        assertEquals(List.of("the head that was given is not in the journal: records were cut off or written anew since then"), audit(Optional.of(head)).faults());
    }

    @Test
    void noMoreIsListedThanTellsAnything() throws SQLException {
        for (int i = 0; i < 30; i++) {
            append("case " + i, 0, "one");
        }
        sql("DELETE FROM case_key");
        List<String> faults = audit(Optional.empty()).faults();
        assertEquals(21, faults.size());
        assertEquals("… and more", faults.getLast());
    }

    private static String literal(byte[] octets) {
        return "x'" + HexFormat.of().formatHex(octets) + "'";
    }

    private AuditReport audit(Optional<String> head) {
        try (SqliteStore store = SqliteStore.beside(file, KEY, new Random(9))) {
            return store.audit(head);
        }
    }

    private SqliteStore open() {
        return SqliteStore.open(file, KEY, new Random(seeds++));
    }

    private void in(Consumer<Store.Transaction> work) {
        try (SqliteStore store = open()) {
            store.transact(all -> {
                work.accept(all);
                return null;
            });
        }
    }

    private void append(String id, int expected, String... texts) {
        in(all -> all.events().append(new CaseId(id), expected, List.of(texts).stream().map(text -> new Happened(NOW, new Event.Remarked(SAM, text, List.of(), ""))).toList()));
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().executeUpdate(statement);
        }
    }
}
