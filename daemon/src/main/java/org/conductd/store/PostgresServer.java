package org.conductd.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.conductd.message.Secret;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a PostgreSQL database is, and how to log in to it.
 *
 * @param tls      whether the connection is encrypted, and the server's certificate has to bear the host's name
 * @param database its name
 * @param trusted  PEM file of the certificates that are accepted instead of the platform's, for a private authority
 */
public record PostgresServer(String host, int port, boolean tls, String database, String user, Secret password, Optional<Path> trusted) {
    /** Longest wait for a connection. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    /** Longest wait for an answer: no statement of ours takes so long, and none waits so long for somebody else's. A network that is silent is noticed by it. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);
    /** Rows in one answer to whoever reads everything: a mail of 25 MiB is one. */
    private static final int ROWS_AT_A_TIME = 4;

    DataSource dataSource() {
        PGSimpleDataSource source = patientDataSource();
        source.setSocketTimeout((int) ANSWER_TIMEOUT.toSeconds());
        return source;
    }

    /** For what may take its time. */
    PGSimpleDataSource patientDataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host.contains(":") ? "[" + host + "]" : host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password.value());
        source.setApplicationName("conductd");
        source.setConnectTimeout((int) CONNECT_TIMEOUT.toSeconds());
        source.setLoginTimeout(2 * (int) CONNECT_TIMEOUT.toSeconds());
        source.setTcpKeepAlive(true);
        // What the server says of a row that it refuses would quote the row.
        source.setLogServerErrorDetail(false);
        // Octets as they are from the first time on, not in hexadecimal digits.
        source.setPrepareThreshold(-1);
        source.setDefaultRowFetchSize(ROWS_AT_A_TIME);
        encrypt(source);
        return source;
    }

    private void encrypt(PGSimpleDataSource source) {
        source.setSslMode(tls ? "verify-full" : "disable");
        if (tls && trusted.isPresent()) {
            source.setSslRootCert(trusted.get().toString());
        } else if (tls) {
            source.setSslfactory("org.postgresql.ssl.DefaultJavaSSLFactory");
        }
    }

    /** As it is called where something is wrong: no user, no password. */
    @Override
    public String toString() {
        return database + " on " + host + ":" + port;
    }
}
