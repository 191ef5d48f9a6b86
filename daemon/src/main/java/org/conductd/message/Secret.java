package org.conductd.message;

import java.util.Objects;

/** A password or token; it never shows in a log or an exception by accident. */
public record Secret(String value) {
    public Secret {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
