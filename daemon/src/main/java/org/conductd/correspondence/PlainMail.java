package org.conductd.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.message.MailKind;
import org.conductd.procedure.Event;

/** Mails that say nothing of a case, or only what its recipient just did. */
sealed interface PlainMail extends Content {

    /** Everything it says stands in its head, which any mail may have: {@link Answer}. */
    record CommandAnswer() implements PlainMail {
        @Override
        public MailKind kind() {
            return MailKind.COMMAND_ANSWER;
        }
    }

    /**
     * @param cameAt when each mail came that waits
     * @param asked  what they ask
     * @param until  when what came first lapses
     * @param spares whether somebody whom an EXCLUDE names is told nothing new meanwhile (D4)
     */
    record Confirmation(List<Instant> cameAt, List<Asked> asked, Optional<Instant> until, boolean spares) implements PlainMail {
        /** A command as written. @param words what belongs to it; empty where nothing does */
        record Asked(String line, String words) {}

        @Override
        public MailKind kind() {
            return MailKind.CONFIRMATION;
        }
    }

    record SecurityNotice() implements PlainMail {
        @Override
        public MailKind kind() {
            return MailKind.SECURITY_NOTICE;
        }
    }

    /** Always the same, to the letter (D10). */
    record NotInUse() implements PlainMail {
        @Override
        public MailKind kind() {
            return MailKind.NOT_IN_USE;
        }
    }

    /** D5: standing conflicts were declared to the bare address; in no case. */
    record ConflictsDeclared() implements PlainMail {
        @Override
        public MailKind kind() {
            return MailKind.COMMAND_ANSWER;
        }
    }

    /** D11: to every member. */
    record RosterChanged(List<Line> lines) implements PlainMail {
        @Override
        public MailKind kind() {
            return MailKind.SECURITY_NOTICE;
        }
    }

    /**
     * What changed of one person.
     *
     * @param before what it was, and {@code after} what it is: offices of {@link org.conductd.intake.Listing.Office}, addresses or a name
     */
    record Line(What what, String name, List<String> before, List<String> after) {
        enum What { JOINED, LEFT, NAME, ADDRESS, OTHER_ADDRESSES, OFFICES }
    }

    /** D11: to the old address of somebody whose entry changed, and to whoever left. @param left otherwise mail goes elsewhere from now on */
    record OwnEntryChanged(boolean left) implements PlainMail {
        @Override
        public MailKind kind() {
            return MailKind.SECURITY_NOTICE;
        }
    }

    /** To every member. @param madeAt when the backup was made that took the place of the records */
    record RecordsSetBack(Instant madeAt) implements PlainMail {
        @Override
        public MailKind kind() {
            return MailKind.SECURITY_NOTICE;
        }
    }

    /** @param substitutes names for SUBSTITUTE; empty where none is to be called */
    record Escalation(Event.Alarm alarm, Instant arrivedAt, Duration waiting, List<String> substitutes) implements PlainMail {
        @Override
        public MailKind kind() {
            return MailKind.ESCALATION;
        }
    }

    record AdminAlert(Correspondence.AdminAlert reason, List<String> facts, Instant at) implements PlainMail {
        @Override
        public MailKind kind() {
            return MailKind.ADMIN_ALERT;
        }
    }
}
