package org.conductd.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D3: a case that came among many")
class GatheringRulesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static Road road(boolean labelled, boolean urgent, Instant at) {
        Road road = new Road();
        road.now = at;
        road.gathers = true;
        return road.open(Road.seats(5), labelled ? List.of(Road.reported()) : List.of(), true, urgent);
    }

    private static long asked(Road road) {
        return road.history.stream().filter(happened -> happened.event() instanceof Event.CheckSent).count();
    }

    private static Optional<Instant> heldUntil(Road road) {
        return road.state.dueAt(Deadline.Kind.CHECKS);
    }

    @Test
    void asks_at_the_next_full_hour_not_at_this_one() {
        Road road = road(true, false, Road.START);
        assertEquals(Optional.of(Road.START.plus(Duration.ofHours(1))), heldUntil(road));
        road.wait(Duration.ofMinutes(59));
        assertEquals(0, asked(road));
        road.wait(MINUTE);
        assertEquals(5, asked(road));
        assertEquals(Optional.empty(), heldUntil(road));
    }

    @Test
    @DisplayName("D7: draws the reader at a full hour, and another, and asks the group at the one after they named somebody")
    void reader() {
        Road road = road(false, false, Road.START.plus(MINUTE));
        road.wait(Duration.ofMinutes(59));
        assertEquals(1, asked(road));
        road.wait(Duration.ofHours(12));
        assertEquals(1, asked(road));
        road.wait(Duration.ofHours(1));
        assertEquals(2, asked(road));
        PersonId reader = road.state.reader().orElseThrow();
        road.wait(MINUTE);
        road.clear(Integer.parseInt(reader.value().substring(1)));
        road.accepted(reader, Shown.NOTHING, new Command.ReportedUnknown());
        long before = asked(road);
        assertTrue(heldUntil(road).isPresent());
        road.wait(Duration.ofHours(1));
        assertTrue(asked(road) > before);
    }

    @Test
    @DisplayName("D14: urgent ones go on, from the start or when they turn out to be")
    void urgent() {
        assertEquals(5, asked(road(true, true, Road.START)));
        Road road = road(true, false, Road.START);
        assertEquals(0, asked(road));
        road.daemon(new Command.BecomeUrgent());
        assertEquals(5, asked(road));
        assertEquals(Optional.empty(), heldUntil(road));
    }

    @Test
    @DisplayName("D4: whose grace runs waits for the full hour after it; whose group was asked is as it was")
    void many_come_after_it() {
        Road grace = new Road();
        grace.now = Road.START.plus(Duration.ofMinutes(10));
        grace.open(Road.seats(5), List.of(Road.reported()), false, false);
        grace.daemon(new Command.GatherChecks());
        assertEquals(Optional.of(Road.START.plus(Duration.ofHours(2))), heldUntil(grace));
        assertEquals(List.of(), grace.daemon(new Command.GatherChecks()));
        grace.wait(Duration.ofMinutes(109));
        assertEquals(0, asked(grace));
        grace.wait(MINUTE);
        assertEquals(5, asked(grace));
        assertEquals(List.of(), Road.labelled(5).daemon(new Command.GatherChecks()));
    }

    @Test
    @DisplayName("P2: whoever was acknowledged is not a second time")
    void acknowledged_late() {
        Road road = road(true, false, Road.START);
        assertEquals(List.of(), road.daemon(new Command.AcknowledgeLate()));
    }
}
