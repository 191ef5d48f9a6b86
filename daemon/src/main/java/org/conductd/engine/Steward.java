package org.conductd.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.correspondence.Correspondence.AdminAlert;
import org.conductd.message.MailKind;

/**
 * What was owed within a day and is not done is told to the admin (P2): mail that is still kept apart (D42), mail of ours that has not gone out,
 * a report that came in late. Once each, in numbers; when it is due is stored with the mail itself, so that no restart forgets it.
 */
final class Steward {
    /** P2. */
    private static final Duration ONE_DAY = Duration.ofHours(24);
    /** One alert tells of all that is due within it; and what was a day old when it was first seen is given as long, perhaps it is on its way already. */
    private static final Duration AT_A_TIME = Duration.ofHours(1);

    private final Store store;
    private final CaseOffice office;

    Steward(Store store, CaseOffice office) {
        this.store = store;
        this.office = office;
    }

    /** @param since when what is owed within a day began to be owed */
    static Instant alarmAt(Instant since, Instant now) {
        Instant due = since.plus(ONE_DAY);
        return due.isBefore(now.plus(AT_A_TIME)) ? now.plus(AT_A_TIME) : due;
    }

    void passTime(Instant now) {
        if (nextDue().filter(due -> !due.isAfter(now)).isPresent()) {
            store.transact(tx -> {
                keptApart(tx, now);
                unsent(tx, now);
                return null;
            });
        }
    }

    Optional<Instant> nextDue() {
        return store.transact(tx -> Stream.of(tx.parking().nextAlarm(), tx.outbox().nextAlarm()).flatMap(Optional::stream).min(Instant::compareTo));
    }

    private void keptApart(Store.Transaction tx, Instant now) {
        if (isDue(tx.parking().nextAlarm(), now)) {
            int still = tx.parking().alarm(now.plus(AT_A_TIME));
            alert(tx, AdminAlert.STILL_KEPT_APART, List.of(still, tx.parking().list().size()), now);
        }
    }

    /** As long as a mail to the admin cannot leave itself, one that says the same can wait another day. */
    private void unsent(Store.Transaction tx, Instant now) {
        if (!isDue(tx.outbox().nextAlarm(), now)) {
            return;
        }
        boolean told = tx.outbox().list().stream().anyMatch(mail -> mail.kind().filter(MailKind.ADMIN_ALERT::equals).isPresent() && mail.attempts() > 0);
        List<OutboxStore.Listed> still = tx.outbox().alarm(now.plus(AT_A_TIME), Optional.of(now.plus(ONE_DAY)).filter(_ -> told));
        if (!told) {
            long acknowledgments = still.stream().filter(mail -> mail.kind().filter(MailKind.ACKNOWLEDGMENT::equals).isPresent()).count();
            alert(tx, AdminAlert.OUTBOX_STUCK, List.of(still.size(), acknowledgments), now);
        }
    }

    private static boolean isDue(Optional<Instant> alarm, Instant now) {
        return alarm.filter(at -> !at.isAfter(now)).isPresent();
    }

    /** To be called before the report opens its case: whoever reported was promised an answer earlier. */
    void reportArrived(Store.Transaction tx, Instant arrivedAt, Instant now) {
        if (arrivedAt.plus(ONE_DAY).isBefore(now) && tx.events().openedLateSince(now.minus(AT_A_TIME), ONE_DAY) == 0) {
            alert(tx, AdminAlert.REPORT_LATE, List.of(), now);
        }
    }

    private void alert(Store.Transaction tx, AdminAlert reason, List<Number> facts, Instant now) {
        office.posting().post(tx, office.correspondence().adminAlert(reason, facts.stream().map(String::valueOf).toList(), now), now);
    }
}
