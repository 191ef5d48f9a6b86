package org.conductd.intake;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a person's own words ask and say.
 *
 * @param lines in their order
 * @param words the rest, for discussion; empty where only greetings and closings were left, and after RECUSE (D9)
 */
public record Reading(List<Line> lines, String words) {
    public Reading {
        lines = List.copyOf(lines);
    }

    /** This reading, with nothing carried out but what {@code stays}; each command is answered with {@code why}. */
    Reading notObeyed(Line.NotObeyed.Why why, Predicate<Line> stays) {
        return new Reading(lines.stream().map(line -> stays.test(line) ? line : notObeyed(line, why)).toList(), words);
    }

    /**
     * This reading of somebody who is not proven: what they can ask waits for their word. RECUSE needs none, CONFIRM is that word, HELP tells
     * nothing, and what is refused to their role in any case can be refused at once.
     */
    Reading unproven(Writer writer) {
        if (lines.stream().anyMatch(Reading::saysRecuse)) {
            // D9: such a mail is not kept, so nothing of it can wait.
            return notObeyed(Line.NotObeyed.Why.BESIDE_RECUSE, line -> CommandReader.isRecusal(line) || line instanceof Line.Confirm);
        }
        return new Reading(lines.stream().map(line -> switch (line) {
            case Line.Understood it -> CommandReader.isRecusal(it) || !it.name().isFor(writer) ? it : new Line.Unproven(it);
            case Line.Inquiry it -> it.name() == CommandName.HELP || !it.name().isFor(writer) ? it : new Line.Unproven(it);
            case Line.Conflicts it -> new Line.Unproven(it);
            case Line.Drop it -> CommandName.DROP.isFor(writer) ? new Line.Unproven(it) : it;
            case Line.Confirm _, Line.Unproven _, Line.Malformed _, Line.Misspelt _, Line.NotObeyed _ -> line;
        }).toList(), words);
    }

    private static boolean saysRecuse(Line line) {
        return CommandReader.isRecusal(line) || line instanceof Line.NotObeyed it && it.name() == CommandName.RECUSE;
    }

    private static Line notObeyed(Line line, Line.NotObeyed.Why why) {
        return switch (line) {
            case Line.Unproven(Line it) -> notObeyed(it, why);
            case Line.Understood it -> new Line.NotObeyed(it.written(), it.name(), why);
            case Line.Inquiry it -> new Line.NotObeyed(it.written(), it.name(), why);
            case Line.Conflicts it -> new Line.NotObeyed(it.written(), CommandName.CONFLICTS, why);
            case Line.Drop it -> new Line.NotObeyed(it.written(), CommandName.DROP, why);
            case Line.Confirm it -> new Line.NotObeyed(it.written(), CommandName.CONFIRM, why);
            case Line.Malformed it -> it;
            case Line.Misspelt it -> it;
            case Line.NotObeyed it -> it;
        };
    }
}
