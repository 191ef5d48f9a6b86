package org.conductd.config;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.conductd.message.ConnectionSecurity;
import org.conductd.message.MailServer;
import org.conductd.message.MailboxServer;
import org.conductd.message.Secret;
import org.conductd.outbox.SubmissionServer;

/** {@code imap:} and {@code smtp:}. */
final class ServerSection {
    static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");
    /** A port for each of TLS, STARTTLS and NONE, in that order. RFC 8314 §7.1, RFC 9051 §11.1. */
    private static final int[] IMAP_PORTS = {993, 143, 143};
    /** RFC 8314 §7.3, RFC 6409 §3.1, RFC 5321 §4.5.4.2. */
    private static final int[] SMTP_PORTS = {465, 587, 25};

    private static final Duration LONGEST_POLL = Duration.ofMinutes(29);
    private static final Form<String> LOGIN = new Form<>("a login name, or \"\" for a server that wants none", "",
            text -> text.isEmpty() ? Optional.of(text) : Forms.LINE.read(text));

    private final Secrets secrets;
    private final String user;

    /** @param user login name where a section gives none */
    ServerSection(Secrets secrets, String user) {
        this.secrets = secrets;
        this.user = user;
    }

    MailboxServer imap(Settings imap) {
        MailServer server = server(imap, IMAP_PORTS);
        Settings folders = imap.section("folders");
        Form<Duration> poll = Forms.DURATION.unless(interval -> interval.compareTo(LONGEST_POLL) <= 0 ? Optional.empty()
                : Optional.of(new Form.Fault("is so long that servers hang up (RFC 2177)", "up to 29m")));
        return new MailboxServer(server,
                folders.get("inbox", MailboxServer.INBOX, Forms.LINE),
                folders.get("processed", MailboxServer.PROCESSED, Forms.LINE),
                folders.get("parked", MailboxServer.PARKED, Forms.LINE),
                Optional.of(folders.get("junk", MailboxServer.JUNK, Forms.LINE)),
                imap.get("poll", MailboxServer.POLL_INTERVAL, poll));
    }

    SubmissionServer smtp(Settings smtp) {
        return new SubmissionServer(server(smtp, SMTP_PORTS), smtp.optional("helo-name", Forms.HOST), SubmissionServer.KEEP_OPEN);
    }

    private MailServer server(Settings settings, int[] ports) {
        String host = settings.required("host", Forms.HOST);
        ConnectionSecurity security = settings.get("security", ConnectionSecurity.TLS, Form.choice(ConnectionSecurity.class));
        if (security == ConnectionSecurity.NONE && settings.sound("host") && !THIS_MACHINE.contains(host)) {
            settings.problem("security", "would send the password and every report in clear", "tls, starttls; none for localhost only", "tls");
        }
        int port = settings.get("port", ports[security.ordinal()], Form.number(1, 65535));
        String login = settings.get("user", user, LOGIN);
        Secret password = secrets.read(settings, "password", !login.isEmpty());
        Optional<Path> trust = settings.optional("trust", Forms.FILE).map(secrets.folder()::resolve);
        if (secrets.wanted()) {
            trust.ifPresent(file -> checkTrust(settings, file));
        }
        return new MailServer(host, port, security, login, password, trust, MailServer.CONNECT_TIMEOUT, MailServer.READ_TIMEOUT);
    }

    static void checkTrust(Settings settings, Path file) {
        try {
            MailServer.tlsSockets(file);
        } catch (IOException unusable) {
            settings.problem("trust", "cannot be read, or holds no certificate", "a PEM file of certificates", "");
        }
    }
}
