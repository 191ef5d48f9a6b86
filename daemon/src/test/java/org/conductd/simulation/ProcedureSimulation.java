package org.conductd.simulation;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Random worlds, each on one thread with a seed of its own (architecture §8).
 *
 * <p>{@code -Dmail.cases=100000 -Dseed=7} for a long run, {@code -Dthreads=1} to leave the machine to others; {@code -Dseed=N -Dmail.cases=1} plays one world again.
 */
class ProcedureSimulation {
    private static final int CASES = 40;
    private static final int MOST_REPORTS = 4;

    @Test
    @DisplayName("whatever people, servers and clocks do, every invariant holds (P1–P30)")
    void everythingHolds() {
        long seed = Long.getLong("seed", 1);
        Tally tally = run(seed, Integer.getInteger("mail.cases", CASES), Integer.getInteger("threads", Runtime.getRuntime().availableProcessors()));
        System.out.println("seed " + seed + ": " + tally);
    }

    /** Worlds from this seed on, until there were so many cases. */
    private static Tally run(long seed, int cases, int threads) {
        AtomicLong next = new AtomicLong(seed);
        Tally all = new Tally();
        List<AssertionError> failures = IntStream.range(0, threads).parallel().boxed().flatMap(_ -> {
            while (true) {
                Tally one = new Tally();
                long at = next.getAndIncrement();
                try {
                    play(at, one);
                } catch (AssertionError failure) {
                    return java.util.stream.Stream.of(failure);
                }
                synchronized (all) {
                    all.add(one);
                    if (all.cases >= cases) {
                        return java.util.stream.Stream.<AssertionError>empty();
                    }
                }
            }
        }).toList();
        failures.stream().findFirst().ifPresent(failure -> {
            throw failure;
        });
        return all;
    }

    private static void play(long seed, Tally tally) {
        World world = new World(seed, tally, Sabotage.NONE);
        try {
            world.run(new Dice(~seed).between(1, MOST_REPORTS));
        } catch (Violation | RuntimeException e) {
            throw new AssertionError("seed " + seed + " (again with -Dseed=" + seed + " -Dmail.cases=1): " + e.getMessage() + "\n" + world.transcript(), e);
        }
    }

    /** Many worlds, however many of them fail: what to look at next. */
    public static void main(String[] args) {
        Tally tally = new Tally();
        long seed = Long.parseLong(args[0]);
        long began = System.nanoTime();
        for (long at = seed; at < seed + Integer.parseInt(args[1]); at++) {
            try {
                play(at, tally);
            } catch (AssertionError failure) {
                System.out.println(failure.getMessage());
            }
            if (at % 10 == 0) {
                System.out.println(tally.cases + " cases " + java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000 + " ms of CPU");
            }
        }
        System.out.println(tally);
        System.out.println((System.nanoTime() - began) / 1_000_000 + " ms");
    }
}
