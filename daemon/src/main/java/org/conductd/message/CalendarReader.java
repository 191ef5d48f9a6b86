package org.conductd.message;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the iTIP object (RFC 5546) of a message and reads what its answer says. */
final class CalendarReader {
    private static final int LONGEST = 200_000;

    private CalendarReader() {}

    static Optional<CalendarReply> read(Part root) {
        return root.all().filter(part -> part.is("text/calendar", "application/ics")).map(CalendarReader::readPart).flatMap(Optional::stream).findFirst();
    }

    private static Optional<CalendarReply> readPart(Part part) {
        // RFC 5545 §3.1: long lines are folded.
        String unfolded = BodyTexts.text(part, LONGEST).replaceAll("\\n[ \\t]", "");
        if (!unfolded.toUpperCase(Locale.ROOT).contains("BEGIN:VCALENDAR")) {
            return Optional.empty();
        }
        String method = value(unfolded, "METHOD").or(() -> Optional.of(part.contentType().get("method"))).orElse("").toUpperCase(Locale.ROOT);
        String partstat = lines(unfolded, "ATTENDEE").flatMap(line -> Stream.of(line.split(";"))).map(String::strip)
                .filter(parameter -> parameter.regionMatches(true, 0, "PARTSTAT=", 0, 9)).map(parameter -> parameter.substring(9).replaceAll("[^A-Za-z-].*", ""))
                .findFirst().orElse("");
        return Optional.of(new CalendarReply(method, value(unfolded, "UID").orElse(""), partstat.toUpperCase(Locale.ROOT),
                value(unfolded, "SEQUENCE").filter(number -> number.matches("\\d{1,6}")).map(Integer::valueOf)));
    }

    private static Stream<String> lines(String text, String name) {
        return text.lines().map(String::strip).filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1) || line.regionMatches(true, 0, name + ";", 0, name.length() + 1));
    }

    private static Optional<String> value(String text, String name) {
        return lines(text, name).map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst();
    }
}
