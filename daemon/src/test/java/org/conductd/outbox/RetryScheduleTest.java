package org.conductd.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private final RetrySchedule standard = RetrySchedule.STANDARD;

    @ParameterizedTest
    @CsvSource({"1,PT1M", "2,PT2M", "3,PT4M", "6,PT32M", "7,PT1H", "8,PT1H", "31,PT1H", "64,PT1H", "2147483647,PT1H"})
    void intervalsDoubleUpToTheLongest(int attempts, Duration interval) {
        assertEquals(NOON.plus(interval), standard.nextAttemptAt(attempts, NOON, 0));
    }

    @Test
    void jitterStretchesByUpToAQuarter() {
        assertEquals(NOON.plusMillis(67_500), standard.nextAttemptAt(1, NOON, 0.5));
        assertTrue(standard.nextAttemptAt(9, NOON, Math.nextDown(1.0)).isBefore(NOON.plus(Duration.ofMinutes(75))));
    }

    @Test
    @DisplayName("RFC 5321 §4.5.4.1: given up after five days")
    void anItemExpiresAfterFiveDays() {
        assertFalse(standard.expires(NOON, NOON.plus(Duration.ofDays(5))));
        assertTrue(standard.expires(NOON, NOON.plus(Duration.ofDays(5)).plusMillis(1)));
    }

    @Test
    void aScheduleThatCannotWorkIsRefused() {
        Duration hour = Duration.ofHours(1);
        assertThrows(IllegalArgumentException.class, () -> new RetrySchedule(Duration.ZERO, hour, hour));
        assertThrows(IllegalArgumentException.class, () -> new RetrySchedule(hour, hour.minusSeconds(1), hour));
        assertThrows(IllegalArgumentException.class, () -> new RetrySchedule(hour, hour, hour.minusSeconds(1)));
    }
}
