package org.conductd.message;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The subaddress detail (RFC 5233) that names a person, a case and one very mail: 20 characters of {@link #ALPHABET}, about 97 bits.
 * No vowels (no words), no l and no y, one letter case: safe in any server's case folding (mail interface §2).
 */
public record Tag(String value) {
    public static final String ALPHABET = "0123456789bcdfghjkmnpqrstvwxz";
    public static final int LENGTH = 20;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    public Tag {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a tag");
        }
    }

    /** The tag in a detail, if the detail has exactly a tag's form; servers may have changed the case of its letters. */
    public static Optional<Tag> of(String detail) {
        String folded = Mailbox.canonical(detail);
        return FORM.matcher(folded).matches() ? Optional.of(new Tag(folded)) : Optional.empty();
    }

    /** A tag opens a thread to whoever knows it, so it is never printed by accident. */
    @Override
    public String toString() {
        return "Tag[…]";
    }
}
