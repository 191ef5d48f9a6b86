package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.conductd.engine.Parking;
import org.conductd.engine.Parking.Parked;
import org.conductd.procedure.PersonId;
import org.junit.jupiter.api.Test;

abstract class ParkingContract extends PortContract {
    private static final Parked SECOND = new Parked("a", after(1), 3, "UNREADABLE");
    private static final Parked FIRST = new Parked("b", NOW, 4, "NO_SENDER");

    @Test
    void parkedMailIsListedOldestFirstUntilItIsRemoved_D42() {
        run(all -> all.parking().park(SECOND, after(9), octets("two")));
        run(all -> all.parking().park(FIRST, after(8), octets("four")));
        assertEquals(List.of(FIRST, SECOND), get(all -> all.parking().list()));
        assertArrayEquals(octets("two"), get(all -> all.parking().octets("a")).orElseThrow());
        assertEquals(Optional.empty(), get(all -> all.parking().drop("a")));
        Parking.Drop drop = new Parking.Drop(new PersonId("m1"), after(72));
        run(all -> all.parking().drop("a", new Parking.Drop(new PersonId("m2"), after(2))));
        run(all -> all.parking().drop("a", drop));
        assertEquals(Optional.of(drop), get(all -> all.parking().drop("a")));
        run(all -> all.parking().release("a", true));
        run(all -> all.parking().release("b", true));
        run(all -> all.parking().release("b", false));
        assertEquals(List.of(SECOND), get(all -> all.parking().released()));
        run(all -> all.parking().remove("a"));
        assertEquals(List.of(FIRST), get(all -> all.parking().list()));
        assertEquals(Optional.empty(), get(all -> all.parking().octets("a")));
    }

    @Test
    void eachIsToldOfOnceWhenItsAlarmIsDue_P2() {
        run(all -> all.parking().park(SECOND, after(9), octets("two")));
        run(all -> all.parking().park(FIRST, after(8), octets("four")));
        assertEquals(Optional.of(after(8)), get(all -> all.parking().nextAlarm()));
        assertEquals(0, count(all -> all.parking().alarm(after(7))));
        assertEquals(1, count(all -> all.parking().alarm(after(8))));
        assertEquals(Optional.of(after(9)), get(all -> all.parking().nextAlarm()));
        run(all -> all.parking().remove("a"));
        assertEquals(Optional.empty(), get(all -> all.parking().nextAlarm()));
        assertEquals(0, count(all -> all.parking().alarm(after(99))));
    }
}
