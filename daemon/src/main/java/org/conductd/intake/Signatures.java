package org.conductd.intake;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conductd.message.DomainName;
import org.conductd.message.InboundMessage;
import org.conductd.message.Mailbox;

/**
 * By what a message is known again that was captured and sent once more: what carries it may change ({@code Received}, and whatever of the header
 * was not signed), a signature may be folded otherwise, but its value stays (RFC 6376 §8.6).
 */
public final class Signatures {
    private Signatures() {}

    /** Author, domain and value of each DKIM signature by a domain of the author's own organization. */
    public static List<String> of(InboundMessage message) {
        Optional<String> author = message.author().map(Mailbox::address).map(Mailbox::canonical);
        return author.stream().flatMap(address -> message.headers().getOrDefault("dkim-signature", "").lines().map(Signatures::tags)
                .filter(tags -> DomainName.aligned(DomainName.of(tags.getOrDefault("d", "")), DomainName.of(address)))
                .flatMap(tags -> value(tags).stream().map(value -> address + "\n" + DomainName.of(tags.get("d")) + "\n" + value))).distinct().toList();
    }

    /** RFC 6376 §3.2, without any white space: none of these tags' values has a meaning in it. */
    private static Map<String, String> tags(String field) {
        return Arrays.stream(field.replaceAll("\\s+", "").split(";")).filter(tag -> tag.indexOf('=') > 0)
                .collect(Collectors.toMap(tag -> tag.substring(0, tag.indexOf('=')), tag -> tag.substring(tag.indexOf('=') + 1), (first, _) -> first));
    }

    /** In octets: padding, what is no Base64, and bits beyond the last octet change nothing for who checks it. */
    private static Optional<String> value(Map<String, String> tags) {
        String digits = tags.getOrDefault("b", "").replaceAll("[^A-Za-z0-9+/]", "");
        byte[] value = Base64.getDecoder().decode(digits.substring(0, digits.length() - (digits.length() % 4 == 1 ? 1 : 0)));
        return value.length == 0 ? Optional.empty() : Optional.of(HexFormat.of().formatHex(value));
    }
}
