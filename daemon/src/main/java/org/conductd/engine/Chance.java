package org.conductd.engine;

import java.util.function.Supplier;
import org.conductd.correspondence.Stationery;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Draws;

/** Everything that is made of chance, handed in: a rehearsal's is seeded, so that the same story gives the same octets. */
public interface Chance extends Draws, Stationery {
    /** The group's reference of a new case. */
    CaseId caseId();

    /** A key for a mail, unique and telling nothing. */
    String key();

    /**
     * Within one transaction: what the work draws is drawn again where the same is done again, on a store that was set back to a backup.
     *
     * @param cause has to be another wherever something that was drawn was kept already
     */
    <T> T because(String cause, Supplier<T> work);
}
