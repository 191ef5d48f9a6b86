package org.conductd.correspondence.anonymity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Phone numbers, however they are grouped, with or without the country's or the area's prefix. */
final class Phones implements Detector {
    /** Fewer digits are no phone number that a stranger could call. */
    private static final int FEWEST = 6;
    /** The last digits tell a number apart: what comes before may be prefix, which people write or leave out. */
    private static final int TELLING = 7;
    private static final String BETWEEN = " \t\r\n()[]+.-/\u2010\u2011\u2013\u2212\u00A0";

    /** Last digits, and what they are. */
    private final Map<String, String> numbers = new LinkedHashMap<>();

    Phones(List<Identity> people) {
        for (Identity person : people) {
            person.phones().forEach(number -> add(number, person));
            person.otherNames().stream().filter(Phones::isNumber).forEach(number -> add(number, person));
        }
    }

    private static boolean isNumber(String text) {
        return text.codePoints().noneMatch(Character::isLetter) && digits(text).length() >= FEWEST;
    }

    private void add(String number, Identity person) {
        String digits = digits(number).replaceFirst("^0+", "");
        if (digits.length() >= FEWEST) {
            numbers.putIfAbsent(digits.substring(Math.max(0, digits.length() - TELLING)), "phone number of " + person.whose().words());
        }
    }

    @Override
    public List<Match> in(Passage passage) {
        List<Match> matches = new ArrayList<>();
        String text = passage.text();
        int at = 0;
        while (at < text.length() && !numbers.isEmpty()) {
            if (digit(text.charAt(at)) < 0) {
                at++;
                continue;
            }
            StringBuilder digits = new StringBuilder();
            List<Integer> offsets = new ArrayList<>();
            for (; at < text.length() && (digit(text.charAt(at)) >= 0 || BETWEEN.indexOf(text.charAt(at)) >= 0); at++) {
                if (digit(text.charAt(at)) >= 0) {
                    digits.append(digit(text.charAt(at)));
                    offsets.add(at);
                }
            }
            inRun(digits.toString(), offsets, matches);
        }
        return matches;
    }

    private void inRun(String digits, List<Integer> offsets, List<Match> matches) {
        numbers.forEach((number, what) -> {
            if (digits.length() >= FEWEST && number.endsWith(digits)) {
                matches.add(new Match(offsets.getFirst(), offsets.getLast() + 1, true, what));
            }
            for (int at = digits.indexOf(number); at >= 0; at = digits.indexOf(number, at + 1)) {
                matches.add(new Match(offsets.get(at), offsets.get(at + number.length() - 1) + 1, true, what));
            }
        });
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().map(c -> digit((char) c)).filter(digit -> digit >= 0).forEach(digits::append);
        return digits.toString();
    }

    private static int digit(char c) {
        return Character.digit(c, 10);
    }
}
