package org.conductd.message;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which attachments of a report are handed on to the group (mail interface §5, {@code incident-report}); all are kept either way. */
public enum AttachmentRule {
    ALL,
    /** Pictures, plain text and PDF: what opens without running anything. */
    SAFE,
    NONE;

    /** By media type: the name endings that programs open as that and as nothing else. */
    private static final Map<String, Set<String>> SAFE_TYPES = Map.of(
            "image/png", Set.of("png"), "image/jpeg", Set.of("jpg", "jpeg"), "image/gif", Set.of("gif"), "image/webp", Set.of("webp"),
            "image/heic", Set.of("heic"), "text/plain", Set.of("txt", "log"), "application/pdf", Set.of("pdf"));

    public boolean admits(Attachment attachment) {
        return switch (this) {
            case ALL -> true;
            case SAFE -> SAFE_TYPES.getOrDefault(attachment.type(), Set.of()).contains(ending(attachment.name()));
            case NONE -> false;
        };
    }

    /** A program called {@code picture.png.exe} runs, whatever type its mail gives it. */
    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
