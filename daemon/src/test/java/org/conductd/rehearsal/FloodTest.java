package org.conductd.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conductd.config.Config;
import org.conductd.engine.Arrival;
import org.conductd.engine.Engine;
import org.conductd.engine.Ledger;
import org.conductd.engine.Store;
import org.conductd.message.MailKind;
import org.conductd.message.ShownMail;
import org.conductd.outbox.AttemptResult;
import org.conductd.outbox.Dispatcher;
import org.conductd.outbox.RetrySchedule;
import org.conductd.outbox.SubmissionOutcome;
import org.conductd.store.SqliteStore;
import org.conductd.wiring.Wiring;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("D3: more reports in an hour than can be asked about one by one")
class FloodTest {
    private static final Instant BEGIN = Instant.parse("2026-03-02T09:05:00Z");
    private static final int REPORTS_PER_HOUR = 10;
    private static final int MEMBERS = 7;
    private static final Pattern CASE = Pattern.compile("(?i)\\bcase ([0-9BCDFGHJKMNPQRSTVWXZ]{3}-[0-9BCDFGHJKMNPQRSTVWXZ]{3})\\b");

    private record Sent(Instant at, MailKind kind, String to, String text) {
        Set<String> cases() {
            return CASE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        }
    }

    /** A service that ends and starts again before each thing that it does. */
    private static final class World implements AutoCloseable {
        private final Random random;
        private final Store store;
        private final List<Sent> sent = new ArrayList<>();
        private Engine engine;
        private boolean serverTakes = true;
        private Instant now = BEGIN;
        private int uid;

        World(long seed) {
            random = new Random(seed);
            store = SqliteStore.inMemory(new Random(seed));
            restart();
        }

        void restart() {
            engine = Wiring.engine(Config.demo(), store, random, now);
        }

        void report(String from, boolean proven, String... lines) {
            String mail = "From: " + from + "\r\nTo: oss-governance@example.org\r\nSubject: x\r\nMessage-ID: <" + uid + "@example.net>\r\n"
                    + "Authentication-Results: " + Config.demo().intake().proof().authservId().orElseThrow() + "; dmarc=" + (proven ? "pass" : "fail")
                    + " header.from=example.net\r\n\r\n" + String.join("\r\n", lines) + "\r\nDescription: They shouted, " + uid + ".\r\n";
            receive(mail);
        }

        private void receive(String mail) {
            engine.receive(new Arrival(new Ledger.Place("INBOX", 1, ++uid), now, mail.getBytes(UTF_8), false), now);
            settle();
        }

        void pass(Duration duration) {
            for (Instant end = now.plus(duration); now.isBefore(end); now = now.plus(Duration.ofMinutes(5))) {
                restart();
                settle();
            }
            settle();
        }

        void settle() {
            engine.passTime(now);
            new Dispatcher(engine.outbox(), engine.lastCheck(), (_, _, _) -> serverTakes ? new SubmissionOutcome.Relayed() : new SubmissionOutcome.Deferred(451, "4.3.0"),
                    RetrySchedule.STANDARD, () -> 0, 1).dispatch(now).stream().filter(mail -> mail.result() instanceof AttemptResult.Relayed)
                    .forEach(mail -> sent.add(new Sent(now, mail.item().kind(), mail.item().recipient(), new String(mail.item().octets(), UTF_8))));
        }

        List<Sent> sent(MailKind kind) {
            return sent.stream().filter(mail -> mail.kind() == kind).toList();
        }

        List<Sent> sent(String to, MailKind kind) {
            return sent(kind).stream().filter(mail -> mail.to().equals(to)).toList();
        }

        @Override
        public void close() {
            store.close();
        }
    }

    private static String member(int number) {
        return "m" + number + "@example.org";
    }

    private static String text(Sent mail) {
        return ShownMail.of(mail.text().getBytes(UTF_8)).text().replaceAll("\\s+", " ");
    }

    @TestFactory
    @DisplayName("whatever comes and whenever the service ends: nothing is lost, nobody is asked twice, and of many cases once an hour")
    Stream<DynamicTest> random() {
        return IntStream.range(0, 8).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
            try (World world = new World(seed)) {
                holds(world);
            }
        }));
    }

    private static void holds(World world) {
        Random random = world.random;
        int reports = REPORTS_PER_HOUR + 1 + random.nextInt(25);
        int urgent = 0;
        int held = 0;
        for (int i = 0; i < reports; i++) {
            boolean now = i >= REPORTS_PER_HOUR && random.nextInt(6) == 0;
            urgent += now ? 1 : 0;
            held += i >= REPORTS_PER_HOUR && !now ? 1 : 0;
            world.report("Person " + i + " <p" + i + "@example.net>", random.nextBoolean(), "Reported person: Sam <sam@example.net>", "Exclude: none",
                    now ? "Ongoing: yes" : "Ongoing: no");
            if (random.nextInt(4) == 0) {
                world.restart();
            }
        }
        assertEquals(reports, world.store.transact(tx -> tx.events().list()).size(), "each report is a case");
        assertEquals(1, world.sent(MailKind.ADMIN_ALERT).size(), "the admin is told once");
        assertEquals((REPORTS_PER_HOUR + urgent) * MEMBERS, world.sent(MailKind.CONFLICT_CHECK).size(), "the first, and urgent ones, went at once");
        world.pass(Duration.ofHours(9));
        List<Sent> checks = world.sent(MailKind.CONFLICT_CHECK);
        for (int i = 1; i <= MEMBERS; i++) {
            String to = member(i);
            List<String> asked = checks.stream().filter(mail -> mail.to().equals(to)).map(FloodTest::asked).flatMap(Collection::stream).toList();
            assertEquals(reports, asked.size(), "everybody is asked about each");
            assertEquals(reports, new HashSet<>(asked).size(), "and about none twice");
            assertEquals(held == 0 ? 0 : 1, checks.stream().filter(mail -> mail.to().equals(to) && mail.at().isAfter(BEGIN)).count(), "of those that waited in one mail");
        }
        assertTrue(checks.stream().allMatch(mail -> mail.at().equals(BEGIN) || mail.at().equals(Instant.parse("2026-03-02T10:00:00Z"))), "at the full hour");
        assertEquals(reports, world.sent(MailKind.ACKNOWLEDGMENT).stream().map(Sent::to).distinct().count(), "everybody is acknowledged");
        assertEquals(reports, world.sent(MailKind.ACKNOWLEDGMENT).size(), "once");
    }

    private static Set<String> asked(Sent mail) {
        String subject = ShownMail.of(mail.text().getBytes(UTF_8)).subject();
        Set<String> inSubject = CASE.matcher(subject).results().map(found -> found.group(1)).collect(Collectors.toSet());
        return inSubject.isEmpty() ? new Sent(mail.at(), mail.kind(), mail.to(), text(mail)).cases() : inSubject;
    }

    @Test
    @DisplayName("P2: acknowledgments to unproven senders are no more than so many in any hour, and none is left out")
    void acknowledgments() {
        try (World world = new World(1)) {
            int reports = 3 * REPORTS_PER_HOUR;
            for (int i = 0; i < reports; i++) {
                world.report("Person " + i + " <p" + i + "@example.net>", false, "Reported person: Sam <sam@example.net>");
            }
            world.pass(Duration.ofHours(9));
            Map<Instant, Long> anHour = world.sent(MailKind.ACKNOWLEDGMENT).stream()
                    .collect(Collectors.groupingBy(mail -> mail.at().truncatedTo(ChronoUnit.HOURS), Collectors.counting()));
            assertTrue(anHour.values().stream().allMatch(count -> count <= REPORTS_PER_HOUR), anHour::toString);
            assertEquals(reports, world.sent(MailKind.ACKNOWLEDGMENT).stream().map(Sent::to).distinct().count());
        }
    }

    @Nested
    @DisplayName("D9: a mail about several cases, while the server takes none")
    class Waiting {
        @Test
        @DisplayName("goes without the case whose reporter excluded its reader meanwhile")
        void excluded() {
            try (World world = new World(2)) {
                for (int i = 0; i < REPORTS_PER_HOUR; i++) {
                    world.report("Person " + i + " <p" + i + "@example.net>", true, "Reported person: Sam <sam@example.net>", "Exclude: none");
                }
                world.report("Zoe <zoe@example.net>", true, "Reported person: Tim Novak <tim@example.net>", "Exclude: none");
                world.report("Yan <yan@example.net>", true, "Reported person: Uma Olsen <uma@example.net>", "Exclude: none");
                world.report("Xia <xia@example.net>", true, "Reported person: Vic Perez <vic@example.net>", "Exclude: none");
                Sent acknowledgment = world.sent("zoe@example.net", MailKind.ACKNOWLEDGMENT).getFirst();
                world.serverTakes = false;
                world.pass(Duration.ofHours(1));
                int before = world.sent.size();
                ShownMail mail = ShownMail.of(acknowledgment.text().getBytes(UTF_8));
                world.receive("From: zoe@example.net\r\nTo: " + mail.mailbox("Reply-To").orElseThrow().address() + "\r\nSubject: Re\r\nMessage-ID: <e@example.net>\r\n"
                        + "Authentication-Results: " + Config.demo().intake().proof().authservId().orElseThrow() + "; dmarc=pass header.from=example.net\r\n\r\nEXCLUDE Ilse Brandt\r\n");
                world.serverTakes = true;
                world.pass(Duration.ofHours(3));
                assertTrue(world.sent.size() > before);
                Map<String, List<Sent>> checks = new HashMap<>();
                world.sent(MailKind.CONFLICT_CHECK).stream().filter(one -> one.at().isAfter(BEGIN)).forEach(one -> checks.computeIfAbsent(one.to(), _ -> new ArrayList<>()).add(one));
                assertEquals(1, checks.get(member(1)).size());
                String hers = text(checks.get(member(1)).getFirst());
                assertTrue(hers.contains("Uma Olsen") && hers.contains("Vic Perez") && !hers.contains("Tim Novak"), hers);
                assertTrue(text(checks.get(member(2)).getFirst()).contains("Tim Novak"));
            }
        }
    }

    @Test
    @DisplayName("D31: what lay in the mailbox while the service stood still is counted by when it arrived")
    void standingStill() {
        try (World world = new World(3)) {
            for (int i = 0; i < 2 * REPORTS_PER_HOUR; i++) {
                String mail = "From: p" + i + "@example.net\r\nTo: oss-governance@example.org\r\nSubject: x\r\nMessage-ID: <l" + i + "@example.net>\r\n\r\n"
                        + "Reported person: Sam <sam@example.net>\r\nExclude: none\r\nDescription: They shouted, " + i + ".\r\n";
                world.engine.receive(new Arrival(new Ledger.Place("INBOX", 1, ++world.uid), BEGIN.minus(Duration.ofMinutes(10L * i)), mail.getBytes(UTF_8), false), world.now);
            }
            world.settle();
            assertEquals(2 * REPORTS_PER_HOUR * MEMBERS, world.sent(MailKind.CONFLICT_CHECK).size());
            assertEquals(Optional.empty(), world.sent(MailKind.ADMIN_ALERT).stream().filter(alert -> text(alert).contains("within an hour")).findFirst());
        }
    }
}
