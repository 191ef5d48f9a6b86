package org.conductd.engine;

import org.conductd.correspondence.Stationery;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Draws;

/** Everything that is made of chance, handed in: a rehearsal's is seeded, so that the same story gives the same octets. */
public interface Chance extends Draws, Stationery {
    /** The group's reference of a new case. */
    CaseId caseId();

    /** A key for a mail, unique and telling nothing. */
    String key();
}
