package org.conductd.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.conductd.config.Config;
import org.conductd.config.ConfigReader;
import org.conductd.intake.Proof;
import org.conductd.intake.Proof.Method;
import org.conductd.intake.ProofServer;
import org.conductd.intake.ProofSource;
import org.conductd.lab.MailLab;
import org.conductd.lab.Outsider;
import org.conductd.lab.Zone;
import org.conductd.message.DkimVerifier;
import org.conductd.message.InboundMessage;
import org.conductd.message.Mailbox;
import org.conductd.message.MessageParser;
import org.conductd.message.ShownMail;
import org.conductd.outbox.SubmissionServer;
import org.conductd.smtp.SmtpSubmission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On Postfix and Dovecot with Rspamd as the milter and a name server of the lab's own: who is proven, and that nobody else's command is obeyed. */
@DisplayName("Mail interface §6, D2: proof of the sender on real servers")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SenderProofIT {
    private static final String JUDGED = "judge@lab.test";
    private static final int CONNECTIONS = 6;
    private static final String HOME = "192.0.2.3";
    private static final String ELSEWHERE = "192.0.2.66";
    private static final String VICTIM = "m1@member.example";
    private static final ProofSource SERVER = ProofSource.of(ProofServer.RFC8601, Optional.of(MailLab.AUTHSERV_ID), "lab.test");

    private static final Zone ZONE = new Zone().with("member.example", HOME, "reject").with("quiet.example", HOME, "").with("evil.example", ELSEWHERE, "none")
            .with("example.org", HOME, "reject").with("example.net", HOME, "reject");

    @TempDir
    private static Path folder;
    private static MailLab lab;
    private static final Set<Path> seen = new HashSet<>();

    @BeforeAll
    static void up() {
        lab = MailLab.proving(Stream.concat(LabConfig.accounts().stream(), Stream.of(JUDGED)).toList(), ZONE.lines());
    }

    @AfterAll
    static void down() {
        if (lab != null) {
            lab.close();
        }
    }

    private static String mail(String from, String more) {
        return "From: Ilse Brandt <" + from + ">\r\nTo: " + JUDGED + "\r\nSubject: Re: Case\r\nDate: Mon, 2 Mar 2026 09:00:00 +0000\r\nMessage-ID: <1@member.example>\r\n"
                + more + "\r\nCLEAR\r\n";
    }

    private static byte[] octets(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] signed(String domain, String text) {
        return ZONE.signed(domain, octets(text));
    }

    /** What the server made of a mail. */
    private static InboundMessage arrived(String client, String helo, String reversePath, byte[] octets) throws IOException {
        try (Outsider outsider = new Outsider(lab, client, helo)) {
            assertEquals("250", outsider.send(reversePath, JUDGED, octets).substring(0, 3));
        }
        return next();
    }

    private static InboundMessage next() throws IOException {
        List<Path> fresh = new ArrayList<>();
        Patience.until("the mail is delivered", () -> {
            fresh.addAll(files(JUDGED).stream().filter(file -> !seen.contains(file)).toList());
            return !fresh.isEmpty();
        });
        seen.addAll(fresh);
        return new MessageParser().parse(Files.readAllBytes(fresh.getFirst()));
    }

    private static List<Path> files(String account) {
        Path fresh = lab.maildir(account).resolve("new");
        try (Stream<Path> files = Files.isDirectory(fresh) ? Files.list(fresh) : Stream.empty()) {
            return files.sorted(Comparator.comparing(SenderProofIT::arrivedAt)).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Dovecot names a file by seconds and microseconds, the latter as many digits as it takes: {@code 1772442000.M9P…} was before {@code …M10P…}. */
    private static Instant arrivedAt(Path file) {
        String[] name = file.getFileName().toString().split("[.MP]+", 3);
        return Instant.ofEpochSecond(Long.parseLong(name[0]), Long.parseLong(name[1]) * 1000);
    }

    private static Method by(InboundMessage message) {
        return Proof.of(message, SERVER, Optional.empty()).by();
    }

    /** Each a way to write in somebody's name, or in one's own. */
    private enum Way {
        SIGNED(Method.DMARC, HOME, VICTIM, signed("member.example", mail(VICTIM, ""))),
        SIGNED_FROM_ELSEWHERE(Method.DMARC, ELSEWHERE, VICTIM, signed("member.example", mail(VICTIM, ""))),
        SIGNED_BY_NOBODY_FROM_HOME(Method.DMARC, HOME, VICTIM, octets(mail(VICTIM, ""))),
        SIGNED_WITH_NULL_SENDER(Method.DMARC, ELSEWHERE, "", signed("member.example", mail(VICTIM, ""))),
        SUB_DOMAIN(Method.DMARC, ELSEWHERE, VICTIM, signed("member.example", mail("m1@dep.member.example", ""))),
        NO_POLICY_SIGNED(Method.DKIM, ELSEWHERE, "m1@quiet.example", signed("quiet.example", mail("m1@quiet.example", ""))),
        NO_POLICY_FROM_HOME(Method.SPF, HOME, "m1@quiet.example", octets(mail("m1@quiet.example", ""))),
        NO_POLICY_UNSIGNED(Method.NONE, ELSEWHERE, "m1@quiet.example", octets(mail("m1@quiet.example", ""))),
        UNSIGNED(Method.NONE, ELSEWHERE, VICTIM, octets(mail(VICTIM, ""))),
        UNSIGNED_FROM_THE_MACHINE_ITSELF(Method.NONE, "127.0.0.1", VICTIM, octets(mail(VICTIM, ""))),
        OWN_ENVELOPE(Method.NONE, ELSEWHERE, "eve@evil.example", octets(mail(VICTIM, ""))),
        OWN_SIGNATURE(Method.NONE, ELSEWHERE, "eve@evil.example", signed("evil.example", mail(VICTIM, ""))),
        ALTERED(Method.NONE, ELSEWHERE, VICTIM, octets(new String(signed("member.example", mail(VICTIM, "")), ISO_8859_1).replace("CLEAR", "RECUSE"))),
        OF_A_PART(Method.NONE, ELSEWHERE, "eve@evil.example", octets(new String(ZONE.signed("member.example", octets(mail(VICTIM, "")), "l=7; "), ISO_8859_1) + "VOTE YES\r\n")),
        FORGED_RESULTS(Method.NONE, ELSEWHERE, VICTIM, octets("Authentication-Results: mail.lab.test; dmarc=pass header.from=member.example\r\n" + mail(VICTIM, ""))),
        FORGED_RESULTS_ODDLY(Method.NONE, ELSEWHERE, VICTIM, octets("AUTHENTICATION-results : \"mail.lab.test\" 1;\r\n\tdmarc=pass header.from=member.example\r\n" + mail(VICTIM, ""))),
        FORGED_RESULTS_BEHIND_FROM(Method.NONE, ELSEWHERE, VICTIM, octets(mail(VICTIM, "Authentication-Results: mail.lab.test; dmarc=pass header.from=member.example\r\n".repeat(20)))),
        FORGED_ARC(Method.NONE, ELSEWHERE, VICTIM, octets("ARC-Authentication-Results: i=1; mail.lab.test; dmarc=pass header.from=member.example\r\n" + mail(VICTIM, ""))),
        TWO_AUTHORS(Method.NONE, ELSEWHERE, VICTIM, octets("From: eve@evil.example\r\n" + new String(signed("member.example", mail(VICTIM, "")), ISO_8859_1))),
        TWO_MAILBOXES(Method.NONE, HOME, VICTIM, octets(mail(VICTIM, "").replaceFirst("\r\n", ", eve@evil.example\r\n"))),
        SENDER_OF_ANOTHER(Method.NONE, HOME, VICTIM, octets(mail(VICTIM, "Sender: eve@evil.example\r\n"))),
        OUT_OF_THE_COMMENT(Method.NONE, ELSEWHERE, "\"x) smtp.mailfrom=a; dmarc=pass header.from=member.example (y\"@nothing.example", octets(mail(VICTIM, ""))),
        OUT_OF_THE_COMMENT_WITHOUT_POLICY(Method.NONE, ELSEWHERE, "\"x) smtp.mailfrom=quiet.example; spf=pass smtp.mailfrom=quiet.example (y\"@nothing.example", octets(mail("m1@quiet.example", "")));

        private final Method by;
        private final String client;
        private final String reversePath;
        private final byte[] octets;

        Way(Method by, String client, String reversePath, byte[] octets) {
            this.by = by;
            this.client = client;
            this.reversePath = reversePath;
            this.octets = octets;
        }
    }

    @Order(1)
    @ParameterizedTest
    @EnumSource(Way.class)
    @DisplayName("honest mail is proven, forged mail is not")
    void honestMailIsProvenForgedMailIsNot(Way way) throws IOException {
        InboundMessage message = arrived(way.client, "outside.example", way.reversePath, way.octets);
        assertEquals(way.by, by(message), () -> message.authentication().toString());
    }

    @Test
    @Order(2)
    @DisplayName("auth-lab §5: verdicts in HELO count for nothing")
    void verdictsInHelo() throws IOException {
        InboundMessage message = arrived(ELSEWHERE, "x);dmarc=pass(c)header.from=member.example;a=fail(y", "", octets(mail(VICTIM, "")));
        assertEquals(Method.NONE, by(message), () -> message.authentication().toString());
    }

    @Test
    @Order(3)
    @DisplayName("proof.server: submission: a login proves its own address alone")
    void aLoginProvesItsOwnAddress() throws IOException {
        ProofSource submission = ProofSource.of(ProofServer.SUBMISSION, Optional.of(MailLab.AUTHSERV_ID), "example.org");
        for (String from : List.of("m1@example.org", "m2@example.org")) {
            try (SmtpSubmission server = new SmtpSubmission(new SubmissionServer(lab.submission("m1@example.org")), InstantSource.system())) {
                server.submit("m1@example.org", JUDGED, octets(mail(from, "")));
            }
            assertEquals(from.equals("m1@example.org") ? Method.LOGIN : Method.NONE, Proof.of(next(), submission, Optional.empty()).by());
        }
    }

    @Test
    @Order(4)
    @DisplayName("proof.server: dkim: the daemon's own check, asking a real name server")
    void theDaemonChecksSignaturesItself() throws IOException {
        DkimVerifier verifier = new DkimVerifier(new NameServers(new InetSocketAddress(InetAddress.getLoopbackAddress(), lab.dnsPort())));
        MessageParser parser = new MessageParser();
        assertEquals(Optional.of("member.example"), verifier.signer(parser.parse(Way.SIGNED.octets)));
        assertEquals(Optional.of("member.example"), verifier.signer(parser.parse(Way.SUB_DOMAIN.octets)));
        for (Way forged : List.of(Way.UNSIGNED, Way.OWN_SIGNATURE, Way.ALTERED, Way.OF_A_PART, Way.TWO_AUTHORS)) {
            assertEquals(Optional.empty(), verifier.signer(parser.parse(forged.octets)), forged.name());
        }
    }

    @Test
    @Order(5)
    @DisplayName("the literature's forgeries, sent by somebody whose own domain is in order, prove nobody else")
    void theLiterature() throws Exception {
        Map<String, byte[]> mails = new LinkedHashMap<>();
        try (Stream<Path> cases = Files.list(Path.of("src/test/resources/senders"))) {
            for (Path forged : cases.filter(each -> !each.toString().contains("honest")).sorted().toList()) {
                byte[] octets = Files.readAllBytes(forged.resolve("in.eml"));
                mails.put(forged.getFileName().toString(), octets);
                mails.put(forged.getFileName() + ", signed", signedByEve(octets));
            }
        }
        assertEquals(List.of(), fooledBy(mails));
    }

    private static byte[] signedByEve(byte[] octets) {
        try {
            return ZONE.signed("evil.example", octets);
        } catch (IllegalArgumentException unsignable) {
            return octets;
        }
    }

    @Test
    @Order(6)
    @DisplayName("issue 4: no message of authentication/ proves anybody, since nobody there has a domain here")
    void theExamples() throws Exception {
        Map<String, byte[]> mails = new LinkedHashMap<>();
        for (Path example : examples()) {
            mails.put(example.getFileName().toString(), Files.readString(example, ISO_8859_1).replaceAll("\r?\n", "\r\n").getBytes(ISO_8859_1));
        }
        assertTrue(mails.size() > 100, "there are examples to try");
        assertEquals(List.of(), fooledBy(mails));
    }

    /** Those of the mails that prove somebody but their sender; a server that refuses one has not been fooled. */
    private static List<String> fooledBy(Map<String, byte[]> mails) throws Exception {
        List<String> names = List.copyOf(mails.keySet());
        AtomicInteger next = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        int before = files(JUDGED).size();
        try (ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(connections.submit(() -> {
                    try (Outsider eve = new Outsider(lab, ELSEWHERE)) {
                        for (int number = next.getAndIncrement(); number < names.size(); number = next.getAndIncrement()) {
                            String answer = eve.send("eve@evil.example", JUDGED.replace("@", "+" + number + "@"), mails.get(names.get(number)));
                            taken.addAndGet(answer.startsWith("250") ? 1 : 0);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        Patience.until("all are delivered", () -> files(JUDGED).size() >= before + taken.get());
        List<String> fooled = new ArrayList<>();
        for (Path file : files(JUDGED).stream().filter(seen::add).toList()) {
            InboundMessage message = new MessageParser().parse(Files.readAllBytes(file));
            boolean own = message.author().map(Mailbox::address).filter(address -> address.endsWith("evil.example")).isPresent();
            if (by(message) != Method.NONE && !own) {
                int number = Integer.parseInt(message.deliveredTo().getFirst().getFirst().replaceAll(".*\\+|@.*", ""));
                fooled.add(names.get(number) + ": " + message.author() + " " + message.authentication());
            }
        }
        return fooled;
    }

    private static List<Path> examples() throws IOException {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path corpus = up.resolve("shared/examples/mail/authentication");
            if (Files.isDirectory(corpus)) {
                try (Stream<Path> files = Files.walk(corpus)) {
                    return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
                }
            }
        }
        assumeTrue(false, "skipped: ../shared/examples/mail/authentication is not there");
        return List.of();
    }

    @Test
    @Order(7)
    @DisplayName("§6, D2: through the daemon: a proven command is obeyed, a forged one is asked about, a captured one does nothing when it comes again")
    void theDaemonObeysWhoIsProven() throws Exception {
        Path file = LabConfig.write(folder, lab);
        Files.writeString(file, Files.readString(file).replace("sender-proof: trust-tag", "proof: {authserv-id: " + MailLab.AUTHSERV_ID + "}"));
        Config config = ConfigReader.read(file, Map.of());
        try (Daemon daemon = new Daemon(Run.parts(config), Run.UNWATCHED)) {
            daemon.start();
            write("example.net", "Rae <rae@example.net>", LabConfig.ROLE, "Reported person: Sam <sam@example.net>\r\nExclude: none\r\nDescription: They shouted at me.\r\n", HOME);
            String tag = received("m1@example.org", 1).mailbox("Reply-To").orElseThrow().address();

            // Somebody who has the tag, and not the domain.
            write("evil.example", "Ilse Brandt <m1@example.org>", tag, "CLEAR\r\n", ELSEWHERE);
            assertTrue(received("m1@example.org", 2).text().contains("did not prove"));

            byte[] clear = write("example.org", "Ilse Brandt <m1@example.org>", tag, "CLEAR\r\n", HOME);
            assertTrue(received("m1@example.org", 3).text().contains("rae@example.net"));

            // Captured, and sent again from elsewhere, with what was not signed changed.
            try (Outsider eve = new Outsider(lab, ELSEWHERE)) {
                eve.send("eve@evil.example", tag, octets("Received: from a by b; Tue, 3 Mar 2026 09:00:00 +0000\r\nX-Odd: yes\r\n" + new String(clear, ISO_8859_1)));
            }
            String other = received("m2@example.org", 1).mailbox("Reply-To").orElseThrow().address();
            write("example.org", "Tomas Vlk <m2@example.org>", other, "CLEAR\r\n", HOME);
            received("m2@example.org", 2);
            assertEquals(3, files("m1@example.org").size());
        }
    }

    private static int written;

    private static byte[] write(String signer, String from, String to, String body, String client) throws IOException {
        byte[] mail = signed(signer, "From: " + from + "\r\nTo: " + to + "\r\nSubject: Re: Case\r\nDate: Mon, 2 Mar 2026 09:00:00 +0000\r\nMessage-ID: <" + ++written
                + "@people.example>\r\n\r\n" + body);
        try (Outsider outsider = new Outsider(lab, client)) {
            String answer = outsider.send(from.replaceAll(".*<|>", ""), to, mail);
            assertTrue(answer.startsWith("250"), answer);
        }
        return mail;
    }

    /** The mail of that number, from 1, in the order of their arrival. */
    private static ShownMail received(String account, int number) throws IOException {
        Patience.until("mail " + number + " to a member", () -> files(account).size() >= number);
        return ShownMail.of(Files.readAllBytes(files(account).get(number - 1)));
    }

    @Test
    @Order(8)
    @DisplayName("RFC 8601 §2.7: while the name server does not answer, nobody is proven")
    void whileTheNameServerIsAwayNobodyIsProven() throws IOException {
        lab.dnsDown();
        assertEquals(Method.NONE, by(arrived(ELSEWHERE, "outside.example", VICTIM, Way.SIGNED.octets)));
        lab.dnsUp();
        assertEquals(Method.DMARC, by(arrived(ELSEWHERE, "outside.example", VICTIM, Way.SIGNED.octets)));
    }
}
