package org.conductd.procedure;

import java.time.Instant;

/** When a meeting is, or could be (D16). @param endsAt after {@code startsAt} */
public record MeetingTime(Instant startsAt, Instant endsAt) {}
