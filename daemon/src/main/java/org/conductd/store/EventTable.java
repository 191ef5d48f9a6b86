package org.conductd.store;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.conductd.engine.EventStore;
import org.conductd.engine.Store.StoreException;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Happened;
import org.conductd.procedure.YearlyCount;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Tables {@code event}, {@code due} and {@code case_key}. */
final class EventTable implements EventStore {
    private static final String TABLE = "event";
    /** What the first event of a case is chained to. */
    static final byte[] NOTHING_BEFORE = new byte[32];

    private final Handle handle;
    private final CaseKeys keys;
    private final Seal seal;
    private final Journal journal;
    private final Keyring keyring;

    EventTable(Handle handle, Keyring keyring, CaseKeys keys, Seal seal, Journal journal) {
        this.handle = handle;
        this.keys = keys;
        this.seal = seal;
        this.journal = journal;
        this.keyring = keyring;
    }

    private record Link(int sequence, byte[] sealed, byte[] chain) {
        static Link of(ResultSet row) throws SQLException {
            return new Link(row.getInt("sequence"), row.getBytes("sealed"), row.getBytes("chain"));
        }
    }

    @Override
    public List<Happened> load(CaseId id) {
        List<Link> links = handle.createQuery("SELECT sequence, sealed, chain FROM event WHERE case_id = :case ORDER BY sequence")
                .bind("case", id.value()).map((row, _) -> Link.of(row)).list();
        List<Happened> events = new ArrayList<>(links.size());
        byte[] before = NOTHING_BEFORE;
        for (Link link : links) {
            if (link.sequence() != events.size() + 1 || !MessageDigest.isEqual(link.chain(), chain(before, id.value(), link.sequence(), link.sealed()))) {
                throw new StoreException("the chain of case " + id.value() + " breaks at event " + (events.size() + 1), null);
            }
            byte[] plain = seal.open(keys.of(id), link.sealed(), TABLE, id.value(), link.sequence());
            events.add(Json.read(plain, Happened.class));
            before = link.chain();
        }
        return List.copyOf(events);
    }

    @Override
    public Optional<String> head(CaseId id) {
        return handle.createQuery("""
                        SELECT event.chain FROM event JOIN case_key ON case_key.case_id = event.case_id
                        WHERE event.case_id = :case ORDER BY event.sequence DESC LIMIT 1""")
                .bind("case", id.value()).mapTo(byte[].class).findOne().map(HexFormat.of()::formatHex);
    }

    @Override
    public void append(CaseId id, int expected, List<Happened> events) {
        Optional<Link> last = handle.createQuery("SELECT sequence, sealed, chain FROM event WHERE case_id = :case ORDER BY sequence DESC LIMIT 1")
                .bind("case", id.value()).map((row, _) -> Link.of(row)).findOne();
        if (last.map(Link::sequence).orElse(0) != expected) {
            throw new ConcurrentChange();
        }
        if (events.isEmpty()) {
            return;
        }
        if (expected == 0) {
            keys.make(id, events.getFirst().at());
        }
        insert(id, last, events);
    }

    private void insert(CaseId id, Optional<Link> last, List<Happened> events) {
        SecretKey key = keys.of(id);
        int sequence = last.map(Link::sequence).orElse(0);
        byte[] chain = last.map(Link::chain).orElse(NOTHING_BEFORE);
        try (PreparedBatch rows = handle.prepareBatch(
                "INSERT INTO event (case_id, sequence, sealed, chain) VALUES (:case, :sequence, :sealed, :chain)")) {
            for (Happened happened : events) {
                sequence++;
                byte[] sealed = seal.seal(key, Json.write(happened), TABLE, id.value(), sequence);
                chain = chain(chain, id.value(), sequence, sealed);
                rows.bind("case", id.value()).bind("sequence", sequence).bind("sealed", sealed).bind("chain", chain).add();
            }
            rows.execute();
        }
        journal.events(id, sequence, chain);
    }

    /** @param before the chain of the event before */
    static byte[] chain(byte[] before, String caseId, int sequence, byte[] sealed) {
        return Octets.sha256(before, caseId, sequence, sealed);
    }

    @Override
    public void schedule(CaseId id, Optional<Instant> dueAt, Summary summary) {
        handle.createUpdate("""
                        INSERT INTO due (case_id, arrived_at, step, due_at, over_since) VALUES (:case, :arrived, :step, :due, :over)
                        ON CONFLICT (case_id) DO UPDATE SET arrived_at = excluded.arrived_at, step = excluded.step, due_at = excluded.due_at,
                            over_since = excluded.over_since""")
                .bind("case", id.value()).bind("arrived", summary.arrivedAt()).bind("step", summary.step()).bind("due", dueAt)
                .bind("over", summary.overSince()).execute();
    }

    @Override
    public List<CaseId> dueBy(Instant now, int limit) {
        return handle.createQuery("SELECT case_id FROM due WHERE due_at <= :now ORDER BY due_at, case_id LIMIT :limit")
                .bind("now", now).bind("limit", limit).map((row, _) -> new CaseId(row.getString("case_id"))).list();
    }

    @Override
    public Optional<Instant> nextDue() {
        return handle.createQuery("SELECT due_at FROM due WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1").mapTo(Instant.class).findOne();
    }

    @Override
    public List<Listed> list() {
        return handle.createQuery("""
                        SELECT case_id, arrived_at, step, due_at FROM due
                        ORDER BY CASE WHEN step = 'CLOSED' THEN 1 ELSE 0 END, arrived_at, case_id""")
                .map((row, _) -> new Listed(new CaseId(row.getString("case_id")), Instants.get(row, "arrived_at"), row.getString("step"),
                        Instants.find(row, "due_at"))).list();
    }

    @Override
    public List<CaseId> arrived(Instant after, Instant until) {
        return handle.createQuery("SELECT case_id FROM due WHERE arrived_at > :after AND arrived_at <= :until").bind("after", after).bind("until", until)
                .map((row, _) -> new CaseId(row.getString("case_id"))).list();
    }

    @Override
    public int openedLateSince(Instant since, Duration limit) {
        return handle.createQuery("""
                        SELECT COUNT(*) FROM case_key JOIN due ON due.case_id = case_key.case_id
                        WHERE opened_at >= :since AND opened_at - arrived_at > :limit""")
                .bind("since", since).bind("limit", limit.toNanos()).mapTo(Integer.class).one();
    }

    // ---- How long a case is kept

    @Override
    public boolean taken(CaseId id) {
        return handle.createQuery("SELECT COUNT(*) FROM event WHERE case_id = :case AND sequence = 1").bind("case", id.value()).mapTo(Integer.class).one() > 0;
    }

    @Override
    public List<CaseId> overBy(Instant latest) {
        return handle.createQuery("SELECT case_id FROM due WHERE over_since <= :latest ORDER BY over_since, case_id").bind("latest", latest)
                .map((row, _) -> new CaseId(row.getString("case_id"))).list();
    }

    @Override
    public Optional<Instant> overAfter(Instant after) {
        return handle.createQuery("SELECT over_since FROM due WHERE over_since > :after ORDER BY over_since LIMIT 1").bind("after", after)
                .mapTo(Instant.class).findOne();
    }

    @Override
    public void purge(CaseId id, Instant now, YearlyCount counted) {
        keys.destroy(id);
        new CaseRemains(handle, id).remove();
        handle.createUpdate("INSERT INTO purged (case_hash, purged_at) VALUES (:case, :now)").bind("case", LedgerTable.hash(keyring, id))
                .bind("now", now).execute();
        handle.createUpdate("""
                        INSERT INTO purged_count (year, result, cases) VALUES (:year, :result, 1)
                        ON CONFLICT (year, result) DO UPDATE SET cases = purged_count.cases + 1""")
                .bind("year", counted.year()).bind("result", counted.result().name()).execute();
        journal.purged(id);
    }

    @Override
    public Map<YearlyCount.Result, Integer> purgedOf(int year) {
        return handle.createQuery("SELECT result, cases FROM purged_count WHERE year = :year").bind("year", year).reduceRows(new EnumMap<>(YearlyCount.Result.class), (counts, row) -> {
            counts.put(YearlyCount.Result.valueOf(row.getColumn("result", String.class)), row.getColumn("cases", Integer.class));
            return counts;
        });
    }
}
