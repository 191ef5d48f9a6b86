package org.conductd.imap;

import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.iap.ResponseHandler;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/** Notices, in whatever the server says, that the selected mailbox holds more messages than before (RFC 3501 §7.3.1, §7.4.1). */
final class Growth implements ResponseHandler {
    private int messages;
    private boolean noticed;

    /** From here on; {@code messages} is how many there are. */
    void startFrom(int messages) {
        this.messages = messages;
        noticed = false;
    }

    /** Whether anything was added since {@link #forget}. */
    boolean noticed() {
        return noticed;
    }

    /** Everything so far is about to be looked at. */
    void forget() {
        noticed = false;
    }

    @Override
    public void handleResponse(Response response) {
        if (response instanceof IMAPResponse untagged && response.isUnTagged()) {
            if (untagged.keyEquals("EXISTS")) {
                noticed |= untagged.getNumber() > messages;
                messages = untagged.getNumber();
            } else if (untagged.keyEquals("EXPUNGE")) {
                messages--;
            }
        }
    }
}
