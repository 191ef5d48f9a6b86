package org.conductd.correspondence;

import java.util.List;
import org.conductd.message.Mailbox;
import org.conductd.procedure.Find;

/**
 * A letter, follow-up or apology exactly as it will go, with a mark in place of what is added at sending (D25, D26).
 *
 * @param recipient its address is empty where none is known (D36)
 * @param subject   one line
 * @param text      with {@link #ADDRESS_MARK} in place of the reply address and {@link #TAG_MARK} in place of the tag
 * @param html      likewise
 * @param hash      SHA-256 in lower-case hex, of recipient, subject, bodies and attachments
 * @param finds     of the anonymity check (D27), numbered from 1
 */
public record DraftSheet(Mailbox recipient, String subject, String text, String html, String hash, List<Find> finds) {
    /** In place of the reply address. */
    public static final String ADDRESS_MARK = "[reply address]";
    /** In place of the tag. */
    public static final String TAG_MARK = "[number of this mail]";

    public DraftSheet {
        finds = List.copyOf(finds);
    }
}
