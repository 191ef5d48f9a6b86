package org.conductd.message;

import java.time.Instant;

/**
 * An event for one calendar, as iTIP has it (RFC 5546 §3.2): one attendee, and nothing that tells what it is about. Private (RFC 5545 §3.8.1.3).
 *
 * @param uid       the same in every entry about one event for one attendee; unguessable
 * @param sequence  from 0; counted up by every change
 * @param stampedAt goes into {@code DTSTAMP}
 * @param summary   what the calendar shows
 * @param location  may be empty
 * @param organizer whom the calendar answers, with the name it shows
 * @param attendee  whose calendar it is
 * @param accepted  whether they said already that they come; else the calendar asks
 * @param cancelled CANCEL instead of REQUEST
 */
public record CalendarEntry(String uid, int sequence, Instant stampedAt, Instant startsAt, Instant endsAt, String summary, String location,
                            Mailbox organizer, Mailbox attendee, boolean accepted, boolean cancelled) {

    /** Tells no address and no word of it. */
    @Override
    public String toString() {
        return "CalendarEntry[" + sequence + "]";
    }
}
