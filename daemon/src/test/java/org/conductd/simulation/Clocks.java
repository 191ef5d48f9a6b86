package org.conductd.simulation;

import java.time.Instant;
import java.util.Optional;

final class Clocks extends Invariant {
    Clocks(World world) {
        super(world);
    }

    Optional<Instant> next() {
        return Optional.empty();
    }
}
