package org.conductd.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.message.MailKind;
import org.conductd.procedure.Check;

/** Mails by which a member comes to a case (D6–D8). */
sealed interface ClearanceMail extends Content {

    /**
     * Names and addresses only.
     *
     * @param reminder  repeats an earlier check (D8)
     * @param reporters empty, or one
     * @param place     for the reader only (D7), as are {@code date} and {@code channel}; may be empty
     * @param channel   {@code MAIL} or {@code MEMBER}
     * @param answerBy  empty where nothing depends on it
     */
    record ConflictCheck(boolean reminder, Check.Kind step, List<Named> reported, List<Named> reporters, List<Named> witnesses, String place,
                         String date, String channel, boolean urgent, Optional<Instant> answerBy) implements ClearanceMail {
        @Override
        public MailKind kind() {
            return reminder ? MailKind.REMINDER : MailKind.CONFLICT_CHECK;
        }

        public boolean nobody() {
            return reported.isEmpty() && reporters.isEmpty() && witnesses.isEmpty();
        }
    }

    /**
     * The checks of several cases, since many reports came at once (D3). How many came is not told: nobody learns of a case that is not theirs (D10).
     *
     * @param reminder each repeats an earlier check
     * @param answerBy the earliest of the parts; empty where nothing depends on it
     */
    record Gathered(boolean reminder, Optional<Instant> answerBy, List<Part> parts) implements ClearanceMail {
        /**
         * @param reference of the case
         * @param address   to answer to about this case alone
         * @param actions   likewise
         */
        record Part(String reference, ConflictCheck check, String address, List<Frame.Offer> actions) {}

        @Override
        public MailKind kind() {
            return reminder ? MailKind.REMINDER : MailKind.CONFLICT_CHECK;
        }
    }

    /**
     * The report, and all that is needed to work on it.
     *
     * @param knownFrom   how the reporter's address is known: {@link org.conductd.procedure.Party.KnownFrom}
     * @param filedBy     the member who passed it on, by phone or in person (P1); empty where its reporter sent it
     * @param cameFrom    where it was sent from, where that is not where its reporter wants to be written to (D1); else empty
     * @param fields      the report's fields but for the ones shown elsewhere
     * @param reader      whether this member reads for the others, and who is reported is owed (D7)
     * @param withheld    names of those to ADMIT (D5)
     * @param advisers    names of those to INVITE (D13)
     * @param late        the case had gone on without this member
     * @param proceedings what happened so far, for whoever comes late or asks for the report again
     * @param questions   keys of the evaluation form
     * @param followUpAt  the end of the week (P28)
     * @param poll        about times, where one is open (D16)
     */
    record Report(Instant arrivedAt, boolean proven, Named reporter, String knownFrom, String filedBy, String cameFrom, String manner, boolean withdrawn, List<Named> reported,
                  List<Named> witnesses, List<Entry> fields, String safety, String description, String subject, List<String> attachments,
                  List<String> remarks, boolean urgent, boolean reader, Optional<Instant> namesBy, List<String> withheld,
                  List<String> advisers, boolean votes, boolean late, List<Proceeding> proceedings, List<String> questions,
                  Instant followUpAt, Optional<GroupMail.MeetingPoll> poll) implements ClearanceMail {
        @Override
        public MailKind kind() {
            return MailKind.INCIDENT_REPORT;
        }
    }

    /** One step of the case as the group knows it. @param words somebody's own; may be empty */
    record Proceeding(Instant at, String key, List<Object> facts, String words) {}
}
