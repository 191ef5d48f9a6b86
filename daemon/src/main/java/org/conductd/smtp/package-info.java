/**
 * Submission of mail over SMTP (RFC 6409), on Angus Mail.
 *
 * <p>May import {@code message} and {@code outbox}; uses {@code jakarta.mail}.
 *
 * <p>Invariant: whatever a server does, the answer is one {@link org.conductd.outbox.SubmissionOutcome}; only an answer to the final
 * dot, or none, can mean that the mail went out.
 *
 * <p>Start reading at {@link org.conductd.smtp.SmtpSubmission}.
 */
package org.conductd.smtp;
