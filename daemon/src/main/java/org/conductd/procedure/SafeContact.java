package org.conductd.procedure;

/** How the reporter may be written to (D1). {@code address} is empty but for {@link Manner#ONLY}. */
public record SafeContact(Manner manner, String address) {
    public enum Manner {
        NORMAL, ONLY,
        /** No word of report, conduct or group in names, subjects, bodies. */
        NEUTRAL,
        /** Nothing is sent; what is owed is recorded as withheld at the reporter's wish. */
        NONE
    }

    public static final SafeContact NORMAL = new SafeContact(Manner.NORMAL, "");
}
