package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.conductd.engine.Store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
    private static final MasterKey KEY = MasterKey.random(new Random(3));

    @TempDir
    private Path folder;

    @Test
    void everyMigrationIsListedInItsOrder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertEquals(files.map(file -> file.getFileName().toString()).sorted().toList(), Schema.MIGRATIONS.stream().sorted().toList());
        }
    }

    @Test
    void anEmptyFileGetsTheSameTablesAsADatabaseInMemory() throws SQLException {
        Path file = folder.resolve("conductd.db");
        SqliteStore.open(file, KEY, new Random(1)).close();
        try (Connection migrated = connect(file); Connection direct = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            direct.createStatement().executeUpdate(Schema.script());
            assertEquals(tables(direct), tables(migrated));
        }
    }

    @Test
    void aStoreOfANewerVersionIsRefused() throws SQLException {
        Path file = folder.resolve("conductd.db");
        SqliteStore.open(file, KEY, new Random(1)).close();
        try (Connection connection = connect(file)) {
            connection.createStatement().executeUpdate("""
                    INSERT INTO flyway_schema_history
                    SELECT 99, '99', 'of tomorrow', type, 'V99__of_tomorrow.sql', 1, installed_by, installed_on, 1, 1
                    FROM flyway_schema_history LIMIT 1""");
        }
        assertEquals("the tables of the store do not fit this version: restore a backup, or install the newer version",
                assertThrows(StoreException.class, () -> SqliteStore.open(file, KEY, new Random(1))).getMessage());
        assertThrows(StoreException.class, () -> SqliteStore.beside(file, KEY, new Random(1)));
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var rows = connection.createStatement().executeQuery(
                "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'flyway%' ORDER BY name")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
