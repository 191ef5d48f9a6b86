package org.conductd.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.conductd.config.Config;
import org.conductd.config.ConfigException;
import org.conductd.engine.Arrival;
import org.conductd.engine.Engine;
import org.conductd.engine.Ledger;
import org.conductd.engine.Store;
import org.conductd.message.MailKind;
import org.conductd.outbox.Dispatcher;
import org.conductd.outbox.RetrySchedule;
import org.conductd.outbox.SubmissionOutcome;
import org.conductd.store.SqliteStore;
import org.conductd.wiring.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("P2: what was owed within 24 hours and is not done is told to the admin, once")
class StewardTest {
    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");
    private static final String ADMIN = "admin@example.org";

    private final Store store = SqliteStore.inMemory(new Random(7));
    private final List<String> alerts = new ArrayList<>();
    private Instant now = BEGIN;
    private Engine engine;
    private boolean takesAll = true;
    private boolean takesAlerts = true;
    private int uid;

    @BeforeEach
    void begin() throws ConfigException {
        engine = Wiring.engine(Config.demo(), store, new Random(7), now);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void restart() throws ConfigException {
        engine = Wiring.engine(Config.demo(), store, new Random(uid), now);
    }

    /** A submission server that takes nothing, but perhaps mails to the admin. */
    private SubmissionOutcome submit(String recipient, byte[] octets) {
        boolean alert = recipient.equals(ADMIN);
        if (!takesAll && !(alert && takesAlerts)) {
            return new SubmissionOutcome.Deferred(451, "4.3.0");
        }
        if (alert) {
            alerts.add(new String(octets, UTF_8));
        }
        return new SubmissionOutcome.Relayed();
    }

    private void pass(Duration duration) {
        Dispatcher dispatcher = new Dispatcher(engine.outbox(), engine.lastCheck(), (_, recipient, octets) -> submit(recipient, octets), RetrySchedule.STANDARD, () -> 0, 1);
        for (Instant end = now.plus(duration); !now.isAfter(end); now = now.plus(Duration.ofMinutes(10))) {
            engine.passTime(now);
            dispatcher.dispatch(now);
        }
        now = now.minus(Duration.ofMinutes(10));
    }

    private void arrive(Instant arrivedAt, String... headers) {
        String mail = "From: Rae <rae@example.net>\r\nTo: oss-governance@example.org\r\nSubject: x\r\nMessage-ID: <" + ++uid + "@example.net>\r\n"
                + String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n") + "\r\nThey shouted, " + uid + ".\r\n";
        engine.receive(new Arrival(new Ledger.Place("INBOX", 1, uid), arrivedAt, mail.getBytes(UTF_8), false), now);
    }

    private int said(String words) {
        return (int) alerts.stream().map(mail -> mail.replace("=\r\n", "").replaceAll("\\s+", " ")).filter(mail -> mail.contains(words)).count();
    }

    @Nested
    @DisplayName("D42: mail that is kept apart")
    class KeptApart {
        private static final String STILL = "neither let in nor dropped: ";

        @Test
        void isToldOfAgainADayAfterItArrivedAndThenNoMore() throws ConfigException {
            arrive(now, "X-Spam-Flag: YES");
            pass(Duration.ofMinutes(23 * 60 + 50));
            assertEquals(0, said(STILL));
            restart();
            pass(Duration.ofMinutes(10));
            assertEquals(1, said(STILL + "1. Kept apart in all: 1."));
            restart();
            pass(Duration.ofDays(3));
            assertEquals(1, said(STILL));
        }

        @Test
        void isOneAlertForWhatCameWithinAnHour() {
            for (int i = 0; i < 13; i++) {
                arrive(now, "X-Spam-Flag: YES");
                pass(Duration.ofMinutes(10));
            }
            pass(Duration.ofDays(3));
            assertEquals(2, said(STILL));
            assertEquals(1, said(STILL + "7. Kept apart in all: 13."));
            assertEquals(1, said(STILL + "6. Kept apart in all: 13."));
        }

        @Test
        void isNothingToTellOnceItWasLetInOrDropped() {
            arrive(now, "X-Spam-Flag: YES");
            store.transact(tx -> {
                tx.parking().release(tx.parking().list().getFirst().reference(), true);
                return null;
            });
            pass(Duration.ofDays(2));
            assertEquals(0, said(STILL));
        }

        @Test
        void thatLayThereForDaysIsGivenAnHour() {
            pass(Duration.ofDays(3));
            arrive(BEGIN, "X-Spam-Flag: YES");
            pass(Duration.ofMinutes(50));
            assertEquals(0, said(STILL));
            pass(Duration.ofMinutes(10));
            assertEquals(1, said(STILL));
        }
    }

    @Nested
    @DisplayName("mail that cannot leave")
    class Unsent {
        private static final String WAITING = "waiting to go out for a day: ";

        @Test
        void isToldOfADayAfterTheReportArrivedAndThenNoMore() throws ConfigException {
            takesAll = false;
            pass(Duration.ofHours(2));
            arrive(BEGIN);
            pass(Duration.ofMinutes(21 * 60 + 50));
            assertEquals(0, said(WAITING));
            restart();
            pass(Duration.ofMinutes(10));
            assertEquals(1, said("which are promised within 24 hours: 1"));
            assertEquals(1, said(WAITING));
            assertEquals(0, said("rae@") + said("shouted"));
        }

        @Test
        void isNothingToTellWhereItLeftInTime() {
            takesAll = false;
            arrive(now);
            pass(Duration.ofHours(23));
            takesAll = true;
            pass(Duration.ofDays(2));
            assertEquals(0, said(WAITING));
        }

        @Test
        @DisplayName("while no alert can leave either, no more than one a day is written")
        void alertsDoNotPileUp() {
            takesAll = false;
            takesAlerts = false;
            for (int hour = 0; hour < 24; hour++) {
                arrive(now);
                pass(Duration.ofHours(2));
            }
            pass(Duration.ofDays(2));
            takesAll = true;
            pass(Duration.ofHours(2));
            assertEquals(1, said(WAITING));
        }
    }

    @Nested
    @DisplayName("D31: a report that came in late")
    class Late {
        private static final String LATE = "more than a day after it had arrived";

        @Test
        void isToldOfOnceForAllOfThem() {
            pass(Duration.ofHours(30));
            arrive(BEGIN.plus(Duration.ofHours(6)));
            pass(Duration.ZERO);
            assertEquals(0, said(LATE));
            arrive(BEGIN);
            arrive(BEGIN);
            pass(Duration.ofHours(2));
            assertEquals(1, said(LATE));
            assertEquals(Optional.empty(), store.transact(tx -> tx.outbox().nextAlarm()));
        }

        @Test
        void isAcknowledgedAllTheSame() {
            pass(Duration.ofHours(30));
            arrive(BEGIN);
            int acknowledged = store.transact(tx -> tx.ledger().written(MailKind.ACKNOWLEDGMENT, "rae@example.net", BEGIN));
            assertEquals(1, acknowledged);
        }
    }
}
