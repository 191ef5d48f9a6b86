package org.conductd.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.conductd.engine.OutboxStore;
import org.conductd.engine.Store.StoreException;
import org.conductd.message.MailKind;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.PersonId;
import org.jdbi.v3.core.Handle;

/** Table {@code outbox}. Octets are sealed apart from the rest, so that a listing need not open them. */
final class OutboxTable implements OutboxStore {
    private static final String TABLE = "outbox";
    /** Status of a mail that went out, and has something to be recorded still. */
    private static final String RELAYED = "250";

    private final Handle handle;
    private final Keyring keyring;
    private final CaseKeys keys;
    private final Seal seal;

    OutboxTable(Handle handle, Keyring keyring, CaseKeys keys, Seal seal) {
        this.handle = handle;
        this.keyring = keyring;
        this.keys = keys;
        this.seal = seal;
    }

    record Envelope(PersonId person, String recipient, String reversePath, String messageId, MailKind kind, Optional<DraftRef> draft) {}

    @Override
    public void enqueue(Queued mail, Optional<Instant> alarmAt) {
        Envelope envelope = new Envelope(mail.person(), mail.recipient(), mail.reversePath(), mail.messageId(), mail.kind(), mail.draft());
        SecretKey key = key(mail.caseId());
        // The highest number still queued is enough: numbers only order what waits.
        handle.createUpdate("""
                        INSERT INTO outbox (id, number, case_id, thread_hash, queued_at, attempts, next_attempt_at, last_status,
                            alarm_at, sealed, sealed_octets)
                        SELECT :id, COALESCE(MAX(number), 0) + 1, :case, :thread, :queued, 0, :queued, '', :alarm, :sealed, :octets FROM outbox""")
                .bind("alarm", alarmAt)
                .bind("id", mail.id()).bind("case", mail.caseId().map(CaseId::value).orElse(null))
                .bind("thread", thread(mail.caseId(), mail.person())).bind("queued", mail.queuedAt())
                .bind("sealed", seal.seal(key, Json.write(envelope), TABLE, mail.id(), "envelope"))
                .bind("octets", seal.seal(key, mail.octets(), TABLE, mail.id(), "octets")).execute();
    }

    @Override
    public int withdraw(CaseId caseId, PersonId person) {
        return handle.createUpdate("DELETE FROM outbox WHERE thread_hash = :thread").bind("thread", thread(Optional.of(caseId), person)).execute();
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        return handle.createQuery("""
                        SELECT * FROM outbox AS mail WHERE (next_attempt_at <= :now OR attempts = 0 OR next_attempt_at > :furthest) AND last_status <> :unreadable
                        AND NOT EXISTS (SELECT 1 FROM outbox AS older WHERE older.thread_hash = mail.thread_hash AND older.number < mail.number AND older.last_status <> :unreadable)
                        ORDER BY next_attempt_at, number LIMIT :limit""")
                .bind("now", now).bind("furthest", now.plus(FURTHEST)).bind("unreadable", UNREADABLE).bind("limit", limit)
                .map((row, _) -> new Due(queued(row), row.getInt("attempts"), row.getString("last_status").equals(RELAYED))).list();
    }

    @Override
    public int attempting(String id, Instant at, Instant nextAttemptAt) {
        return handle.createQuery("""
                        UPDATE outbox SET attempts = attempts + 1, next_attempt_at = :next,
                            last_status = CASE WHEN last_status = :relayed THEN last_status ELSE :dialling END WHERE id = :id RETURNING attempts""")
                .bind("relayed", RELAYED).bind("dialling", DIALLING).bind("next", nextAttemptAt).bind("id", id).mapTo(Integer.class).findOne().orElse(0);
    }

    @Override
    public int resume(int mostAttempts, Instant now) {
        return handle.createUpdate("UPDATE outbox SET next_attempt_at = :now WHERE last_status = :dialling AND attempts <= :most")
                .bind("now", now).bind("dialling", DIALLING).bind("most", mostAttempts).execute();
    }

    @Override
    public int attempts(String id) {
        return handle.createQuery("SELECT attempts FROM outbox WHERE id = :id").bind("id", id).mapTo(Integer.class).findOne().orElse(0);
    }

    @Override
    public void deferred(String id, String status, Instant nextAttemptAt) {
        handle.createUpdate("UPDATE outbox SET last_status = :status, next_attempt_at = :next WHERE id = :id")
                .bind("status", status).bind("next", nextAttemptAt).bind("id", id).execute();
    }

    @Override
    public void relayedOnly(String id) {
        handle.createUpdate("UPDATE outbox SET last_status = :relayed WHERE id = :id").bind("relayed", RELAYED).bind("id", id).execute();
    }

    @Override
    public void remove(String id) {
        handle.createUpdate("DELETE FROM outbox WHERE id = :id").bind("id", id).execute();
    }

    @Override
    public Optional<Queued> load(String id) {
        return handle.createQuery("SELECT * FROM outbox WHERE id = :id").bind("id", id).map((row, _) -> unopened(row)).findOne();
    }

    @Override
    public Optional<Queued> setAside(String id) {
        handle.createUpdate("UPDATE outbox SET last_status = :unreadable, alarm_at = NULL WHERE id = :id").bind("unreadable", UNREADABLE).bind("id", id).execute();
        return handle.createQuery("SELECT * FROM outbox WHERE id = :id").bind("id", id)
                .map((row, _) -> withoutOctets(row)).findOne().flatMap(found -> found);
    }

    @Override
    public boolean holds(CaseId id) {
        return handle.createQuery("SELECT COUNT(*) FROM outbox WHERE case_id = :case AND last_status <> :unreadable").bind("case", id.value()).bind("unreadable", UNREADABLE).mapTo(Integer.class).one() > 0;
    }

    @Override
    public Optional<Instant> nextAttemptAt() {
        return handle.createQuery("""
                        SELECT next_attempt_at FROM outbox AS mail WHERE last_status <> :unreadable
                        AND NOT EXISTS (SELECT 1 FROM outbox AS older WHERE older.thread_hash = mail.thread_hash AND older.number < mail.number AND older.last_status <> :unreadable)
                        ORDER BY next_attempt_at LIMIT 1""").bind("unreadable", UNREADABLE).mapTo(Instant.class).findOne();
    }

    @Override
    public List<Listed> list() {
        return handle.createQuery("SELECT * FROM outbox ORDER BY number").map((row, _) -> listed(row)).list();
    }

    @Override
    public Optional<Instant> nextAlarm() {
        return handle.createQuery("SELECT alarm_at FROM outbox WHERE alarm_at IS NOT NULL ORDER BY alarm_at LIMIT 1").mapTo(Instant.class).findOne();
    }

    @Override
    public List<Listed> alarm(Instant until, Optional<Instant> next) {
        List<Listed> due = handle.createQuery("SELECT * FROM outbox WHERE alarm_at <= :until ORDER BY number").bind("until", until)
                .map((row, _) -> listed(row)).list();
        handle.createUpdate("UPDATE outbox SET alarm_at = :next WHERE alarm_at <= :until").bind("until", until).bind("next", next).execute();
        return due;
    }

    private Listed listed(ResultSet row) throws SQLException {
        return new Listed(row.getString("id"), caseId(row), envelope(row).map(Envelope::kind), Instants.get(row, "queued_at"), row.getInt("attempts"),
                Instants.get(row, "next_attempt_at"), row.getString("last_status"));
    }

    private Queued queued(ResultSet row) throws SQLException {
        String id = row.getString("id");
        try {
            byte[] octets = seal.open(key(caseId(row)), row.getBytes("sealed_octets"), TABLE, id, "octets");
            return queued(row, open(row), octets);
        } catch (StoreException changed) {
            throw new Unreadable(id, changed);
        }
    }

    private Queued unopened(ResultSet row) throws SQLException {
        try {
            return queued(row, open(row), new byte[0]);
        } catch (StoreException changed) {
            throw new Unreadable(row.getString("id"), changed);
        }
    }

    private Optional<Queued> withoutOctets(ResultSet row) throws SQLException {
        Optional<Envelope> envelope = envelope(row);
        return envelope.isPresent() ? Optional.of(queued(row, envelope.get(), new byte[0])) : Optional.empty();
    }

    private static Queued queued(ResultSet row, Envelope envelope, byte[] octets) throws SQLException {
        return new Queued(row.getString("id"), caseId(row), envelope.person(), envelope.recipient(), envelope.reversePath(),
                envelope.messageId(), envelope.kind(), envelope.draft(), octets, Instants.get(row, "queued_at"));
    }

    private Optional<Envelope> envelope(ResultSet row) throws SQLException {
        try {
            return Optional.of(open(row));
        } catch (StoreException changed) {
            return Optional.empty();
        }
    }

    private Envelope open(ResultSet row) throws SQLException {
        byte[] plain = seal.open(key(caseId(row)), row.getBytes("sealed"), TABLE, row.getString("id"), "envelope");
        return Json.read(plain, Envelope.class);
    }

    private static Optional<CaseId> caseId(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("case_id")).map(CaseId::new);
    }

    private SecretKey key(Optional<CaseId> caseId) {
        return caseId.map(keys::of).orElseGet(keyring::daemon);
    }

    private byte[] thread(Optional<CaseId> caseId, PersonId person) {
        return keyring.hash("thread", caseId.map(CaseId::value).orElse(""), person.value());
    }
}
