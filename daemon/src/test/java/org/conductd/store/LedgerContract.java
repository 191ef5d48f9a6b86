package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.engine.Ledger.Disposal;
import org.conductd.engine.Ledger.Entry;
import org.conductd.engine.Ledger.Fingerprint;
import org.conductd.engine.Ledger.Place;
import org.conductd.engine.Store.StoreException;
import org.conductd.message.MailKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class LedgerContract extends PortContract {
    private static final Place PLACE = new Place("INBOX", 1, 4294967295L);
    private static final Fingerprint MAIL = new Fingerprint(octets("mail"), "rae@example.net <1@example.net> body", List.of("one", "two"));
    private static final Entry HANDLED = new Entry(Optional.of(CASE), Disposal.PROCESSED, NOW);

    @Test
    void aMessageIsKnownByItsPlace() {
        run(all -> all.ledger().record(PLACE, Optional.of(MAIL), HANDLED));
        assertEquals(Optional.of(HANDLED), get(all -> all.ledger().at(PLACE)));
        assertEquals(Optional.empty(), get(all -> all.ledger().at(new Place("INBOX", 2, PLACE.uid()))));
        assertEquals(Optional.empty(), get(all -> all.ledger().at(new Place("Junk", 1, PLACE.uid()))));
    }

    @Test
    void aMessageIsKnownByItsOctetsElseByItsIdentity() {
        run(all -> all.ledger().record(PLACE, Optional.of(MAIL), HANDLED));
        assertEquals(Optional.of(HANDLED), get(all -> all.ledger().like(new Fingerprint(octets("mail"), "", List.of()))));
        assertEquals(Optional.of(HANDLED), get(all -> all.ledger().like(new Fingerprint(octets("mail, sent again"), MAIL.identity(), List.of()))));
        assertEquals(Optional.empty(), get(all -> all.ledger().like(new Fingerprint(octets("other"), "other", List.of()))));
    }

    @Test
    @DisplayName("Mail interface §6: a captured mail that comes again is known by any of its signatures")
    void aMessageIsKnownByASignature() {
        run(all -> all.ledger().record(PLACE, Optional.of(MAIL), HANDLED));
        assertEquals(Optional.of(HANDLED), get(all -> all.ledger().like(new Fingerprint(octets("again"), "another", List.of("three", "two")))));
        assertEquals(Optional.empty(), get(all -> all.ledger().like(new Fingerprint(octets("again"), "another", List.of("three")))));
    }

    @Test
    void messagesWithoutAnIdentityAreNotTakenForOneAnother() {
        run(all -> all.ledger().record(PLACE, Optional.of(new Fingerprint(octets("one"), "", List.of())), HANDLED));
        assertEquals(Optional.empty(), get(all -> all.ledger().like(new Fingerprint(octets("two"), "", List.of()))));
    }

    @Test
    void aSecondCopyBringsItsPlaceOnly() {
        Place second = new Place("INBOX", 1, 8);
        Entry copy = new Entry(Optional.empty(), Disposal.EXPUNGE, after(1));
        run(all -> all.ledger().record(PLACE, Optional.of(MAIL), HANDLED));
        run(all -> all.ledger().record(second, Optional.empty(), copy));
        assertEquals(Optional.of(copy), get(all -> all.ledger().at(second)));
        assertEquals(Optional.of(HANDLED), get(all -> all.ledger().like(MAIL)));
    }

    @Test
    void aParkedMailThatIsHandledLaterIsKnownByTheLaterOutcome() {
        run(all -> all.ledger().record(PLACE, Optional.of(MAIL), new Entry(Optional.empty(), Disposal.PARKED, NOW)));
        Entry later = new Entry(Optional.of(CASE), Disposal.PROCESSED, after(60));
        run(all -> all.ledger().record(new Place("Parked", 1, 1), Optional.of(MAIL), later));
        assertEquals(Optional.of(later), get(all -> all.ledger().like(MAIL)));
    }

    @Test
    void mailsToSomebodyAreCountedByKindAndByAddressInAnySpelling() {
        run(all -> all.ledger().recordWritten(MailKind.ACKNOWLEDGMENT, "rae@example.net", NOW));
        run(all -> all.ledger().recordWritten(MailKind.ACKNOWLEDGMENT, "Rae@Example.NET", after(1)));
        run(all -> all.ledger().recordWritten(MailKind.NOT_IN_USE, "rae@example.net", NOW));
        assertEquals(2, written("rae@example.net", NOW.minusNanos(1)));
        assertEquals(1, written("rae@example.net", NOW));
        assertEquals(0, written("sam@example.net", Instant.MIN));
    }

    private int written(String recipient, Instant since) {
        return count(all -> all.ledger().written(MailKind.ACKNOWLEDGMENT, recipient, since));
    }

    @Test
    void noPlaceIsRecordedTwice() {
        run(all -> all.ledger().record(PLACE, Optional.of(MAIL), HANDLED));
        assertThrows(StoreException.class, () -> run(all -> all.ledger().record(PLACE, Optional.empty(), HANDLED)));
    }
}
