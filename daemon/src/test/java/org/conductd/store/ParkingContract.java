package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.conductd.engine.Parking.Parked;
import org.junit.jupiter.api.Test;

abstract class ParkingContract extends PortContract {
    private static final Parked SECOND = new Parked("a", after(1), 3, "UNREADABLE");
    private static final Parked FIRST = new Parked("b", NOW, 4, "NO_SENDER");

    @Test
    void parkedMailIsListedOldestFirstUntilItIsRemoved_D42() {
        run(all -> all.parking().park(SECOND, octets("two")));
        run(all -> all.parking().park(FIRST, octets("four")));
        assertEquals(List.of(FIRST, SECOND), get(all -> all.parking().list()));
        assertArrayEquals(octets("two"), get(all -> all.parking().octets("a")).orElseThrow());
        run(all -> all.parking().remove("a"));
        assertEquals(List.of(FIRST), get(all -> all.parking().list()));
        assertEquals(Optional.empty(), get(all -> all.parking().octets("a")));
    }
}
