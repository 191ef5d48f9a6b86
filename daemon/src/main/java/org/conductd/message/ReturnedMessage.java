package org.conductd.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a bounce or an automatic answer hands back of our mail, and by which it finds its thread. */
final class ReturnedMessage {
    private static final String[] TYPES = {"message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers", "message/rfc822-headers"};
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,255}");
    private static final Pattern TEXT_HEADER = Pattern.compile("(?im)^[> \\t]{0,4}(?:message-id|reply-to)\\s*:\\s*(\\S.*)$");
    private static final int LONGEST = 200_000;

    private ReturnedMessage() {}

    /** Identifiers and addresses, the most trustworthy first: ENVID, Reply-To, Message-ID, any other (mail interface §2). */
    static List<String> identifiers(Part root, Optional<RoleAddress> role, ParserLimits limits) {
        var envelope = DeliveryStatusReader.envelopeId(root).stream().toList();
        var replyTo = new ArrayList<String>();
        var messageIds = new ArrayList<String>();
        var others = new ArrayList<String>();
        root.all().filter(part -> part.is(TYPES)).forEach(part -> {
            Headers returned = PartReader.read(part.content(), limits, new ArrayList<>()).headers();
            returned.all("reply-to").flatMap(value -> AddressField.of(value).mailboxes().stream()).map(Mailbox::address).forEach(replyTo::add);
            messageIds.addAll(returned.ids("message-id"));
            others.addAll(returned.ids("in-reply-to"));
            others.addAll(returned.ids("references"));
            others.addAll(returned.ids("resent-message-id"));
        });
        root.all().filter(part -> part.is("message/disposition-notification", "message/global-disposition-notification", "message/feedback-report", "message/x-arf"))
                .flatMap(part -> MessageIds.in(BodyTexts.text(part, LONGEST)).stream()).forEach(messageIds::add);
        root.all().filter(part -> part.type().startsWith("text/") && !part.is(TYPES)).forEach(part -> fromText(part, replyTo, messageIds));
        role.ifPresent(ours -> root.all().filter(part -> !part.multipart()).forEach(part -> ourAddresses(part, ours, others)));
        Set<String> all = new LinkedHashSet<>(envelope);
        replyTo.stream().filter(address -> role.isEmpty() || role.get().owns(address)).forEach(all::add);
        all.addAll(messageIds);
        all.addAll(others);
        return all.stream().limit(200).toList();
    }

    /** Older bounces have the returned header as text. */
    private static void fromText(Part part, List<String> replyTo, List<String> messageIds) {
        String text = BodyTexts.text(part, LONGEST);
        TEXT_HEADER.matcher(text).results().limit(50).forEach(match -> {
            List<String> ids = MessageIds.in(match.group(1));
            if (match.group().strip().toLowerCase(Locale.ROOT).contains("message-id")) {
                messageIds.addAll(ids);
            } else {
                ADDRESS.matcher(match.group(1)).results().limit(5).forEach(address -> replyTo.add(address.group()));
            }
        });
    }

    private static void ourAddresses(Part part, RoleAddress role, List<String> others) {
        ADDRESS.matcher(BodyTexts.text(part, LONGEST)).results().limit(1000).map(match -> match.group()).filter(address -> role.detailOf(address).flatMap(Tag::of).isPresent()).forEach(others::add);
    }
}
