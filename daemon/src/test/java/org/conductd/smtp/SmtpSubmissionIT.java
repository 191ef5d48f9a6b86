package org.conductd.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.conductd.smtp.ScriptedServer.HANG_UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.conductd.message.ConnectionSecurity;
import org.conductd.message.MailServer;
import org.conductd.message.Secret;
import org.conductd.outbox.SubmissionOutcome;
import org.conductd.outbox.SubmissionOutcome.Deferred;
import org.conductd.outbox.SubmissionOutcome.Indeterminate;
import org.conductd.outbox.SubmissionOutcome.Rejected;
import org.conductd.outbox.SubmissionOutcome.Relayed;
import org.conductd.outbox.SubmissionServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each answer of a server means, at each point of the dialogue. */
class SmtpSubmissionIT {
    private static final byte[] MAIL = "Subject: hello\r\n\r\n.a line that begins with a dot\r\nlast line\r\n".getBytes(ISO_8859_1);
    private static final Deferred NO_ANSWER = new Deferred(0, "");

    private ScriptedServer server;
    private SmtpSubmission submission;
    private Instant now = Instant.parse("2026-03-02T12:00:00Z");

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        submission = submissionTo(server.address());
    }

    private SmtpSubmission submissionTo(MailServer address) throws IOException {
        return new SmtpSubmission(new SubmissionServer(address, Optional.of("here.example"), Duration.ofMinutes(1)), () -> now);
    }

    @AfterEach
    void stop() throws IOException {
        submission.close();
        server.close();
    }

    private SubmissionOutcome submit() {
        return submission.submit("bot+tag@example.org", "rae@example.net", MAIL);
    }

    @Test
    void theEnvelopeIsOneReversePathAndOneRecipient() {
        assertEquals(new Relayed(), submit());
        assertEquals(List.of("EHLO here.example", "MAIL FROM:<bot+tag@example.org>", "RCPT TO:<rae@example.net>", "DATA"),
                server.heard.subList(1, 5));
    }

    @Test
    @DisplayName("The octets arrive as they were handed in; RFC 5321 §4.5.2 dots are stuffed")
    void theOctetsArriveAsTheyWere() {
        submit();
        assertEquals(List.of("Subject: hello", "", "..a line that begins with a dot", "last line"), server.body());
    }

    @Test
    @DisplayName("RFC 6152: octets beyond ASCII are announced")
    void eightBitIsAnnounced() {
        submission.submit("bot@example.org", "rae@example.net", "Subject: x\r\n\r\ncaf\u00e9\r\n".getBytes(ISO_8859_1));
        assertTrue(server.heard.contains("MAIL FROM:<bot@example.org> BODY=8BITMIME"), server.heard.toString());
        assertEquals("caf\u00e9", server.body().getLast());
    }

    @Test
    void theNullReversePathIsWrittenAsSuch() {
        submission.submit("", "rae@example.net", MAIL);
        assertTrue(server.heard.contains("MAIL FROM:<>"));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 nobody of that name, 550, 5.1.1",
        "RCPT, 550 nobody of that name, 550, ''",
        "DATA, 554 5.5.1 no valid recipients, 554, 5.5.1",
        "., 554 5.7.1 not in this house, 554, 5.7.1",
        "MAIL, 552 5.3.4 too large, 552, 5.3.4"})
    void aPermanentRefusalOfRecipientOrMessageIsRejected(String command, String reply, int code, String enhanced) {
        server.answering(command, reply);
        assertEquals(new Rejected(code, enhanced), submit());
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 4.2.0 greylisted, 450, 4.2.0",
        "., 451 4.3.0 try again, 451, 4.3.0",
        "., 421 4.3.2 shutting down, 421, 4.3.2",
        "MAIL, 550 5.7.1 not your address, 550, 5.7.1",
        "RCPT, 530 5.7.0 log in first, 530, 5.7.0",
        "greeting, 421 4.3.2 shutting down, 421, 4.3.2",
        "greeting, 554 go away, 0, ''"})
    void whatMayPassOrIsOurOwnFaultIsDeferred(String command, String reply, int code, String enhanced) {
        server.answering(command, reply);
        assertEquals(new Deferred(code, enhanced), submit());
    }

    @ParameterizedTest
    @CsvSource({"greeting", "EHLO", "MAIL", "RCPT", "DATA"})
    void aConnectionLostBeforeTheFinalDotIsDeferred(String command) {
        server.answering(command, HANG_UP).answering("HELO", HANG_UP);
        assertEquals(NO_ANSWER, submit());
    }

    @Test
    @DisplayName("RFC 5321 §4.5.3.2.6: a connection lost after the final dot leaves it open whether the mail went out")
    void aConnectionLostAfterTheFinalDotIsIndeterminate() {
        server.answering(".", HANG_UP);
        assertEquals(new Indeterminate(), submit());
    }

    @Test
    void noServerAtAllIsDeferred() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"));
                SmtpSubmission nowhere = submissionTo(portOf(taken.getLocalPort()))) {
            assertEquals(NO_ANSWER, nowhere.submit("bot@example.org", "rae@example.net", MAIL));
        }
    }

    /** On 127.0.0.1, where nobody listens on it: it is taken on another address. */
    private static MailServer portOf(int port) {
        return new MailServer("127.0.0.1", port, ConnectionSecurity.NONE, "", new Secret(""));
    }

    @Test
    void theConnectionIsKeptForTheNextMail() {
        submit();
        server.answering("RCPT", "550 5.1.1 nobody");
        submit();
        server.answering("RCPT", "250 ok");
        assertEquals(new Relayed(), submit());
        assertEquals(1, server.connections.size());
    }

    @Test
    void anIdleConnectionIsClosedWithQuit() {
        submit();
        submission.closeIfIdle();
        now = now.plus(Duration.ofMinutes(1));
        assertTrue(!server.heard.contains("QUIT"));
        submission.closeIfIdle();
        server.awaitHeard("QUIT");
        assertEquals(new Relayed(), submit());
        assertEquals(2, server.connections.size());
    }

    @Test
    void aKeptConnectionThatTheServerClosedIsReplaced() throws IOException {
        submit();
        server.connections.getFirst().close();
        assertEquals(new Relayed(), submit());
    }

    @ParameterizedTest
    @CsvSource({"'rae@example.net>\r\nRCPT TO:<sam@example.net'", "r\u00e4e@example.net", "'rae@example.net\n'"})
    @DisplayName("RFC 6531 §3.5: an address that cannot be sent is rejected without dialling, and forges no command")
    void anUnsendableAddressIsRejected(String recipient) {
        assertEquals(new Rejected(553, "5.6.7"), submission.submit("bot@example.org", recipient, MAIL));
        assertEquals(0, server.connections.size());
    }

    @Test
    @DisplayName("RFC 5891 §4.4: a domain beyond ASCII is sent in its ASCII form")
    void anInternationalDomainIsSentInAscii() {
        submission.submit("bot@example.org", "rae@b\u00fccher.example", MAIL);
        assertTrue(server.heard.contains("RCPT TO:<rae@xn--bcher-kva.example>"), server.heard.toString());
    }

    @Test
    void closingCutsOffTheAttemptThatRuns() throws Exception {
        server.answering("RCPT", "250-and so on"); // an answer that never ends
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcome = CompletableFuture.supplyAsync(this::submit, threads);
            server.awaitHeard("RCPT TO:<rae@example.net>");
            submission.close();
            assertEquals(NO_ANSWER, outcome.get(5, TimeUnit.SECONDS));
        }
        assertEquals(NO_ANSWER, submit());
    }
}
