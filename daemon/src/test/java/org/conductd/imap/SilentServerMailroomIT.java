package org.conductd.imap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.conductd.engine.MailroomUnavailable;
import org.conductd.lab.Relay;
import org.conductd.message.ConnectionSecurity;
import org.conductd.message.MailServer;
import org.conductd.message.MailboxServer;
import org.conductd.message.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection over which nothing comes any more, without being closed: a dead network, a hanging server. */
class SilentServerMailroomIT {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private Relay relay;

    @BeforeEach
    void start() throws IOException {
        server.start();
        server.setUser("bot@example.org", "bot@example.org", "secret");
        relay = new Relay(server.getImap().getPort());
    }

    @AfterEach
    void stop() throws IOException {
        timer.shutdownNow();
        relay.close();
        server.stop();
    }

    private ImapMailroom mailroom(Duration readTimeout, Duration pollInterval) {
        MailServer address = new MailServer("localhost", relay.port(), ConnectionSecurity.NONE, "bot@example.org", new Secret("secret"),
                Optional.empty(), Duration.ofSeconds(5), readTimeout);
        return new ImapMailroom(new MailboxServer(address, "INBOX", "Processed", "Parked", Optional.empty(), pollInterval), timer, () -> 0);
    }

    @Test
    void silenceIsNoticedAtThePollIntervalAndTheServerCalledAgain() {
        try (ImapMailroom mailroom = mailroom(Duration.ofSeconds(1), Duration.ofSeconds(1))) {
            mailroom.waiting();
            relay.silent(true);
            assertTrue(mailroom.awaitNew(Duration.ofSeconds(20)), "after the failure it is time to look again");
            assertThrows(MailroomUnavailable.class, mailroom::waiting);
            relay.silent(false);
            assertTrue(mailroom.awaitNew(Duration.ofSeconds(20)));
            assertEquals(List.of(), mailroom.waiting());
        }
    }

    @Test
    void aQuietMailboxIsNoFailureHoweverOftenTheReadTimeoutPasses() {
        try (ImapMailroom mailroom = mailroom(Duration.ofMillis(200), Duration.ofMinutes(5))) {
            mailroom.waiting();
            assertFalse(mailroom.awaitNew(Duration.ofSeconds(1)));
            assertEquals(List.of(), mailroom.waiting());
        }
    }

    @Test
    void closingDoesNotWaitForASilentServer() {
        ImapMailroom mailroom = mailroom(Duration.ofSeconds(60), Duration.ofMinutes(5));
        mailroom.waiting();
        relay.silent(true);
        assertTimeoutPreemptively(Duration.ofSeconds(5), mailroom::close);
    }
}
