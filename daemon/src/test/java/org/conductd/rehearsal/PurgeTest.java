package org.conductd.rehearsal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conductd.config.Config;
import org.conductd.config.ConfigException;
import org.conductd.engine.Arrival;
import org.conductd.engine.Engine;
import org.conductd.engine.EventStore;
import org.conductd.engine.Ledger;
import org.conductd.engine.Purge;
import org.conductd.outbox.Dispatcher;
import org.conductd.outbox.RetrySchedule;
import org.conductd.outbox.SubmissionOutcome;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.YearlyCount;
import org.conductd.store.AuditReport;
import org.conductd.store.MasterKey;
import org.conductd.store.SqliteStore;
import org.conductd.wiring.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("D40, D39: what is over is destroyed after its time")
class PurgeTest {
    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration YEARS = Duration.ofDays(730);
    private static final Pattern TAG = Pattern.compile("oss-governance\\+[a-z0-9]+@example\\.org");
    private static final String REPORT = "From: Rae <rae@example.net>\r\nTo: oss-governance@example.org\r\nSubject: x\r\nMessage-ID: <1@example.net>\r\n\r\n"
            + "Reported person: Sam <sam@example.net>\r\nExclude: none\r\nDescription: They shouted.\r\n";

    @TempDir
    private Path folder;
    private Path file;
    private SqliteStore store;
    private Engine engine;
    private Instant now = BEGIN;
    private int uid;
    /** The newest reply address of each. */
    private final Map<String, String> tags = new HashMap<>();

    @BeforeEach
    void begin() throws ConfigException {
        file = folder.resolve("conductd.db");
        store = SqliteStore.open(file, MasterKey.random(new Random(1)), new Random(7));
        engine = Wiring.engine(Config.demo(), store, new Random(7), now);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Ledger.Disposal arrive(int at, String mail) {
        Ledger.Disposal disposal = engine.receive(new Arrival(new Ledger.Place("INBOX", 1, at), now, mail.getBytes(UTF_8), false), now);
        send();
        return disposal;
    }

    private void send() {
        new Dispatcher(engine.outbox(), engine.lastCheck(), (_, recipient, octets) -> {
            Matcher tag = TAG.matcher(new String(octets, UTF_8));
            if (tag.find()) {
                tags.put(recipient, tag.group());
            }
            return new SubmissionOutcome.Relayed();
        }, RetrySchedule.STANDARD, () -> 0, 1).dispatch(now);
    }

    private void say(String member, String words) throws ConfigException {
        arrive(++uid, "From: " + member + "\r\nTo: " + tags.get(member) + "\r\nSubject: Re\r\nMessage-ID: <" + uid + "@m.example>\r\n"
                + "Authentication-Results: " + Config.demo().intake().proof().authservId().orElseThrow() + "; dmarc=pass header.from=example.org\r\n\r\n" + words + "\r\n");
    }

    private void passTo(Instant then) {
        for (Optional<Instant> due = engine.nextDue(); due.isPresent() && !due.get().isAfter(then); due = engine.nextDue()) {
            now = due.get().isAfter(now) ? due.get() : now;
            engine.passTime(now);
            send();
        }
        now = then;
        engine.passTime(now);
        send();
    }

    private CaseId closedCase() throws ConfigException {
        arrive(++uid, REPORT);
        for (String member : List.of("m1@example.org", "m2@example.org", "m3@example.org")) {
            say(member, "CLEAR");
            say(member, "CLEAR");
        }
        say("m1@example.org", "NOT A REPORT");
        say("m2@example.org", "NOT A REPORT");
        passTo(now.plus(Duration.ofHours(72)));
        EventStore.Listed only = cases().getFirst();
        assertEquals("CLOSED", only.step());
        return only.id();
    }

    private List<EventStore.Listed> cases() {
        return store.transact(tx -> tx.events().list());
    }

    private String wrappedKey() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var row = connection.createStatement().executeQuery("SELECT wrapped FROM case_key")) {
            return new String(row.getBytes(1), ISO_8859_1);
        }
    }

    private boolean onDisk(String octets) throws IOException {
        for (String name : List.of("conductd.db", "conductd.db-wal")) {
            Path path = folder.resolve(name);
            if (Files.exists(path) && new String(Files.readAllBytes(path), ISO_8859_1).contains(octets)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theKeyOfAClosedCaseGoesAtItsTimeAndIsNowhereInTheFileAnyMore() throws Exception {
        CaseId id = closedCase();
        Instant closedAt = now;
        String key = wrappedKey();
        assertTrue(onDisk(key));
        passTo(closedAt.plus(YEARS).minusSeconds(1));
        assertEquals(1, cases().size());
        assertTrue(onDisk(key));
        passTo(closedAt.plus(YEARS));
        assertEquals(List.of(), cases());
        assertFalse(onDisk(key));
        assertTrue(store.<Boolean>transact(tx -> tx.events().taken(id)), "its reference is never given again");
        assertTrue(store.transact(tx -> tx.events().head(id)).isEmpty(), "nobody reads it");
    }

    @Test
    @DisplayName("D41: the chain is whole before and after a purge, and knows of it")
    void theChainStaysWhole() throws Exception {
        closedCase();
        AuditReport before = store.audit(Optional.empty());
        assertEquals(List.of(), before.faults());
        passTo(now.plus(YEARS));
        AuditReport after = store.audit(Optional.of(before.head()));
        assertEquals(List.of(), after.faults());
        assertEquals(1, after.purged());
        assertEquals(1, after.cases());
    }

    @Test
    void aReportIsNotTakenInAgainAsLongAsItCanLieInTheMailbox() throws Exception {
        closedCase();
        Instant then = now.plus(YEARS);
        passTo(then);
        assertEquals(Ledger.Disposal.EXPUNGE, arrive(1, REPORT), "D39: what was handled long ago leaves");
        arrive(1000, REPORT);
        assertEquals(List.of(), cases());
        engine.swept(now);
        assertEquals(List.of(), cases());
    }

    @Test
    void anOpenCaseStays() throws Exception {
        arrive(++uid, REPORT);
        passTo(BEGIN.plus(YEARS).plus(Duration.ofDays(100)));
        assertEquals(1, cases().size());
    }

    @Test
    @DisplayName("D40: the command does the same beside a service, and says first what it would do")
    void theCommandDoesTheSame() throws Exception {
        CaseId id = closedCase();
        var purge = new Purge(store, YEARS, ZoneOffset.UTC);
        Instant due = now.plus(YEARS);
        assertEquals(Map.of(YearlyCount.Result.NOT_A_REPORT, 1), purge.yearlyCounts(BEGIN.atZone(ZoneOffset.UTC).getYear()));
        assertEquals(List.of(), purge.due(due.minusSeconds(1)));
        assertEquals(List.of(), purge.purge(due.minusSeconds(1)));
        assertEquals(List.of(id), purge.due(due));
        assertEquals(List.of(id), purge.purge(due));
        assertEquals(List.of(), purge.purge(due));
        assertEquals(List.of(), cases());
        assertEquals(Map.of(YearlyCount.Result.NOT_A_REPORT, 1), purge.yearlyCounts(BEGIN.atZone(ZoneOffset.UTC).getYear()), "what stays is a count");
        assertEquals(Map.of(), purge.yearlyCounts(2001));
        say("m1@example.org", "STATUS");
        assertEquals(List.of(), cases());
    }
}
