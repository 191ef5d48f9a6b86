package org.conductd.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.conductd.engine.TagDirectory;
import org.conductd.message.MailKind;
import org.conductd.message.Tag;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Shown;
import org.jdbi.v3.core.Handle;

/** Tables {@code tag} and {@code message_id}. */
final class TagTable implements TagDirectory {
    private static final String TABLE = "tag";

    private final Handle handle;
    private final Keyring keyring;
    private final CaseKeys keys;
    private final Seal seal;

    TagTable(Handle handle, Keyring keyring, CaseKeys keys, Seal seal) {
        this.handle = handle;
        this.keyring = keyring;
        this.keys = keys;
        this.seal = seal;
    }

    record Whose(PersonId person, String mail, MailKind kind, Shown shown) {}

    @Override
    public void put(Tag tag, String messageId, Entry entry) {
        byte[] hash = hash(tag);
        byte[] whose = Json.write(new Whose(entry.person(), entry.mail(), entry.kind(), entry.shown()));
        handle.createUpdate("INSERT INTO tag (tag_hash, case_id, person_hash, live, sealed) VALUES (:tag, :case, :person, :live, :sealed)")
                .bind("tag", hash).bind("case", entry.caseId().value()).bind("person", hash(entry.caseId(), entry.person()))
                .bind("live", entry.live()).bind("sealed", seal.seal(keys.of(entry.caseId()), whose, TABLE, entry.caseId().value(), hash))
                .execute();
        handle.createUpdate("INSERT INTO message_id (message_id_hash, tag_hash) VALUES (:id, :tag)")
                .bind("id", hash(messageId)).bind("tag", hash).execute();
    }

    @Override
    public Optional<Entry> byTag(Tag tag) {
        return handle.createQuery("SELECT * FROM tag WHERE tag_hash = :tag").bind("tag", hash(tag)).map((row, _) -> entry(row)).findOne();
    }

    @Override
    public Optional<Entry> byMessageId(String messageId) {
        return handle.createQuery("SELECT tag.* FROM tag JOIN message_id ON message_id.tag_hash = tag.tag_hash WHERE message_id_hash = :id")
                .bind("id", hash(messageId)).map((row, _) -> entry(row)).findOne();
    }

    @Override
    public void gather(Tag whole, String messageId, String mail, List<Tag> parts) {
        for (int i = 0; i < parts.size(); i++) {
            handle.createUpdate("INSERT INTO gathered (part_hash, whole_hash, mail, position) VALUES (:part, :whole, :mail, :position)")
                    .bind("part", hash(parts.get(i))).bind("whole", hash(whole)).bind("mail", mail).bind("position", i).execute();
        }
        handle.createUpdate("INSERT INTO message_id (message_id_hash, tag_hash) VALUES (:id, :tag)").bind("id", hash(messageId)).bind("tag", hash(whole)).execute();
    }

    @Override
    public List<Entry> gathered(Tag whole) {
        return gathered("whole_hash = :key", hash(whole));
    }

    @Override
    public List<Entry> gathered(String messageId) {
        return gathered("whole_hash = (SELECT tag_hash FROM message_id WHERE message_id_hash = :key)", hash(messageId));
    }

    @Override
    public List<Entry> gatheredIn(String mail) {
        return gathered("mail = :key", mail);
    }

    private List<Entry> gathered(String where, Object key) {
        return handle.createQuery("SELECT tag.* FROM gathered JOIN tag ON tag.tag_hash = gathered.part_hash WHERE " + where + " ORDER BY position")
                .bind("key", key).map((row, _) -> entry(row)).list();
    }

    @Override
    public List<String> gatheredFor(CaseId caseId, PersonId person) {
        return handle.createQuery("SELECT gathered.mail FROM gathered JOIN tag ON tag.tag_hash = gathered.part_hash WHERE tag.person_hash = :person")
                .bind("person", hash(caseId, person)).mapTo(String.class).list();
    }

    @Override
    public void alias(String messageId, Tag tag) {
        handle.createUpdate("INSERT INTO message_id (message_id_hash, tag_hash) VALUES (:id, :tag) ON CONFLICT (message_id_hash) DO NOTHING")
                .bind("id", hash(messageId)).bind("tag", hash(tag)).execute();
    }

    @Override
    public void kill(CaseId caseId, PersonId person) {
        handle.createUpdate("UPDATE tag SET live = :live WHERE person_hash = :person").bind("live", false)
                .bind("person", hash(caseId, person)).execute();
    }

    private Entry entry(ResultSet row) throws SQLException {
        CaseId caseId = new CaseId(row.getString("case_id"));
        byte[] plain = seal.open(keys.of(caseId), row.getBytes("sealed"), TABLE, caseId.value(), row.getBytes("tag_hash"));
        Whose whose = Json.read(plain, Whose.class);
        return new Entry(caseId, whose.person(), whose.mail(), whose.kind(), whose.shown(), row.getBoolean("live"));
    }

    private byte[] hash(Tag tag) {
        return keyring.hash("tag", tag.value());
    }

    private byte[] hash(String messageId) {
        return keyring.hash("message-id", messageId);
    }

    private byte[] hash(CaseId caseId, PersonId person) {
        return keyring.hash("tag-person", caseId.value(), person.value());
    }
}
