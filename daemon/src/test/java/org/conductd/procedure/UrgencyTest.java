package org.conductd.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** D14: a case that turns urgent after it was opened. */
class UrgencyTest {
    private static List<Check.Kind> outstanding(Road road) {
        return road.state.seats().stream().flatMap(seat -> seat.outstanding().stream()).map(Check::kind).distinct().toList();
    }

    @Test
    @DisplayName("D14, D4: in the hour of grace, urgency ends the hour, and everybody is asked in one step with short reminders")
    void inGrace() {
        Road road = new Road().open(Road.seats(5), List.of(Road.reported()), false, false);
        road.daemon(new Command.BecomeUrgent());
        assertEquals(List.of(Check.Kind.SINGLE), outstanding(road));
        assertEquals(Optional.of(road.now.plus(Duration.ofMinutes(15))), road.state.dueAt(Deadline.Kind.CHECK_REMINDER));
        assertEquals(Optional.of(road.now.plus(Duration.ofHours(1))), road.state.dueAt(Deadline.Kind.NOBODY_CLEARED));
    }

    @Test
    @DisplayName("D14, D7: while one member reads, urgency asks all the others at once; the reader's own check is the same as theirs")
    void whileOneReads() {
        Road road = Road.prose(5);
        road.daemon(new Command.BecomeUrgent());
        assertEquals(5, road.state.silent().size());
        assertEquals(List.of(Check.Kind.SINGLE), outstanding(road));
        assertTrue(road.state.dueAt(Deadline.Kind.READER).isEmpty());
    }

    @Test
    @DisplayName("D14, D6: after the first step, one step more opens the report; a CLEAR on the older mail still counts for its names")
    void afterTheFirstStep() {
        Road road = Road.labelled(5);
        Check stepOne = road.state.seat(Road.m(1)).orElseThrow().outstanding().orElseThrow();
        road.daemon(new Command.BecomeUrgent());
        road.accepted(Road.m(1), new Shown.OfCheck(stepOne), new Command.Clear());
        assertFalse(road.state.seat(Road.m(1)).orElseThrow().opened());
        road.clear(1);
        assertTrue(road.state.seat(Road.m(1)).orElseThrow().cleared());
        List<Event> hour = road.wait(Duration.ofMinutes(61));
        assertTrue(hour.stream().anyMatch(Event.UrgentWindowEnded.class::isInstance));
    }

    @Test
    @DisplayName("D14: where nobody has cleared, people outside are told after the hour; where somebody has, no clock starts; twice is once")
    void theHour() {
        Road silent = Road.labelled(5);
        silent.daemon(new Command.BecomeUrgent());
        assertTrue(silent.wait(Duration.ofHours(1)).contains(new Event.Escalated(Event.Alarm.NOBODY_CLEARED)));
        Road cleared = Road.labelled(5).clear(1);
        cleared.daemon(new Command.BecomeUrgent());
        assertTrue(cleared.state.dueAt(Deadline.Kind.NOBODY_CLEARED).isEmpty());
        assertEquals(List.of(), cleared.daemon(new Command.BecomeUrgent()));
    }
}
