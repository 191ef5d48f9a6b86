package org.conductd.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.intake.Line;
import org.conductd.procedure.Command;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Refusal;
import org.conductd.procedure.Shown;

/**
 * A mail that somebody of a case wrote, and what came of each of its lines: what the answer to its writer is made of (mail interface §4).
 *
 * @param writer    a seat, a party or an escalation contact of the case
 * @param messageId of their mail, with angle brackets; empty where it has none
 * @param answered  what the mail that they answered showed
 * @param lines     in the order written; empty where there was no command
 * @param words     what became of text that is no command
 */
public record Reply(PersonId writer, Optional<String> messageId, Shown answered, List<LineOutcome> lines, Words words) {
    public Reply {
        lines = List.copyOf(lines);
    }

    /** What became of text that is no command. */
    public enum Words {
        /** There was none. */
        NONE,
        RELAYED,
        /** Relayed, though the reply was not sent to the address of the mail that it answers: its writer is told how to reply. */
        RELAYED_WITHOUT_TAG,
        /** Its writer may not write to the group now, or what is theirs in it could not be told from the quotation. */
        NOT_RELAYED,
        /** Encrypted to a key that we do not have (mail interface §3). */
        UNREADABLE
    }

    /** One command line as written, and what came of it. */
    public sealed interface LineOutcome {
        /** The line as written; only the first of a command of several lines. */
        String line();
    }

    /** Carried out; perhaps nothing had to change. */
    public record Done(String line, Command.OfPerson command) implements LineOutcome {}

    /** Mail that is kept apart (D42). @param until when a second member is needed; empty where it is gone */
    public record Dropped(String line, String reference, Optional<Instant> until) implements LineOutcome {}

    public record Refused(String line, Refusal refusal) implements LineOutcome {}

    /** Held until its writer is proven (mail interface §6); the {@code confirmation} says how. */
    public record Held(String line) implements LineOutcome {}

    /** No command for the case: an inquiry, or something that was not understood or not obeyed. Never a {@link Line.Understood}. */
    public record Read(Line what) implements LineOutcome {
        @Override
        public String line() {
            return what.written();
        }
    }
}
