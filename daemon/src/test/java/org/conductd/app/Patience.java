package org.conductd.app;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what other threads and processes do. */
public final class Patience {
    /** A machine that is busy with other things takes its time. */
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long BETWEEN_LOOKS_NANOS = 5_000_000;

    private Patience() {}

    /** Looks again and again until it is so; the test fails where it takes too long. */
    public static void until(String what, BooleanSupplier so) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                fail("not within " + LONGEST.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }
}
