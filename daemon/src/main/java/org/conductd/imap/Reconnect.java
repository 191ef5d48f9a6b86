package org.conductd.imap;

import java.time.Duration;

/** How long to wait before the server is called again, after so many failures in a row: 1 s doubled up to 2 min, stretched by up to a quarter. */
final class Reconnect {
    private static final Duration FIRST = Duration.ofSeconds(1);
    /** Long enough for a server that restarts, short enough that nobody waits for an acknowledgment (P2). */
    private static final Duration LONGEST = Duration.ofMinutes(2);
    /** 2⁷ s is beyond the longest pause. */
    private static final int MOST_DOUBLINGS = 7;
    private static final double STRETCH = 0.25;

    private Reconnect() {}

    /**
     * @param failures in a row; none is no pause
     * @param jitter   0 (inclusive) to 1 (exclusive), evenly spread
     */
    static Duration pause(int failures, double jitter) {
        if (failures == 0) {
            return Duration.ZERO;
        }
        long millis = Math.min(FIRST.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS), LONGEST.toMillis());
        return Duration.ofMillis(millis + (long) (millis * STRETCH * jitter));
    }
}
