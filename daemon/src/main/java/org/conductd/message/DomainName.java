package org.conductd.message;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** Domains as they are compared: in lower case, without the root's dot, in letters where they are written as A-labels (RFC 5890 §2.3.2.1). */
public final class DomainName {
    /** Letters, digits, hyphens and, as some names of keys have them, underscores; of any script. */
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}\\p{M}_-]+(\\.[\\p{L}\\p{N}\\p{M}_-]+)*");

    private DomainName() {}

    /** The domain of an address, or a domain as it stands; empty text where it is none. */
    public static String of(String address) {
        String domain = canonical(address.substring(address.lastIndexOf('@') + 1).strip());
        return FORM.matcher(domain).matches() ? domain : "";
    }

    /** {@code toUnicode} gives back unchanged what it cannot turn there and back again, so no two registrable names become one. */
    static String canonical(String domain) {
        String folded = domain.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        return folded.contains("xn--") ? IDN.toUnicode(folded, IDN.ALLOW_UNASSIGNED) : folded;
    }

    /**
     * RFC 7489 §3.1 in its relaxed form: the same organizational domain, by the public suffix list, private suffixes included.
     *
     * @param one   as {@link #of} gives them; empty ones are aligned with nothing
     * @param other likewise
     */
    public static boolean aligned(String one, String other) {
        return !one.isEmpty() && (one.equals(other) || !other.isEmpty() && !organizational(one).isEmpty() && organizational(one).equals(organizational(other)));
    }

    /** RFC 7489 §3.2; empty for a public suffix. A suffix that the list does not know is its last label. */
    static String organizational(String domain) {
        if (EffectiveTldFinder.getEffectiveTLD(domain) == null) {
            return domain.replaceFirst("^.*?([^.]+\\.[^.]+)$", "$1");
        }
        String registered = EffectiveTldFinder.getAssignedDomain(domain, false, false);
        return registered == null ? "" : canonical(registered);
    }
}
