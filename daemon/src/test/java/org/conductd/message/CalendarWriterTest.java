package org.conductd.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D16: a calendar entry")
class CalendarWriterTest {

    static CalendarEntry entry(boolean cancelled) {
        return new CalendarEntry("u1@example.org", cancelled ? 1 : 0, Instant.parse("2026-03-03T10:00:00Z"), Instant.parse("2026-03-05T18:00:00Z"),
                Instant.parse("2026-03-05T19:30:00Z"), "Meeting", "Room 1; first floor, left\nring twice", new Mailbox("Group \"A\", for conduct", "oss+bcdfghjkmnpqrstvwxz0@bücher.example"),
                new Mailbox("Ilse Brandt", "ilse+work@example.org"), false, cancelled);
    }

    private static String written(CalendarEntry entry) {
        return new String(CalendarWriter.write(entry), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("RFC 5546 §3.2.2: a request has one attendee, and one organizer; it is private")
    void aRequest() {
        assertEquals("""
                BEGIN:VCALENDAR
                PRODID:-//conductd//conductd//EN
                VERSION:2.0
                METHOD:REQUEST
                BEGIN:VEVENT
                UID:u1@example.org
                DTSTAMP:20260303T100000Z
                SEQUENCE:0
                DTSTART:20260305T180000Z
                DTEND:20260305T193000Z
                SUMMARY:Meeting
                LOCATION:Room 1\\; first floor\\, left\\nring twice
                CLASS:PRIVATE
                STATUS:CONFIRMED
                ORGANIZER;CN="Group 'A', for conduct":mailto:oss+bcdfghjkmnpqrstvwxz0@xn--bcher-kva.example
                ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:ilse+work@example.org
                END:VEVENT
                END:VCALENDAR
                """, written(entry(false)).replace("\r\n ", "").replace("\r\n", "\n"));
    }

    @Test
    @DisplayName("RFC 5546 §3.2.5: a cancellation has the next sequence and says so twice")
    void aCancellation() {
        String text = written(entry(true));
        assertTrue(text.contains("METHOD:CANCEL\r\n") && text.contains("STATUS:CANCELLED\r\n") && text.contains("SEQUENCE:1\r\n"), text);
    }

    @Test
    @DisplayName("RFC 5545 §3.1: no line is longer than 75 octets")
    void linesAreFolded() {
        written(entry(false)).lines().forEach(line -> assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line));
    }

    @Test
    @DisplayName("what it cannot contain breaks nothing out of its line")
    void nothingBreaksOut() {
        CalendarEntry plain = entry(false);
        CalendarEntry odd = new CalendarEntry(plain.uid(), 0, plain.stampedAt(), plain.startsAt(), plain.endsAt(), "Meeting\r\nATTENDEE:mailto:x@example.org",
                "a\rATTENDEE:mailto:y@example.org\nEND:VEVENT", new Mailbox("A\r\nB", "oss@example.org"), plain.attendee(), true, false);
        String text = written(odd);
        assertEquals(1, text.lines().filter(line -> line.startsWith("ATTENDEE")).count(), text);
        assertEquals(1, text.lines().filter(line -> line.equals("END:VEVENT")).count(), text);
        assertTrue(text.replace("\r\n ", "").contains("PARTSTAT=ACCEPTED;RSVP=FALSE"), text);
    }
}
