package org.conductd.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What kind of act a message is; the first that fits, machines before people (architecture §3). */
final class Classification {
    /** What an attendee's calendar sends to the organizer (RFC 5546 §1.4); DECLINECOUNTER is the organizer's own, and nobody's to send us. */
    private static final Set<String> ANSWERS = Set.of("REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER");

    private Classification() {}

    static MessageClass of(Part root, List<DeliveryReport> deliveries, Optional<CalendarReply> calendar, List<SpamMark> marks, boolean tagged) {
        Headers headers = root.headers();
        if (headers.fields().isEmpty() && root.content().length == 0) {
            return MessageClass.UNREADABLE;
        }
        if (!deliveries.isEmpty()) {
            return MessageClass.DELIVERY_STATUS;
        }
        if (headers.has(MimeComposer.MARKER.toLowerCase(Locale.ROOT))) {
            return MessageClass.OWN;
        }
        if (calendar.filter(reply -> ANSWERS.contains(reply.method())).isPresent()) {
            return MessageClass.CALENDAR_REPLY;
        }
        if (AutomaticResponse.is(root)) {
            return MessageClass.AUTOMATIC;
        }
        if (AutomaticResponse.listed(headers)) {
            return MessageClass.LIST;
        }
        if (marks.stream().anyMatch(mark -> mark.on(headers))) {
            return MessageClass.SPAM;
        }
        return tagged || headers.nonEmpty("in-reply-to").isPresent() || headers.nonEmpty("references").isPresent() ? MessageClass.REPLY : MessageClass.REPORT;
    }
}
