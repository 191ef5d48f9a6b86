package org.conductd.intake;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.intake.CommandScanner.Item;
import org.conductd.intake.Line.NotObeyed.Why;
import org.conductd.message.InboundMessage;
import org.conductd.message.Mailbox;
import org.conductd.message.MessageClass;
import org.conductd.procedure.Command;
import org.conductd.procedure.SafeContact;

/**
 * Reads commands out of a person's own words (mail interface §4): a command line is the first own line, or follows an empty line, or
 * follows a command; everything else is discussion, and prose is never obeyed. Start here, then {@link CommandScanner} (where a command
 * stands), {@link CommandLine} (whether a line is one), {@link CommandMeaning} (what it asks).
 */
public final class CommandReader {
    /** A command by its words, and what it takes. */
    public record Named(String name, String text) {}

    private CommandReader() {}

    /** {@link #read(String, boolean, Roster, Writer)} where nothing is known of the writer. */
    public static Reading read(String ownWords, boolean doubtful, Roster roster) {
        return read(ownWords, doubtful, roster, Writer.ANYBODY);
    }

    /** {@link #read(String, boolean, Roster, ZoneId, Writer)} where times are UTC. */
    static Reading read(String ownWords, boolean doubtful, Roster roster, Writer writer) {
        return read(ownWords, doubtful, roster, ZoneOffset.UTC, writer);
    }

    /**
     * @param ownWords where commands can stand: {@link InboundMessage#leadingWords}
     * @param doubtful whether a part of them may be somebody else's; then nothing is a command, and the writer is asked
     * @param roster   whom names mean
     * @param zone     in which times are meant that name none: the group's
     * @param writer   in what role they are written: a member's {@code Agreed.} is discussion, and no misspelt AGREE
     */
    public static Reading read(String ownWords, boolean doubtful, Roster roster, ZoneId zone, Writer writer) {
        CommandScanner.Scan scan = CommandScanner.scan(ownWords, false, roster, writer);
        List<Line> lines = new ArrayList<>();
        boolean carriedOut = true;
        for (Item item : scan.items()) {
            List<Line> meant = lines(item, roster, zone);
            lines.addAll(carriedOut ? meant : new Reading(meant, "").notObeyed(Why.AFTER_MISSPELT, line -> false).lines());
            carriedOut &= !(item instanceof Item.Slip);
        }
        var all = new Reading(Contradictions.resolved(lines), "");
        boolean signing = !lines.isEmpty() && (writer == Writer.MEMBER || writer == Writer.ANYBODY);
        Reading reading = recused(all) ? all : new Reading(all.lines(), Courtesies.reduce(scan.words(), roster, signing));
        return doubtful ? reading.notObeyed(Why.DOUBTFUL, line -> false) : reading;
    }

    /**
     * All that a person wrote in a message: commands above the quotation, words there and between and below it. A command below the
     * quotation is none, and its writer is told.
     */
    public static Reading read(InboundMessage message, Roster roster, ZoneId zone, Writer writer) {
        Reading all = readAll(message, roster, zone, writer);
        Reading reading = writer == Writer.REPORTER ? ReporterWishes.understood(message, roster, zone, all) : all;
        String from = message.author().map(Mailbox::address).orElse("");
        return new Reading(reading.lines().stream().map(line -> cameFrom(line, from)).toList(), reading.words());
    }

    /** D1: who asks for quiet from an address may mean that address. */
    private static Line cameFrom(Line line, String address) {
        return line instanceof Line.Understood(String written, CommandName name, Command.Quiet(SafeContact wish, String _))
                ? new Line.Understood(written, name, new Command.Quiet(wish, address)) : line;
    }

    private static Reading readAll(InboundMessage message, Roster roster, ZoneId zone, Writer writer) {
        Reading leading = read(message.leadingWords(), message.doubtful(), roster, zone, writer);
        String rest = message.ownWords().startsWith(message.leadingWords()) ? message.ownWords().substring(message.leadingWords().length()) : "";
        if (rest.isBlank() || recused(leading)) {
            return leading;
        }
        CommandScanner.Scan below = CommandScanner.scan(rest, false, roster, writer);
        List<Line> lines = new ArrayList<>(leading.lines());
        below.items().stream().filter(Item.Found.class::isInstance).map(Item.Found.class::cast)
                .forEach(found -> lines.add(new Line.NotObeyed(found.written(), found.name(), Why.BELOW_QUOTATION)));
        boolean commandsOnly = lines.size() > leading.lines().size() && Courtesies.reduce(below.words(), roster, true).isEmpty();
        String words = commandsOnly ? leading.words() : Courtesies.reduce((leading.words() + "\n\n" + rest).lines().toList(), roster, false);
        return new Reading(lines, words);
    }

    /** Each command of a message as its writer has it, with what belongs to it: what is shown to whoever has to say that they wrote it. */
    public static List<String> written(InboundMessage message, Roster roster, Writer writer) {
        Stream<String> commands = CommandScanner.scan(message.leadingWords(), false, roster, writer).items().stream().filter(Item.Found.class::isInstance)
                .map(Item.Found.class::cast).map(found -> (found.written() + "\n" + Courtesies.tidy(found.block())).strip());
        return Stream.concat(commands, writer == Writer.REPORTER ? ReporterWishes.written(message) : Stream.empty()).distinct().toList();
    }

    /** The commands of the table by name, for whoever may have written them and without knowing the roster: {@code explain}. */
    public static List<Named> names(InboundMessage message) {
        return names(message.leadingWords(), message.doubtful(), message.messageClass() != MessageClass.REPLY);
    }

    static List<Named> names(String ownWords, boolean doubtful, boolean report) {
        return doubtful ? List.of() : CommandScanner.scan(ownWords, report, WhoIs.NOBODY, Writer.ANYBODY).items().stream()
                .takeWhile(item -> !(item instanceof Item.Slip)).flatMap(CommandReader::named).toList();
    }

    /**
     * The command that is the first own line of a message that answers nothing; nothing where it is the label of a report, which may be a
     * command's word (mail interface §3).
     */
    static Optional<CommandName> first(String ownWords, Roster roster) {
        return ownWords.lines().filter(line -> !line.isBlank()).findFirst().filter(line -> !CommandLine.isLabel(line))
                .flatMap(line -> CommandLine.match(line, roster, Writer.ANYBODY)).map(CommandLine.Match::name);
    }

    /** Whether a member says in it that they recuse themselves, to whatever address: nobody keeps such a mail (D9). */
    public static boolean saysRecuse(InboundMessage message, Roster roster, ZoneId zone) {
        return recused(read(message, roster, zone, Writer.MEMBER));
    }

    private static boolean recused(Reading reading) {
        return reading.lines().stream().anyMatch(CommandReader::isRecusal);
    }

    static boolean isRecusal(Line line) {
        return line instanceof Line.Understood understood && understood.command() instanceof Command.Recuse;
    }

    private static List<Line> lines(Item item, Roster roster, ZoneId zone) {
        return switch (item) {
            case Item.Found found -> CommandMeaning.of(found, roster, zone);
            case Item.Incomplete it -> List.of(new Line.Malformed(it.written(), it.nearest(), Line.Malformed.Reason.INCOMPLETE, List.of()));
            case Item.Slip slip -> List.of(new Line.Misspelt(slip.written(), slip.nearest()));
            case Item.Like like -> List.of(new Line.NotObeyed(like.written(), like.name(), like.why()));
        };
    }

    private static Stream<Named> named(Item item) {
        return switch (item) {
            case Item.Found found when found.name() == CommandName.FILE_REPORT -> Stream.empty();
            case Item.Found found -> Stream.of(new Named(found.name().words(), Courtesies.tidy(found.text())));
            case Item.Incomplete _, Item.Slip _, Item.Like _ -> Stream.empty();
        };
    }
}
