package org.conductd.imap;

import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;

/**
 * The IDLE command (RFC 2177): one thread waits in {@link #await}, any other may {@link #end} it without waiting. Angus's own
 * {@code idle()} can only be ended by a thread that waits for the server in turn.
 */
final class Idle {
    private final Growth growth;
    /** Whom DONE is still owed to; it must be said once only. */
    private IMAPProtocol owedDone;
    private boolean endBeforehand;

    Idle(Growth growth) {
        this.growth = growth;
    }

    /**
     * Blocks until the mailbox has grown, or {@link #end} was called, before or meanwhile.
     *
     * @throws MessagingException where the connection broke
     */
    void await(IMAPFolder folder) throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.idleStart();
            begun(protocol);
            boolean more = true;
            while (more) {
                if (growth.noticed()) {
                    end();
                }
                Response response = protocol.readIdleResponse();
                // A socket's timeout only says that nothing arrived; but once DONE was said, an answer is due.
                if (!(silence(response) && waiting())) {
                    more = process(protocol, response);
                }
            }
            return null;
        });
    }

    private boolean process(IMAPProtocol protocol, Response response) throws ProtocolException {
        boolean more = false;
        try {
            more = protocol.processIdleResponse(response);
            return more;
        } finally {
            if (!more) {
                over();
            }
        }
    }

    private static boolean silence(Response response) {
        return response.isBYE() && response.isSynthetic() && response.getException() instanceof SocketTimeoutException;
    }

    private synchronized void begun(IMAPProtocol protocol) {
        owedDone = protocol;
        if (endBeforehand) {
            end();
        }
    }

    private synchronized boolean waiting() {
        return owedDone != null;
    }

    private synchronized void over() {
        owedDone = null;
        endBeforehand = false;
    }

    /** Says DONE, now or as soon as the command has begun. */
    synchronized void end() {
        endBeforehand = true;
        if (owedDone != null) {
            owedDone.idleAbort();
            owedDone = null;
        }
    }
}
