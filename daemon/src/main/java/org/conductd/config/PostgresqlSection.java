package org.conductd.config;

import java.nio.file.Path;
import java.util.Optional;
import org.conductd.message.Secret;

/** {@code store.postgresql:}. */
final class PostgresqlSection {
    /** https://www.postgresql.org/docs/current/runtime-config-connection.html. */
    private static final int PORT = 5432;
    private static final String NAME = "conductd";

    private PostgresqlSection() {}

    /** A connection to PostgreSQL begins in clear and is then encrypted, on one port: there are only these two. */
    enum Security { TLS, NONE }

    static Config.Postgresql read(Settings settings, Secrets secrets) {
        String host = settings.required("host", Forms.HOST);
        Security security = settings.get("security", Security.TLS, Form.choice(Security.class));
        if (security == Security.NONE && settings.sound("host") && !ServerSection.THIS_MACHINE.contains(host)) {
            settings.problem("security", "would send who logs in, and when something happens, in clear", "tls; none for localhost only", "tls");
        }
        int port = settings.get("port", PORT, Form.number(1, 65535));
        String database = settings.get("database", NAME, Forms.LINE);
        String user = settings.get("user", NAME, Forms.LINE);
        Secret password = secrets.read(settings, "password", true);
        Optional<Path> trust = settings.optional("trust", Forms.FILE).map(secrets.folder()::resolve);
        if (secrets.wanted()) {
            trust.ifPresent(file -> ServerSection.checkTrust(settings, file));
        }
        return new Config.Postgresql(host, port, security == Security.TLS, database, user, password, trust);
    }
}
