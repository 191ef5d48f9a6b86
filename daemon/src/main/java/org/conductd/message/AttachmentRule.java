package org.conductd.message;

import java.util.Set;

/** Which attachments of a report are handed on to the group (mail interface §5, {@code incident-report}); all are kept either way. */
public enum AttachmentRule {
    ALL,
    /** Pictures, plain text and PDF: what opens without running anything. */
    SAFE,
    NONE;

    private static final Set<String> SAFE_TYPES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/heic", "text/plain", "application/pdf");

    public boolean admits(Attachment attachment) {
        return switch (this) {
            case ALL -> true;
            case SAFE -> SAFE_TYPES.contains(attachment.type());
            case NONE -> false;
        };
    }
}
