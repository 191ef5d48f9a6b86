package org.conductd.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.procedure.PersonId;

/** Mail that nobody could place, kept apart for a human (D42): the admin sees number, age, size and reason, never content; two members drop it. */
public interface Parking {
    /**
     * @param reference by which it is released or dropped, of the shape of a case's
     * @param reason    a word of the closed list of intake, never content
     */
    record Parked(String reference, Instant arrivedAt, int octets, String reason) {}

    /** One member wrote DROP. @param lapsesAt from then on nobody did */
    record Drop(PersonId by, Instant lapsesAt) {}

    /** @param alarmAt when the admin is to be told that it is still there */
    void park(Parked parked, Instant alarmAt, byte[] octets);

    /** Oldest first. */
    List<Parked> list();

    Optional<byte[]> octets(String reference);

    /** What the first of two members asked, lapsed or not. */
    Optional<Drop> drop(String reference);

    /** In place of what was asked before. */
    void drop(String reference, Drop drop);

    /** Whether it is to come in as if nothing had kept it apart. */
    void release(String reference, boolean released);

    /** Those that are to come in, oldest first. */
    List<Parked> released();

    /** When the next alarm is due; empty where the admin was told of all that there is. */
    Optional<Instant> nextAlarm();

    /** Those whose alarm is due by then have none any more; returns how many they are. */
    int alarm(Instant until);

    void remove(String reference);
}
