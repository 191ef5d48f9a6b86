package org.conductd.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.message.InboundMessage;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Command;

/**
 * What an answer to a mail about several cases asks (D3): CLEAR and RECUSE, with references behind for those cases, alone for all others of the
 * mail. Where it is not certain which case is meant, nothing is done: a CLEAR too many discloses, and a RECUSE is for good.
 */
public final class SeveralCases {
    private static final Pattern REFERENCE = Pattern.compile("(?i)\\b[0-9bcdfghjkmnpqrstvwxz]{3}-[0-9bcdfghjkmnpqrstvwxz]{3}\\b");
    private static final Pattern NAMING = Pattern.compile("(?i)\\s*(CLEAR|RECUSE)\\b(?:[\\s,;:&+]|\\b(?:for|in|case|cases|and)\\b|" + REFERENCE.pattern() + ")+[.!…]*\\s*");

    private SeveralCases() {}

    /** @param cases those that the mail shows, and that still are its reader's */
    static Reading read(InboundMessage message, Set<CaseId> cases, Roster roster, ZoneId zone) {
        List<Line> naming = naming(message);
        Reading others = naming.isEmpty() ? CommandReader.read(message, roster, zone, Writer.MEMBER)
                : CommandReader.read(withoutNaming(message), message.doubtful(), roster, zone, Writer.MEMBER);
        boolean both = CommandReader.names(message).stream().map(CommandReader.Named::name).filter(Set.of(CommandName.CLEAR.words(), CommandName.RECUSE.words())::contains)
                .distinct().count() > 1;
        boolean alone = others.words().isBlank() && others.lines().stream().allMatch(line -> asks(line, CommandName.CLEAR));
        Stream<Line> named = naming.stream().map(line -> message.doubtful() ? notObeyed(line, Line.NotObeyed.Why.DOUBTFUL)
                : cases.containsAll(named(line)) ? line : notObeyed(line, Line.NotObeyed.Why.SEVERAL_CASES));
        Stream<Line> rest = others.lines().stream().map(line -> line instanceof Line.NotObeyed || asks(line, CommandName.CLEAR) && alone || asks(line, CommandName.RECUSE) && !both
                ? line : notObeyed(line, Line.NotObeyed.Why.SEVERAL_CASES));
        return new Reading(Stream.concat(named, rest).toList(), others.words());
    }

    /** What is held of such a mail until its writer has said that they wrote it, once more as it was understood. */
    public static List<Line> again(InboundMessage message, Roster roster, ZoneId zone) {
        Set<CaseId> all = naming(message).stream().flatMap(line -> named(line).stream()).collect(Collectors.toSet());
        return read(message, all, roster, zone).lines();
    }

    /** Lines with the references of the cases that they are for. */
    public static List<Line> naming(InboundMessage message) {
        List<Line> lines = new ArrayList<>();
        message.leadingWords().lines().filter(SeveralCases::isNaming).map(String::strip).distinct().forEach(line -> {
            boolean clear = line.toUpperCase(Locale.ROOT).startsWith(CommandName.CLEAR.words());
            lines.add(new Line.Understood(line, clear ? CommandName.CLEAR : CommandName.RECUSE, clear ? new Command.Clear() : new Command.Recuse()));
        });
        return lines;
    }

    /** The cases that a command names; empty where it is for all that no other line names. */
    public static Set<CaseId> named(Line line) {
        return switch (line) {
            case Line.Unproven(Line it) -> named(it);
            case Line.Understood it -> REFERENCE.matcher(it.written()).results().map(MatchResult::group).map(reference -> new CaseId(reference.toUpperCase(Locale.ROOT))).collect(Collectors.toSet());
            case Line.Inquiry _, Line.Conflicts _, Line.Drop _, Line.Confirm _, Line.Malformed _, Line.Misspelt _, Line.NotObeyed _ -> Set.of();
        };
    }

    private static boolean isNaming(String line) {
        Matcher naming = NAMING.matcher(line);
        return naming.matches() && REFERENCE.matcher(line).find();
    }

    private static String withoutNaming(InboundMessage message) {
        return message.leadingWords().lines().map(line -> isNaming(line) ? "" : line).collect(Collectors.joining("\n"));
    }

    private static boolean asks(Line line, CommandName name) {
        return line instanceof Line.Understood it && it.name() == name;
    }

    private static Line notObeyed(Line line, Line.NotObeyed.Why why) {
        CommandName name = line instanceof Line.Understood it ? it.name() : CommandName.CLEAR;
        return new Line.NotObeyed(line.written(), name, why);
    }
}
