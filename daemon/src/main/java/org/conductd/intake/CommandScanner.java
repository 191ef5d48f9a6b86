package org.conductd.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conductd.intake.CommandName.Form;
import org.conductd.intake.Line.NotObeyed.Why;

/** Where commands stand in a person's own words (mail interface §4), before anybody asks what they mean. One pass from the top. */
final class CommandScanner {
    /** What was found, in its order. */
    sealed interface Item {
        String written();

        /**
         * @param argument what follows the command on its line; empty where nothing does
         * @param block    the lines that it takes
         */
        record Found(String written, CommandName name, String argument, List<String> block) implements Item {
            /** Argument and block in one. */
            List<String> text() {
                List<String> text = new ArrayList<>();
                if (!argument.isEmpty()) {
                    text.add(argument);
                }
                text.addAll(block);
                return text;
            }
        }

        /** The first word or words of a command, and nothing more. */
        record Incomplete(String written, CommandName nearest) implements Item {}

        record Slip(String written, CommandName nearest) implements Item {}

        record Like(String written, CommandName name, Why why) implements Item {}
    }

    /** @param words what is no command, line by line; an empty line in the place of each command */
    record Scan(List<Item> items, List<String> words) {}

    /** Nobody writes more commands in earnest; what follows is words. */
    private static final int MOST = 200;

    private final List<String> lines;
    private final Roster roster;
    /** It answers nothing of ours: what is a label of a report is no command. */
    private final boolean report;
    private final Writer writer;
    private final List<Item> items = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private int at;
    /** The first own line, or behind an empty line, or behind a command. */
    private boolean commandMayStand = true;
    private boolean belowRule;

    private CommandScanner(String ownWords, boolean report, Roster roster, Writer writer) {
        this.lines = ownWords.lines().toList();
        this.report = report;
        this.roster = roster;
        this.writer = writer;
    }

    static Scan scan(String ownWords, boolean report, Roster roster, Writer writer) {
        var scanner = new CommandScanner(ownWords, report, roster, writer);
        while (scanner.at < scanner.lines.size()) {
            scanner.next();
        }
        return new Scan(List.copyOf(scanner.items), List.copyOf(scanner.words));
    }

    private void next() {
        String line = lines.get(at++);
        if (line.isBlank()) {
            gap();
            commandMayStand = true;
        } else if (items.size() >= MOST) {
            words.add(line);
        } else if (!commandMayStand) {
            prose(line);
        } else if (CommandLine.isRule(line)) {
            belowRule = true;
            words.add(line);
        } else if (CommandLine.isEnd(line) && !items.isEmpty()) {
            // An END that nothing needed.
            gap();
        } else {
            commandOrProse(line);
        }
    }

    private void commandOrProse(String line) {
        Optional<CommandLine.Match> match = report && CommandLine.isLabel(line) ? Optional.empty() : CommandLine.match(line, roster, writer);
        Optional<CommandName> incomplete = match.isPresent() ? Optional.empty() : CommandLine.incomplete(line, writer);
        Optional<CommandName> slip = match.isPresent() || incomplete.isPresent() ? Optional.empty() : CommandLine.misspelt(line, roster, writer);
        if (match.isPresent()) {
            found(line, match.get());
        } else if (incomplete.isPresent()) {
            incomplete(line.strip(), incomplete.get());
        } else if (slip.isPresent()) {
            asked(new Item.Slip(line.strip(), slip.get()), slip.get());
        } else {
            CommandLine.like(line, writer).ifPresent(name -> items.add(new Item.Like(line.strip(), name, Why.PROSE)));
            words.add(line);
            commandMayStand = false;
        }
    }

    /** A command behind other text is none; whoever wrote it so, in capitals, is told what is missing. */
    private void prose(String line) {
        CommandLine.aloneInCapitals(line).ifPresent(name -> items.add(new Item.Like(line.strip(), name, Why.NO_EMPTY_LINE)));
        words.add(line);
    }

    private void found(String line, CommandLine.Match match) {
        gap();
        if (belowRule) {
            // What stands below a line of dashes may be a signature or an older mail (mail interface §4).
            items.add(new Item.Like(line.strip(), match.name(), Why.BELOW_QUOTATION));
            words.add(line);
            commandMayStand = false;
            return;
        }
        if (match.name() == CommandName.RECUSE) {
            // D9: the rest is discarded unread.
            at = lines.size();
        }
        List<Item> inside = new ArrayList<>();
        List<String> block = match.name().form() == Form.BLOCK ? block(inside) : List.of();
        items.add(new Item.Found(line.strip(), match.name(), match.argument(), block));
        items.addAll(inside);
    }

    /** One empty line stands for any number of them, and for a command. */
    private void gap() {
        if (!words.isEmpty() && !words.getLast().isEmpty()) {
            words.add("");
        }
    }

    private List<String> block(List<Item> inside) {
        List<String> block = new ArrayList<>();
        while (at < lines.size()) {
            String line = lines.get(at++);
            if (CommandLine.isEnd(line)) {
                break;
            }
            CommandLine.aloneInCapitals(line).filter(_ -> inside.size() < MOST).ifPresent(name -> inside.add(new Item.Like(line.strip(), name, Why.INSIDE_ANOTHER)));
            block.add(line);
        }
        return block;
    }

    /** What would complete it on a line below is asked about with it: a vote in two lines is no discussion, and goes to nobody. */
    private void incomplete(String line, CommandName nearest) {
        int next = at;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        Optional<String> joined = next < lines.size() ? Optional.of(line + " " + lines.get(next).strip()) : Optional.empty();
        Optional<CommandLine.Match> meant = joined.flatMap(both -> CommandLine.match(both, roster, writer));
        if (meant.isPresent()) {
            at = next + 1;
            asked(new Item.Incomplete(joined.get(), meant.get().name()), meant.get().name());
        } else {
            items.add(new Item.Incomplete(line, nearest));
            gap();
        }
    }

    /** What an unclear command would have taken is no discussion, and goes nowhere. */
    private void asked(Item item, CommandName nearest) {
        items.add(item);
        gap();
        if (nearest.form() == Form.BLOCK) {
            block(new ArrayList<>());
        }
    }
}
