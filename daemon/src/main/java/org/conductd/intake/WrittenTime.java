package org.conductd.intake;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conductd.intake.Line.Malformed.Reason;
import org.conductd.procedure.Command;

/**
 * A time as people write it: {@code 2026-03-05 18:00}, {@code Thu 5 March 2026, 6 pm to 7:30 pm}, {@code 2026-03-05T18:00+01:00 for 90 min},
 * and as our mails print it. Day before month is written with the month's name only: 05/03 is two days.
 */
final class WrittenTime {
    private static final String CLOCK = "(\\d{1,2})(?:[:.h](\\d{2})(?::00)?)?\\s?(am|pm|a\\.m\\.|p\\.m\\.)?(?![\\d:])";
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final String ZONE = "(?:Z\\b|(?:UTC|GMT)?[+−]\\d{1,2}(?::?\\d{2})?|(?:UTC|GMT)-\\d{1,2}(?::?\\d{2})?|(?<=T\\d\\d:\\d\\d|T\\d\\d:\\d\\d:00)-\\d{2}:?\\d{2}|[A-Z][A-Za-z_-]+(?:/[A-Za-z_-]+){1,2}|[A-Z]{2,5}\\b)";
    private static final Pattern WHOLE = Pattern.compile("(?i:(?:(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s+)?"
            + "(?:(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+" + MONTH + ",?\\s+(\\d{4})|" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4}))"
            + "(?:(T)|[,\\s]+(?:at\\s+)?)" + CLOCK + ")"
            + "\\s?(" + ZONE + ")?"
            + "(?i:\\s*(?:-|–|—|\\bto\\b|\\buntil\\b|\\btill\\b)\\s*" + CLOCK + ")?"
            + "(?:\\s?(" + ZONE + "))?"
            + "(?i:[,\\s]*\\(?(?:for\\s+)?(?:(\\d{1,2})\\s?(?:hours?|hrs?|h)(?:\\s?(\\d{1,2})\\s?(?:minutes?|mins?|m)?)?|(\\d{1,3})\\s?(?:minutes?|mins?|m))\\b\\)?)?");
    private static final DateTimeFormatter SHORT_ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String WEEKDAYS = "montuewedthufrisatsun";

    private final Matcher found;
    private final ZoneId groupZone;

    private WrittenTime(Matcher found, ZoneId groupZone) {
        this.found = found;
        this.groupZone = groupZone;
    }

    /** @param length characters that it takes; where {@code time} is empty, {@code why} it means none, with the arguments that its text needs */
    record Read(int length, String written, Optional<Command.Meet.Time> time, Reason why, String argument) {}

    /** The time that a text begins with; empty where it begins with none. */
    static Optional<Read> at(String text, ZoneId groupZone) {
        Matcher matcher = WHOLE.matcher(text);
        return matcher.lookingAt() ? Optional.of(new WrittenTime(matcher, groupZone).read()) : Optional.empty();
    }

    private Read read() {
        String written = found.group().strip();
        try {
            return new Read(found.end(), written, Optional.of(time()), Reason.NOT_A_TIME, "");
        } catch (Wrong wrong) {
            return new Read(found.end(), written, Optional.empty(), wrong.why, wrong.argument);
        } catch (DateTimeException noSuchTime) {
            return new Read(found.end(), written, Optional.empty(), Reason.NO_SUCH_TIME, "");
        }
    }

    private Command.Meet.Time time() throws Wrong {
        LocalDate date = date();
        LocalDateTime starts = date.atTime(clock(12));
        ZoneId zone = zone(starts);
        Optional<LocalDateTime> ends = Optional.ofNullable(found.group(16)).isPresent() ? Optional.of(date.atTime(clock(16))) : Optional.empty();
        // From 23:00 to 0:30 is through midnight.
        Optional<Instant> endsAt = ends.isPresent() ? Optional.of(instant(ends.get().isAfter(starts) ? ends.get() : ends.get().plusDays(1), zone))
                : duration().isPresent() ? Optional.of(instant(starts, zone).plus(duration().get())) : Optional.empty();
        return new Command.Meet.Time(instant(starts, zone), endsAt);
    }

    private LocalDate date() throws Wrong {
        LocalDate date = found.group(2) != null ? LocalDate.of(number(2), number(3), number(4))
                : found.group(5) != null ? LocalDate.of(number(7), month(6), number(5)) : LocalDate.of(number(10), month(8), number(9));
        String weekday = found.group(1);
        if (weekday != null && WEEKDAYS.indexOf(weekday.toLowerCase(Locale.ROOT)) / 3 + 1 != date.getDayOfWeek().getValue()) {
            throw new Wrong(Reason.WRONG_WEEKDAY, date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        return date;
    }

    private int month(int group) {
        return MONTHS.indexOf(found.group(group).toLowerCase(Locale.ROOT)) / 3 + 1;
    }

    private int number(int group) {
        return Integer.parseInt(found.group(group));
    }

    /** A number alone is no time of a day: {@code 18} may be anything. */
    private LocalTime clock(int group) throws Wrong {
        String half = found.group(group + 2);
        if (found.group(group + 1) == null && half == null) {
            throw new Wrong(Reason.NOT_A_TIME, "");
        }
        int minute = found.group(group + 1) == null ? 0 : number(group + 1);
        int hour = number(group);
        if (half == null) {
            return LocalTime.of(hour, minute);
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("no hour of half a day");
        }
        return LocalTime.of(hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0), minute);
    }

    private Optional<Duration> duration() {
        if (found.group(20) != null) {
            return Optional.of(Duration.ofHours(number(20)).plusMinutes(found.group(21) == null ? 0 : number(21)));
        }
        return Optional.ofNullable(found.group(22)).map(minutes -> Duration.ofMinutes(Integer.parseInt(minutes)));
    }

    /** UTC, an offset, a place, or what our mails print for the group's own zone; other abbreviations mean several. */
    private ZoneId zone(LocalDateTime starts) throws Wrong {
        String written = found.group(15) != null ? found.group(15) : found.group(19);
        if (written == null || written.equals(SHORT_ZONE.format(starts.atZone(groupZone)))) {
            return groupZone;
        }
        String zone = written.replace('−', '-');
        try {
            return zone.matches("Z|UTC|GMT") ? ZoneOffset.UTC : zone.matches("[A-Z]{2,5}") ? unknown(written)
                    : zone.contains("/") ? ZoneId.of(zone) : ZoneOffset.of(offset(zone.replaceFirst("^(?:UTC|GMT|T)", "")));
        } catch (DateTimeException none) {
            return unknown(written);
        }
    }

    /** {@code +1} as {@code +01:00}. */
    private static String offset(String written) {
        String sign = written.substring(0, 1);
        String digits = written.substring(1).replace(":", "");
        String hours = digits.length() == 1 || digits.length() == 3 ? "0" + digits : digits;
        return sign + (hours.length() == 2 ? hours + "00" : hours);
    }

    private static ZoneId unknown(String written) throws Wrong {
        throw new Wrong(Reason.NOT_A_ZONE, written);
    }

    /** On the day the clocks go forward, an hour does not exist there; on the day they go back, the earlier of two is meant. */
    private static Instant instant(LocalDateTime local, ZoneId zone) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new DateTimeException("the clocks go forward over it");
        }
        return local.atZone(zone).toInstant();
    }

    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private final Reason why;
        private final String argument;

        Wrong(Reason why, String argument) {
            super(null, null, false, false);
            this.why = why;
            this.argument = argument;
        }
    }
}
