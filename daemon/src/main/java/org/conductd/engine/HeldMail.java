package org.conductd.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.intake.CommandReader;
import org.conductd.intake.Line;
import org.conductd.intake.SeveralCases;
import org.conductd.intake.Writer;
import org.conductd.message.InboundMessage;
import org.conductd.message.MessageParser;
import org.conductd.procedure.Command;
import org.conductd.procedure.Held;
import org.conductd.procedure.PersonId;

/** A stored mail whose commands wait for their owner's word: what is kept of them, and what they ask once the word is there. */
final class HeldMail {
    /** Of one command in the question to its owner; beyond, the mail that they wrote is better read where they have it. */
    private static final int LONGEST = 2000;

    private final Settings settings;
    private final MessageParser parser;

    HeldMail(Settings settings, MessageParser parser) {
        this.settings = settings;
        this.parser = parser;
    }

    /** @param waiting those lines of the mail that are not carried out yet */
    Command.Hold hold(String key, InboundMessage message, Writer writer, List<Line> waiting) {
        Set<String> lines = waiting.stream().map(Line::written).collect(Collectors.toSet());
        Stream<String> written = Stream.concat(SeveralCases.naming(message).stream().map(Line::written), CommandReader.written(message, settings.roster(), writer).stream());
        List<String> commands = written.filter(text -> lines.contains(head(text)))
                .map(text -> text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …").toList();
        List<Command.OfPerson> asked = waiting.stream().map(HeldMail::command).flatMap(Optional::stream).toList();
        List<PersonId> excludes = asked.stream().filter(Command.Exclude.class::isInstance).flatMap(command -> ((Command.Exclude) command).members().stream()).distinct().toList();
        boolean all = asked.stream().anyMatch(Command.ExcludeAll.class::isInstance);
        List<PersonId> everybody = settings.roster().members().stream().map(entry -> entry.member().person().id()).toList();
        boolean objects = writer == Writer.REPORTER && asked.stream().anyMatch(Command.Object.class::isInstance);
        return new Command.Hold(key, commands, all ? everybody : excludes, asked.stream().anyMatch(Command.Quiet.class::isInstance), objects);
    }

    private static Optional<Command.OfPerson> command(Line line) {
        return switch (line) {
            case Line.Unproven(Line it) -> command(it);
            case Line.Understood it -> Optional.of(it.command());
            case Line.Inquiry _, Line.Conflicts _, Line.Drop _, Line.Confirm _, Line.Malformed _, Line.Misspelt _, Line.NotObeyed _ -> Optional.empty();
        };
    }

    /** Those that waited, and no other line of the mail. */
    List<Line> lines(Held held, byte[] octets, Writer writer) {
        Set<String> waited = held.commands().stream().map(HeldMail::head).collect(Collectors.toSet());
        InboundMessage message = parser.parse(octets);
        boolean several = SeveralCases.naming(message).stream().anyMatch(line -> waited.contains(line.written()));
        List<Line> lines = several ? SeveralCases.again(message, settings.roster(), settings.zone())
                : CommandReader.read(message, settings.roster(), settings.zone(), writer).lines();
        return lines.stream().filter(line -> waited.contains(line.written()))
                .filter(line -> !(line instanceof Line.Confirm)).toList();
    }

    private static String head(String command) {
        return command.lines().findFirst().orElse("");
    }
}
