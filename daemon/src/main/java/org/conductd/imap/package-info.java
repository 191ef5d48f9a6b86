/**
 * The mailbox of the role address over IMAP (RFC 3501, RFC 9051), on Angus Mail.
 *
 * <p>May import {@code message} and {@code engine}; uses {@code jakarta.mail}.
 *
 * <p>Invariant: a message leaves its mailbox only when {@link org.conductd.engine.Mailroom#move} or
 * {@link org.conductd.engine.Mailroom#expunge} says so, and is found again by the next look until then, whatever happens to the connection.
 *
 * <p>Start reading at {@link org.conductd.imap.ImapMailroom}, then {@code ImapConnection}, then {@code Idle}.
 */
package org.conductd.imap;
