package org.conductd.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.message.MailKind;
import org.conductd.procedure.CaseState;

/** Mails to a reporter, a reported person or a witness that nobody drafts. */
sealed interface PartyMail extends Content {

    /**
     * P2, P3, P5, D4, D1.
     *
     * @param graceEndsAt until when nobody is asked; empty where they are asked at once
     * @param voting      public list
     * @param advisory    public list
     * @param named       whether the reported person is known
     * @param missing     fields of {@link org.conductd.procedure.IncidentReport.Field} that would help, and {@code DESCRIPTION}
     * @param remarks     what could not be read
     * @param followUpAt  the end of the week (P28)
     * @param manner      of the safe contact
     * @param filedBy     the member who passed it on, by phone or in person (P1); empty where the reporter wrote it
     * @param instead     where nobody of the group takes part, at the reporter's wish: who else does (D12)
     * @param outside     who outside sees a letter before it goes, and nothing else; empty where nobody does
     * @param newcomers   whether members who join later are asked too
     * @param hearing     whether the reported person is heard before the vote
     */
    record Acknowledgment(Instant arrivedAt, Optional<Instant> graceEndsAt, List<String> voting, List<String> advisory, boolean urgent,
                          boolean named, List<String> missing, List<String> remarks, Instant followUpAt, String manner, String filedBy, Optional<Instead> instead, List<String> outside, boolean newcomers, boolean hearing) implements PartyMail {
        @Override
        public MailKind kind() {
            return MailKind.ACKNOWLEDGMENT;
        }
    }

    /**
     * Whoever takes the place of the group.
     *
     * @param told    who is told that something waits, and nothing of what it is about
     * @param callable whom they can call
     */
    record Instead(List<String> told, List<String> callable) {}

    /** @param elsewhere the one neutral receipt to the address that the mail came from (D1) */
    record Receipt(boolean elsewhere) implements PartyMail {
        @Override
        public MailKind kind() {
            return MailKind.RECEIPT;
        }
    }

    /**
     * What comes next, which the reporter can still stop: a letter or a notice before the vote (D28), or members who joined and are to be asked (D4).
     *
     * @param newcomers their names
     */
    record HeadsUp(What what, Instant endsAt, boolean oneToOne, List<String> newcomers) implements PartyMail {
        enum What { LETTER, NOTICE, NEWCOMERS }

        @Override
        public MailKind kind() {
            return MailKind.HEADS_UP;
        }
    }

    /**
     * @param agency to which the group would refer it (D14); empty for any other question
     * @param until  when it comes to nothing without an answer
     */
    record ReporterQuestion(String words, String agency, Optional<Instant> until) implements PartyMail {
        @Override
        public MailKind kind() {
            return MailKind.REPORTER_QUESTION;
        }
    }

    record WitnessQuestion(String words) implements PartyMail {
        @Override
        public MailKind kind() {
            return MailKind.WITNESS_QUESTION;
        }
    }

    /**
     * D32: what step the case is in, and nothing about anyone.
     *
     * @param nextAt    of the next status mail; empty where the follow-up is out
     * @param withdrawn the reporter asked to stop (D2)
     * @param nobody    none of the group takes part, at the reporter's wish (D12)
     * @param tooFew    it is not decided, and too few can take part to decide it (D12)
     * @param dismissed it was closed as no report (D38)
     */
    record Status(CaseState.Step step, Optional<Instant> nextAt, boolean followedUp, boolean withdrawn, boolean nobody, boolean tooFew, boolean dismissed, Duration every) implements PartyMail {
        @Override
        public MailKind kind() {
            return MailKind.STATUS;
        }
    }
}
