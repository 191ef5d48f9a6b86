package org.conductd.correspondence;

import java.util.List;
import java.util.Optional;
import org.conductd.message.Mailbox;
import org.conductd.procedure.Command;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Refusal;
import org.conductd.procedure.Shown;

/**
 * A mail that somebody of a case wrote, and what came of each of its lines: what the answer to its writer is made of (mail interface §4).
 *
 * @param writer    a seat, a party or an escalation contact of the case
 * @param address   the writer's name, and the address that they are answered at
 * @param messageId of their mail, with angle brackets; empty where it has none
 * @param answered  what the mail that they answered showed
 * @param lines     in the order written; empty where there was no command
 * @param words     what became of text that is no command
 */
public record Reply(PersonId writer, Mailbox address, Optional<String> messageId, Shown answered, List<LineOutcome> lines, Words words) {
    public Reply {
        lines = List.copyOf(lines);
    }

    /** What became of text that is no command. */
    public enum Words {
        /** There was none. */
        NONE,
        RELAYED,
        /** It begins like a command, and is none: relayed, with a note. */
        RELAYED_BEGINS_LIKE_COMMAND,
        /** Not relayed: it stands behind a line that was not understood, or its writer may not write to the group now. */
        NOT_RELAYED
    }

    /** What is asked of the daemon, and changes nothing. */
    public enum Inquiry { HELP, STATUS, WHO, RESEND }

    /** One command line as written, and what came of it. */
    public sealed interface LineOutcome {
        /** The line as written; only the first of a command of several lines. */
        String line();
    }

    /** Carried out; perhaps nothing had to change. */
    public record Done(String line, Command.OfPerson command) implements LineOutcome {}

    /** @param command may be empty where the line was refused before it became one */
    public record Refused(String line, Optional<Command.OfPerson> command, Refusal refusal) implements LineOutcome {}

    /** @param nearest the command that was probably meant, in capitals */
    public record Misspelt(String line, String nearest) implements LineOutcome {}

    /** The command is known, what follows it is not of its form. @param command its words in capitals */
    public record Malformed(String line, String command) implements LineOutcome {}

    /** Stands behind a line that was not understood: not carried out. */
    public record NotReached(String line) implements LineOutcome {}

    /** Held until its writer is proven (mail interface §6): the {@code confirmation} is the answer. */
    public record Held(String line) implements LineOutcome {}

    public record Asked(String line, Inquiry inquiry) implements LineOutcome {}
}
