package org.conductd.app;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes the one who waits; rung while nobody does, it wakes the next one at once. */
final class Bell {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rings = lock.newCondition();
    private boolean rung;

    void ring() {
        lock.lock();
        try {
            rung = true;
            rings.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Blocks until it rings, or {@code atMost} has passed; an interruption counts as ringing. */
    void await(Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (!rung && left > 0) {
                left = rings.awaitNanos(left);
            }
            rung = false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

}
