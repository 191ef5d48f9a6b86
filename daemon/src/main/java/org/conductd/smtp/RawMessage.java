package org.conductd.smtp;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Octets with an envelope: Angus neither reads nor rewrites what was composed, approved and checked. */
final class RawMessage extends SMTPMessage {
    private final byte[] octets;

    RawMessage(Session session, String reversePath, byte[] octets, boolean eightBitServer) {
        super(session);
        this.octets = octets;
        // RFC 5321 §4.5.5: the null reverse-path is written as it stands.
        setEnvelopeFrom(reversePath.isEmpty() ? "<>" : reversePath);
        if (eightBitServer && hasEightBit()) {
            setMailExtension("BODY=8BITMIME"); // RFC 6152 §2
        }
    }

    private boolean hasEightBit() {
        for (byte octet : octets) {
            if (octet < 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
        out.write(octets);
    }
}
