package org.conductd.message;

import java.util.Locale;
import java.util.Map;

/** Names of attachments made safe: no path, nothing that a terminal, a file system or a bidirectional display takes for more than a letter. */
final class FileName {
    private static final int LONGEST = 120;
    private static final Map<String, String> ENDINGS = Map.of("image/png", ".png", "image/jpeg", ".jpg", "image/gif", ".gif", "application/pdf", ".pdf", "text/plain", ".txt",
            "text/html", ".html", "message/rfc822", ".eml", "text/calendar", ".ics", "application/ms-tnef", ".dat", "audio/mpeg", ".mp3");

    private FileName() {}

    static String safe(String name, String type, int number) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}\\uFFFD<>:\"|?*]+", "_").strip().replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (clean.isEmpty()) {
            return "attachment-" + number + ENDINGS.getOrDefault(type, "");
        }
        if (clean.codePointCount(0, clean.length()) <= LONGEST) {
            return clean;
        }
        int dot = clean.lastIndexOf('.');
        String ending = dot > 0 && clean.length() - dot <= 10 ? clean.substring(dot).toLowerCase(Locale.ROOT) : "";
        return clean.substring(0, clean.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
