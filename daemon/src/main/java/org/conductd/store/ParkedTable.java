package org.conductd.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.engine.Parking;
import org.jdbi.v3.core.Handle;

/** Table {@code parked}. */
final class ParkedTable implements Parking {
    private static final String TABLE = "parked";
    private static final String DROP = "parked drop";

    private final Handle handle;
    private final Keyring keyring;
    private final Seal seal;

    ParkedTable(Handle handle, Keyring keyring, Seal seal) {
        this.handle = handle;
        this.keyring = keyring;
        this.seal = seal;
    }

    @Override
    public void park(Parked parked, Instant alarmAt, byte[] octets) {
        handle.createUpdate("""
                        INSERT INTO parked (id, arrived_at, octets, reason, alarm_at, sealed_octets)
                        VALUES (:id, :arrived, :octets, :reason, :alarm, :sealed)""").bind("alarm", alarmAt)
                .bind("id", parked.reference()).bind("arrived", parked.arrivedAt()).bind("octets", parked.octets()).bind("reason", parked.reason())
                .bind("sealed", seal.seal(keyring.daemon(), octets, TABLE, parked.reference())).execute();
    }

    @Override
    public List<Parked> list() {
        return list("");
    }

    private List<Parked> list(String where) {
        return handle.createQuery("SELECT id, arrived_at, octets, reason FROM parked " + where + " ORDER BY arrived_at, id")
                .map((row, _) -> new Parked(row.getString("id"), Instants.get(row, "arrived_at"), row.getInt("octets"), row.getString("reason")))
                .list();
    }

    @Override
    public Optional<byte[]> octets(String id) {
        return handle.createQuery("SELECT sealed_octets FROM parked WHERE id = :id").bind("id", id).mapTo(byte[].class).findOne()
                .map(sealed -> seal.open(keyring.daemon(), sealed, TABLE, id));
    }

    @Override
    public Optional<Drop> drop(String id) {
        return handle.createQuery("SELECT sealed_drop FROM parked WHERE id = :id AND sealed_drop IS NOT NULL").bind("id", id).mapTo(byte[].class).findOne()
                .map(sealed -> Json.read(seal.open(keyring.daemon(), sealed, DROP, id), Drop.class));
    }

    @Override
    public void drop(String id, Drop drop) {
        handle.createUpdate("UPDATE parked SET sealed_drop = :drop WHERE id = :id").bind("id", id)
                .bind("drop", seal.seal(keyring.daemon(), Json.write(drop), DROP, id)).execute();
    }

    @Override
    public void release(String id, boolean released) {
        handle.createUpdate("UPDATE parked SET released = :released WHERE id = :id").bind("id", id).bind("released", released).execute();
    }

    @Override
    public List<Parked> released() {
        return list("WHERE released");
    }

    @Override
    public Optional<Instant> nextAlarm() {
        return handle.createQuery("SELECT alarm_at FROM parked WHERE alarm_at IS NOT NULL ORDER BY alarm_at LIMIT 1").mapTo(Instant.class).findOne();
    }

    @Override
    public int alarm(Instant until) {
        return handle.createUpdate("UPDATE parked SET alarm_at = NULL WHERE alarm_at <= :until").bind("until", until).execute();
    }

    @Override
    public void remove(String id) {
        handle.createUpdate("DELETE FROM parked WHERE id = :id").bind("id", id).execute();
    }
}
