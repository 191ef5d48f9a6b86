package org.conductd.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Mail kept apart: what nobody could place waits here, sealed, for a human (D42). The admin sees number, age, size and reason. */
public interface Parking {
    /** @param reason a word of the closed list of intake, never content */
    record Parked(String id, Instant arrivedAt, int octets, String reason) {}

    void park(Parked parked, byte[] octets);

    /** Oldest first. */
    List<Parked> list();

    Optional<byte[]> octets(String id);

    void remove(String id);
}
