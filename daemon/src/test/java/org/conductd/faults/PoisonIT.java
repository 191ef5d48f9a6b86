package org.conductd.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.conductd.app.Daemon;
import org.conductd.app.Patience;
import org.conductd.app.Run;
import org.conductd.app.demo.Cast;
import org.conductd.app.demo.MailHost;
import org.conductd.app.demo.MailProgram;
import org.conductd.config.Config;
import org.conductd.engine.OutboxStore;
import org.conductd.engine.Store;
import org.conductd.message.ConnectionSecurity;
import org.conductd.message.MailServer;
import org.conductd.message.Secret;
import org.conductd.message.ShownMail;
import org.conductd.outbox.SubmissionServer;
import org.conductd.procedure.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One thing that cannot be dealt with holds up nothing else. A mail whose handling throws: {@code DaemonIT}. */
class PoisonIT {
    /** Nobody listens there: RFC 6335 calls it tcpmux, and no machine of ours runs that. */
    private static final MailServer NOWHERE = new MailServer("127.0.0.1", 1, ConnectionSecurity.NONE, "", new Secret(""));

    @TempDir
    private Path folder;
    private Config config;
    private MailHost host;
    private MailProgram rae;
    private MailProgram admin;
    private final List<String> answers = new ArrayList<>();
    private final List<String> alerts = new ArrayList<>();

    @BeforeEach
    void serve() {
        config = Config.demo().withStore(folder.resolve("store.db"));
        Cast cast = Cast.of(config);
        host = MailHost.start(config.group().address(), cast.people(), config.intake().proof().authservId().orElseThrow());
        config = host.serving(config);
        rae = new MailProgram(cast.reporter(), host, InstantSource.system());
        admin = new MailProgram(config.roster().admin(), host, InstantSource.system());
    }

    @AfterEach
    void end() {
        admin.close();
        rae.close();
        host.close();
    }

    @Test
    @DisplayName("D35: queued mails whose records were changed are set aside; the others go out, the admin is told once, and the group where it is known whom it would have gone to")
    void aQueuedMailThatDoesNotOpenHoldsUpNoOther() throws IOException, SQLException {
        queueThreeAcknowledgments();
        damage();
        Daemon.Parts parts = Run.parts(config);
        try (Daemon daemon = new Daemon(parts, Run.UNWATCHED)) {
            daemon.start();
            Patience.until("the acknowledgment that opens", () -> look(rae, answers).size() == 1);
            Patience.until("the admin is told", () -> look(admin, alerts).size() == 1);
            assertTrue(alerts.getFirst().contains("conductd outbox"), alerts.getFirst());
            assertEquals(2, list(parts.store()).stream().filter(OutboxStore.Listed::unreadable).count());
            assertEquals(1, failures(parts.store()), "of the one whose envelope opens");
        }
        try (Daemon again = new Daemon(Run.parts(config), Run.UNWATCHED)) {
            again.start();
            report(4);
            Patience.until("an acknowledgment after the next start", () -> look(rae, answers).size() == 2);
            assertEquals(1, look(admin, alerts).size(), "of what was set aside nobody is told again");
        }
    }

    private void queueThreeAcknowledgments() throws IOException {
        IntStream.rangeClosed(1, 3).forEach(this::report);
        Daemon.Parts parts = Run.parts(config.withServers(config.imap(), new SubmissionServer(NOWHERE)));
        try (Daemon daemon = new Daemon(parts, Run.UNWATCHED)) {
            daemon.start();
            Patience.until("three acknowledgments are queued", () -> list(parts.store()).size() == 3);
        }
    }

    /** One bit of one mail's words, and one of another's envelope, as a disk forgets them; all are due at once. */
    private void damage() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.db"))) {
            try (Statement all = connection.createStatement()) {
                all.executeUpdate("UPDATE outbox SET next_attempt_at = 0, last_status = ''");
            }
            flip(connection, "sealed_octets", 1);
            flip(connection, "sealed", 2);
        }
    }

    private static void flip(Connection connection, String column, int number) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement("SELECT " + column + " FROM outbox WHERE number = " + number);
             PreparedStatement write = connection.prepareStatement("UPDATE outbox SET " + column + " = ? WHERE number = " + number)) {
            byte[] sealed = read.executeQuery().getBytes(1);
            sealed[sealed.length / 2] ^= 1;
            write.setBytes(1, sealed);
            assertEquals(1, write.executeUpdate());
        }
    }

    private void report(int number) {
        String mail = """
                From: Rae Okafor <rae@example.net>
                To: oss-governance@example.org
                Subject: report %d
                Message-ID: <report-%d@example.net>

                Something happened, number %d.
                """.formatted(number, number, number);
        rae.send(config.group().address().bare(), mail.replace("\n", "\r\n").getBytes(UTF_8));
    }

    private static List<String> look(MailProgram program, List<String> seen) {
        program.look().forEach(octets -> seen.add(ShownMail.of(octets).text()));
        return seen;
    }

    private static List<OutboxStore.Listed> list(Store store) {
        return store.transact(tx -> tx.outbox().list());
    }

    private static long failures(Store store) {
        return store.transact(tx -> tx.events().list().stream().flatMap(each -> tx.events().load(each.id()).stream())
                .filter(happened -> happened.event() instanceof Event.MailUndelivered).count());
    }
}
