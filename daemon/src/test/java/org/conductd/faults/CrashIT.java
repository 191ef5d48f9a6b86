package org.conductd.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.conductd.app.LabConfig;
import org.conductd.lab.DaemonProcess;
import org.conductd.lab.MailLab;
import org.conductd.lab.Maildirs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten cases or more on Dovecot and Postfix, while the service is killed with SIGKILL at random instants, in the middle of its start too: every mail has its effect
 * exactly once, everybody gets every letter, and none twice but under the same Message-ID.
 *
 * <p>{@code -Dcrash.kills=2000} makes it long, {@code -Dcrash.seed=…} chooses other instants.
 */
class CrashIT {
    private static final int KILLS = Integer.getInteger("crash.kills", 60);
    private static final long SEED = Long.getLong("crash.seed", 20260302);
    /** So many mails go in while it is killed so often: each life of the service has something to do. */
    private static final int KILLS_A_CASE = 20;
    /** Of them, so many come to the service before it is killed for the first time, and leave it a cache of its classes. */
    private static final int TRAINING_MAILS = 2;
    /** One kill in so many comes while the service starts; the others once it reads the mailbox. */
    private static final int IN_THE_START = 3;
    /** The longest that it may then live, milliseconds: it handles a few mails in that time. */
    private static final int LONGEST_LIFE = 400;
    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    /** After the last kill something has to come out of it at least so often, on a machine that is busy with other things. */
    private static final Duration STANDSTILL = Duration.ofMinutes(1);

    @TempDir
    private Path folder;
    private MailLab lab;

    @AfterEach
    void down() {
        if (lab != null) {
            lab.close();
        }
    }

    @Test
    @DisplayName("A report that the IMAP server has accepted has its effect exactly once, whatever dies and whenever")
    void nothingIsLostOrDoubled() throws IOException, InterruptedException {
        List<CaseScript> cases = Post.cases(Math.max(1, KILLS / KILLS_A_CASE));
        lab = MailLab.start(Stream.concat(LabConfig.accounts().stream(), cases.stream().flatMap(each -> Stream.of(each.reporter(), each.reported()))).distinct().toList());
        Path config = config();
        Post post = new Post(lab, LabConfig.ROLE, cases);
        post.allow(TRAINING_MAILS);
        Thread people = Thread.ofPlatform().daemon().name("people").start(post);
        List<String> cache = Cache.of(folder, options -> DaemonProcess.start(List.of(), options, config, log()), () -> post.handedIn() == TRAINING_MAILS && processed() == TRAINING_MAILS);
        Random random = new Random(SEED);
        long begun = System.nanoTime();
        for (int kill = 1; kill <= KILLS; kill++) {
            post.allow(TRAINING_MAILS + kill * cases.size() * CaseScript.MAILS / KILLS);
            killOne(cache, config, random);
        }
        Duration killing = Duration.ofNanos(System.nanoTime() - begun);
        rest(cache, config, post);
        people.join();
        System.out.printf("CrashIT: seed %d, %d kills in %d s, %d mails in, %d copies%n", SEED, KILLS, killing.toSeconds(), post.handedIn(), post.copies());
        CrashFinding.of(folder, lab, cases).assertExactlyOnce(post.kept());
    }

    private void killOne(List<String> cache, Path config, Random random) {
        DaemonProcess daemon = DaemonProcess.start(List.of(), cache, config, log());
        if (random.nextInt(IN_THE_START) == 0) {
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(2 * LONGEST_LIFE)).toNanos());
        } else {
            assertTrue(daemon.awaitReady(START_LIMIT), daemon::log);
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(LONGEST_LIFE)).toNanos());
        }
        daemon.kill();
    }

    /** What is left to do, without another kill. */
    private void rest(List<String> cache, Path config, Post post) {
        DaemonProcess daemon = DaemonProcess.start(List.of(), cache, config, log());
        String before = "";
        long deadline = 0;
        while (!post.done() || !new Maildirs(lab).all(LabConfig.ROLE, "").isEmpty()) {
            if (!post.toString().equals(before)) {
                before = post.toString();
                deadline = System.nanoTime() + STANDSTILL.toNanos();
            } else if (System.nanoTime() - deadline > 0 || !daemon.alive()) {
                daemon.kill();
                fail("seed " + SEED + ": not all is done: " + post + "\n" + daemon.lastWords());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertEquals(0, daemon.stop());
    }

    private int processed() {
        return new Maildirs(lab).all(LabConfig.ROLE, "Processed").size();
    }

    private Path log() {
        return folder.resolve("log");
    }

    private Path config() throws IOException {
        Path config = LabConfig.write(folder, lab);
        // No limit is to come in between; and a vote waits for all who have a ballot.
        return Files.writeString(config, Files.readString(config).replace("intake: {grace: 2s}", "intake: {grace: 2s, reports-per-hour: 10000}") + "discussion: {at-once: 100}\n");
    }
}
