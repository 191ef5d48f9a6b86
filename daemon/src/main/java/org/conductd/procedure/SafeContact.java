package org.conductd.procedure;

/**
 * How the reporter may be written to (D1).
 *
 * @param address that they chose, and no other is written to; empty where it is the one known. Never empty with {@link Manner#ONLY}, always
 *                with {@link Manner#NORMAL} and {@link Manner#NONE}
 */
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
