package org.conductd.correspondence;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A link that opens a fresh mail with everything filled in (RFC 6068). */
final class Mailto {
    /** RFC 3986 §2.3, and what an address may show as it is (RFC 6068 §2). */
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Mailto() {}

    static String link(String address, String subject, String body) {
        return "mailto:" + address(address) + "?subject=" + encoded(subject) + "&body=" + encoded(body.replace("\n", "\r\n"));
    }

    /** The address as it stands in the link: {@code +} as {@code %2B}, since some clients take a plus for a space. A mark stays one. */
    static String address(String address) {
        return encoded(address).replace("%40", "@").replace(encoded(DraftSheet.TAG_MARK), DraftSheet.TAG_MARK);
    }

    private static String encoded(String text) {
        var out = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet >= 0 && PLAIN.indexOf(octet) >= 0) {
                out.append((char) octet);
            } else {
                out.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return out.toString();
    }
}
