package org.conductd.correspondence;

import java.util.List;
import java.util.Optional;

/**
 * What one line of a mail came to, as it stands at the head of the answer.
 *
 * @param outcome which text
 * @param key     within it: which deed, which reason, which inquiry; empty where there is one text only
 * @param line    as written
 * @param facts   names, numbers, instants that the text needs, in the order that it documents
 * @param nearest the command that was probably meant, or begun
 */
record Answer(Outcome outcome, String key, String line, List<Object> facts, Optional<Frame.Offer> nearest) {
    enum Outcome { DONE, REFUSED, MISSPELT, MALFORMED, NOT_OBEYED, CONFLICTS, HELD, ASKED }
}
