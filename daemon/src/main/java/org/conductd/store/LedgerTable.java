package org.conductd.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.engine.Ledger;
import org.conductd.message.MailKind;
import org.conductd.message.Mailbox;
import org.conductd.procedure.CaseId;
import org.jdbi.v3.core.Handle;

/** Table {@code ledger}. What became of a mail is sealed: EXPUNGE alone would tell that somebody recused (D9). */
final class LedgerTable implements Ledger {
    private static final String TABLE = "ledger";

    private final Handle handle;
    private final Keyring keyring;
    private final Seal seal;

    LedgerTable(Handle handle, Keyring keyring, Seal seal) {
        this.handle = handle;
        this.keyring = keyring;
        this.seal = seal;
    }

    record Outcome(Optional<CaseId> caseId, Disposal disposal) {}

    @Override
    public Optional<Entry> at(Place place) {
        return handle.createQuery("SELECT * FROM ledger WHERE mailbox = :mailbox AND uid_validity = :validity AND uid = :uid")
                .bind("mailbox", place.mailbox()).bind("validity", place.uidValidity()).bind("uid", place.uid())
                .map((row, _) -> entry(row)).findOne();
    }

    @Override
    public Optional<Entry> like(Fingerprint fingerprint) {
        Optional<Entry> same = newest("octets_hash", octetsHash(fingerprint));
        Optional<Entry> again = same.isPresent() || fingerprint.identity().isEmpty() ? same : newest("identity_hash", identityHash(fingerprint));
        return again.or(() -> fingerprint.signatures().stream().flatMap(signature -> signed(signature).stream()).findFirst());
    }

    private Optional<Entry> signed(String signature) {
        return handle.createQuery("""
                        SELECT ledger.* FROM ledger_signature JOIN ledger USING (mailbox, uid_validity, uid)
                        WHERE signature_hash = :hash ORDER BY handled_at DESC LIMIT 1""")
                .bind("hash", signatureHash(signature)).map((row, _) -> entry(row)).findOne();
    }

    private Optional<Entry> newest(String column, byte[] hash) {
        return handle.createQuery("SELECT * FROM ledger WHERE " + column + " = :hash ORDER BY handled_at DESC LIMIT 1").bind("hash", hash)
                .map((row, _) -> entry(row)).findOne();
    }

    @Override
    public void record(Place place, Optional<Fingerprint> fingerprint, Entry entry) {
        byte[] outcome = Json.write(new Outcome(entry.caseId(), entry.disposal()));
        handle.createUpdate("""
                        INSERT INTO ledger (mailbox, uid_validity, uid, octets_hash, identity_hash, handled_at, sealed, case_hash)
                        VALUES (:mailbox, :validity, :uid, :octets, :identity, :handled, :sealed, :case)""")
                .bind("mailbox", place.mailbox()).bind("validity", place.uidValidity()).bind("uid", place.uid())
                .bind("octets", fingerprint.map(this::octetsHash).orElse(null))
                .bind("identity", fingerprint.filter(print -> !print.identity().isEmpty()).map(this::identityHash).orElse(null))
                .bind("handled", entry.handledAt()).bind("case", entry.caseId().map(id -> hash(keyring, id)).orElse(null))
                .bind("sealed", seal.seal(keyring.daemon(), outcome, TABLE, place.mailbox(), place.uidValidity(), place.uid())).execute();
        fingerprint.ifPresent(print -> print.signatures().forEach(signature -> handle.createUpdate(
                        "INSERT INTO ledger_signature (signature_hash, mailbox, uid_validity, uid) VALUES (:hash, :mailbox, :validity, :uid)")
                .bind("hash", signatureHash(signature)).bind("mailbox", place.mailbox()).bind("validity", place.uidValidity()).bind("uid", place.uid()).execute()));
    }

    @Override
    public int written(MailKind kind, String recipient, Instant since) {
        return handle.createQuery("SELECT COUNT(*) FROM written WHERE recipient_hash = :recipient AND at > :since")
                .bind("recipient", recipientHash(kind, recipient)).bind("since", since).mapTo(Integer.class).one();
    }

    @Override
    public void recordWritten(MailKind kind, String recipient, Instant at) {
        handle.createUpdate("INSERT INTO written (recipient_hash, at) VALUES (:recipient, :at)")
                .bind("recipient", recipientHash(kind, recipient)).bind("at", at).execute();
    }

    @Override
    public void forget(Instant purgedBy, Instant handledBy, Instant writtenBefore) {
        String ofPurged = "case_hash IN (SELECT case_hash FROM purged WHERE purged_at <= :purged)";
        String ofNoCase = "case_hash IS NULL AND handled_at <= :handled";
        for (String which : List.of(ofPurged, ofNoCase)) {
            forget("DELETE FROM ledger_signature WHERE (mailbox, uid_validity, uid) IN (SELECT mailbox, uid_validity, uid FROM ledger WHERE " + which + ")", purgedBy, handledBy);
            forget("DELETE FROM ledger WHERE " + which, purgedBy, handledBy);
        }
        forget("DELETE FROM purged WHERE purged_at <= :purged", purgedBy, handledBy);
        handle.createUpdate("DELETE FROM written WHERE at < :before").bind("before", writtenBefore).execute();
    }

    private void forget(String statement, Instant purgedBy, Instant handledBy) {
        handle.createUpdate(statement).bindMap(Map.of("purged", purgedBy, "handled", handledBy)).execute();
    }

    static byte[] hash(Keyring keyring, CaseId id) {
        return keyring.hash("ledger case", id.value());
    }

    private byte[] recipientHash(MailKind kind, String recipient) {
        return keyring.hash("written", kind.name(), Mailbox.canonical(recipient));
    }

    private Entry entry(ResultSet row) throws SQLException {
        byte[] plain = seal.open(keyring.daemon(), row.getBytes("sealed"), TABLE, row.getString("mailbox"), row.getLong("uid_validity"),
                row.getLong("uid"));
        Outcome outcome = Json.read(plain, Outcome.class);
        Instant handledAt = Instants.get(row, "handled_at");
        return new Entry(outcome.caseId(), outcome.disposal(), handledAt);
    }

    private byte[] octetsHash(Fingerprint fingerprint) {
        return keyring.hash("octets", fingerprint.octets());
    }

    private byte[] signatureHash(String signature) {
        return keyring.hash("signature", signature);
    }

    private byte[] identityHash(Fingerprint fingerprint) {
        return keyring.hash("identity", fingerprint.identity());
    }
}
