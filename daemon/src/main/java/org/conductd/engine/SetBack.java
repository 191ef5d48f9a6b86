package org.conductd.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.conductd.correspondence.Correspondence.AdminAlert;
import org.conductd.correspondence.Outgoing;

/**
 * A store that is a backup of some days ago knows nothing of the mails that were handled since. They lie in the mailbox still, and are handled again as of when
 * they arrived; until that is done nothing else is, since it would be done by somebody who forgot half of it. What is drawn by chance is drawn as before
 * ({@link CausedRandom}), so that what people answer meanwhile is known.
 */
final class SetBack {
    private static final String ABOUT = "";

    private final Store store;
    private final CaseOffice office;

    SetBack(Store store, CaseOffice office) {
        this.store = store;
        this.office = office;
    }

    static void mark(Store.Transaction tx, Instant madeAt) {
        tx.errands().set(new Errands.Errand(Errands.Kind.SET_BACK, ABOUT, madeAt));
    }

    static Optional<Instant> madeAt(Store store) {
        return store.transact(tx -> tx.errands().find(Errands.Kind.SET_BACK, ABOUT)).map(Errands.Errand::dueAt);
    }

    /** By its octets: where it lies now, nobody had it before. */
    boolean knows(Arrival arrival) {
        return store.transact(tx -> tx.ledger().at(arrival.place()).or(() -> tx.ledger().like(new Ledger.Fingerprint(arrival.octets(), "", List.of())))).isPresent();
    }

    /**
     * Everything that lies in the mailbox was handled again: the admin is told, and all members are asked for what does not lie there (D9).
     *
     * @param handled how many mails
     * @param unread  how many more the server did not hand out
     */
    void madeUpFor(int handled, int unread, Instant now) {
        store.transact(tx -> {
            tx.errands().find(Errands.Kind.SET_BACK, ABOUT).map(Errands.Errand::dueAt).ifPresent(madeAt -> {
                tx.errands().remove(Errands.Kind.SET_BACK, ABOUT);
                List<String> facts = List.of(madeAt.truncatedTo(ChronoUnit.SECONDS).toString(), String.valueOf(handled), String.valueOf(unread));
                office.posting().post(tx, office.correspondence().adminAlert(AdminAlert.SET_BACK, facts, now), now);
                for (Outgoing mail : office.correspondence().recordsSetBack(madeAt, now)) {
                    office.posting().post(tx, mail, now);
                }
            });
            return null;
        });
    }
}
