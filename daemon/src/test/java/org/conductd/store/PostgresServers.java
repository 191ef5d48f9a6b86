package org.conductd.store;

import java.util.Optional;
import org.conductd.lab.PostgresLab;
import org.conductd.message.Secret;

/** Databases of a lab, as a configuration names them. */
final class PostgresServers {
    private PostgresServers() {}

    static PostgresServer of(PostgresLab lab, String database) {
        return at(lab, lab.port(), database);
    }

    /** @param port of what stands between */
    static PostgresServer at(PostgresLab lab, int port, String database) {
        return new PostgresServer("127.0.0.1", port, false, database, PostgresLab.USER, new Secret(lab.password()), Optional.empty());
    }
}
