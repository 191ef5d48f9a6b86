package org.conductd.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conductd.intake.Line.Malformed;
import org.conductd.intake.Line.Malformed.Reason;
import org.conductd.procedure.Command;

/**
 * What stands behind MEET: times, several on a line or one each; a place under {@code Where:}, or as a link; {@code cancel}. A line with a digit
 * is meant as a time, others are words for the group. One time that cannot be read undoes them all: nobody is asked about half of a choice.
 */
final class MeetingForm {
    private static final Pattern CANCEL = Pattern.compile("(?i)(?:cancel(?:l?ed)?|call(?:ed)? off|none)[\\s.!]*");
    private static final Pattern PLACE = Pattern.compile("(?iu)[\\s*_>•-]{0,6}(?:where|place|location|link|room|url)[*_]{0,2}\\s*:[*_]{0,2}\\s*(.*)");
    private static final Pattern LINK = Pattern.compile("(?i)<?((?:https?|sips?|tel|xmpp|matrix):[^\\s>]{1,500})>?");
    private static final Pattern BULLET = Pattern.compile("^[\\s*_>•–-]{0,6}(?:\\(?\\d{1,2}[.)]\\s{1,4})?");
    private static final Pattern DASH = Pattern.compile("^[\\s*_>•–-]{0,6}");
    private static final Pattern BETWEEN = Pattern.compile("^[\\s,;.*_]*(?i:(?:and|or|&)\\s+)?");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(?:\\s?[-–]\\s?\\d{1,3})?");
    private static final Pattern ALL = Pattern.compile("(?i)(?:all|any|each|every)(?: of them| times?)?[\\s.!…]*");
    private static final Pattern NONE = Pattern.compile("(?i)(?:none|never|at none|not at all|no)(?: of them)?[\\s.!…]*");
    private static final int LONGEST_LINE = 1000;
    /** Shown of a line that could not be read. */
    private static final int LONGEST_SHOWN = 80;
    /** Of one range: more than that is none. */
    private static final int MOST_NUMBERS = 100;

    private final ZoneId zone;
    private final String written;
    private final List<Command.Meet.Time> times = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<Line> mistakes = new ArrayList<>();

    private MeetingForm(String written, ZoneId zone) {
        this.written = written;
        this.zone = zone;
    }

    static List<Line> meet(String written, List<String> text, Roster roster, ZoneId zone) {
        var form = new MeetingForm(written, zone);
        List<String> lines = Courtesies.unsigned(text, roster).lines().toList();
        boolean cancels = !lines.isEmpty() && CANCEL.matcher(lines.getFirst().strip()).matches();
        if (cancels) {
            String rest = Courtesies.reduce(lines.subList(1, lines.size()), roster, true);
            return List.of(new Line.Understood(written, CommandName.MEET, new Command.CancelMeeting(rest)));
        }
        lines.forEach(form::line);
        String words = Courtesies.reduce(form.words, roster, true);
        return !form.mistakes.isEmpty() ? form.mistakes : List.of(new Line.Understood(written, CommandName.MEET,
                new Command.Meet(List.copyOf(form.times), String.join(", ", form.places), words)));
    }

    /** Whether what follows the command on its line is meant for it, where the command is not in capitals. */
    static boolean isRight(String argument) {
        return CANCEL.matcher(argument).matches() || begins(argument, ZoneId.of("UTC")).isPresent();
    }

    private void line(String line) {
        String text = line.replaceAll("[\\s\\u00A0\\u2007\\u202F]+", " ").strip();
        Matcher place = PLACE.matcher(text);
        Matcher link = LINK.matcher(text);
        if (place.matches() && !place.group(1).isBlank() || link.matches()) {
            places.add((link.matches() ? link.group(1) : place.group(1)).strip());
        } else if (text.chars().noneMatch(Character::isDigit)) {
            words.add(line);
        } else {
            times(text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text);
        }
    }

    private void times(String line) {
        String rest = line;
        while (!rest.isBlank() && mistakes.size() < LONGEST_SHOWN) {
            Optional<WrittenTime.Read> read = begins(rest, zone);
            if (read.isEmpty()) {
                mistake(Reason.NOT_A_TIME, rest, "");
                return;
            }
            read.get().time().ifPresentOrElse(times::add, () -> mistake(read.get().why(), read.get().written(), read.get().argument()));
            rest = BETWEEN.matcher(rest.substring(rest.indexOf(read.get().written()) + read.get().written().length())).replaceFirst("");
        }
    }

    /** {@code 5. March 2026} is a date, {@code 5. 2026-03-05 18:00} the fifth time of a list. */
    private static Optional<WrittenTime.Read> begins(String text, ZoneId zone) {
        return Stream.of(DASH, BULLET).map(before -> WrittenTime.at(before.matcher(text).replaceFirst(""), zone)).flatMap(Optional::stream).findFirst();
    }

    private void mistake(Reason why, String what, String argument) {
        String shown = what.length() > LONGEST_SHOWN ? what.substring(0, LONGEST_SHOWN) + "…" : what;
        mistakes.add(new Malformed(written, CommandName.MEET, why, List.of(shown, argument)));
    }

    // ---- AVAILABLE

    /** {@code 1 3}, {@code 1, 3}, {@code 1-3 and 5}, {@code all}, {@code none}. */
    static Optional<Command.Available> available(String argument) {
        if (NONE.matcher(argument).matches() || ALL.matcher(argument).matches()) {
            return Optional.of(new Command.Available(List.of(), ALL.matcher(argument).matches()));
        }
        List<Integer> numbers = new ArrayList<>();
        for (String piece : argument.replaceAll("[\\s.!…]+$", "").split("(?i)[,;&\\s]*\\band\\b[\\s]*|[,;&]\\s*|(?<![-–])\\s+(?![-–])")) {
            if (!NUMBERS.matcher(piece.strip()).matches()) {
                return Optional.empty();
            }
            int[] ends = Stream.of(piece.strip().split("\\s?[-–]\\s?")).mapToInt(Integer::parseInt).toArray();
            IntStream.rangeClosed(ends[0], ends[ends.length - 1]).limit(MOST_NUMBERS).forEach(numbers::add);
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(new Command.Available(List.copyOf(numbers), false));
    }
}
