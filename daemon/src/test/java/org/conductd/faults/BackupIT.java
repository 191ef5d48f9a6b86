package org.conductd.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.app.LabConfig;
import org.conductd.app.Patience;
import org.conductd.cli.Commands;
import org.conductd.cli.Ports;
import org.conductd.lab.DaemonProcess;
import org.conductd.lab.MailLab;
import org.conductd.lab.Maildirs;
import org.conductd.message.DnsRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases on Dovecot and Postfix, in the middle of which the store is lost, and a backup that was made while the service ran takes its place. */
class BackupIT {
    /** After the backup was made, before the store is lost. */
    private static final int BETWEEN = 20;
    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    @TempDir
    private Path folder;
    private MailLab lab;
    private Post post;
    private Path config;
    private int allowed;
    private DaemonProcess daemon;

    @AfterEach
    void down() {
        if (daemon != null && daemon.alive()) {
            daemon.kill();
        }
        if (lab != null) {
            lab.close();
        }
    }

    @Test
    @DisplayName("What came in since a backup was made is fetched again from the mailbox and lived through again: nothing is lost, and nothing comes twice but under the same Message-ID")
    void nothingIsLostOrDoubled() throws IOException, InterruptedException {
        List<CaseScript> cases = Post.cases(2);
        lab = MailLab.start(Stream.concat(LabConfig.accounts().stream(), cases.stream().flatMap(each -> Stream.of(each.reporter(), each.reported()))).distinct().toList());
        config = LabConfig.write(folder, lab);
        Files.writeString(config, Files.readString(config).replace("intake: {grace: 2s}", "intake: {grace: 2s, reports-per-hour: 10000}") + "discussion: {at-once: 100}\n");
        post = new Post(lab, LabConfig.ROLE, cases);
        Thread people = Thread.ofPlatform().daemon().name("people").start(post);
        start();
        while (!allRecused(cases)) {
            handle(1);
        }
        assertEquals(0, command("backup", folder.resolve("backup").toString()));
        handle(BETWEEN);
        Patience.until("somebody writes one more", post::held);
        daemon.kill();
        assertEquals(0, command("restore", folder.resolve("backup").toString()));
        assertTrue(post.handedIn() < cases.size() * CaseScript.MAILS, "something is left to do afterwards");
        post.allow(allowed + 1);
        Patience.until("it arrives while no service runs", () -> post.handedIn() == allowed + 1);
        start();
        post.allow(Integer.MAX_VALUE);
        Patience.until("all is done", () -> post.done() && waiting() == 0);
        people.join();
        assertEquals(0, daemon.stop());
        assertEquals(0, command("audit", "verify"));
        assertTrue(post.copies() > 0, "what was handled again was answered again");
        CrashFinding.of(folder, lab, cases).assertExactlyOnceSetBack(post.kept());
    }

    private void start() {
        daemon = DaemonProcess.start(List.of(), List.of(), config, folder.resolve("log"));
        assertTrue(daemon.awaitReady(START_LIMIT), daemon::lastWords);
    }

    /** What they say with RECUSE lies nowhere afterwards (D9). */
    private boolean allRecused(List<CaseScript> cases) {
        return new Maildirs(lab).count(CaseScript.member(6), "") == 2 * cases.size();
    }

    /** So many mails more go in, and are put away. */
    private void handle(int mails) {
        allowed += mails;
        post.allow(allowed);
        Patience.until("mail " + allowed + " is handled", () -> post.handedIn() == allowed && waiting() == 0);
    }

    private int waiting() {
        return new Maildirs(lab).count(LabConfig.ROLE, "");
    }

    private int command(String... line) {
        Ports ports = new Ports((_, _) -> 0, (_, _, _) -> 0, Optional.empty(), InstantSource.system(), DnsRecords.NONE);
        return Commands.execute(ports, Stream.concat(Stream.of(line), Stream.of("--config", config.toString())).toArray(String[]::new));
    }
}
