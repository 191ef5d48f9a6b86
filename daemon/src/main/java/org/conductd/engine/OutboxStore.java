package org.conductd.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.message.MailKind;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.PersonId;

/** What must go out, kept until the submission server took it (architecture §4). Octets and addresses are sealed. */
public interface OutboxStore {
    /**
     * @param id       unique, also the key of the mail in {@link TagDirectory}
     * @param caseId   empty for mails of no case
     * @param reversePath envelope sender
     * @param draft    for an approved draft: its matter, its kind's name and its version, so that the outcome finds it
     */
    record Queued(String id, Optional<CaseId> caseId, PersonId person, String recipient, String reversePath, String messageId, MailKind kind,
                  Optional<DraftRef> draft, byte[] octets, Instant queuedAt) {}

    /**
     * @param attempts written down so far
     * @param relayed  whether {@link #relayedOnly} was said of it
     */
    record Due(Queued mail, int attempts, boolean relayed) {}

    record DraftRef(String matter, String draftKind, int version) {}

    /** As the admin sees it: no recipient, no content. @param kind empty where the record does not open */
    record Listed(String id, Optional<CaseId> caseId, Optional<MailKind> kind, Instant queuedAt, int attempts, Instant nextAttemptAt, String lastStatus) {
        /** Whether it was set aside. */
        public boolean unreadable() {
            return lastStatus.equals(UNREADABLE);
        }
    }

    /** In place of a result, as long as there is none. */
    String DIALLING = "dialling";

    /** In place of a result, of what {@link #setAside} set aside. */
    String UNREADABLE = "unreadable";

    /** The record of a mail does not open: it was changed outside the daemon, or the medium forgot some of it. */
    final class Unreadable extends Store.StoreException {
        private static final long serialVersionUID = 1L;

        private final String id;

        public Unreadable(String id, Throwable cause) {
            super("a mail of the outbox does not open", cause);
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** @param alarmAt when the admin is to be told that it is still there; empty for what nobody is told of */
    void enqueue(Queued mail, Optional<Instant> alarmAt);

    /** D9: what is still queued for that person in that case; returns how many were withdrawn. */
    int withdraw(CaseId caseId, PersonId person);

    /**
     * Further ahead no attempt is ever written down: the longest pause is an hour and a quarter. What is, was written by a clock that was ahead by hours and was
     * set back since.
     */
    Duration FURTHEST = Duration.ofHours(2);

    /**
     * What may be tried now, what is due longest first, only the oldest unsent one of each (case, person): order within a thread is kept. What was never tried is
     * always due, whatever the clock said when it was queued.
     *
     * @throws Unreadable for the first that does not open
     */
    List<Due> due(Instant now, int limit);

    /** Written down before dialling: that it is being tried ({@link Listed#lastStatus} says {@link #DIALLING}), and when it would be tried next. Returns how many there were with this one; 0 where it is gone. */
    int attempting(String id, Instant at, Instant nextAttemptAt);

    /**
     * What was being tried, no more often than that, and never got a result is due now.
     *
     * @return how many there were
     */
    int resume(int mostAttempts, Instant now);

    /** Attempts written down so far; 0 where it is no longer queued. */
    int attempts(String id);

    /** The last attempt failed for now. @param status a code, never the server's text, which may hold an address; it is not sealed */
    void deferred(String id, String status, Instant nextAttemptAt);

    /** It went out, and what follows from that could not be recorded: that much is kept, and it is tried again only to record the rest. */
    void relayedOnly(String id);

    /** Done, whatever the outcome: it is not tried again. */
    void remove(String id);

    /**
     * What it is; without its octets, whose place is empty: they are opened for whoever sends it.
     *
     * @throws Unreadable where it does not open
     */
    Optional<Queued> load(String id);

    /**
     * What does not open is never due, and holds up neither its thread nor the purge of its case: until it is removed, or {@link #deferred} for another try.
     *
     * @return it, without octets, where at least its envelope opens
     */
    Optional<Queued> setAside(String id);

    /** Whether something of that case waits still. */
    boolean holds(CaseId id);

    Optional<Instant> nextAttemptAt();

    List<Listed> list();

    /** When the next alarm is due; empty where the admin was told of all that there is. */
    Optional<Instant> nextAlarm();

    /** Those whose alarm is due by then have it at {@code next}, or none any more; returns them. */
    List<Listed> alarm(Instant until, Optional<Instant> next);
}
