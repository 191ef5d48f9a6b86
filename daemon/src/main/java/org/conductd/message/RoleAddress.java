package org.conductd.message;

import java.util.Optional;

/**
 * The one address of the group, and its subaddresses.
 *
 * @param localPart local part without detail; with delimiter and tag within 64 octets (RFC 5321 §4.5.3.1.1)
 * @param domain    domain, compared without regard to case
 * @param delimiter one character between local part and detail, usually {@code +}
 */
public record RoleAddress(String localPart, String domain, char delimiter) {
    /** RFC 5321 §4.5.3.1.1, in octets. */
    public static final int LONGEST_LOCAL_PART = 64;

    public RoleAddress {
        if (localPart.isEmpty() || domain.isEmpty() || localPart.length() + 1 + Tag.LENGTH > LONGEST_LOCAL_PART) {
            throw new IllegalArgumentException("role address out of bounds");
        }
    }

    public String bare() {
        return localPart + "@" + domain;
    }

    public String with(Tag tag) {
        return localPart + delimiter + tag.value() + "@" + domain;
    }

    /** The detail of a subaddress of ours: empty text for the bare address; nothing where the address is not ours. */
    public Optional<String> detailOf(String address) {
        String folded = Mailbox.canonical(address);
        String local = Mailbox.canonical(localPart);
        String at = "@" + Mailbox.canonical(domain);
        if (!folded.endsWith(at) || !folded.startsWith(local)) {
            return Optional.empty();
        }
        String rest = folded.substring(local.length(), Math.max(local.length(), folded.length() - at.length()));
        if (rest.isEmpty()) {
            return Optional.of("");
        }
        return rest.charAt(0) == Character.toLowerCase(delimiter) ? Optional.of(rest.substring(1)) : Optional.empty();
    }

    public boolean owns(String address) {
        return detailOf(address).isPresent();
    }
}
