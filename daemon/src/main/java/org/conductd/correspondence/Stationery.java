package org.conductd.correspondence;

import org.conductd.message.Tag;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.PersonId;

/** What makes one mail unlike any other; handed in, because it is made of chance (a rehearsal's is seeded). */
public interface Stationery {
    /** A fresh, unguessable tag. */
    Tag tag();

    /** A fresh, unguessable message identifier with angle brackets. */
    String messageId();

    /**
     * The fixed root of a person's thread in a case, with angle brackets; the same at every call, guessable from neither (mail interface §2).
     */
    String threadRoot(CaseId caseId, PersonId person);
}
