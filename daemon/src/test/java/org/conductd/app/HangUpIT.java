package org.conductd.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.conductd.app.demo.Cast;
import org.conductd.app.demo.MailHost;
import org.conductd.app.demo.MailProgram;
import org.conductd.config.Config;
import org.conductd.lab.DaemonProcess;
import org.conductd.message.Mailbox;
import org.conductd.message.ShownMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("D11: the service as a process takes up another roster on SIGHUP, and keeps the old one where the file is wrong")
class HangUpIT {
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final String LEAVER = "  - {name: Omar Haddad, addresses: [m7@example.org], joined: 2020-01-01}\n";

    @TempDir
    private Path folder;
    private MailHost host;
    private Path file;
    private DaemonProcess daemon;

    @BeforeEach
    void serve() throws IOException {
        Config demo = Config.demo();
        host = MailHost.start(demo.group().address(), Cast.of(demo).people(), "mx.example.org");
        file = LabConfig.write(folder, host);
        daemon = DaemonProcess.start(List.of(), List.of(), file, folder.resolve("log"));
        assertTrue(daemon.awaitReady(LONGEST_START), daemon::lastWords);
    }

    @AfterEach
    void end() {
        if (daemon != null) {
            daemon.kill();
        }
        host.close();
    }

    private MailProgram of(String address) {
        return new MailProgram(new Mailbox("", address), host, InstantSource.system());
    }

    private static void awaitMail(MailProgram program, String words) {
        Patience.until("a mail that says: " + words, () -> program.look().stream().map(ShownMail::of).map(ShownMail::text)
                .anyMatch(text -> text.replaceAll("\\s+", " ").contains(words)));
    }

    private void reload(String written) throws IOException {
        Files.writeString(file, written);
        daemon.hangUp();
    }

    private void report() {
        String mail = "From: Rae Okafor <rae@example.net>\r\nTo: " + LabConfig.ROLE + "\r\nSubject: report\r\nMessage-ID: <r@example.net>\r\n\r\nSomething happened.\r\n";
        try (MailProgram rae = of("rae@example.net")) {
            rae.send(LabConfig.ROLE, mail.getBytes(UTF_8));
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aLeaverIsTakenOutAndAWrongRosterIsRefused() throws IOException {
        String all = Files.readString(file);
        String fewer = all.replace(LEAVER, "");
        try (MailProgram one = of("m1@example.org"); MailProgram seven = of("m7@example.org"); MailProgram admin = of("admin@example.org");
             MailProgram rae = of("rae@example.net")) {
            reload(fewer);
            awaitMail(one, "Omar Haddad is not on the list any more");
            awaitMail(seven, "You are not on the list");

            reload(fewer.replace("addresses: [m2@example.org]", "addresses: [m1@example.org]"));
            awaitMail(admin, "read its configuration anew");
            assertTrue(daemon.alive(), daemon::lastWords);
            assertEquals(List.of(), one.look(), "nobody else hears of a file that was refused");

            report();
            Patience.until("the acknowledgment names the roster that was kept", () -> rae.look().stream().map(ShownMail::of).map(ShownMail::text)
                    .anyMatch(text -> text.contains("Tomas Vlk") && !text.contains("Omar Haddad")));

            reload(all.replace("m7@example.org", "m8@example.org").replace("Omar Haddad", "Nia Owusu"));
            awaitMail(one, "Nia Owusu is new on the list");
        }
        assertEquals(0, daemon.stop());
    }
}
