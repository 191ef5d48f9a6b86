package org.conductd.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.conductd.intake.CommandScanner.Item.Found;
import org.conductd.message.InboundMessage;
import org.conductd.message.LabelledLines;
import org.conductd.message.ReportLabel;

/**
 * Labelled lines of a reporter's later mail that say whom to keep out (D4) and how to write to them (D1): they mean what EXCLUDE and QUIET mean,
 * wherever they stand, and are no part of what the group reads.
 */
final class ReporterWishes {
    private static final Map<ReportLabel, CommandName> WISHES = new EnumMap<>(Map.of(ReportLabel.EXCLUDE, CommandName.EXCLUDE,
            ReportLabel.SAFE_CONTACT, CommandName.QUIET));

    private ReporterWishes() {}

    static Reading understood(InboundMessage message, Roster roster, ZoneId zone, Reading reading) {
        List<Line> wishes = wishes(message).flatMap(wish -> CommandMeaning.of(wish, roster, zone).stream()).distinct().toList();
        List<Line> lines = new ArrayList<>(reading.lines().stream().filter(line -> wishes.stream().noneMatch(wish -> isLike(line, wish))).toList());
        wishes.stream().filter(wish -> lines.stream().noneMatch(line -> asks(line, wish))).forEach(lines::add);
        return new Reading(lines, LabelledLines.without(reading.words(), WISHES.keySet()));
    }

    /** Each as its writer has it. */
    static Stream<String> written(InboundMessage message) {
        return wishes(message).map(Found::written);
    }

    private static Stream<Found> wishes(InboundMessage message) {
        return message.doubtful() ? Stream.empty() : WISHES.entrySet().stream().flatMap(wish -> message.fields().getOrDefault(wish.getKey(), List.of()).stream()
                .map(text -> text.replaceAll("\\s+", " ").strip()).filter(text -> !text.isEmpty() && !(wish.getKey() == ReportLabel.EXCLUDE && People.isNobody(text)))
                .map(text -> new Found(wish.getKey().text() + ": " + text, wish.getValue(), text, List.of())));
    }

    /** Where a command could stand, {@code Exclude: Ilse} is one already. */
    private static boolean asks(Line line, Line wish) {
        return switch (line) {
            case Line.Understood it -> wish instanceof Line.Understood other && it.command().equals(other.command());
            case Line.Malformed it -> wish instanceof Line.Malformed other && it.name() == other.name() && it.arguments().equals(other.arguments());
            case Line.NotObeyed _, Line.Unproven _, Line.Inquiry _, Line.Conflicts _, Line.Drop _, Line.Confirm _, Line.Misspelt _ -> false;
        };
    }

    /** Where none could, it was taken for prose; a label means what it says wherever it stands. */
    private static boolean isLike(Line line, Line wish) {
        return line instanceof Line.NotObeyed it && it.name() == CommandName.EXCLUDE && wish.written().startsWith(ReportLabel.EXCLUDE.text())
                && wish.written().toLowerCase(Locale.ROOT).contains(it.written().toLowerCase(Locale.ROOT).replaceFirst("^exclude\\P{L}*", ""));
    }
}
