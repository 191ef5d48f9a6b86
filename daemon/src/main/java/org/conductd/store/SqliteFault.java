package org.conductd.store;

import org.conductd.engine.Store;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failure of SQLite means for whoever asked for something. */
final class SqliteFault {
    /** The primary result code is the last octet of the extended one: https://www.sqlite.org/rescode.html. */
    private static final int PRIMARY = 0xff;

    private SqliteFault() {}

    /** @param what was to be done; SQLite's own word for what went wrong follows it, which never holds a value of ours */
    static Store.StoreException of(String what, JdbiException failure) {
        if (!(failure.getCause() instanceof SQLiteException cause)) {
            return new Store.StoreException(what, failure);
        }
        String message = what + ": " + cause.getMessage();
        return switch (SQLiteErrorCode.getErrorCode(cause.getResultCode().code & PRIMARY)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> new Store.Damaged(message, failure);
            case SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL, SQLITE_NOMEM, SQLITE_PERM ->
                    new Store.Unavailable(message, failure);
            // A row that is there already, too much of something, or a fault of ours: that of one transaction.
            default -> new Store.StoreException(message, failure);
        };
    }
}
