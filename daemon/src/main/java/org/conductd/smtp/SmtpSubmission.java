package org.conductd.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.conductd.message.ConnectionSecurity;
import org.conductd.message.MailServer;
import org.conductd.outbox.Submission;
import org.conductd.outbox.SubmissionOutcome;
import org.conductd.outbox.SubmissionOutcome.Deferred;
import org.conductd.outbox.SubmissionOutcome.Indeterminate;
import org.conductd.outbox.SubmissionOutcome.Rejected;
import org.conductd.outbox.SubmissionOutcome.Relayed;
import org.conductd.outbox.SubmissionServer;
import org.conductd.smtp.StagedTransport.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Submits mails to one server, one after the other, over a connection that is kept for a while. Calls wait for each other;
 * {@link #close()} may come from any thread and cuts off what runs.
 */
public final class SmtpSubmission implements Submission, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SmtpSubmission.class);
    /** RFC 3463 §2, after the reply code of the first line (RFC 2034 §4). */
    private static final Pattern ENHANCED = Pattern.compile("\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})(?=\\s|$)");
    private static final Pattern UNSENDABLE = Pattern.compile("[^\\x21-\\x7e ]");
    private static final Deferred NO_ANSWER = new Deferred(Deferred.NO_ANSWER, "");
    /** RFC 6531 §3.5: an address that needs SMTPUTF8 where that is not spoken. */
    private static final Rejected NOT_ASCII = new Rejected(553, "5.6.7");

    private final SubmissionServer settings;
    private final InstantSource clock;
    private final Session session;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private StagedTransport transport;
    private Instant lastUsedAt = Instant.MIN;
    private volatile Socket socket;
    private volatile boolean closed;

    /**
     * Does not connect yet.
     *
     * @throws IOException if the configured certificates cannot be used
     */
    public SmtpSubmission(SubmissionServer settings, InstantSource clock) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(SubmissionServer settings) throws IOException {
        MailServer server = settings.server();
        boolean startTls = server.security() == ConnectionSecurity.STARTTLS;
        Properties properties = new Properties();
        properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.put("mail.smtp.ssl.socketFactory", server.tlsSockets());
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.quitwait", "false"); // what a server answers to QUIT is of no interest, and may take its time
        properties.put("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        settings.heloName().ifPresent(name -> properties.put("mail.smtp.localhost", name));
        return properties;
    }

    @Override
    public SubmissionOutcome submit(String reversePath, String recipient, byte[] octets) {
        Optional<String> forwardPath = ascii(recipient);
        if (forwardPath.isEmpty()) {
            return NOT_ASCII;
        }
        oneAtATime.lock();
        try {
            if (closed) {
                return NO_ANSWER;
            }
            Optional<SubmissionOutcome> trouble = connect();
            return trouble.isPresent() ? trouble.get() : send(reversePath, forwardPath.get(), octets);
        } finally {
            lastUsedAt = clock.instant();
            oneAtATime.unlock();
        }
    }

    /** RFC 5891 §4.4 for the domain; a local part beyond ASCII needs SMTPUTF8, and control characters would forge commands. */
    private static Optional<String> ascii(String recipient) {
        int at = recipient.lastIndexOf('@');
        try {
            String ascii = recipient.substring(0, at + 1) + IDN.toASCII(recipient.substring(at + 1));
            return UNSENDABLE.matcher(ascii).find() ? Optional.empty() : Optional.of(ascii);
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /** Makes sure of a connection; the outcome of the mail where there is none to be had. */
    private Optional<SubmissionOutcome> connect() {
        closeIfIdle();
        if (transport != null && transport.isConnected()) {
            return Optional.empty();
        }
        hangUp();
        MailServer server = settings.server();
        try {
            Socket protectedSocket = dial(server);
            URLName account = new URLName("smtp", server.host(), server.port(), null,
                    server.user().isEmpty() ? null : server.user(), server.user().isEmpty() ? null : server.secret().value());
            transport = new StagedTransport(session, account, socket);
            transport.connect(protectedSocket);
            return Optional.empty();
        } catch (IOException | MessagingException unreachable) {
            Answer answer = transport == null ? new Answer(StagedTransport.Stage.CONNECTION, 0, "") : transport.answer();
            log.warn("Submission server {}:{} does not let us in: {}, last reply code {}",
                    server.host(), server.port(), rootOf(unreachable).getClass().getSimpleName(), answer.code());
            hangUp();
            Deferred deferred = new Deferred(answer.code(), enhanced(answer));
            return Optional.of(deferred.concernsServer() ? deferred : NO_ANSWER);
        }
    }

    /** The TCP connection, or TLS over it. It bears the configured name, which the certificate is checked against under STARTTLS too. */
    private Socket dial(MailServer server) throws IOException {
        InetAddress named = InetAddress.getByAddress(server.host(), InetAddress.getByName(server.host()).getAddress());
        Socket plain = new Socket();
        socket = plain;
        plain.connect(new InetSocketAddress(named, server.port()), (int) server.connectTimeout().toMillis());
        plain.setSoTimeout((int) server.readTimeout().toMillis());
        if (closed) {
            throw new IOException("closed");
        }
        return switch (server.security()) {
            case STARTTLS, NONE -> plain;
            case TLS -> {
                SSLSocket tls = (SSLSocket) server.tlsSockets().createSocket(plain, server.host(), server.port(), true);
                SSLParameters parameters = tls.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS"); // RFC 2818 §3.1
                tls.setSSLParameters(parameters);
                tls.startHandshake();
                yield tls;
            }
        };
    }

    private SubmissionOutcome send(String reversePath, String forwardPath, byte[] octets) {
        InternetAddress recipient = new InternetAddress();
        recipient.setAddress(forwardPath);
        RawMessage message = new RawMessage(session, reversePath, octets, transport.supportsExtension("8BITMIME"));
        try {
            transport.sendMessage(message, new Address[] {recipient});
            return new Relayed();
        } catch (MessagingException failed) {
            Answer answer = transport.answer();
            SubmissionOutcome outcome = outcomeOf(answer);
            if (answer.code() == 0 || answer.code() == 421) {
                hangUp();
            }
            return outcome;
        }
    }

    /** What the server's last word means for the mail. */
    static SubmissionOutcome outcomeOf(Answer answer) {
        int code = answer.code();
        Deferred deferred = new Deferred(code >= 400 && code < 600 ? code : Deferred.NO_ANSWER, enhanced(answer));
        boolean permanent = code >= 500 && code < 600 && !deferred.concernsServer();
        Rejected rejected = new Rejected(code, deferred.enhanced());
        return switch (answer.stage()) {
            case CONNECTION -> deferred;
            // What the server has against our own address is not the recipient's doing; only that the mail is too large is for good.
            case REVERSE_PATH -> permanent && code == 552 ? rejected : deferred;
            case RECIPIENT, DATA -> permanent ? rejected : deferred;
            case FINAL_DOT -> code < 400 || code >= 600 ? new Indeterminate() : permanent ? rejected : deferred;
        };
    }

    private static String enhanced(Answer answer) {
        Matcher code = ENHANCED.matcher(answer.text());
        return code.lookingAt() ? code.group(1) : "";
    }

    private static Throwable rootOf(Throwable thrown) {
        return thrown.getCause() == null ? thrown : rootOf(thrown.getCause());
    }

    /** Ends the connection where nothing was sent over it for {@link SubmissionServer#keepOpen()}; does nothing while a mail goes out. */
    public void closeIfIdle() {
        if (oneAtATime.tryLock()) {
            try {
                if (transport != null && !clock.instant().isBefore(lastUsedAt.plus(settings.keepOpen()))) {
                    quit();
                }
            } finally {
                oneAtATime.unlock();
            }
        }
    }

    private void quit() {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            log.debug("Submission server hung up first");
        }
        hangUp();
    }

    private void hangUp() {
        transport = null;
        cutOff();
    }

    private void cutOff() {
        Socket open = socket;
        if (open != null) {
            try {
                open.close();
            } catch (IOException alreadyClosed) {
                log.debug("Submission server hung up first");
            }
        }
    }

    /** Says goodbye, or cuts off the attempt that runs, whose outcome is then {@code Deferred} or {@code Indeterminate}; later ones are deferred. */
    @Override
    public void close() {
        closed = true;
        if (oneAtATime.tryLock()) {
            try {
                if (transport != null) {
                    quit();
                }
            } finally {
                oneAtATime.unlock();
            }
        } else {
            cutOff();
        }
    }
}
