package org.conductd.message;

/** Which of the group's addresses stands in a place of our mail: in {@code From}, or as the envelope's reverse-path (mail interface §2). */
public enum Addressing {
    /** The bare role address. */
    ROLE,
    /** A subaddress with a tag. */
    TAG
}
