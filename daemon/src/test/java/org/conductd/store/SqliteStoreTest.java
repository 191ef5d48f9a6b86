package org.conductd.store;

import java.nio.file.Path;
import java.util.Random;
import org.conductd.engine.Store;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Every port, in a file. */
class SqliteStoreTest {
    @TempDir
    private Path folder;

    private Store opened() {
        return SqliteStore.open(folder.resolve("conductd.db"), MasterKey.random(new Random(3)), new Random(7));
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
