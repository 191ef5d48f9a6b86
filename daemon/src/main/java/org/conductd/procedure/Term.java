package org.conductd.procedure;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Until when a consequence holds, as members write it: {@code until 2026-09-01}, {@code until 1 September 2026}, {@code for six months}. A period
 * runs from when the letter went out, in calendar months; everything is in UTC.
 *
 * @param words as written
 * @param until of a date
 * @param length of a period
 */
public record Term(String words, Optional<LocalDate> until, Optional<Period> length) {
    private static final String MONTH = "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern UNTIL = Pattern.compile("(?i)\\b(?:until|till|through|up to)(?: the)? (?:end of )?(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH
            + ",? (\\d{4})|" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}))\\b");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("a", 1), Map.entry("an", 1), Map.entry("one", 1), Map.entry("two", 2),
            Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7), Map.entry("eight", 8),
            Map.entry("nine", 9), Map.entry("ten", 10), Map.entry("twelve", 12), Map.entry("half a", 0));
    private static final Pattern FOR = Pattern.compile("(?i)\\b(?:for|lasting|during|over)(?: the next| a period of| at least)? (half a|[a-z]+|\\d{1,3})[ -](day|week|month|year)s?\\b");
    /** What nobody means: longer ago than any case, longer than any group plans. */
    private static final Period LONGEST = Period.ofYears(20);

    /** Every term in a text, in its order; none where nothing in it is understood as one. */
    public static List<Term> in(String text) {
        String line = text.replaceAll("\\s+", " ");
        List<Term> terms = new ArrayList<>();
        Matcher until = UNTIL.matcher(line);
        while (until.find()) {
            date(until).ifPresent(date -> terms.add(new Term(until.group(), Optional.of(date), Optional.empty())));
        }
        Matcher period = FOR.matcher(line);
        while (period.find()) {
            length(period.group(1).toLowerCase(Locale.ROOT), period.group(2).toLowerCase(Locale.ROOT))
                    .ifPresent(length -> terms.add(new Term(period.group(), Optional.empty(), Optional.of(length))));
        }
        return List.copyOf(terms);
    }

    private static Optional<LocalDate> date(Matcher m) {
        try {
            if (m.group(1) != null) {
                return Optional.of(LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))));
            }
            boolean dayFirst = m.group(4) != null;
            String month = (dayFirst ? m.group(5) : m.group(7)).toUpperCase(Locale.ROOT).substring(0, 3);
            return List.of(Month.values()).stream().filter(each -> each.name().startsWith(month)).findFirst()
                    .map(each -> LocalDate.of(Integer.parseInt(m.group(dayFirst ? 6 : 9)), each, Integer.parseInt(m.group(dayFirst ? 4 : 8))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Period> length(String number, String unit) {
        Optional<Integer> count = number.matches("\\d+") ? Optional.of(Integer.parseInt(number)) : Optional.ofNullable(NUMBERS.get(number));
        return count.flatMap(many -> switch (unit) {
            case "day" -> positive(Period.ofDays(many));
            case "week" -> positive(Period.ofWeeks(many));
            case "month" -> many == 0 ? Optional.of(Period.ofDays(15)) : positive(Period.ofMonths(many));
            default -> many == 0 ? Optional.of(Period.ofMonths(6)) : positive(Period.ofYears(many));
        });
    }

    private static Optional<Period> positive(Period period) {
        return Optional.of(period).filter(some -> !some.isZero());
    }

    /** When it ends for who got the letter then; empty where that is past already, or beyond any plan. */
    public Optional<Instant> endsAt(Instant letterAt) {
        LocalDateTime from = LocalDateTime.ofInstant(letterAt, ZoneOffset.UTC);
        LocalDateTime end = until.map(LocalDate::atStartOfDay).orElseGet(() -> from.plus(length.orElseThrow()));
        return end.isAfter(from) && end.isBefore(from.plus(LONGEST)) ? Optional.of(end.toInstant(ZoneOffset.UTC)) : Optional.empty();
    }
}
