package org.conductd.correspondence.anonymity;

/**
 * A word of a passage, folded.
 *
 * @param plain      without diacritics; may be empty for a lone mark
 * @param spelledOut with umlauts spelled out; most often the same
 * @param start      offset of its first character in the passage
 * @param end        offset behind its last character
 * @param asName     written as only a name is: with a capital not at the start of a sentence, with a capital and a possessive, or behind {@code @}
 * @param hyphenated only a hyphen, and perhaps a line's end behind it, stands between the word before and this one
 */
record Word(String plain, String spelledOut, int start, int end, boolean asName, boolean hyphenated) {
    /** The same in one spelling or the other. */
    boolean like(Word other) {
        return plain.equals(other.plain) || plain.equals(other.spelledOut) || spelledOut.equals(other.plain) || spelledOut.equals(other.spelledOut);
    }
}
