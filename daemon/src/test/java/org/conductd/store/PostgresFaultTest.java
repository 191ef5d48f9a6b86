package org.conductd.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.SQLException;
import org.conductd.engine.Store;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which trouble passes, which ends the service, and which is that of one mail. By SQLSTATE: PostgreSQL, appendix A. */
class PostgresFaultTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            08006 | Unavailable    | the store failed: it does not answer
            57P01 | Unavailable    | the store failed: it does not answer
            57P03 | Unavailable    | the store failed: it does not answer
            53100 | Unavailable    | the store failed: its disk is full [53100]
            53300 | Unavailable    | the store failed: it takes no more connections [53300]
            53200 | Unavailable    | the store failed: it has not enough of something left [53200]
            58030 | Unavailable    | the store failed: its disk fails [58030]
            25006 | Unavailable    | the store failed: it is read-only [25006]
            55P03 | Unavailable    | the store failed: somebody else is at it [55P03]
            40P01 | Unavailable    | the store failed: somebody else was at it [40P01]
            57014 | Unavailable    | the store failed: the statement was ended [57014]
            XX001 | Damaged        | the store failed: it is damaged, restore a backup [XX001]
            XX000 | StoreException | the store failed: a fault of the server [XX000]
            28P01 | StoreException | the store failed: it refuses the login: is the password right, and is the user let in from here? [28P01]
            3D000 | StoreException | the store failed: it is not there [3D000]
            42501 | StoreException | the store failed: the user may not do that: is it the owner of the database, or of the schema? [42501]
            23505 | StoreException | the store failed: refused [23505]
            """)
    void whatAStateMeans(String state, String kind, String message) {
        SQLException failure = new SQLException("Key (name)=(samsecret) already exists", state);
        Store.StoreException meant = PostgresFault.of("the store failed", new UnableToExecuteStatementException(failure, null));
        assertEquals(kind, meant.getClass().getSimpleName());
        assertEquals(message, meant.getMessage());
        assertFalse(meant.toString().contains("samsecret"));
    }
}
