package org.conductd.intake;

import java.util.List;
import org.conductd.procedure.Command;

/** What one line of a mail, with what belongs to it, was understood as. Discussion is none: it is {@link Reading#words}. */
public sealed interface Line {
    /** The line as it was written, without what follows it. */
    String written();

    /** A command for the case. Who gave it, in answer to what, and whether it is their turn is not judged here. */
    record Understood(String written, CommandName name, Command.OfPerson command) implements Line {}

    /** Answered from the state alone. @param name HELP, STATUS, WHO or RESEND */
    record Inquiry(String written, CommandName name) implements Line {}

    /** Standing conflicts of the writer (D5): in no case, seen by nobody. */
    record Conflicts(String written, String text) implements Line {}

    /** Mail that is kept apart (D42): in no case. @param reference in upper case */
    record Drop(String written, String reference) implements Line {}

    /** Good only in answer to a confirmation (mail interface §6). */
    record Confirm(String written) implements Line {}

    /** A command whose sender is not proven: it waits for its owner's word, unless they gave it in this case (mail interface §6). */
    record Unproven(Line command) implements Line {
        @Override
        public String written() {
            return command.written();
        }
    }

    /** A command, but not with that argument. @param arguments what the text of the answer needs, in the order that the reason documents */
    record Malformed(String written, CommandName name, Reason reason, List<String> arguments) implements Line {
        public enum Reason {
            ARGUMENT_MISSING,
            /** The command has a second word: {@code VOTE} says neither yes nor no. The line's name is the nearest whole command. */
            INCOMPLETE,
            NOT_A_NUMBER,
            /** A reference looks like {@code K7Q-4MD}. Argument: the text. */
            NOT_A_REFERENCE,
            /** Argument: the name as written. */
            NOT_ON_ROSTER,
            /** The name means several; arguments: their names. */
            AMBIGUOUS,
            /** Argument: how many characters it may have. */
            TOO_LONG,
            /** EVALUATE; arguments: the key as written, the nearest one that there is. */
            UNKNOWN_KEY,
            /** EVALUATE; arguments: the key, the answer as written, and those that there are. */
            ANSWER_NOT_POSSIBLE,
            NAME_MISSING,
            /** PROPOSE ACTION, DRAFT LETTER: text that stands under no label went nowhere; the rest counts. Argument: the text. */
            UNLABELLED,
            /** MEET; arguments: the text, empty. */
            NOT_A_TIME,
            /** MEET; there is no such day, hour or minute. Arguments: the text, empty. */
            NO_SUCH_TIME,
            /** MEET; arguments: the text, the weekday that it is. */
            WRONG_WEEKDAY,
            /** MEET; an abbreviation that means several, or nothing. Arguments: the text, the zone as written. */
            NOT_A_ZONE,
            /** AVAILABLE; argument: the text. */
            NOT_TIME_NUMBERS,
            /** QUIET; there are {@code normal}, {@code only <address>}, {@code neutral} and {@code none} (D1). */
            NOT_A_SAFE_CONTACT
        }
    }

    /** A word like a command where one could stand; nothing after it is carried out. */
    record Misspelt(String written, CommandName nearest) implements Line {}

    /** Something like a command, which was not taken for one, or not carried out; its writer is told why. */
    record NotObeyed(String written, CommandName name, Why why) implements Line {
        public enum Why {
            /** Prose that merely begins like a command; stands in the words too. */
            PROSE,
            /** A command right under other text: an empty line before it is missing. Stands in the words too. */
            NO_EMPTY_LINE,
            /** Within what the command above it takes; {@code END} before it is missing. */
            INSIDE_ANOTHER,
            /** Commands stand above the quotation, or without one. */
            BELOW_QUOTATION,
            AFTER_MISSPELT,
            /** Two commands of the mail say the opposite of each other. */
            CONTRADICTED,
            /** What is the writer's own and what is quoted cannot be told apart. */
            DOUBTFUL,
            /** The sender's address is not proven (mail interface §6). */
            UNPROVEN,
            /** Unproven, in a mail that says RECUSE, which is not kept (D9): there is nothing that could be carried out once its owner has confirmed it. */
            BESIDE_RECUSE,
            /** Another time, proposed by a calendar (RFC 5546 §3.2.7). */
            FROM_CALENDAR,
            /** Written to the organizer's address of a calendar entry (D16). */
            CALENDAR_ADDRESS,
            /** In answer to a mail about several cases, which takes CLEAR and RECUSE (D3). */
            SEVERAL_CASES,
            /** The reply lost its tag (mail interface §2). */
            NO_TAG,
            /** FILE REPORT in a thread: what follows would go to a group that may have no part in it. */
            REPORT_IN_THREAD
        }
    }
}
