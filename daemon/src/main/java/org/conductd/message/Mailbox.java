package org.conductd.message;

import java.util.Locale;
import java.util.Objects;

/**
 * A mailbox of RFC 5322 §3.4: a display name, which may be empty, and an addr-spec without angle brackets.
 *
 * @param name    decoded display name, never null
 * @param address addr-spec as written, never null; compare with {@link #sameAddress}
 */
public record Mailbox(String name, String address) {
    public Mailbox {
        Objects.requireNonNull(name);
        Objects.requireNonNull(address);
    }

    /** Addresses are compared without regard to case: no provider in use tells local parts apart by case (RFC 5321 §2.4 allows it). */
    public boolean sameAddress(String other) {
        return canonical(address).equals(canonical(other));
    }

    /** The form in which addresses are compared and looked up. */
    public static String canonical(String address) {
        String folded = address.strip().toLowerCase(Locale.ROOT);
        int at = folded.lastIndexOf('@');
        return at < 0 ? folded : folded.substring(0, at + 1) + DomainName.canonical(folded.substring(at + 1));
    }
}
