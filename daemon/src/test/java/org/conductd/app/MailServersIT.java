package org.conductd.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.app.demo.Cast;
import org.conductd.app.demo.Conversation;
import org.conductd.app.demo.Journal;
import org.conductd.app.demo.Performance;
import org.conductd.config.Config;
import org.conductd.config.ConfigException;
import org.conductd.config.ConfigReader;
import org.conductd.lab.MailLab;
import org.conductd.message.Mailbox;
import org.conductd.message.ShownMail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole road on Dovecot and Postfix: seven members, a reporter and a reported person, each with an account, STARTTLS everywhere. */
class MailServersIT {
    @TempDir
    private static Path folder;
    private static MailLab lab;
    private static Cast cast;
    private static Journal journal;
    private static Performance performance;
    private static String told;

    @BeforeAll
    static void play() throws IOException, ConfigException {
        lab = MailLab.start(LabConfig.accounts());
        Config config = ConfigReader.read(LabConfig.write(folder, lab), Map.of());
        cast = Cast.of(config);
        InstantSource clock = InstantSource.system();
        journal = new Journal(clock);
        StringWriter conversation = new StringWriter();
        Daemon.Parts parts = journal.observing(Run.parts(config), LabConfig.ROLE);
        try (Daemon daemon = new Daemon(parts, Run.UNWATCHED)) {
            daemon.start();
            performance = Performance.of(cast, lab, journal, new Conversation(new PrintWriter(conversation)), parts.store(), clock, new SecureRandom());
        }
        told = conversation.toString();
    }

    @AfterAll
    static void down() {
        if (lab != null) {
            lab.close();
        }
    }

    @Test
    @DisplayName("D43: the case closes by itself, and everybody got what they should")
    void theCaseCloses() {
        assertEquals(Optional.empty(), performance.wrong(), told);
    }

    @Test
    @DisplayName("P12: who recused gets the answer to that, and nothing more")
    void whoRecusedHearsNothingMore() throws IOException {
        assertEquals(List.of("conflict-check", "command-answer"), journal.kindsTo(cast.members().get(3)));
        assertEquals(2, inbox(cast.members().get(3)).size());
    }

    @Test
    @DisplayName("D10: who is outside has an empty mailbox")
    void whoIsOutsideHearsNothing() throws IOException {
        for (Mailbox outside : cast.bystanders()) {
            assertEquals(List.of(), inbox(outside), outside.name());
        }
    }

    @Test
    @DisplayName("P24: nothing in the reported person's mailbox names who reported, and no header betrays another thread")
    void theReportedPersonDoesNotLearnWhoReported() throws IOException {
        List<byte[]> mails = inbox(cast.reported());
        assertEquals(2, mails.size());
        List<String> others = journal.entries().stream().filter(entry -> !cast.reported().sameAddress(entry.to()) && !cast.reported().sameAddress(entry.from()))
                .map(Journal.Entry::messageId).toList();
        for (byte[] mail : mails) {
            String all = new String(mail, ISO_8859_1) + ShownMail.of(mail).text() + ShownMail.of(mail).htmlText();
            assertFalse(all.contains("Rae") || all.contains("Okafor") || all.contains("rae@"));
            others.forEach(id -> assertFalse(all.contains(id)));
        }
    }

    @Test
    @DisplayName("Architecture §3: what was handled lies in Processed; D9: but the mail that said RECUSE lies nowhere")
    void handledMailLiesInProcessed() throws IOException {
        long written = journal.entries().stream().filter(entry -> entry.kind().equals("report") || entry.kind().equals("reply")).count();
        assertEquals(List.of(), mails(lab.maildir(LabConfig.ROLE)));
        List<byte[]> processed = mails(lab.maildir(LabConfig.ROLE).resolve(".Processed"));
        assertEquals(written - 1, processed.size());
        assertTrue(processed.stream().noneMatch(mail -> ShownMail.of(mail).text().startsWith("RECUSE")));
    }

    private static List<byte[]> inbox(Mailbox person) throws IOException {
        return mails(lab.maildir(person.address()));
    }

    /** Of a maildir, as Dovecot keeps it. */
    private static List<byte[]> mails(Path maildir) throws IOException {
        List<byte[]> mails = new ArrayList<>();
        for (String part : List.of("new", "cur")) {
            if (Files.isDirectory(maildir.resolve(part))) {
                try (Stream<Path> files = Files.list(maildir.resolve(part))) {
                    for (Path file : files.toList()) {
                        mails.add(Files.readAllBytes(file));
                    }
                }
            }
        }
        return mails;
    }
}
