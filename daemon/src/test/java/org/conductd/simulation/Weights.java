package org.conductd.simulation;

import org.conductd.intake.CommandName;
import org.conductd.message.MailKind;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.PersonId;

/** What somebody who reads a mail is likely to do of what it offers: enough drive that cases come to letters, answers and an end. */
final class Weights {
    private Weights() {}

    static int of(CommandName command, Mail mail, CaseFile file, PersonId who) {
        CaseState state = file.state();
        boolean group = mail.kind() != MailKind.COMMAND_ANSWER;
        return switch (command) {
            case CLEAR -> 1000;
            case CONFIRM -> 1000;
            case VOTE_YES -> 700;
            case VOTE_NO -> 80;
            case VOTE_ABSTAIN -> 25;
            case APPROVE_DRAFT -> 600;
            case ALLOW -> 300;
            case EVALUATE -> state.evaluations().containsKey(who) ? 2 : mail.kind() == MailKind.INCIDENT_REPORT ? 400 : 80;
            case PROPOSE_ACTION -> undecided(state) ? 200 : 1;
            case PROPOSE_NO_ACTION -> undecided(state) ? 30 : 1;
            case PROPOSE_NO_RESPONSE -> undecided(state) ? 12 : 1;
            case REPORTED -> state.reportedSettled() ? mail.kind() == MailKind.UNDELIVERED ? 400 : 6 : 1500;
            case REPORTER -> mail.kind() == MailKind.UNDELIVERED ? 400 : 4;
            case WITNESS -> mail.kind() == MailKind.UNDELIVERED ? 200 : 8;
            case UPHOLD -> group ? 400 : 40;
            case APPROVE -> 500;
            case REJECT -> 100;
            case RE_EVALUATE -> mail.kind() == MailKind.RELAYED_ANSWER ? 60 : 2;
            case RELAY_APOLOGY -> mail.kind() == MailKind.RELAYED_ANSWER ? 300 : 6;
            case RATIFY -> state.claims().isEmpty() ? 1 : 300;
            case DELIVERED_LETTER, DELIVERED_NOTICE, DELIVERED_FOLLOW_UP -> 120;
            case DRAFT_LETTER, DRAFT_NOTICE, DRAFT_FOLLOW_UP -> mail.kind() == MailKind.DRAFT_PREVIEW ? 40 : 4;
            case REJECT_DRAFT -> 25;
            case OBJECT -> 60;
            case ADMIT -> 60;
            case INVITE -> 20;
            case SUBSTITUTE -> 300;
            case ACTION_TAKEN -> state.urgent() ? 30 : 3;
            case ASK_REPORTER, ASK_WITNESS -> 15;
            case BACK -> 200;
            case AGREE -> 350;
            case DECLINE -> 110;
            case APOLOGY -> 120;
            case EXCLUDE -> 20;
            case QUIET -> 15;
            case WITHDRAW -> 6;
            case STATUS, HELP, WHO, RESEND, LEAD, EXTEND, CLOSE, NOT_A_REPORT, AWAY, WITHDRAW_PROPOSAL, REOPEN -> 6;
            case RECUSE -> 3;
            case CONFLICTS, MEET, AVAILABLE, MINUTES, DRAFT_STATEMENT, DRAFT_SUMMARY, REFER, LINK, UNLINK, DROP, CONSENT, FILE_REPORT -> 10;
        };
    }

    /** Whether it brings a case on; everything else people do seldom. */
    static boolean isProgress(CommandName command) {
        return switch (command) {
            case CLEAR, CONFIRM, RECUSE, BACK, VOTE_YES, VOTE_NO, VOTE_ABSTAIN, APPROVE_DRAFT, ALLOW, EVALUATE, PROPOSE_ACTION, PROPOSE_NO_ACTION, PROPOSE_NO_RESPONSE,
                 UPHOLD, RELAY_APOLOGY, RATIFY, DELIVERED_LETTER, DELIVERED_NOTICE, DELIVERED_FOLLOW_UP, ADMIT, SUBSTITUTE, AGREE, DECLINE, APOLOGY, DRAFT_LETTER, DRAFT_NOTICE, DRAFT_FOLLOW_UP,
                 AVAILABLE, APPROVE, REJECT -> true;
            case HELP, STATUS, WHO, RESEND, AWAY, LEAD, CONFLICTS, REPORTED, WITNESS, REPORTER, ASK_REPORTER, ASK_WITNESS, MEET, MINUTES, WITHDRAW_PROPOSAL, EXTEND,
                 DRAFT_STATEMENT, DRAFT_SUMMARY, REJECT_DRAFT, ACTION_TAKEN, REFER, RE_EVALUATE, LINK, UNLINK, INVITE, NOT_A_REPORT, OBJECT, CLOSE, REOPEN, DROP, EXCLUDE,
                 QUIET, WITHDRAW, CONSENT, FILE_REPORT -> false;
        };
    }

    private static boolean undecided(CaseState state) {
        return state.closed().isEmpty() && state.matters().stream().anyMatch(matter -> matter.decided().isEmpty() && matter.waiting().isEmpty() && matter.ballot().isEmpty());
    }

    /** Whether a mail asks its reader for something; others are mostly read and put away. */
    static double demand(MailKind kind) {
        return switch (kind) {
            case CONFLICT_CHECK, INCIDENT_REPORT, BALLOT, DRAFT_PREVIEW, APPROVAL_REQUEST, CONFIRMATION -> 1;
            case UNDELIVERED, HEADS_UP, REPORTER_QUESTION, WITNESS_QUESTION, LETTER, NOTICE, ESCALATION, MEETING_POLL -> 0.8;
            case VOTE_RESULT, EVALUATION_OVERVIEW, REMINDER -> 0.4;
            case RELAYED_ANSWER -> 0.25;
            case COMMAND_ANSWER -> 0.06;
            case DISCUSSION, ACKNOWLEDGMENT, STATUS -> 0.15;
            case RECEIPT, FOLLOW_UP, APOLOGY, STATEMENT, SECURITY_NOTICE, MEETING_INVITATION -> 0.1;
            case NOT_IN_USE, ADMIN_ALERT -> 0.02;
        };
    }

}
