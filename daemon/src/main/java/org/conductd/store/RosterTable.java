package org.conductd.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.conductd.engine.RosterSightings;
import org.conductd.intake.Listing;
import org.conductd.message.Tag;
import org.conductd.procedure.PersonId;
import org.jdbi.v3.core.Handle;

/** Tables {@code roster}, {@code conflicts} and {@code held_conflicts}. */
final class RosterTable implements RosterSightings {
    private static final String TABLE = "roster";
    private static final String CONFLICTS = "conflicts";
    private static final String HELD = "held_conflicts";

    private final Handle handle;
    private final Keyring keyring;
    private final Seal seal;

    RosterTable(Handle handle, Keyring keyring, Seal seal) {
        this.handle = handle;
        this.keyring = keyring;
        this.seal = seal;
    }

    @Override
    public Map<PersonId, Listing> listings() {
        Map<PersonId, Listing> listings = new TreeMap<>();
        handle.createQuery("SELECT person_hash, sealed FROM roster").map((row, _) -> Json.read(
                seal.open(keyring.daemon(), row.getBytes("sealed"), TABLE, row.getBytes("person_hash")), Listing.class)).forEach(listing -> listings.put(listing.id(), listing));
        return listings;
    }

    @Override
    public void list(Listing listing) {
        byte[] hash = hash(listing.id());
        handle.createUpdate("""
                        INSERT INTO roster (person_hash, first_seen_at, sealed) VALUES (:person, :seen, :sealed)
                        ON CONFLICT (person_hash) DO UPDATE SET first_seen_at = excluded.first_seen_at, sealed = excluded.sealed""")
                .bind("person", hash).bind("seen", listing.seenAt()).bind("sealed", seal.seal(keyring.daemon(), Json.write(listing), TABLE, hash)).execute();
    }

    @Override
    public void declareConflicts(PersonId member, String text) {
        byte[] hash = hash(member);
        handle.createUpdate("""
                        INSERT INTO conflicts (person_hash, sealed) VALUES (:person, :sealed)
                        ON CONFLICT (person_hash) DO UPDATE SET sealed = excluded.sealed""")
                .bind("person", hash).bind("sealed", seal.seal(keyring.conflicts(), utf8(text), CONFLICTS, hash)).execute();
    }

    @Override
    public Optional<String> conflicts(PersonId member) {
        byte[] hash = hash(member);
        return handle.createQuery("SELECT sealed FROM conflicts WHERE person_hash = :person").bind("person", hash).mapTo(byte[].class).findOne()
                .map(sealed -> text(seal.open(keyring.conflicts(), sealed, CONFLICTS, hash)));
    }

    @Override
    public void holdConflicts(Tag question, HeldConflicts held, Instant now) {
        byte[] hash = hash(question);
        handle.createUpdate("DELETE FROM held_conflicts WHERE lapses_at <= :now").bind("now", now).execute();
        handle.createUpdate("INSERT INTO held_conflicts (tag_hash, lapses_at, sealed) VALUES (:tag, :lapses, :sealed)").bind("tag", hash)
                .bind("lapses", held.lapsesAt()).bind("sealed", seal.seal(keyring.conflicts(), Json.write(held), HELD, hash)).execute();
    }

    @Override
    public Optional<HeldConflicts> heldConflicts(Tag question) {
        byte[] hash = hash(question);
        return handle.createQuery("SELECT sealed FROM held_conflicts WHERE tag_hash = :tag").bind("tag", hash).mapTo(byte[].class).findOne()
                .map(sealed -> Json.read(seal.open(keyring.conflicts(), sealed, HELD, hash), HeldConflicts.class));
    }

    @Override
    public void forgetConflicts(Tag question) {
        handle.createUpdate("DELETE FROM held_conflicts WHERE tag_hash = :tag").bind("tag", hash(question)).execute();
    }

    private byte[] hash(Tag question) {
        return keyring.hash(HELD, question.value());
    }

    private byte[] hash(PersonId member) {
        return keyring.hash("roster", member.value());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }
}
