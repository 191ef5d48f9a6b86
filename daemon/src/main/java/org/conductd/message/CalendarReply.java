package org.conductd.message;

/** An iTIP object (RFC 5546) found in a message: its method, the UID of the event and, for a REPLY, the attendee's PARTSTAT; empty texts where absent. */
public record CalendarReply(String method, String uid, String partstat) {}
