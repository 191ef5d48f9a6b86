package org.conductd.lab;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.app.demo.MailSite;
import org.conductd.message.ConnectionSecurity;
import org.conductd.message.MailServer;
import org.conductd.message.Secret;
import org.conductd.outbox.SubmissionOutcome;
import org.conductd.outbox.SubmissionServer;
import org.conductd.smtp.SmtpSubmission;

/** Dovecot and Postfix of one's own, on loopback and free ports, run by {@code src/test/lab/mail-lab.sh} in a folder that goes with it. */
public final class MailLab implements MailSite, AutoCloseable {
    /** The group of the demo, with the people around it; the first is the role address. */
    public static final List<String> GROUP = List.of("bot@example.org", "m1@example.org", "m2@example.org", "m3@example.org",
            "m4@example.org", "m5@example.org", "m6@example.org", "m7@example.org", "a1@example.org", "e1@example.org",
            "e2@example.org", "admin@example.org", "rae@example.net", "sam@example.net");

    /** How the server calls itself in Authentication-Results, where a lab has them. */
    public static final String AUTHSERV_ID = "mail.lab.test";

    private static final Path SCRIPT = Path.of("src/test/lab/mail-lab.sh").toAbsolutePath();
    private static final Path PROOF_SCRIPT = Path.of("src/test/lab/proof-lab.sh").toAbsolutePath();
    private static final List<String> PORTS = List.of("IMAP", "IMAPS", "SMTP", "SUBMISSION", "SUBMISSIONS");

    private final Path folder;
    private final Map<String, Integer> ports;
    private final String imapCapability;
    private final boolean proves;
    private final Thread atExit = new Thread(this::down);

    private MailLab(Path folder, Map<String, Integer> ports, String imapCapability, boolean proves) {
        this.folder = folder;
        this.ports = ports;
        this.imapCapability = imapCapability;
        this.proves = proves;
    }

    /** Skips the test in so many words where the two are not to be had. */
    public static MailLab start(List<String> accounts) {
        return start(accounts, "");
    }

    /** @param imapCapability what Dovecot says that it can do, in place of the truth; empty for the truth */
    public static MailLab start(List<String> accounts, String imapCapability) {
        return start(accounts, imapCapability, List.of());
    }

    /**
     * With a name server of its own, and Rspamd as a milter that writes Authentication-Results.
     *
     * @param zone lines of dnsmasq: everything that there is in the domain name system
     */
    public static MailLab proving(List<String> accounts, List<String> zone) {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/rspamd")), "skipped: Rspamd is not installed (apt-get install rspamd)");
        assumeTrue(Files.isExecutable(Path.of("/usr/sbin/dnsmasq")), "skipped: dnsmasq is not installed (apt-get install dnsmasq-base)");
        return start(accounts, "", zone);
    }

    private static MailLab start(List<String> accounts, String imapCapability, List<String> zone) {
        assumeTrue(Files.isExecutable(Path.of("/usr/sbin/dovecot")), "skipped: Dovecot is not installed (apt-get install dovecot-imapd dovecot-lmtpd)");
        assumeTrue(Files.isExecutable(Path.of("/usr/sbin/postfix")), "skipped: Postfix is not installed (apt-get install postfix)");
        assumeTrue("root".equals(System.getProperty("user.name")), "skipped: Dovecot and Postfix can only be started by root");
        try {
            MailLab lab = new MailLab(Files.createTempDirectory("mail-lab"), freePorts(zone.isEmpty() ? PORTS : with(PORTS, "DNS", "MILTER")), imapCapability, !zone.isEmpty());
            Runtime.getRuntime().addShutdownHook(lab.atExit);
            if (lab.proves) {
                Files.createDirectories(lab.folder.resolve("log"));
                Files.write(lab.folder.resolve("zone"), zone);
                lab.run(PROOF_SCRIPT, List.of("up"));
            }
            List<String> command = new ArrayList<>(List.of("up"));
            command.addAll(accounts);
            lab.run(SCRIPT, command);
            return lab;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> with(List<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).toList();
    }

    private static Map<String, Integer> freePorts(List<String> names) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        Map<String, Integer> ports = new HashMap<>();
        try {
            for (String name : names) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.put(name, socket.getLocalPort());
            }
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
        return ports;
    }

    private void run(Path script, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(script.toString(), folder.toString()));
        command.addAll(arguments);
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("IMAP_CAPABILITY", imapCapability);
        ports.forEach((name, port) -> builder.environment().put(name, port.toString()));
        try {
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException("mail lab: " + arguments.getFirst() + " failed: " + Files.readString(output));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** An outage of IMAP: all connections are lost. */
    public void imapDown() {
        run(SCRIPT, List.of("imap-down"));
    }

    public void imapUp() {
        run(SCRIPT, List.of("imap-up"));
    }

    /** An outage of the name server. */
    public void dnsDown() {
        run(PROOF_SCRIPT, List.of("dns-down"));
    }

    public void dnsUp() {
        run(PROOF_SCRIPT, List.of("dns-up"));
    }

    /** Where the lab's name server listens. */
    public int dnsPort() {
        return ports.get("DNS");
    }

    /** IMAP with STARTTLS. */
    @Override
    public MailServer imap(String account) {
        return server("IMAP", ConnectionSecurity.STARTTLS, account);
    }

    /** IMAP over TLS. */
    public MailServer imaps(String account) {
        return server("IMAPS", ConnectionSecurity.TLS, account);
    }

    /** Submission with STARTTLS. */
    @Override
    public MailServer submission(String account) {
        return server("SUBMISSION", ConnectionSecurity.STARTTLS, account);
    }

    /** Submission over TLS. */
    public MailServer submissions(String account) {
        return server("SUBMISSIONS", ConnectionSecurity.TLS, account);
    }

    private MailServer server(String port, ConnectionSecurity security, String account) {
        return new MailServer("localhost", ports.get(port), security, account, new Secret(password(account)),
                Optional.of(certificate()), Duration.ofSeconds(5), Duration.ofSeconds(20));
    }

    public static String password(String account) {
        return "pw-" + account.substring(0, account.indexOf('@'));
    }

    /** What clients have to trust. */
    public Path certificate() {
        return folder.resolve("tls/cert.pem");
    }

    /** The folder of an account's mails, as Dovecot keeps them: {@code cur} and {@code new} for the inbox, {@code .Name/cur} … for others. */
    public Path maildir(String account) {
        return folder.resolve("mail").resolve(account.substring(account.indexOf('@') + 1)).resolve(account.substring(0, account.indexOf('@')));
    }

    /** Port of the SMTP server that anybody may hand mail to, as from the outside. */
    public int smtpPort() {
        return ports.get("SMTP");
    }

    /** Hands a mail in as from the outside, without login. */
    public void deliver(String reversePath, String recipient, byte[] octets) {
        MailServer open = new MailServer("localhost", smtpPort(), ConnectionSecurity.NONE, "", new Secret(""));
        try (SmtpSubmission outside = new SmtpSubmission(new SubmissionServer(open), InstantSource.system())) {
            SubmissionOutcome outcome = outside.submit(reversePath, recipient, octets);
            if (!(outcome instanceof SubmissionOutcome.Relayed)) {
                throw new IllegalStateException("mail lab did not take a mail: " + outcome);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void down() {
        run(SCRIPT, List.of("down"));
        if (proves) {
            run(PROOF_SCRIPT, List.of("down"));
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        down();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
