package org.conductd.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conductd.engine.Store;
import org.jdbi.v3.core.JdbiException;

/**
 * What a failure of PostgreSQL means for whoever asked for something. By its SQLSTATE alone, whose first two characters are its class
 * (PostgreSQL, appendix A): what the server says besides can quote a value of ours.
 */
final class PostgresFault {
    /** The connection is gone, or about to be: connection exception; and where the server ends it. */
    private static final String CONNECTION = "08";
    private static final Set<String> ENDED = Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04");
    /** What passes, and is nobody's doing who asked. */
    private static final Map<String, String> FOR_NOW = Map.of(
            "53100", "its disk is full",
            "53300", "it takes no more connections",
            "53", "it has not enough of something left",
            "58", "its disk fails",
            "25006", "it is read-only",
            "55", "somebody else is at it",
            "40", "somebody else was at it",
            "57", "the statement was ended");
    private static final Map<String, String> FOR_GOOD = Map.of(
            "28", "it refuses the login: is the password right, and is the user let in from here?",
            "3D", "it is not there",
            "42501", "the user may not do that: is it the owner of the database, or of the schema?");

    private PostgresFault() {}

    static Store.StoreException of(String what, JdbiException failure) {
        return of(what, state(failure), failure);
    }

    static Store.StoreException of(String what, SQLException failure) {
        return of(what, Optional.ofNullable(failure.getSQLState()).orElse(""), failure);
    }

    private static Store.StoreException of(String what, String state, Exception failure) {
        if (connectionLost(state)) {
            return new Store.Unavailable(what + ": it does not answer", failure);
        }
        if (state.startsWith("XX")) {
            return state.equals("XX000") ? new Store.StoreException(what + ": a fault of the server [XX000]", failure)
                    : new Store.Damaged(what + ": it is damaged, restore a backup [" + state + "]", failure);
        }
        Optional<String> forNow = word(FOR_NOW, state);
        if (forNow.isPresent()) {
            return new Store.Unavailable(what + ": " + forNow.get() + " [" + state + "]", failure);
        }
        // A row that is there already, too much of something, or a fault of ours: that of one transaction.
        return new Store.StoreException(what + ": " + word(FOR_GOOD, state).orElse("refused") + " [" + state + "]", failure);
    }

    private static Optional<String> word(Map<String, String> words, String state) {
        return Optional.ofNullable(words.get(state)).or(() -> Optional.ofNullable(state.length() < 2 ? null : words.get(state.substring(0, 2))));
    }

    static boolean connectionLost(JdbiException failure) {
        return connectionLost(state(failure));
    }

    static boolean connectionLost(SQLException failure) {
        return connectionLost(Optional.ofNullable(failure.getSQLState()).orElse(""));
    }

    private static boolean connectionLost(String state) {
        return state.startsWith(CONNECTION) || ENDED.contains(state);
    }

    private static String state(JdbiException failure) {
        return failure.getCause() instanceof SQLException cause && cause.getSQLState() != null ? cause.getSQLState() : "";
    }
}
