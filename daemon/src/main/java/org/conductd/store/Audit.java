package org.conductd.store;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conductd.procedure.CaseId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/** Whether the records are as they were recorded (D41). Nothing of a case is opened; that its key is there and whole is looked at, since without it nothing ever is. */
final class Audit {
    /** More than this tell nothing new. */
    private static final int MOST = 20;

    private final Handle handle;
    private final Keyring keyring;
    private final CaseKeys keys;
    private final Map<String, Recorded> cases = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private Audit(Handle handle, Keyring keyring, CaseKeys keys) {
        this.handle = handle;
        this.keyring = keyring;
        this.keys = keys;
    }

    /** What the journal says of a case. */
    private static final class Recorded {
        private int sequence;
        private byte[] chain = EventTable.NOTHING_BEFORE;
        private boolean purged;
        private boolean seen;
    }

    /**
     * @param earlier the head of an earlier audit, as that one gave it
     * @return what was found; the transaction that runs is one moment of the store
     */
    static AuditReport of(Handle handle, Keyring keyring, Seal seal, Optional<String> earlier) {
        Audit audit = new Audit(handle, keyring, new CaseKeys(handle, keyring, seal, () -> { }));
        Journal.Head head = audit.readJournal(earlier);
        audit.readEvents();
        audit.readMails();
        audit.lookAtKeys();
        long purged = audit.cases.values().stream().filter(recorded -> recorded.purged).count();
        return new AuditReport(head.number(), audit.cases.size(), (int) purged, text(head), audit.faults);
    }

    private static String text(Journal.Head head) {
        return head.number() + ":" + HexFormat.of().formatHex(head.link());
    }

    private void fault(String what) {
        if (faults.size() < MOST) {
            faults.add(what);
        } else if (faults.size() == MOST) {
            faults.add("… and more");
        }
    }

    // ---- The journal

    private Journal.Head readJournal(Optional<String> earlier) {
        Journal.Head[] last = {Journal.Head.EMPTY};
        boolean[] met = {earlier.isEmpty() || earlier.get().equals(text(last[0]))};
        each("SELECT number, kind, case_id, subject, digest, link FROM journal ORDER BY number", row -> {
            Journal.Head before = last[0];
            last[0] = new Journal.Head(row.getInt("number"), row.getBytes("link"));
            readRecord(before, last[0], row);
            met[0] |= earlier.filter(text(last[0])::equals).isPresent();
        });
        compareHead(last[0]);
        if (!met[0]) {
            fault("the head that was given is not in the journal: records were cut off or written anew since then");
        }
        return last[0];
    }

    private void readRecord(Journal.Head before, Journal.Head record, ResultSet row) throws SQLException {
        String name = row.getString("kind");
        Optional<Journal.Kind> kind = List.of(Journal.Kind.values()).stream().filter(one -> one.name().equals(name)).findFirst();
        String id = row.getString("case_id");
        if (record.number() != before.number() + 1) {
            fault("records " + (before.number() + 1) + " to " + (record.number() - 1) + " are gone");
        } else if (kind.isEmpty() || !MessageDigest.isEqual(record.link(), before.next(kind.get(), id, row.getString("subject"), row.getBytes("digest")))) {
            fault("record " + record.number() + " was changed, or is not in its place");
        }
        if (kind.isPresent()) {
            take(kind.get(), id, row);
        }
    }

    private void take(Journal.Kind kind, String id, ResultSet row) throws SQLException {
        Recorded recorded = cases.computeIfAbsent(id, _ -> new Recorded());
        if (recorded.purged) {
            fault("case " + id + " goes on after its purge");
        }
        switch (kind) {
            case EVENTS -> {
                recorded.sequence = Integer.parseInt(row.getString("subject"));
                recorded.chain = row.getBytes("digest");
            }
            case MAIL -> { }
            case PURGE -> recorded.purged = true;
        }
    }

    private void compareHead(Journal.Head last) {
        Optional<Journal.Keyed> head = Journal.head(handle);
        if (head.isEmpty()) {
            if (last.number() > 0) {
                fault("the head of the journal is gone");
            }
        } else if (!MessageDigest.isEqual(head.get().keyed(), head.get().head().keyed(keyring))) {
            fault("the head of the journal was not written by the service");
        } else if (head.get().head().number() > last.number()) {
            fault("records " + (last.number() + 1) + " to " + head.get().head().number() + " are gone");
        } else if (head.get().head().number() < last.number() || !MessageDigest.isEqual(head.get().head().link(), last.link())) {
            fault("the newest records were not written by the service");
        }
    }

    // ---- What was recorded

    /** The events of one case, as far as they were read. */
    private static final class Chain {
        private final String id;
        private int sequence;
        private byte[] link = EventTable.NOTHING_BEFORE;
        private boolean broken;

        Chain(String id) {
            this.id = id;
        }

        /** @return whether it breaks here, for the first time */
        boolean breaksAt(int number, byte[] sealed, byte[] stored) {
            boolean whole = number == sequence + 1 && MessageDigest.isEqual(stored, EventTable.chain(link, id, number, sealed));
            boolean breaks = !broken && !whole;
            broken |= breaks;
            sequence = number;
            link = stored;
            return breaks;
        }
    }

    private void readEvents() {
        Chain[] current = {new Chain("")};
        each("SELECT case_id, sequence, sealed, chain FROM event ORDER BY case_id, sequence", row -> {
            if (!row.getString("case_id").equals(current[0].id)) {
                compare(current[0]);
                current[0] = new Chain(row.getString("case_id"));
            }
            int expected = current[0].sequence + 1;
            if (current[0].breaksAt(row.getInt("sequence"), row.getBytes("sealed"), row.getBytes("chain"))) {
                fault("the chain of case " + current[0].id + " breaks at event " + expected);
            }
        });
        compare(current[0]);
        cases.entrySet().stream().filter(one -> one.getValue().sequence > 0 && !one.getValue().seen).forEach(one -> fault("the events of case " + one.getKey() + " are gone"));
    }

    private void compare(Chain chain) {
        Recorded recorded = cases.get(chain.id);
        if (chain.sequence == 0) {
            return;
        }
        if (recorded == null) {
            fault("case " + chain.id + " was not written by the service");
            return;
        }
        recorded.seen = true;
        if (chain.sequence < recorded.sequence) {
            fault("case " + chain.id + " lacks its events from " + (chain.sequence + 1) + " to " + recorded.sequence);
        } else if (chain.sequence > recorded.sequence) {
            fault("case " + chain.id + " has events that were not written by the service, from " + (recorded.sequence + 1) + " on");
        } else if (!chain.broken && !MessageDigest.isEqual(chain.link, recorded.chain)) {
            fault("the events of case " + chain.id + " were written anew");
        }
    }

    private void readMails() {
        int[] found = {0};
        each("""
                SELECT journal.case_id, journal.digest, mail.sealed FROM journal LEFT JOIN mail ON mail.case_id = journal.case_id AND mail.mail = journal.subject
                WHERE journal.kind = 'MAIL' ORDER BY journal.number""", row -> {
            String id = row.getString("case_id");
            byte[] sealed = row.getBytes("sealed");
            if (sealed != null) {
                found[0]++;
            }
            if (cases.get(id).purged) {
                return;
            }
            if (sealed == null) {
                fault("a mail of case " + id + " is gone");
            } else if (!MessageDigest.isEqual(row.getBytes("digest"), Octets.sha256(sealed))) {
                fault("a mail of case " + id + " was changed");
            }
        });
        int there = handle.createQuery("SELECT COUNT(*) FROM mail").mapTo(Integer.class).one();
        if (there > found[0]) {
            fault(there - found[0] + " mails were not written by the service");
        }
    }

    private void lookAtKeys() {
        Set<String> there = new TreeSet<>(handle.createQuery("SELECT case_id FROM case_key").mapTo(String.class).list());
        cases.forEach((id, recorded) -> {
            boolean key = there.remove(id);
            if (key && recorded.purged) {
                fault("case " + id + " was purged, and its key is there");
            } else if (!key && !recorded.purged) {
                fault("the key of case " + id + " is gone, and no purge was recorded");
            } else if (key && !keys.whole(new CaseId(id))) {
                fault("the key of case " + id + " was changed");
            }
        });
        there.forEach(id -> fault("the key of case " + id + " was not written by the service"));
    }

    // ---- Rows

    private interface Row {
        void on(ResultSet row) throws SQLException;
    }

    private void each(String query, Row work) {
        try (ResultIterator<Boolean> rows = handle.createQuery(query).map((row, _) -> {
            work.on(row);
            return true;
        }).iterator()) {
            while (rows.hasNext()) {
                rows.next();
            }
        }
    }
}
