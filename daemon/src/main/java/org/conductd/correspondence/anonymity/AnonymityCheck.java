package org.conductd.correspondence.anonymity;

import java.util.List;
import org.conductd.procedure.Find;

/** Looks through a mail for whatever would tell who somebody is (D27). Pure: the same input gives the same finds in the same order. */
public final class AnonymityCheck {
    private AnonymityCheck() {}

    /**
     * The finds, numbered from 1, those that block first, each in the order in which the mail has them; what stands several times is one find.
     *
     * @param sheet   the mail
     * @param guarded what must not stand in it
     * @param exempt  what may
     */
    public static List<Find> finds(Sheet sheet, Guarded guarded, Exempt exempt) {
        return List.of();
    }

    /** The same for a member's words to a party (ASK and the like): any that block refuse the command. */
    public static List<Find> findsInWords(String words, Guarded guarded, Exempt party) {
        return finds(Sheet.ofWords(words), guarded, party);
    }
}
