package org.conductd.message;

/**
 * A line of a text with what its markup said about it.
 *
 * @param depth how often it is quoted: {@code >} marks of plain text, {@code blockquote} and its kin in HTML
 * @param text  without the marks
 * @param mark  what the sender's program says about this place
 */
record TextLine(int depth, String text, Mark mark) {

    enum Mark {
        NONE,
        /** Below this, somebody else's words begin; answers may stand between them. */
        QUOTATION,
        /** A rule is drawn across the page, or a part folded away: below it may be anything. */
        RULE,
        /** The writer set in what follows: their own words where nothing is above, and perhaps somebody else's below. */
        INDENTED,
        /** Everything from here on is somebody else's. */
        REST_IS_QUOTED,
        /** Within a signature. */
        SIGNATURE,
        /** Shown, perhaps: whether its reader sees it, or its writer wrote it, is not sure. Text, but no command. */
        UNSURE
    }

    static TextLine own(String text) {
        return new TextLine(0, text, Mark.NONE);
    }

    /** Whether it stands for a place in the text, and for no line of it. */
    boolean sign() {
        return text.isEmpty() && (mark == Mark.QUOTATION || mark == Mark.REST_IS_QUOTED || mark == Mark.RULE || mark == Mark.INDENTED);
    }

    boolean blank() {
        return text.isBlank();
    }
}
