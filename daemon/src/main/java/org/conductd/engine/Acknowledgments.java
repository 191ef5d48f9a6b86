package org.conductd.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.message.MailKind;

/** How many acknowledgments may go out: so many a day to one address (mail interface §6), and so many an hour to unproven senders in a flood (D3). */
final class Acknowledgments {
    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final Duration ONE_HOUR = Duration.ofHours(1);
    /** Stands for all of them where an address stands for one; it is none. */
    private static final String UNPROVEN = "unproven senders";

    private final Settings settings;

    Acknowledgments(Settings settings) {
        this.settings = settings;
    }

    /** Counts one that is about to go out; false where there were too many to one of these addresses already. @param proven whether the sender is */
    boolean claim(Store.Transaction tx, List<String> addresses, boolean proven, Instant now) {
        boolean room = addresses.stream().allMatch(address -> tx.ledger().written(MailKind.ACKNOWLEDGMENT, address, now.minus(ONE_DAY)) < settings.acknowledgmentsPerDay());
        if (room) {
            addresses.forEach(address -> tx.ledger().recordWritten(MailKind.ACKNOWLEDGMENT, address, now));
        }
        if (room && !proven) {
            tx.ledger().recordWritten(MailKind.ACKNOWLEDGMENT, UNPROVEN, now);
        }
        return room;
    }

    /**
     * When one more may go to an unproven sender: at the first full hour that has room, and within a day of the report's arrival (P2), so that
     * where so many wait that no hour has room, each hour takes its share of them. Empty where that day is over.
     */
    Optional<Instant> nextForUnproven(Store.Transaction tx, Instant arrivedAt, Instant now) {
        Instant first = now.truncatedTo(ChronoUnit.HOURS).plus(ONE_HOUR);
        List<Instant> hours = Stream.iterate(first, hour -> !hour.isAfter(arrivedAt.plus(ONE_DAY)), hour -> hour.plus(ONE_HOUR)).toList();
        return hours.stream().filter(hour -> takenBy(tx, hour) < settings.reportsPerHour()).findFirst()
                .or(() -> hours.stream().min(Comparator.comparing(hour -> takenBy(tx, hour))));
    }

    private static int takenBy(Store.Transaction tx, Instant hour) {
        return tx.ledger().written(MailKind.ACKNOWLEDGMENT, UNPROVEN, hour.minus(ONE_HOUR)) + tx.errands().countDueAt(Errands.Kind.ACKNOWLEDGMENT, hour);
    }

    boolean roomForUnproven(Store.Transaction tx, Instant now) {
        return tx.ledger().written(MailKind.ACKNOWLEDGMENT, UNPROVEN, now.minus(ONE_HOUR)) < settings.reportsPerHour();
    }
}
