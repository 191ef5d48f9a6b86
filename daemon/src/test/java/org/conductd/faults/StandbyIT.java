package org.conductd.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.conductd.app.LabConfig;
import org.conductd.app.Patience;
import org.conductd.engine.Store;
import org.conductd.lab.DaemonProcess;
import org.conductd.lab.MailLab;
import org.conductd.lab.Maildirs;
import org.conductd.lab.PostgresLab;
import org.conductd.store.PostgresStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two services on one PostgreSQL and one mailbox of Dovecot: one works, the other stands by; whatever ends the one, the other goes on, and nothing is
 * lost or doubled.
 *
 * <p>{@code -Dfailovers=50} makes it long, {@code -Dfailovers.seed=…} chooses other instants.
 */
class StandbyIT {
    private static final int FAILOVERS = Integer.getInteger("failovers", 10);
    private static final long SEED = Long.getLong("failovers.seed", 20260302);
    /** What the other one may take, from the kill until it watches the mailbox. */
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** So many mails of a case go in between two failovers. */
    private static final int MAILS_A_FAILOVER = 12;
    /** The longest that a service then lives, milliseconds: it handles a few mails in that time. */
    private static final int LONGEST_LIFE = 1000;
    /** Before one failover in so many the database itself crashes and starts again, and whichever service is first goes on. */
    private static final int DATABASE_CRASHES = 5;
    /** After the last failover something has to come out at least so often, on a machine that is busy with other things. */
    private static final Duration STANDSTILL = Duration.ofMinutes(1);
    private static final String REPORTER = "rae@example.net";

    @TempDir
    private Path folder;
    private MailLab mail;
    private PostgresLab database;
    private Pair pair;

    private void up(List<String> accounts, String... settings) throws IOException {
        database = PostgresLab.start();
        mail = MailLab.start(accounts);
        pair = Pair.configured(folder, mail, database, settings);
    }

    @AfterEach
    void down() {
        for (AutoCloseable each : Stream.of(pair, mail, database).filter(part -> part != null).toList()) {
            try {
                each.close();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    // ---- One after the other

    @Test
    @DisplayName("The other one takes over within 10 s after kill -9; one that was frozen meanwhile writes and sends nothing more; a stop hands over at once")
    void theOtherOneTakesOver() throws IOException {
        up(LabConfig.accounts(), "intake: {grace: 1h}");
        DaemonProcess first = pair.startWorking(0);
        DaemonProcess second = pair.startStandingBy(1);
        assertTrue(status(1).startsWith("standing by, another service works on the database, since "), status(1));
        assertEquals("watching the mailbox", status(0));
        report(1);
        Patience.until("an acknowledgment", () -> acknowledgments() == 1);
        Patience.until("its report put away", () -> count(first.log(), "handled") == 1);
        assertTrue(second.alive() && !second.log().contains("Mail 1 of INBOX handled"));

        Duration killed = takeOver(first::kill, second);
        report(2);
        Patience.until("another acknowledgment", () -> acknowledgments() == 2);
        Patience.until("its report put away", () -> count(second.log(), "handled") == 1);

        DaemonProcess third = pair.startStandingBy(0);
        Duration frozen = takeOver(second::freeze, third);
        report(3);
        Patience.until("a third acknowledgment", () -> acknowledgments() == 3);
        report(4);
        second.wake();
        assertTrue(second.awaitStandingBy(Duration.ofSeconds(30)), second::lastWords);
        Patience.until("a fourth acknowledgment", () -> acknowledgments() == 4);
        assertEquals(1, count(second.log(), "handled"), second::log);

        Duration stopped = takeOver(() -> assertEquals(0, third.stop()), second, "Working");
        report(5);
        Patience.until("a fifth acknowledgment", () -> acknowledgments() == 5);
        Patience.until("all five put away", () -> handled() == 5);
        assertTrue(killed.compareTo(LIMIT) < 0 && stopped.compareTo(LIMIT) < 0, () -> "taken over after " + killed + " and " + stopped);
        System.out.printf("StandbyIT: taken over %d ms after kill -9, %d ms after a freeze, %d ms after a stop began%n", killed.toMillis(), frozen.toMillis(), stopped.toMillis());
    }

    /** By both. */
    private int handled() {
        return Stream.of(0, 1).mapToInt(which -> count(log(which), "Mail .* of INBOX handled")).sum();
    }

    private Duration takeOver(Runnable end, DaemonProcess other) {
        return takeOver(end, other, "Ready: the mailbox is watched");
    }

    private Duration takeOver(Runnable end, DaemonProcess other, String sign) {
        long begun = System.nanoTime();
        int before = count(other.log(), sign);
        end.run();
        Patience.until("the other one works", () -> count(other.log(), sign) > before);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        return taken;
    }

    @Test
    @DisplayName("While the database is gone the service waits, says so, does not spin, and goes on by itself")
    void theDatabaseIsGoneForAWhile() throws IOException {
        up(LabConfig.accounts(), "intake: {grace: 1h}");
        DaemonProcess service = pair.startWorking(0);
        report(1);
        Patience.until("an acknowledgment", () -> acknowledgments() == 1);
        database.stop();
        Patience.until("it is said", () -> status(0).startsWith("waiting for the database since "));
        report(2);
        Duration before = service.cpu();
        LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
        Duration taken = service.cpu().minus(before);
        assertTrue(taken.compareTo(Duration.ofSeconds(2)) < 0, () -> "CPU time " + taken);
        assertEquals(1, count(service.log(), "Waiting: the database"), service::lastWords);
        database.up();
        Patience.until("another acknowledgment", () -> acknowledgments() == 2);
        assertEquals("watching the mailbox", status(0));
        assertFalse(service.log().contains(database.password()));
        database.execute("postgres", "ALTER DATABASE postgres SET default_transaction_read_only = on", "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name = 'conductd'");
        Patience.until("it is said", () -> status(0).startsWith("waiting for the database since "));
        report(3);
        database.execute("postgres", "SET default_transaction_read_only = off", "ALTER DATABASE postgres RESET default_transaction_read_only");
        Patience.until("a third acknowledgment", () -> acknowledgments() == 3);
        assertEquals(0, service.stop());
    }

    private void report(int number) {
        mail.deliver(REPORTER, LabConfig.ROLE, """
                From: %s
                To: %s
                Subject: Report %d
                Message-ID: <report-%d@example.net>

                Something happened, for the %dth time.
                """.formatted(REPORTER, LabConfig.ROLE, number, number, number).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private int acknowledgments() {
        return new Maildirs(mail).all(REPORTER, "").size();
    }

    private String status(int which) {
        try {
            return Files.readString(pair.folder(which).resolve("conductd.db.status")).strip();
        } catch (IOException notYet) {
            return "";
        }
    }

    private String log(int which) {
        try {
            return Files.readString(pair.folder(which).resolve("log"));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static int count(String log, String words) {
        return (int) log.lines().filter(line -> line.matches(".*" + words + ".*")).count();
    }

    // ---- Again and again

    @Test
    @DisplayName("However often one takes over from the other, and the database crashes, each mail has its effect exactly once, and everybody gets every letter")
    void nothingIsLostOrDoubled() throws IOException, InterruptedException, SQLException {
        List<CaseScript> cases = Post.cases(Math.max(1, FAILOVERS * MAILS_A_FAILOVER / CaseScript.MAILS));
        up(Stream.concat(LabConfig.accounts().stream(), cases.stream().flatMap(each -> Stream.of(each.reporter(), each.reported()))).distinct().toList(),
                "intake: {grace: 2s, reports-per-hour: 10000}", "discussion: {at-once: 100}");
        Post post = new Post(mail, LabConfig.ROLE, cases);
        Thread people = Thread.ofPlatform().daemon().name("people").start(post);
        Random random = new Random(SEED);
        List<Long> millis = new ArrayList<>();
        int works = 0;
        DaemonProcess working = pair.startWorking(works);
        for (int failover = 1; failover <= FAILOVERS; failover++) {
            DaemonProcess other = pair.startStandingBy(1 - works);
            post.allow(failover * MAILS_A_FAILOVER);
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(LONGEST_LIFE)).toNanos());
            if (failover % DATABASE_CRASHES == 0) {
                database.crash();
                LockSupport.parkNanos(Duration.ofMillis(random.nextInt(2 * LONGEST_LIFE)).toNanos());
            }
            long begun = System.nanoTime();
            working.kill();
            assertTrue(other.awaitReady(LIMIT), other::lastWords);
            millis.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
            working = other;
            works = 1 - works;
        }
        post.allow(cases.size() * CaseScript.MAILS);
        rest(working, post);
        people.join();
        System.out.printf("StandbyIT: seed %d, %d failovers, taken over after %d ms on the average and %d ms at most, %d mails in, %d copies%n", SEED, FAILOVERS,
                millis.stream().mapToLong(each -> each).sum() / millis.size(), Collections.max(millis), post.handedIn(), post.copies());
        try (Store store = PostgresStore.beside(pair.server(), pair.masterKey(), new SecureRandom()); Connection connection = database.connect("postgres")) {
            CrashFinding.of(store, connection, mail, cases).assertExactlyOnce(post.kept());
        }
    }

    /** What is left to do, without another failover. */
    private void rest(DaemonProcess service, Post post) {
        String before = "";
        long deadline = 0;
        while (!post.done() || !new Maildirs(mail).all(LabConfig.ROLE, "").isEmpty()) {
            if (!post.toString().equals(before)) {
                before = post.toString();
                deadline = System.nanoTime() + STANDSTILL.toNanos();
            } else if (System.nanoTime() - deadline > 0 || !service.alive()) {
                fail("seed " + SEED + ": not all is done: " + post + "\n" + service.lastWords());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertEquals(0, service.stop());
    }
}
