package org.conductd.imap;

import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.iap.ResponseHandler;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/**
 * Notices, in whatever the server says, that the selected mailbox holds more messages than were looked at (RFC 3501 §7.3.1, §7.4.1).
 * Where a message was handled, it always asks for one more look: what came meanwhile may have been told in the answer to a FETCH, which
 * Angus shows to nobody.
 */
final class Growth implements ResponseHandler {
    /** No more than so many are there and were looked at. */
    private int known;
    private boolean noticed;

    /** Whether anything may have been added since {@link #looking}. */
    boolean noticed() {
        return noticed;
    }

    /** Everything so far is about to be looked at. */
    void looking() {
        noticed = false;
    }

    /** So many were there to be looked at. */
    void looked(int messages) {
        known = messages;
    }

    /** One of them was fetched, and is about to be removed. */
    void removing() {
        noticed = true;
    }

    @Override
    public void handleResponse(Response response) {
        if (response instanceof IMAPResponse untagged && response.isUnTagged()) {
            if (untagged.keyEquals("EXISTS")) {
                noticed |= untagged.getNumber() > known;
            } else if (untagged.keyEquals("EXPUNGE")) {
                known--;
            }
        }
    }
}
