package org.conductd.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.conductd.app.demo.Cast;
import org.conductd.app.demo.MailHost;
import org.conductd.app.demo.MailProgram;
import org.conductd.config.Config;
import org.conductd.engine.Engine;
import org.conductd.engine.Parking;
import org.conductd.engine.Store;
import org.conductd.message.ConnectionSecurity;
import org.conductd.message.MailServer;
import org.conductd.message.MailboxServer;
import org.conductd.message.Secret;
import org.conductd.message.ShownMail;
import org.conductd.outbox.SubmissionServer;
import org.conductd.wiring.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service on a mail server of this process: what comes in is answered, whatever happens to the service in between. */
class DaemonIT {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    @TempDir
    private Path folder;
    private Config config;
    private Cast cast;
    private MailHost host;
    private MailProgram rae;
    private final List<ShownMail> received = new ArrayList<>();

    @BeforeEach
    void serve() {
        config = Config.demo().withStore(folder.resolve("store.db"));
        cast = Cast.of(config);
        host = MailHost.start(config.group().address(), cast.people(), config.intake().proof().authservId().orElseThrow());
        config = host.serving(config);
        rae = new MailProgram(cast.reporter(), host, InstantSource.system());
    }

    @AfterEach
    void end() {
        rae.close();
        host.close();
    }

    private Daemon started() throws IOException {
        return started(Run.parts(config));
    }

    private static Daemon started(Daemon.Parts parts) {
        Daemon daemon = new Daemon(parts, Run.UNWATCHED);
        daemon.start();
        return daemon;
    }

    private void report(int number) {
        String mail = """
                From: Rae Okafor <rae@example.net>
                To: oss-governance@example.org
                Subject: report %d
                Message-ID: <report-%d@example.net>

                Something happened, number %d.
                """.formatted(number, number, number);
        rae.send(cast.role().address(), mail.replace("\n", "\r\n").getBytes(UTF_8));
    }

    /** The subject of each acknowledgment, which bears the reference of its report. */
    private List<String> acknowledged() {
        rae.look().forEach(octets -> received.add(ShownMail.of(octets)));
        return received.stream().map(ShownMail::subject).toList();
    }

    private static Duration closing(Daemon daemon) {
        long begun = System.nanoTime();
        daemon.close();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    @DisplayName("P2: a report is acknowledged")
    void aReportIsAcknowledged() throws IOException {
        try (Daemon _ = started()) {
            report(1);
            Patience.until("an acknowledgment", () -> acknowledged().size() == 1);
        }
    }

    @Test
    void whatWasGoingOnWhenItEndedIsDoneOnceAfterTheNextStart() throws IOException {
        int reports = 4;
        IntStream.rangeClosed(1, reports).forEach(this::report);
        Daemon interrupted = started();
        Patience.until("a first acknowledgment", () -> !acknowledged().isEmpty());
        assertTrue(closing(interrupted).compareTo(STOP_LIMIT) < 0);
        try (Daemon _ = started()) {
            Patience.until("the other acknowledgments", () -> acknowledged().size() >= reports);
        }
        assertEquals(reports, Set.copyOf(acknowledged()).size());
        assertEquals(reports, acknowledged().size());
    }

    @Test
    void aMailThatCannotBeHandledIsKeptApartAndStopsNothing() throws IOException {
        Daemon.Parts sound = Run.parts(config);
        Store brittle = new BrittleStore(sound.store(), 2);
        Engine engine = Wiring.engine(config, brittle, new SecureRandom(), InstantSource.system().instant());
        report(1);
        report(2);
        try (MailProgram admin = new MailProgram(config.roster().admin(), host, InstantSource.system());
             Daemon _ = started(new Daemon.Parts(brittle, engine, engine.lastCheck(), sound.mailroom(), sound.submission(), sound.clock(), sound.jitter()))) {
            Patience.until("the acknowledgment of the next report", () -> acknowledged().size() == 1);
            Patience.until("the admin is told", () -> !admin.look().isEmpty());
            assertEquals(List.of("FAULT"), brittle.transact(tx -> tx.parking().list().stream().map(Parking.Parked::reason).toList()));
        }
    }

    /** Fails the mailbox's thread for the first so many times, as a fault in our own code would. */
    private record BrittleStore(Store sound, AtomicInteger left) implements Store {
        BrittleStore(Store sound, int times) {
            this(sound, new AtomicInteger(times));
        }

        @Override
        public <T> T transact(Function<Transaction, T> work) {
            if (Thread.currentThread().getName().equals("mailbox") && left.getAndDecrement() > 0) {
                throw new IllegalStateException("a fault");
            }
            return sound.transact(work);
        }

        @Override
        public byte[] secret(String purpose) {
            return sound.secret(purpose);
        }

        @Override
        public void close() {
            sound.close();
        }
    }

    @Test
    void itEndsWithinTenSecondsWhileServersSayNothing() throws IOException {
        report(1);
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            MailServer tarpit = new MailServer("127.0.0.1", silent.getLocalPort(), ConnectionSecurity.NONE, "jo", new Secret("pw"));
            Daemon neither = started(Run.parts(config.withServers(new MailboxServer(tarpit), new SubmissionServer(tarpit))));
            Patience.until("it called", () -> accepted(silent));
            assertTrue(closing(neither).compareTo(STOP_LIMIT) < 0);

            Daemon noSubmission = started(Run.parts(config.withServers(config.imap(), new SubmissionServer(tarpit))));
            Patience.until("it called", () -> accepted(silent));
            assertTrue(closing(noSubmission).compareTo(STOP_LIMIT) < 0);
        }
        try (Store store = Run.parts(config).store()) {
            assertEquals(1, store.transact(tx -> tx.outbox().list()).size(), "the mail that was being sent is kept");
        }
    }

    /** The connection is kept, and nothing is said on it. */
    private static boolean accepted(ServerSocket server) {
        try {
            return Optional.of(server.accept()).isPresent();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
