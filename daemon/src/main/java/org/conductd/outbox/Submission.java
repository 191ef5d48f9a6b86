package org.conductd.outbox;

/** The way out: a server that accepts our mail and sees to its delivery (RFC 6409). */
public interface Submission {
    /**
     * Submits one mail to one recipient; blocks until the server answered or a timeout ended the attempt.
     *
     * @param reversePath addr-spec without angle brackets; empty for the null reverse-path
     * @param recipient   addr-spec without angle brackets
     * @param octets      the message with CRLF line ends, sent byte for byte
     * @return what the server said; faults of network and server are outcomes, never exceptions
     */
    SubmissionOutcome submit(String reversePath, String recipient, byte[] octets);
}
