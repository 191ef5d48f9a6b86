package org.conductd.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * When a mail that could not be handed over is tried again: intervals that double from {@code first} to {@code longest}, each
 * stretched by up to a quarter so that many mails do not come back at once.
 *
 * @param first    interval after the first attempt
 * @param longest  no interval grows beyond this (before stretching)
 * @param lifetime age at which the item expires
 */
public record RetrySchedule(Duration first, Duration longest, Duration lifetime) {
    /** A submission server of our own comes back soon; five days are RFC 5321 §4.5.4.1's upper give-up time. */
    public static final RetrySchedule STANDARD = new RetrySchedule(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(5));

    private static final double STRETCH = 0.25;
    /** 2³⁰ times any first interval is beyond any longest one. */
    private static final int MOST_DOUBLINGS = 30;

    public RetrySchedule {
        if (!first.isPositive() || first.compareTo(longest) > 0 || longest.compareTo(lifetime) > 0) {
            throw new IllegalArgumentException("retry schedule out of bounds");
        }
    }

    /**
     * When to try again after an attempt at {@code now}.
     *
     * @param attempts attempts so far, that one included: at least 1
     * @param jitter   0 (inclusive) to 1 (exclusive), evenly spread
     */
    public Instant nextAttemptAt(int attempts, Instant now, double jitter) {
        long doublings = Math.min(attempts - 1, MOST_DOUBLINGS);
        long longestMillis = longest.toMillis();
        long millis = first.toMillis() > longestMillis >> doublings ? longestMillis : first.toMillis() << doublings;
        return now.plusMillis(millis + (long) (millis * STRETCH * jitter));
    }

    /** Whether an item that was tried in vain is given up rather than tried again at {@code nextAttemptAt}. */
    public boolean expires(Instant queuedAt, Instant nextAttemptAt) {
        return nextAttemptAt.isAfter(queuedAt.plus(lifetime));
    }
}
