package org.conductd.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Small things that the engine owes by itself at a certain time, beside the deadlines of the cases. Durable, so each is done once, after any downtime. */
public interface Errands {
    /** Stored under their names. */
    enum Kind {
        /** D3: a member is asked, in one mail with whatever else they are asked. About a case and a person: {@link #about}. */
        CHECK,
        /** D3: an acknowledgment that had no room yet. About a case. */
        ACKNOWLEDGMENT,
        /** D3: so many reports come that they are gathered; over when it is due. About nothing. */
        FLOOD,
        /** The store is a backup of that time: what was handled since is to be handled again. About nothing, and waits for the mailbox, not for a time. */
        SET_BACK
    }

    /** @param about one errand of a kind there is for each; sealed. Empty where there is one of the kind at most */
    record Errand(Kind kind, String about, Instant dueAt) {}

    /** In place of the one that there was. */
    void set(Errand errand);

    Optional<Errand> find(Kind kind, String about);

    /** Earliest first; those of one instant as they were first set. */
    List<Errand> dueBy(Kind kind, Instant now);

    /** How many are due at that very instant. */
    int countDueAt(Kind kind, Instant dueAt);

    /** Of those that wait for a time. */
    Optional<Instant> nextDue();

    void remove(Kind kind, String about);
}
