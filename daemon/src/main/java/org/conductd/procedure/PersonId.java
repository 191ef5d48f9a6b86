package org.conductd.procedure;

import java.util.Objects;

/** Who somebody is within the daemon: a roster entry's id, or a party's id within its case ({@code reporter-1}). Never an address. */
public record PersonId(String value) implements Comparable<PersonId> {
    public PersonId {
        Objects.requireNonNull(value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }
}
