package org.conductd.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.conductd.procedure.CaseId;
import org.jdbi.v3.core.Handle;

/** Tables {@code journal} and {@code journal_head}, as one transaction adds to them: the chain over everything that was recorded of any case (D41). */
final class Journal {
    /** What the first record is linked to. */
    static final byte[] NOTHING_BEFORE = new byte[32];

    private final Handle handle;
    private final Keyring keyring;
    private Head newest;
    private boolean written;
    private boolean purges;

    Journal(Handle handle, Keyring keyring) {
        this.handle = handle;
        this.keyring = keyring;
    }

    /** What a record is about. Their names are stored. */
    enum Kind { EVENTS, MAIL, PURGE }

    /** @param link the newest; of an empty journal {@link #NOTHING_BEFORE} */
    record Head(int number, byte[] link) {
        static final Head EMPTY = new Head(0, NOTHING_BEFORE);

        byte[] next(Kind kind, String caseId, String subject, byte[] digest) {
            return Octets.sha256(link, number + 1, kind, caseId, subject, digest);
        }

        byte[] keyed(Keyring keyring) {
            return keyring.hash("journal", number, link);
        }
    }

    /** @param chain of the newest event of the case, which covers all before it */
    void events(CaseId id, int sequence, byte[] chain) {
        add(Kind.EVENTS, id, Integer.toString(sequence), chain);
    }

    void mail(CaseId id, String mail, byte[] sealed) {
        add(Kind.MAIL, id, mail, Octets.sha256(sealed));
    }

    void purged(CaseId id) {
        add(Kind.PURGE, id, "", new byte[0]);
        purges = true;
    }

    /** Whether what the file held until now must be nowhere in it any more. */
    boolean purges() {
        return purges;
    }

    private void add(Kind kind, CaseId id, String subject, byte[] digest) {
        if (newest == null) {
            newest = head(handle).map(Keyed::head).orElse(Head.EMPTY);
        }
        Head added = new Head(newest.number() + 1, newest.next(kind, id.value(), subject, digest));
        handle.createUpdate("INSERT INTO journal (number, kind, case_id, subject, digest, link) VALUES (:number, :kind, :case, :subject, :digest, :link)")
                .bind("number", added.number()).bind("kind", kind).bind("case", id.value()).bind("subject", subject).bind("digest", digest)
                .bind("link", added.link()).execute();
        newest = added;
        written = true;
    }

    /** To be called once, before the transaction commits. */
    void finish() {
        if (written && keep("UPDATE journal_head SET number = :number, link = :link, keyed = :keyed") == 0) {
            keep("INSERT INTO journal_head (number, link, keyed) VALUES (:number, :link, :keyed)");
        }
    }

    private int keep(String statement) {
        return handle.createUpdate(statement).bind("number", newest.number()).bind("link", newest.link()).bind("keyed", newest.keyed(keyring)).execute();
    }

    /** The head as it is written down. */
    record Keyed(Head head, byte[] keyed) {
        static Keyed of(ResultSet row) throws SQLException {
            return new Keyed(new Head(row.getInt("number"), row.getBytes("link")), row.getBytes("keyed"));
        }
    }

    static Optional<Keyed> head(Handle handle) {
        return handle.createQuery("SELECT number, link, keyed FROM journal_head").map((row, _) -> Keyed.of(row)).findFirst();
    }
}
