package org.conductd.correspondence;

import java.util.List;

/**
 * What one line of a mail came to, as it stands at the head of the answer.
 *
 * @param outcome which text
 * @param key     within it: which done-text, which reason, which inquiry; empty where there is one text only
 * @param line    as written
 * @param facts   names, numbers, instants that the text needs, in the order that it documents
 * @param nearest for {@link Outcome#MISSPELT}: the command that was probably meant
 */
record Answer(Outcome outcome, String key, String line, List<Object> facts, List<Frame.Offer> nearest) {
    enum Outcome { DONE, REFUSED, MISSPELT, MALFORMED, NOT_REACHED, HELD, ASKED }
}
