package org.conductd.store;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.conductd.engine.Store;
import org.conductd.lab.PostgresLab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Every port, in PostgreSQL. */
class PostgresStoreIT {
    private static final AtomicInteger STORES = new AtomicInteger();
    private static final String MIGRATED = "migrated";
    private static final MasterKey KEY = MasterKey.random(new Random(3));
    @TempDir
    private static Path folder;
    private static PostgresLab lab;

    @BeforeAll
    static void up() {
        lab = PostgresLab.start("fsync=off");
        lab.execute("postgres", "CREATE DATABASE " + MIGRATED);
        opened(MIGRATED).close();
    }

    @AfterAll
    static void down() {
        if (lab != null) {
            lab.close();
        }
    }

    private static PostgresStore opened(String database) {
        try (PostgresTurn turn = new PostgresTurn(PostgresServers.of(lab, database), folder.resolve(database), KEY, new Random(7))) {
            return turn.take().orElseThrow();
        }
    }

    private static Store opened() {
        String database = "store" + STORES.incrementAndGet();
        lab.execute("postgres", "CREATE DATABASE " + database + " TEMPLATE " + MIGRATED);
        return opened(database);
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
