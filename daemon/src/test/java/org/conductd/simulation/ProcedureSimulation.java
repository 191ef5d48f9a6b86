package org.conductd.simulation;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Random worlds, each on one thread with a seed of its own. */
class ProcedureSimulation {
    @Test
    void everything_holds() {
        long seed = Long.getLong("seed", 1);
        int cases = Integer.getInteger("cases", 2000);
        System.out.println(run(seed, cases));
    }

    static Tally run(long seed, int cases) {
        Tally tally = new Tally();
        for (long at = seed; tally.cases < cases; at++) {
            tally.worlds++;
            try {
                new World(at, tally, Sabotage.NONE).run(new Dice(~at).between(1, 4));
            } catch (Violation | RuntimeException e) {
                throw new AssertionError("seed " + at + ": " + e.getMessage(), e);
            }
        }
        return tally;
    }

    public static void main(String[] args) {
        long seed = Long.parseLong(args[0]);
        int worlds = Integer.parseInt(args[1]);
        Tally tally = new Tally();
        List<String> failures = new ArrayList<>();
        long began = System.nanoTime();
        for (long at = seed; at < seed + worlds; at++) {
            tally.worlds++;
            try {
                new World(at, tally, Sabotage.NONE).run(new Dice(~at).between(1, 4));
            } catch (Violation | RuntimeException e) {
                failures.add("seed " + at + ": " + e);
                if (failures.size() < 3) {
                    e.printStackTrace(System.out);
                }
            }
        }
        System.out.println(tally);
        if (Boolean.getBoolean("stuck")) {
            tally.stuck.forEach(System.out::println);
        }
        System.out.println((System.nanoTime() - began) / 1_000_000 + " ms");
        failures.forEach(System.out::println);
    }
}
