package org.conductd.correspondence.anonymity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.conductd.message.Mailbox;
import org.conductd.message.ShownMail;

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
    /** Looked through by themselves, or the composer's own: the instant of sending, and the boundary. */
    private static final Set<String> ELSEWHERE = Set.of("subject", "from", "date", "content-type");

    public Sheet {
        headers = List.copyOf(headers);
        attachmentNames = List.copyOf(attachmentNames);
    }

    /** The mail right before submission, out of its octets: every field but those that a sending program alone fills in. */
    public static Sheet of(ShownMail mail) {
        List<String> headers = mail.headers().stream().filter(header -> !ELSEWHERE.contains(header.name().toLowerCase(Locale.ROOT)))
                .map(ShownMail.Header::value).toList();
        String address = mail.mailbox("From").map(Mailbox::address).orElse("");
        return new Sheet(mail.subject(), mail.mailbox("From").map(Mailbox::name).orElse(""), Stream.concat(Stream.of(address), headers.stream()).toList(),
                mail.text(), mail.html(), mail.files());
    }

    /** Words of a member that go into a mail to a party, before there is a mail: ASK and the like. */
    public static Sheet ofWords(String words) {
        return new Sheet("", "", List.of(), words, "", List.of());
    }
}
