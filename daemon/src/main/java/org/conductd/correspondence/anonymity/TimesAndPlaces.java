package org.conductd.correspondence.anonymity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Exact times and places of the report, in whatever form a time or a day is written. Warns. */
final class TimesAndPlaces implements Detector {
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")[a-z]{0,6}\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final Pattern CLOCK = pattern(
            "(?<![\\d.])(\\d{1,2})(?:[:h.](\\d{2}))?\\s?[ap]\\.?m\\b|(?<![\\d:])(\\d{1,2})[:h](\\d{2})(?!\\d)");
    private static final Pattern ISO_DAY = pattern("\\d{4}-(\\d{2})-(\\d{2})");
    private static final Pattern DAY_MONTH = pattern("(?<!\\d)" + DAY + "\\s(?:of\\s)?" + MONTH + "\\b");
    private static final Pattern MONTH_DAY = pattern("\\b" + MONTH + "\\s" + DAY + "(?!\\d)");
    private static final Pattern FIGURES = pattern("(?<!\\d)(\\d{1,2})[./](\\d{1,2})[./](?:\\d{4}|\\d{2})(?!\\d)");
    /** A longer piece of a field is prose, and falls under {@link ReportWords}. */
    private static final int LONGEST_PLACE = 8;

    private final Set<String> moments = new HashSet<>();
    private final Phrases places;

    TimesAndPlaces(String report, List<String> exact) {
        Stream.concat(Stream.of(report), exact.stream()).forEach(text -> read(Folding.clean(text), (moment, _) -> moments.add(moment)));
        places = new Phrases(exact.stream().flatMap(text -> Stream.of(text.split("[,;\\n]"))).map(piece -> Passage.of(piece).words())
                .filter(TimesAndPlaces::telling).map(words -> Phrase.warning(words, "time or place of the report")).toList());
    }

    private static Pattern pattern(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    private static boolean telling(List<Word> words) {
        return !words.isEmpty() && words.size() <= LONGEST_PLACE && !(words.size() == 1 && OrdinaryWords.has(words.getFirst()));
    }

    @Override
    public List<Match> in(Passage passage) {
        List<Match> matches = new ArrayList<>(places.in(passage));
        read(passage.text(), (moment, at) -> {
            if (moments.contains(moment)) {
                matches.add(new Match(at.start(), at.end(), false, "time or place of the report"));
            }
        });
        return matches;
    }

    /** Tells each time of day, as minutes of twelve hours, and each day of a month, with and without a year. */
    private static void read(String text, BiConsumer<String, Matcher> each) {
        all(CLOCK, text, TimesAndPlaces::clock, each);
        all(ISO_DAY, text, at -> day(at.group(1), at.group(2)), each);
        all(DAY_MONTH, text, at -> day(month(at.group(2)), at.group(1)), each);
        all(MONTH_DAY, text, at -> day(month(at.group(1)), at.group(2)), each);
        all(FIGURES, text, at -> day(at.group(1), at.group(2)), each);
        all(FIGURES, text, at -> day(at.group(2), at.group(1)), each);
    }

    private interface Reading {
        String of(Matcher at);
    }

    private static void all(Pattern pattern, String text, Reading reading, BiConsumer<String, Matcher> each) {
        Matcher at = pattern.matcher(text);
        while (at.find()) {
            each.accept(reading.of(at), at);
        }
    }

    private static String clock(Matcher at) {
        String hour = at.group(1) != null ? at.group(1) : at.group(3);
        String minute = at.group(1) == null ? at.group(4) : at.group(2) == null ? "00" : at.group(2);
        return Integer.parseInt(hour) % 12 + ":" + minute;
    }

    private static String day(String month, String day) {
        return "day " + Integer.parseInt(month) + "-" + Integer.parseInt(day);
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1);
    }
}
