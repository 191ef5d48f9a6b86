package org.conductd.imap;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
import org.conductd.message.ConnectionSecurity;
import org.conductd.message.MailServer;
import org.conductd.message.Secret;
import org.junit.jupiter.api.AfterEach;

/** GreenMail, as in the demo. */
class GreenMailMailroomIT extends MailroomContract {
    private GreenMail server;

    @Override
    MailServer account() {
        if (server == null) {
            server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
            server.start();
            server.setUser("bot@example.org", "bot@example.org", "secret");
        }
        return new MailServer("localhost", server.getImap().getPort(), ConnectionSecurity.NONE, "bot@example.org", new Secret("secret"));
    }

    /** GreenMail forgets the time of day of an appended message. */
    @Override
    Instant arrivedAt() {
        return Instant.parse("2026-03-02T00:00:00Z");
    }

    @AfterEach
    void stop() {
        server.stop();
    }
}
