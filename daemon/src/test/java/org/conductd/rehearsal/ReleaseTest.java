package org.conductd.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.conductd.config.Config;
import org.conductd.config.ConfigException;
import org.conductd.engine.Arrival;
import org.conductd.engine.Engine;
import org.conductd.engine.EventStore;
import org.conductd.engine.Ledger;
import org.conductd.engine.Parking;
import org.conductd.engine.Store;
import org.conductd.message.MailKind;
import org.conductd.store.SqliteStore;
import org.conductd.wiring.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D42: the admin lets in what was kept apart")
class ReleaseTest {
    private static final Instant ARRIVED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant RELEASED = ARRIVED.plus(Duration.ofHours(30));

    private final Store store = SqliteStore.inMemory(new Random(7));
    private Engine engine;

    @BeforeEach
    void begin() throws ConfigException {
        engine = Wiring.engine(Config.demo(), store, new Random(7), ARRIVED);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Parking.Parked apart(String header) {
        String mail = "From: Rae <rae@example.net>\r\nTo: oss-governance@example.org\r\nSubject: x\r\nMessage-ID: <1@example.net>\r\n" + header + "\r\n\r\nThey shouted.\r\n";
        assertEquals(Ledger.Disposal.PARKED, engine.receive(new Arrival(new Ledger.Place("INBOX", 1, 1), ARRIVED, mail.getBytes(UTF_8), false), ARRIVED));
        return store.transact(tx -> tx.parking().list()).getFirst();
    }

    private void release(Parking.Parked mail) {
        store.transact(tx -> {
            tx.parking().release(mail.reference(), true);
            return null;
        });
        engine.passTime(RELEASED);
        assertEquals(List.of(), store.transact(tx -> tx.parking().list()));
    }

    private List<EventStore.Listed> cases() {
        return store.transact(tx -> tx.events().list());
    }

    private int acknowledgments() {
        return store.transact(tx -> tx.ledger().written(MailKind.ACKNOWLEDGMENT, "rae@example.net", ARRIVED));
    }

    @Test
    void whatLooksLikeSpamIsAReportFromWhenItArrived_D31() {
        Parking.Parked mail = apart("X-Spam-Flag: YES");
        engine.passTime(RELEASED);
        assertEquals(List.of(), cases());
        release(mail);
        assertEquals(List.of(ARRIVED), cases().stream().map(EventStore.Listed::arrivedAt).toList());
        assertEquals(1, acknowledgments());
    }

    @Test
    void whatAProgramSentIsAReportAndAnsweredByNothing() {
        release(apart("Auto-Submitted: auto-replied"));
        assertEquals(1, cases().size());
        assertEquals(0, acknowledgments());
    }
}
