package org.conductd.correspondence.anonymity;

import java.util.List;

/**
 * What is no find in this mail.
 *
 * @param names     the recipient's own, written whole
 * @param addresses the recipient's own
 * @param ours      texts that we put into the mail ourselves: the role address, bare and with the mail's tag or its mark, that tag, the mail's
 *                  {@code Message-ID}, the root of its thread, its boundary, the recipient's own reference
 */
public record Exempt(List<String> names, List<String> addresses, List<String> ours) {
    public Exempt {
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
        ours = List.copyOf(ours);
    }
}
