package org.conductd.correspondence.anonymity;

import java.util.List;

/**
 * A mail as its recipient will see it, decoded: all that is looked through (D27).
 *
 * @param subject         one line
 * @param fromName        display name of {@code From}
 * @param headers         bodies of all other header fields, decoded, without their names
 * @param text            the plain text
 * @param html            the HTML source; empty where there is none
 * @param attachmentNames as the recipient sees them
 */
public record Sheet(String subject, String fromName, List<String> headers, String text, String html, List<String> attachmentNames) {
    public Sheet {
        headers = List.copyOf(headers);
        attachmentNames = List.copyOf(attachmentNames);
    }

    /** Words of a member that go into a mail to a party, before there is a mail: ASK and the like. */
    public static Sheet ofWords(String words) {
        return new Sheet("", "", List.of(), words, "", List.of());
    }
}
