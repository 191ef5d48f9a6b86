package org.conductd.imap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconnectTest {
    @ParameterizedTest
    @CsvSource({"0,PT0S", "1,PT1S", "2,PT2S", "7,PT1M4S", "8,PT2M", "1000000,PT2M"})
    void pausesDoubleUpToTheLongest(int failures, Duration pause) {
        assertEquals(pause, Reconnect.pause(failures, 0));
    }

    @Test
    void jitterStretchesByUpToAQuarter() {
        assertEquals(Duration.ofMillis(1125), Reconnect.pause(1, 0.5));
    }
}
