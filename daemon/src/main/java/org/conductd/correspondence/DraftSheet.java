package org.conductd.correspondence;

import java.util.List;
import org.conductd.message.Mailbox;
import org.conductd.procedure.Find;

/**
 * A letter, follow-up or apology exactly as it will go, with a mark in place of what is added at sending (D25, D26).
 *
 * @param recipient its address is empty where none is known (D36)
 * @param subject   one line
 * @param text      with {@link #TAG_MARK} in place of the tag, also within the reply address
 * @param html      likewise
 * @param hash      SHA-256 in lower-case hex, of recipient, subject, bodies and attachments
 * @param words     the same but for the recipient
 * @param finds     of the anonymity check (D27), numbered from 1
 */
public record DraftSheet(Mailbox recipient, String subject, String text, String html, String hash, String words, List<Find> finds) {
    /** In place of the tag; as long as one, so that lines are broken where they will be. */
    public static final String TAG_MARK = "[number-of-the-mail]";

    public DraftSheet {
        finds = List.copyOf(finds);
    }
}
