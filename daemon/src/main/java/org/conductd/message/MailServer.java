package org.conductd.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * Where a mail server is and how to log in to it; the same for IMAP and for submission.
 *
 * @param host           name that the server's certificate must bear
 * @param port           1 to 65535
 * @param security       how the connection is protected
 * @param user           login name; empty for a server that wants no login
 * @param secret         password of {@code user}
 * @param trusted        PEM file of the certificates that are accepted instead of the platform's, for a private authority
 * @param connectTimeout longest wait for a connection
 * @param readTimeout    longest wait for one answer or for one write
 */
public record MailServer(
        String host,
        int port,
        ConnectionSecurity security,
        String user,
        Secret secret,
        Optional<Path> trusted,
        Duration connectTimeout,
        Duration readTimeout) {

    /** Longer than any healthy server takes, shorter than anybody waits. */
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
    /** RFC 5321 §4.5.3.2 allows more; a submission server of one's own answers in seconds, and a mail is tried again. */
    public static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

    public MailServer {
        Objects.requireNonNull(security);
        Objects.requireNonNull(secret);
        Objects.requireNonNull(trusted);
        if (host.isBlank() || port < 1 || port > 65535 || !connectTimeout.isPositive() || !readTimeout.isPositive()) {
            throw new IllegalArgumentException("mail server out of bounds");
        }
    }

    /** A server with the usual timeouts and the platform's certificates. */
    public MailServer(String host, int port, ConnectionSecurity security, String user, Secret secret) {
        this(host, port, security, user, secret, Optional.empty(), CONNECT_TIMEOUT, READ_TIMEOUT);
    }

    /**
     * Makes the TLS sockets that accept this server's certificate.
     *
     * @throws IOException if the file of {@link #trusted} cannot be read or holds no certificate
     */
    public SSLSocketFactory tlsSockets() throws IOException {
        return trusted.isEmpty() ? (SSLSocketFactory) SSLSocketFactory.getDefault() : tlsSockets(trusted.get());
    }

    /**
     * Makes the TLS sockets that accept certificates of this PEM file, and no others.
     *
     * @throws IOException if it cannot be read or holds no certificate
     */
    public static SSLSocketFactory tlsSockets(Path trusted) throws IOException {
        try (InputStream pem = Files.newInputStream(trusted)) {
            KeyStore accepted = KeyStore.getInstance(KeyStore.getDefaultType());
            accepted.load(null, null);
            int number = 0;
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                accepted.setCertificateEntry("trusted-" + number++, certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(accepted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException unusable) {
            throw new IOException("no usable certificate in " + trusted, unusable);
        }
    }
}
