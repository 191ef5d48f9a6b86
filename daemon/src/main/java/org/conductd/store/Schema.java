package org.conductd.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.conductd.engine.Store.StoreException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;

/** The migrations in {@code db/migration}: by Flyway for what lasts, as they stand for a database in memory, which opens often. */
final class Schema {
    /** In their order. */
    static final List<String> MIGRATIONS = List.of("V1__store.sql", "V2__journal.sql", "V3__retention.sql", "V4__turn.sql");

    /** Where Flyway writes down what it applied. */
    static final String HISTORY = "flyway_schema_history";

    private static final String FOLDER = "db/migration";
    private static final String SCRIPT = MIGRATIONS.stream().map(Schema::read).collect(Collectors.joining("\n"));

    private Schema() {}

    /** Every migration as one script. */
    static String script() {
        return SCRIPT;
    }

    /**
     * Whether exactly our migrations were applied, so that Flyway, which takes longer to load than the rest of the store, need not run.
     *
     * @param made whether there is a table {@link #HISTORY}
     */
    static boolean current(Handle handle, boolean made) {
        return made && handle.createQuery("SELECT script FROM " + HISTORY + " WHERE success ORDER BY installed_rank").mapTo(String.class).list().equals(MIGRATIONS);
    }

    /** @throws StoreException where the database was changed by hand, or is of a newer version */
    static void migrate(DataSource database) {
        try {
            Flyway.configure().dataSource(database).locations("classpath:" + FOLDER).ignoreMigrationPatterns(new String[0]).load().migrate();
        } catch (FlywayException e) {
            throw unfit(e);
        }
    }

    static StoreException unfit(Throwable cause) {
        return new StoreException("the tables of the store do not fit this version: restore a backup, or install the newer version", cause);
    }

    private static String read(String migration) {
        try (InputStream in = Schema.class.getClassLoader().getResourceAsStream(FOLDER + "/" + migration)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("a migration of ours is not there: " + migration, e);
        }
    }
}
