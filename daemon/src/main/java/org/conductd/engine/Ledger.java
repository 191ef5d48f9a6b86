package org.conductd.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.message.MailKind;
import org.conductd.procedure.CaseId;

/**
 * Which messages had their effect: by place in the mailbox, by octets, by author, Message-ID and body, and by signature, so that a second copy
 * has none (architecture §3), nor a captured mail that somebody sends again (mail interface §6). Holds keyed hashes only.
 */
public interface Ledger {
    /** Where the mailbox holds it. @param uidValidity of the mailbox when it was fetched */
    record Place(String mailbox, long uidValidity, long uid) {}

    /**
     * @param octets     the whole message
     * @param identity   author, Message-ID and body in a canonical text; empty where the message has no Message-ID
     * @param signatures of the author's domain, see {@link org.conductd.intake.Signatures}
     */
    record Fingerprint(byte[] octets, String identity, List<String> signatures) {
        public Fingerprint {
            signatures = List.copyOf(signatures);
        }

        /** By which nobody is known again who only shows a signature. */
        Fingerprint unsigned() {
            return new Fingerprint(octets, identity, List.of());
        }
    }

    /** @param disposal what becomes of the mail in the mailbox */
    record Entry(Optional<CaseId> caseId, Disposal disposal, Instant handledAt) {}

    enum Disposal {
        PROCESSED, PARKED,
        /** D9: the mail that said RECUSE is expunged at once, and stored nowhere. */
        EXPUNGE
    }

    Optional<Entry> at(Place place);

    /** By octets, else by identity, else by a signature; the newest where there are several, as after a parked mail was released. */
    Optional<Entry> like(Fingerprint fingerprint);

    /** Records a place once. @param fingerprint empty for a second copy, whose place only is new */
    void record(Place place, Optional<Fingerprint> fingerprint, Entry entry);

    /**
     * How many mails of this kind went to somebody since then (mail interface §6): of those that are counted, which are such as others can cause.
     *
     * @param recipient an address
     */
    int written(MailKind kind, String recipient, Instant since);

    void recordWritten(MailKind kind, String recipient, Instant at);

    /**
     * What cannot lie in the mailbox any more is not known any more (D39, D40): mails of cases that were purged by then, and of no case, handled
     * by then.
     *
     * @param writtenBefore what was written to somebody before then is of no interest any more
     */
    void forget(Instant purgedBy, Instant handledBy, Instant writtenBefore);
}
