package org.conductd.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.message.Attachment;
import org.conductd.message.InboundMessage;

/** A message in the hands of the engine. @param message null only where it could not be handled at all */
record Received(Arrival arrival, InboundMessage message, Instant now) {
    private static final String JUNK = "junk";

    boolean fromJunk() {
        String mailbox = arrival.place().mailbox().toLowerCase(java.util.Locale.ROOT);
        return mailbox.contains(JUNK) || mailbox.contains("spam");
    }

    /** Of their message, for {@code In-Reply-To} of the answer; empty where it has none. */
    Optional<String> messageId() {
        return Optional.of(message.messageId()).filter(id -> !id.isEmpty());
    }

    List<String> attachmentNames() {
        return message.attachments().stream().map(Attachment::name).toList();
    }
}
