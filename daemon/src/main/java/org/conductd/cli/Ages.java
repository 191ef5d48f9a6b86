package org.conductd.cli;

import java.time.Duration;

/** How long ago, for people. */
final class Ages {
    private Ages() {}

    /** Whole days from two days on, whole hours from two hours on, else minutes: {@code 3d}, {@code 26h}, {@code 5m}. */
    static String text(Duration age) {
        if (age.compareTo(Duration.ofDays(2)) >= 0) {
            return age.toDays() + "d";
        }
        return age.compareTo(Duration.ofHours(2)) >= 0 ? age.toHours() + "h" : Math.max(0, age.toMinutes()) + "m";
    }
}
