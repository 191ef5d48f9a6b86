package org.conductd.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message as it came, taken apart. Made by {@link MessageParser}, which never throws; what was odd stands in {@link #problems}.
 *
 * @param octets         the message byte for byte
 * @param sha256         lower-case hex of the octets
 * @param from           every mailbox of every From field, in order; empty where there is none
 * @param fromAmbiguous  true where readers could disagree about the author: several From fields or mailboxes, none, unparsable, group syntax
 * @param sender         mailboxes of every Sender field, in order
 * @param replyTo        mailboxes of Reply-To
 * @param deliveredTo    addresses in the order of the mail interface §2: Delivered-To, X-Original-To, Envelope-To (one rank each, in order of rank)
 * @param to             addresses of To and Cc, in order
 * @param subject        decoded, one line; empty where there is none
 * @param messageId      with angle brackets; empty where there is none
 * @param inReplyTo      message identifiers, with angle brackets
 * @param references     message identifiers, with angle brackets
 * @param ownWords       what the person wrote: no quotation, no signature, no gateway banner
 * @param leadingWords   the own words above everything that may be somebody else's: only here stand commands (mail interface §4). The same as
 *                       {@link #ownWords} where nothing is quoted; answers between and below a quotation are in {@link #ownWords} only
 * @param quoted         whether a quotation was cut from {@link #ownWords}
 * @param fullText       all text of the message, quotation and signature included
 * @param doubtful       whether a part of {@link #leadingWords} may not be the writer's own: then no command is taken from it
 * @param fields         labelled lines of a report, label in its canonical form, see {@link ReportLabel}; several texts where a label occurs again
 * @param description    everything that stands under no other label than Description, of the own words; in mail that answers nothing, of what is
 *                       quoted or forwarded too: the writer put it there to be read
 * @param attachments    byte for byte
 * @param deliveries     what a delivery status notification says; empty for any other message
 * @param returnedIds    for delivery status and automatic responses: message identifiers and addresses of ours found in the returned part,
 *                       in order of trust (ENVID, Reply-To, Message-ID, any other)
 * @param calendar       an iTIP object, if one is there
 * @param authentication every Authentication-Results field, topmost first
 * @param messageClass   see {@link MessageClass}
 * @param encrypted      encrypted to a key that nobody here has (S/MIME, PGP)
 * @param headers        the first value of every header that classification and proof look at, name in lower case, decoded; of
 *                       {@code dkim-signature} all, a line each
 * @param problems       what was wrong, for people, in plain words; never quotes content
 */
public record InboundMessage(
        byte[] octets,
        String sha256,
        List<Mailbox> from,
        boolean fromAmbiguous,
        List<Mailbox> sender,
        List<Mailbox> replyTo,
        List<List<String>> deliveredTo,
        List<String> to,
        String subject,
        String messageId,
        List<String> inReplyTo,
        List<String> references,
        String ownWords,
        String leadingWords,
        boolean quoted,
        String fullText,
        boolean doubtful,
        Map<ReportLabel, List<String>> fields,
        String description,
        List<Attachment> attachments,
        List<DeliveryReport> deliveries,
        List<String> returnedIds,
        Optional<CalendarReply> calendar,
        List<AuthenticationResults> authentication,
        MessageClass messageClass,
        boolean encrypted,
        Map<String, String> headers,
        List<String> problems) {

    /** The one author, where readers cannot disagree about it. */
    public Optional<Mailbox> author() {
        return from.size() == 1 && !fromAmbiguous ? Optional.of(from.getFirst()) : Optional.empty();
    }

    /** Never prints what a person wrote. */
    @Override
    public String toString() {
        return "InboundMessage[" + octets.length + " octets, " + messageClass + "]";
    }
}
