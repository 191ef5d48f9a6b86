package org.conductd.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The mailbox of the role address: what arrived, and where it goes once it was handled. What lies in the watched mailboxes is
 * unhandled; the ledger knows what only waits to be moved. Used by one thread, but for {@link #wake()} and {@link #close()}.
 */
public interface Mailroom extends AutoCloseable {
    /** No more than this many octets of a message are read (mail interface §3): 25 MiB. */
    int LONGEST = 25 * 1024 * 1024;

    /** Where a message goes once it was handled. */
    enum Folder { PROCESSED, PARKED }

    /**
     * What lies in the watched mailboxes now, in the order of arrival within each; places only, so that one message is in memory at a time.
     *
     * @throws MailroomUnavailable where the server cannot be reached; {@link #awaitNew} waits before it is tried again
     */
    List<Ledger.Place> waiting();

    /**
     * Reads one message without marking it as read.
     *
     * @return nothing where it is gone, or where its mailbox has another UIDVALIDITY now
     * @throws MailroomUnavailable where the server cannot be reached, or hung up over it
     * @throws MessageRefused where the server has it, and will not hand it out, as some do with a broken one
     */
    Optional<Arrival> fetch(Ledger.Place place);

    /**
     * Moves one message; does nothing where it is gone, or there already.
     *
     * @return where it lies now, as far as the server tells (UIDPLUS, RFC 4315)
     * @throws MailroomUnavailable where the server cannot be reached, or hung up over it
     * @throws MessageRefused where the server will not move it: a quota is used up, say
     */
    Optional<Ledger.Place> move(Ledger.Place place, Folder folder);

    /**
     * Removes one message for good; does nothing where it is gone.
     *
     * @throws MailroomUnavailable where the server cannot be reached, or hung up over it
     * @throws MessageRefused where the server will not remove it
     */
    void expunge(Ledger.Place place);

    /**
     * What lies elsewhere than in the watched mailboxes and arrived by then, in every mailbox of the account; what was thrown away, whenever it arrived. Places only.
     *
     * @throws MailroomUnavailable where the server cannot be reached, or hung up over it
     */
    List<Ledger.Place> older(Instant arrivedBy);

    /**
     * What lies where handled mail goes, in the order in which it came there within each folder. Places only.
     *
     * @throws MailroomUnavailable where the server cannot be reached, or hung up over it
     */
    List<Ledger.Place> handled();

    /**
     * Blocks until something may have arrived, {@code atMost} has passed, or {@link #wake()} was called. After a failure it
     * waits for the next attempt to reach the server. Never throws for a fault of the server.
     *
     * @return whether it is worth to look at {@link #waiting()}
     */
    boolean awaitNew(Duration atMost);

    /** Ends {@link #awaitNew}, the one that runs or the next one; from any thread, without waiting for it. */
    void wake();

    /** Ends the connection and whatever waits for it; from any thread. */
    @Override
    void close();
}
