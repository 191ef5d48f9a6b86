package org.conductd.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.engine.Errands;
import org.jdbi.v3.core.Handle;

/** Table {@code errand}. What one is about is sealed: it can be who is asked in which case. */
final class ErrandTable implements Errands {
    private static final String TABLE = "errand";

    private final Handle handle;
    private final Keyring keyring;
    private final Seal seal;

    ErrandTable(Handle handle, Keyring keyring, Seal seal) {
        this.handle = handle;
        this.keyring = keyring;
        this.seal = seal;
    }

    @Override
    public void set(Errand errand) {
        byte[] hash = hash(errand.kind(), errand.about());
        byte[] sealed = seal.seal(keyring.daemon(), errand.about().getBytes(StandardCharsets.UTF_8), TABLE, errand.kind().name(), hash);
        handle.createUpdate("""
                        INSERT INTO errand (about_hash, kind, number, due_at, sealed)
                        SELECT :hash, :kind, COALESCE(MAX(number), 0) + 1, :due, :sealed FROM errand WHERE TRUE
                        ON CONFLICT (about_hash) DO UPDATE SET due_at = excluded.due_at""")
                .bind("hash", hash).bind("kind", errand.kind().name()).bind("due", errand.dueAt()).bind("sealed", sealed).execute();
    }

    @Override
    public Optional<Errand> find(Kind kind, String about) {
        return handle.createQuery("SELECT * FROM errand WHERE about_hash = :hash").bind("hash", hash(kind, about)).map((row, _) -> errand(row)).findOne();
    }

    @Override
    public List<Errand> dueBy(Kind kind, Instant now) {
        return handle.createQuery("SELECT * FROM errand WHERE kind = :kind AND due_at <= :now ORDER BY due_at, number").bind("kind", kind.name())
                .bind("now", now).map((row, _) -> errand(row)).list();
    }

    @Override
    public int countDueAt(Kind kind, Instant dueAt) {
        return handle.createQuery("SELECT COUNT(*) FROM errand WHERE kind = :kind AND due_at = :due").bind("kind", kind.name()).bind("due", dueAt).mapTo(Integer.class).one();
    }

    @Override
    public Optional<Instant> nextDue() {
        return handle.createQuery("SELECT due_at FROM errand WHERE kind <> :not ORDER BY due_at LIMIT 1").bind("not", Kind.SET_BACK.name()).mapTo(Instant.class).findOne();
    }

    @Override
    public void remove(Kind kind, String about) {
        handle.createUpdate("DELETE FROM errand WHERE about_hash = :hash").bind("hash", hash(kind, about)).execute();
    }

    private Errand errand(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        byte[] about = seal.open(keyring.daemon(), row.getBytes("sealed"), TABLE, kind.name(), row.getBytes("about_hash"));
        return new Errand(kind, new String(about, StandardCharsets.UTF_8), Instants.get(row, "due_at"));
    }

    private byte[] hash(Kind kind, String about) {
        return keyring.hash(TABLE, kind.name(), about);
    }
}
