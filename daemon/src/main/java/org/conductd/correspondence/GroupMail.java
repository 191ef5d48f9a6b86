package org.conductd.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.message.MailKind;

/** Mails to the group while it deliberates. */
sealed interface GroupMail extends Content {

    /** Words of a member, or of several, and what they did with them. @param said never empty; several only where they are remarks */
    record Discussion(What what, List<Said> said, List<String> attachments) implements GroupMail {
        enum What { REMARK, DRAFT_REJECTED, DISMISSAL_OBJECTED, RE_EVALUATION, REOPENED, MINUTES, LINKED, CONSIDERED, UNLINKED }

        /** @param proven whether the sender of the words is (mail interface §6) */
        record Said(String by, String words, boolean proven) {}

        @Override
        public MailKind kind() {
            return MailKind.DISCUSSION;
        }
    }

    /**
     * Words of a party, and what they did with them.
     *
     * @param capacity of {@link org.conductd.procedure.Party.Capacity}; the reporter is named by it only
     * @param name     of a reported person or witness; empty for the reporter
     * @param closed   whether that closed the case
     * @param proven   whether the sender of the words is (D2, mail interface §6)
     */
    record RelayedAnswer(What what, String capacity, String name, String words, List<String> attachments, boolean closed, boolean proven) implements GroupMail {
        enum What { FACTS, REOPENED, ANSWER, HEARD, CONSENT, CONSENT_TAKEN_BACK, AGREED, DECLINED, APOLOGY, LETTER_OBJECTED, REFERRAL_OBJECTED, WITHDRAWN, APPROVAL_REFUSED, APPROVAL_GIVEN_AFTER_ALL, FROM_APPROVER }

        @Override
        public MailKind kind() {
            return MailKind.RELAYED_ANSWER;
        }
    }

    /** @param missing who has not answered yet */
    record EvaluationOverview(List<Row> rows, List<String> missing, boolean votes) implements GroupMail {
        @Override
        public MailKind kind() {
            return MailKind.EVALUATION_OVERVIEW;
        }
    }

    /** D16. @param number to answer with */
    record Offered(int number, Instant startsAt, Instant endsAt) {
        public Duration length() {
            return Duration.between(startsAt, endsAt);
        }
    }

    /**
     * Times to choose from (D16).
     *
     * @param by       who offers them
     * @param words    theirs; may be empty
     * @param where    may be empty
     * @param replaces whether it takes the place of a poll that was open
     * @param stands   when the meeting is that this may move
     */
    record MeetingPoll(String by, String words, List<Offered> times, String where, Instant closesAt, boolean replaces, Optional<Instant> stands) implements GroupMail {
        @Override
        public MailKind kind() {
            return MailKind.MEETING_POLL;
        }
    }

    /**
     * Goes into a calendar with all that it says, where others may see it: no names, and no content (D16).
     *
     * @param where may be empty
     * @param said  what its reader said to that time: one of {@link org.conductd.procedure.Attendance}, or {@code NONE}
     */
    record MeetingInvitation(What what, int meeting, int sequence, Instant startsAt, Instant endsAt, String where, String said) implements GroupMail {
        enum What { FIXED, CHANGED, CANCELLED, CLOSED }

        public Duration length() {
            return Duration.between(startsAt, endsAt);
        }

        boolean cancelled() {
            return what == What.CANCELLED || what == What.CLOSED;
        }

        @Override
        public MailKind kind() {
            return MailKind.MEETING_INVITATION;
        }
    }

    /** A meeting that is ahead: names of those who come, perhaps come, do not come, and have not said. */
    record Coming(Instant startsAt, Instant endsAt, String where, List<String> coming, List<String> perhaps, List<String> notComing, List<String> open) {
        public Duration length() {
            return Duration.between(startsAt, endsAt);
        }
    }

    /** One question, and the answers side by side. */
    record Row(String question, List<Given> answers) {}

    record Given(String by, String answer) {}

    /**
     * D35.
     *
     * @param what kind of mail, as the group knows it
     * @param name empty for the reporter
     * @param held something that was to leave after it is the group's again (D28)
     */
    record Undelivered(String what, String capacity, String name, String status, boolean held) implements GroupMail {
        @Override
        public MailKind kind() {
            return MailKind.UNDELIVERED;
        }
    }

    /**
     * What is owed, or has to be known, by when.
     *
     * @param name  whom it is about; may be empty
     * @param by    which member brought it about; may be empty
     * @param until the instant that the text names
     * @param words of a member; may be empty
     * @param left  how many can take part, where the text says so
     * @param owed  what the group owes now
     */
    record Reminder(What what, String name, String by, Optional<Instant> until, String words, int left, List<Owed> owed) implements GroupMail {
        enum What {
            SUSPENDED, SUSPENSION_LAPSED, QUORUM_FORECAST, OWED, BALLOT_EXTENDED, BALLOT_SUSPENDED, UPHELD, NEW_ADDRESS, DELIVERED_LETTER, DELIVERED_NOTICE,
            DELIVERED_FOLLOW_UP, CLAIM_LAPSED, ACTION, URGENT, REFERRAL_ASKED, REFERRAL, REFERRED, REFERRED_AT_ONCE,
            FOLLOW_UP_DUE, LEAD_OWED, LEAD_FOLLOW_UP_DUE, DISMISSAL, NO_MEETING, POLL_WITHDRAWN, TERM_ENDED, APPROVAL_UNANSWERED, APPROVAL_PASSED_ON,
            APPROVAL_SKIPPED, EARLIER, PARTED, LINKED_OBJECTED, LINKED_APOLOGY
        }

        @Override
        public MailKind kind() {
            return MailKind.REMINDER;
        }
    }

    /** Something that the case waits for. @param names of those who owe it; empty where it is anybody's */
    record Owed(What what, List<String> names, Optional<Instant> until) {
        enum What { MEMBERS, CLEAR, NAMES, AVAILABLE, EVALUATION, PROPOSAL, HEARING, VOTE, DRAFT, APPROVAL, APPROVER, CHANGES, HAND_OVER, CONTACT, REPORTED_ANSWER, GROUP_ANSWER, RATIFY, DISMISSAL }
    }
}
