package org.conductd.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.conductd.engine.Store;

/**
 * How the case went.
 *
 * @param wrong what did not come, or came and should not; empty where it closed and everything was as it should
 * @param took  from the first mail to the close
 * @param mails of the daemon and of people
 */
public record Performance(Optional<String> wrong, Duration took, int mails) {
    /** Far more than any mail takes on a slow machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /**
     * Plays {@link DemoCase} to its end, or to where it goes wrong.
     *
     * @param site  where the cast has its mail
     * @param store the daemon's, asked only whether the case is closed
     */
    public static Performance of(Cast cast, MailSite site, Journal journal, Conversation told, Store store, InstantSource clock, RandomGenerator random) {
        Instant startedAt = clock.instant();
        Optional<String> wrong = Optional.empty();
        try (Scene scene = new Scene(cast, site, journal, told, clock, random, PATIENCE)) {
            new DemoCase(cast, scene, clock).play();
            awaitClose(store);
        } catch (Scene.Missing missing) {
            wrong = Optional.of(missing.getMessage());
        }
        return new Performance(wrong, Duration.between(startedAt, clock.instant()), journal.entries().size());
    }

    private static void awaitClose(Store store) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!store.transact(tx -> tx.events().list().stream().allMatch(listed -> listed.step().equals("CLOSED")))) {
            if (System.nanoTime() - deadline > 0) {
                throw new Scene.Missing("the case did not close within " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    public boolean well() {
        return wrong.isEmpty();
    }

    /** For people. */
    String sentence() {
        String so = "%d mails in %.1f s. ".formatted(mails, took.toMillis() / 1000.0);
        return so + wrong.map(what -> "Something went wrong: " + what + ".").orElse("The case is closed, and everybody got what they should.");
    }
}
