package org.conductd.message;

import java.util.Locale;

/** The kinds of mail that the daemon sends (mail interface §5); {@link #label()} is the word used in stories, templates and indexes. */
public enum MailKind {
    ACKNOWLEDGMENT, RECEIPT,
    CONFLICT_CHECK, INCIDENT_REPORT,
    DISCUSSION, RELAYED_ANSWER,
    EVALUATION_OVERVIEW,
    MEETING_POLL, MEETING_INVITATION,
    BALLOT, VOTE_RESULT,
    DRAFT_PREVIEW, APPROVAL_REQUEST,
    HEADS_UP, REPORTER_QUESTION, STATUS, FOLLOW_UP, APOLOGY,
    WITNESS_QUESTION,
    LETTER, NOTICE,
    STATEMENT,
    UNDELIVERED,
    REMINDER,
    COMMAND_ANSWER, CONFIRMATION, SECURITY_NOTICE, NOT_IN_USE,
    ESCALATION, ADMIN_ALERT;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The kind as it stands in stories and as the name of its template: {@code conflict-check}. */
    public String label() {
        return label;
    }

    /** RFC 3834 §5: the value of {@code Auto-Submitted}; empty for what people wrote or approved, which must not look automatic. */
    public String autoSubmitted() {
        return switch (this) {
            case ACKNOWLEDGMENT, RECEIPT, COMMAND_ANSWER, CONFIRMATION, NOT_IN_USE -> "auto-replied";
            case CONFLICT_CHECK, INCIDENT_REPORT, EVALUATION_OVERVIEW, MEETING_POLL, MEETING_INVITATION, BALLOT, VOTE_RESULT,
                 DRAFT_PREVIEW, APPROVAL_REQUEST, STATUS, UNDELIVERED, REMINDER, SECURITY_NOTICE, ESCALATION, ADMIN_ALERT, STATEMENT -> "auto-generated";
            case DISCUSSION, RELAYED_ANSWER, HEADS_UP, REPORTER_QUESTION, FOLLOW_UP, APOLOGY, WITNESS_QUESTION, LETTER, NOTICE -> "";
        };
    }
}
