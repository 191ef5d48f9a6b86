package org.conductd.imap;

import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.conductd.engine.Arrival;
import org.conductd.engine.Ledger;
import org.conductd.engine.Mailroom;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** Reads a message's octets in parts, and no more of it than {@link Mailroom#LONGEST}. */
final class MessageReader {
    /** Octets a FETCH asks for at a time: few round trips, and no more memory than a part of a message. */
    static final int PART = 1 << 16;

    private MessageReader() {}

    static Arrival read(Ledger.Place place, IMAPMessage message) throws MessagingException, IOException {
        // Asked for by name, so that Angus does not fetch ENVELOPE with them, whose form a hostile mail decides.
        FetchProfile profile = new FetchProfile();
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        profile.add(FetchProfile.Item.SIZE);
        message.getFolder().fetch(new Message[] {message}, profile);
        try (InputStream content = message.getMimeStream()) {
            byte[] octets = read(content, message.getSize());
            boolean truncated = octets.length == Mailroom.LONGEST && content.read() >= 0;
            return new Arrival(place, message.getReceivedDate().toInstant(), octets, truncated);
        }
    }

    /** Up to {@link Mailroom#LONGEST} octets, in one array of the right size where the server told the right size. */
    private static byte[] read(InputStream content, int announced) throws IOException {
        byte[] octets = new byte[Math.clamp(announced, 0, Mailroom.LONGEST)];
        int length = 0;
        while (true) {
            length += content.readNBytes(octets, length, octets.length - length);
            if (length < octets.length) {
                return Arrays.copyOf(octets, length);
            }
            if (length == Mailroom.LONGEST) {
                return octets;
            }
            int more = content.read();
            if (more < 0) {
                return octets;
            }
            octets = Arrays.copyOf(octets, Math.min(Mailroom.LONGEST, 2 * length + PART));
            octets[length++] = (byte) more;
        }
    }
}
