package org.conductd.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** All chance of one world: the same seed gives the same world. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this(new SplittableRandom(seed));
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Dice of somebody's own, so that what one does changes nothing of another's chance. */
    Dice split() {
        return new Dice(random.split());
    }

    SplittableRandom source() {
        return random.split();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    double fraction() {
        return random.nextDouble();
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    final <T> T pick(T... of) {
        return of[random.nextInt(of.length)];
    }

    /** Whole seconds, both ends included. */
    Duration between(Duration least, Duration most) {
        return Duration.ofSeconds(random.nextLong(least.toSeconds(), most.toSeconds() + 1));
    }

    /** Mostly short, seldom long: as people answer. */
    Duration about(Duration mean) {
        return Duration.ofSeconds(1 + (long) (-Math.log(1 - random.nextDouble()) * mean.toSeconds()));
    }
}
