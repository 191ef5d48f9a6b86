package org.conductd.procedure;

import java.util.Objects;

/** The group's reference of a case, short and random, never sequential: {@code K7Q-4MD} (mail interface §2). Parties know theirs, not this one. */
public record CaseId(String value) {
    public CaseId {
        Objects.requireNonNull(value);
    }
}
