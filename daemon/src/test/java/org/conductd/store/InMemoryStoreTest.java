package org.conductd.store;

import java.util.Random;
import org.conductd.engine.Store;
import org.junit.jupiter.api.Nested;

/** Every port, in memory. */
class InMemoryStoreTest {
    private static Store opened() {
        return SqliteStore.inMemory(new Random(7));
    }

    @Nested
    class Events extends EventStoreContract {
        @Override
        Store open() {
            return opened();
        }
    }

    @Nested
    class TheLedger extends LedgerContract {
        @Override
        Store open() {
            return opened();
        }
    }

    @Nested
    class Tags extends TagDirectoryContract {
        @Override
        Store open() {
            return opened();
        }
    }

    @Nested
    class Mails extends MailArchiveContract {
        @Override
        Store open() {
            return opened();
        }
    }

    @Nested
    class Outbox extends OutboxStoreContract {
        @Override
        Store open() {
            return opened();
        }
    }

    @Nested
    class Parked extends ParkingContract {
        @Override
        Store open() {
            return opened();
        }
    }

    @Nested
    class People extends PersonIndexContract {
        @Override
        Store open() {
            return opened();
        }
    }

    @Nested
    class Roster extends RosterSightingsContract {
        @Override
        Store open() {
            return opened();
        }
    }

    @Nested
    class TheErrands extends ErrandsContract {
        @Override
        Store open() {
            return opened();
        }
    }
}
