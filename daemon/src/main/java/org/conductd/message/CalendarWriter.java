package org.conductd.message;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Makes the octets of a calendar entry. Times are in UTC, so that no time zone has to go along and none can be out of date. */
final class CalendarWriter {
    private static final String PRODUCT = "-//conductd//conductd//EN";

    private CalendarWriter() {}

    /** @throws IllegalArgumentException where an address is none */
    static byte[] write(CalendarEntry entry) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar(entry), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Calendar calendar(CalendarEntry entry) {
        var head = new PropertyList(List.of(new ProdId(PRODUCT), ImmutableVersion.VERSION_2_0,
                entry.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST));
        return new Calendar(head, new ComponentList<>(List.of(event(entry))));
    }

    private static VEvent event(CalendarEntry entry) {
        var event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(entry.stampedAt()));
        event.add(new Sequence(entry.sequence()));
        event.add(new DtStart<Instant>(entry.startsAt()));
        event.add(new DtEnd<Instant>(entry.endsAt()));
        event.add(new Summary(lines(entry.summary())));
        if (!entry.location().isEmpty()) {
            event.add(new Location(lines(entry.location())));
        }
        event.add(ImmutableClazz.PRIVATE);
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Organizer(named(entry.organizer().name()), mailto(entry.organizer())));
        event.add(new Attendee(asked(entry), mailto(entry.attendee())));
        return event;
    }

    /** RFC 5546 §3.2.2: who said already that they come is not asked again. */
    private static ParameterList asked(CalendarEntry entry) {
        return new ParameterList(List.of(CuType.INDIVIDUAL, Role.REQ_PARTICIPANT, entry.accepted() ? PartStat.ACCEPTED : PartStat.NEEDS_ACTION,
                entry.accepted() ? Rsvp.FALSE : Rsvp.TRUE));
    }

    private static ParameterList named(String name) {
        // RFC 5545 §3.2: no quotation mark may stand in a parameter's value.
        String plain = lines(name).replace('\n', ' ').replace('"', '\'');
        return new ParameterList(plain.isEmpty() ? List.of() : List.of(new Cn(plain)));
    }

    /** The library escapes line feeds; a lone carriage return, or another control character, ends a line for some readers. */
    private static String lines(String text) {
        return text.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ").strip();
    }

    private static URI mailto(Mailbox mailbox) {
        int at = mailbox.address().lastIndexOf('@');
        try {
            return new URI("mailto", mailbox.address().substring(0, at + 1) + IDN.toASCII(mailbox.address().substring(at + 1)), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("an address that is no URI", e);
        }
    }
}
