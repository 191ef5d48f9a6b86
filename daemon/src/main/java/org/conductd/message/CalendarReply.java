package org.conductd.message;

import java.util.Optional;

/**
 * An iTIP object (RFC 5546) found in a message: its method, the UID of the event and, for a REPLY, the attendee's PARTSTAT; empty texts where absent.
 *
 * @param sequence of the invitation that it answers; empty where it does not say, or says nonsense
 */
public record CalendarReply(String method, String uid, String partstat, Optional<Integer> sequence) {}
