package org.conductd.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.message.MailKind;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Find;

/** What two members approve before it goes (D25, D26), and the preview of it. */
sealed interface DraftMail extends Content {

    /** To the reported person (P24, D29). */
    record Letter(String behavior, String impact, String plan, String consequences, String ifDeclined, boolean amended, Duration response,
                  Duration mailKept, Duration casesKept) implements DraftMail {
        @Override
        public MailKind kind() {
            return MailKind.LETTER;
        }

        public boolean takenBack() {
            return false;
        }
    }

    /** To the reported person, who had a letter: what it laid down does not stand any more (P25). */
    record LetterTakenBack(Duration mailKept, Duration casesKept) implements DraftMail {
        @Override
        public MailKind kind() {
            return MailKind.LETTER;
        }

        /** Which of its kind's two forms the template shows. */
        public boolean takenBack() {
            return true;
        }
    }

    /** To the reported person, before the vote: what is alleged, and nothing of what may follow. */
    record Notice(String behavior, String impact, Duration response, Duration mailKept, Duration casesKept) implements DraftMail {
        @Override
        public MailKind kind() {
            return MailKind.NOTICE;
        }
    }

    /**
     * To the reporter (P26, D33).
     *
     * @param type   of the decision: {@code ACTION}, {@code NO_ACTION}
     * @param reason for no action; empty otherwise
     * @param words  what the group adds; may be empty
     */
    record FollowUp(String type, String reason, String words, boolean amended) implements DraftMail {
        @Override
        public MailKind kind() {
            return MailKind.FOLLOW_UP;
        }
    }

    /** To the reporter, in the group's name (D30). */
    record Apology(String words, boolean amended) implements DraftMail {
        @Override
        public MailKind kind() {
            return MailKind.APOLOGY;
        }
    }

    /** D15: kept for later cases; nobody gets it as a mail of its own. */
    record Summary(String words) implements DraftMail {
        @Override
        public MailKind kind() {
            return MailKind.DRAFT_PREVIEW;
        }
    }

    /** D44: to the group, for one of them to publish. */
    record Statement(String words, boolean amended) implements DraftMail {
        @Override
        public MailKind kind() {
            return MailKind.STATEMENT;
        }
    }

    /**
     * D25.
     *
     * @param neutral  the reporter wishes no word of report, conduct or group (D1)
     * @param wantedAgain a follow-up among them was withheld at the reporter's wish, and is owed after all
     * @param approvals how many are needed
     * @param outside  whether somebody outside approves the letter after the group
     * @param headsUp  how long the reporter may object before the letter leaves (D28); empty where they are not told first
     */
    record Preview(List<Sheet> sheets, boolean oneToOne, boolean safety, boolean neutral, boolean wantedAgain, int approvals, boolean outside,
                   Optional<Duration> headsUp) implements DraftMail {
        @Override
        public MailKind kind() {
            return MailKind.DRAFT_PREVIEW;
        }
    }

    /**
     * To somebody outside who approves a letter.
     *
     * @param reminder  it was sent before, and not answered
     * @param again     they were asked about an earlier version
     * @param recipient whom the letter goes to
     * @param html      what stands in the body of the HTML, links taken out
     */
    record ApprovalRequest(boolean reminder, boolean again, String recipient, String subject, String text, String html, Instant dueAt) implements DraftMail {
        @Override
        public MailKind kind() {
            return MailKind.APPROVAL_REQUEST;
        }
    }

    /**
     * One draft as it will go.
     *
     * @param knownFrom  how the address is known; empty where there is none
     * @param html       what stands in the body of the HTML, links taken out
     * @param changes    against the version before, line by line; empty for the first
     * @param first      whether there is no version before
     * @param approvedBy names
     */
    record Sheet(DraftKind what, int version, boolean amended, String drafter, Named recipient, String knownFrom, String subject, String text,
                 String html, boolean first, List<Change> changes, List<Find> blocking, List<Find> allowed, List<Find> warnings,
                 List<String> approvedBy) {}

    /** @param added or taken away */
    record Change(boolean added, String line) {}
}
