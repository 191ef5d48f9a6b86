package org.conductd.message;

import java.util.List;
import java.util.regex.Pattern;

/** Message identifiers (RFC 5322 §3.6.4), read loosely: whatever stands in angle brackets without space. */
final class MessageIds {
    /** More than any thread has; a header that names more is no thread. */
    private static final int MOST = 1000;
    private static final int LONGEST = 500;
    private static final Pattern ID = Pattern.compile("<[!-;=?-~]{1," + LONGEST + "}>");

    private MessageIds() {}

    static boolean wellFormed(String id) {
        return ID.matcher(id).matches();
    }

    /** All identifiers in a header, in order, with their brackets. */
    static List<String> in(String header) {
        // RFC 2047 §5 forbids encoded words there, and clients fold inside of identifiers.
        return ID.matcher(header.replaceAll("[\\r\\n\\t ]+", " ")).results().limit(MOST).map(match -> match.group()).distinct().toList();
    }
}
