package org.conductd.message;

import java.util.List;
import java.util.Locale;

/**
 * How the site's filter marks spam.
 *
 * @param header name in any case
 * @param value  what its value begins with, in any case
 */
public record SpamMark(String header, String value) {
    /** What SpamAssassin, Rspamd and the common gateways write. */
    public static final List<SpamMark> USUAL = List.of(new SpamMark("X-Spam-Flag", "yes"), new SpamMark("X-Spam-Status", "yes"), new SpamMark("X-Spam", "yes"));

    boolean on(Headers headers) {
        return headers.all(header.toLowerCase(Locale.ROOT)).anyMatch(found -> found.strip().toLowerCase(Locale.ROOT).startsWith(value.toLowerCase(Locale.ROOT)));
    }
}
