package org.conductd.procedure;

/**
 * What the anonymity check found in a draft (D27).
 *
 * @param number from 1, what ALLOW names
 * @param blocks whether it blocks an approval until changed or allowed; others only warn
 * @param what   what was found, in words for the group: {@code name of the reporter}
 * @param text   the found text
 * @param firm   whether nobody can allow it: who was hurt, and who reported, in a statement without their consent (D44)
 */
public record Find(int number, boolean blocks, String what, String text, boolean firm) {
    public Find(int number, boolean blocks, String what, String text) {
        this(number, blocks, what, text, false);
    }
}
