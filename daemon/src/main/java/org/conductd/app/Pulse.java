package org.conductd.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells systemd's watchdog that the service lives, as long as each of its threads goes round. */
final class Pulse {
    /** A thread that was silent for longer hangs: more than the slowest server that keeps within its timeouts takes for one mail. */
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(15);

    private final SystemdNotify systemd;
    private final List<Beat> beats;

    /** @param beats one of each thread */
    Pulse(SystemdNotify systemd, List<Beat> beats) {
        this.systemd = systemd;
        this.beats = List.copyOf(beats);
    }

    /** One thread's sign of life. */
    static final class Beat {
        private volatile long last = System.nanoTime();

        void beat() {
            last = System.nanoTime();
        }

        private boolean alive() {
            return System.nanoTime() - last < LONGEST_ROUND.toNanos();
        }
    }

    void start(ScheduledExecutorService timer) {
        systemd.watchdogInterval().ifPresent(interval -> timer.scheduleAtFixedRate(this::tell, 0, interval.toNanos(), TimeUnit.NANOSECONDS));
    }

    private void tell() {
        if (beats.stream().allMatch(Beat::alive)) {
            systemd.alive();
        }
    }
}
