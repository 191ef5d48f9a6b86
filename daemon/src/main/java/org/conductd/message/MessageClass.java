package org.conductd.message;

/** What kind of sender's act a message is, from the message alone (command line, {@code explain}). Own mail is told by our marker header. */
public enum MessageClass {
    /** A person's mail that answers nothing. */
    REPORT,
    /** A person's mail with In-Reply-To, References or a tag. */
    REPLY,
    DELIVERY_STATUS,
    /** Automatic response, read receipt, feedback report. */
    AUTOMATIC,
    LIST,
    CALENDAR_REPLY,
    SPAM,
    OWN,
    UNREADABLE
}
