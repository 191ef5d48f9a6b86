package org.conductd.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.lab.MailLab;
import org.conductd.message.ConnectionSecurity;
import org.conductd.message.MailServer;
import org.conductd.message.Secret;
import org.conductd.outbox.SubmissionOutcome;
import org.conductd.outbox.SubmissionOutcome.Deferred;
import org.conductd.outbox.SubmissionOutcome.Rejected;
import org.conductd.outbox.SubmissionOutcome.Relayed;
import org.conductd.outbox.SubmissionServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Submission as it is in the wild: STARTTLS or TLS, a login, a certificate that is checked. */
class PostfixSubmissionIT {
    private static final String ROLE = "bot@example.org";
    private static final byte[] MAIL = "Subject: hello\r\n\r\nText\r\n".getBytes(ISO_8859_1);
    private static MailLab lab;

    @BeforeAll
    static void up() {
        lab = MailLab.start(List.of(ROLE, "rae@example.net"));
    }

    @AfterAll
    static void down() {
        if (lab != null) {
            lab.close();
        }
    }

    private static SubmissionOutcome submitTo(MailServer server, String recipient) throws IOException {
        try (SmtpSubmission submission = new SmtpSubmission(new SubmissionServer(server), InstantSource.system())) {
            return submission.submit("bot+bcdfghjkmnpqrstvwxz0@example.org", recipient, MAIL);
        }
    }

    @Test
    void aMailIsSubmittedOverStartTlsWithLogin() throws IOException {
        assertEquals(new Relayed(), submitTo(lab.submission(ROLE), "rae@example.net"));
    }

    @Test
    void aMailIsSubmittedOverTlsWithLogin() throws IOException {
        assertEquals(new Relayed(), submitTo(lab.submissions(ROLE), "rae@example.net"));
    }

    @Test
    void anUnknownRecipientIsRejectedWithItsEnhancedCode() throws IOException {
        assertEquals(new Rejected(550, "5.1.1"), submitTo(lab.submission(ROLE), "nobody@example.net"));
    }

    @Test
    @DisplayName("RFC 4954 §6: a wrong password concerns the server, not the mail")
    void aWrongPasswordIsDeferred() throws IOException {
        MailServer right = lab.submission(ROLE);
        MailServer wrong = new MailServer(right.host(), right.port(), right.security(), right.user(), new Secret("wrong"),
                right.trusted(), right.connectTimeout(), right.readTimeout());
        Deferred outcome = assertInstanceOf(Deferred.class, submitTo(wrong, "rae@example.net"));
        assertEquals(535, outcome.code());
        assertTrue(outcome.concernsServer());
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotAccepted() throws IOException {
        MailServer right = lab.submission(ROLE);
        MailServer untrusted = new MailServer(right.host(), right.port(), right.security(), right.user(), right.secret());
        assertEquals(new Deferred(0, ""), submitTo(untrusted, "rae@example.net"));
    }

    @Test
    void aCertificateForAnotherNameIsNotAccepted() throws IOException {
        for (MailServer right : List.of(lab.submission(ROLE), lab.submissions(ROLE))) {
            MailServer otherName = new MailServer("127.0.0.1", right.port(), right.security(), right.user(), right.secret(),
                    right.trusted(), right.connectTimeout(), right.readTimeout());
            assertEquals(new Deferred(0, ""), submitTo(otherName, "rae@example.net"));
        }
    }

    @Test
    void nothingIsSentInClearWhereStartTlsIsNotOffered() throws IOException {
        try (ScriptedServer plain = new ScriptedServer()) {
            MailServer server = new MailServer("localhost", plain.address().port(), ConnectionSecurity.STARTTLS, ROLE,
                    new Secret("secret"), Optional.empty(), plain.address().connectTimeout(), plain.address().readTimeout());
            assertEquals(new Deferred(0, ""), submitTo(server, "rae@example.net"));
            assertTrue(plain.heard.stream().noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL")), plain.heard.toString());
        }
    }

    @Test
    @DisplayName("RFC 5233: a mail to a tag arrives with the tag in Delivered-To")
    void aMailToATagArrivesWithIt() throws IOException {
        String tagged = "bot+0123456789bcdfghjkmn@example.org";
        lab.deliver("rae@example.net", tagged, MAIL);
        String arrived = firstMail(lab.maildir(ROLE).resolve("new"));
        assertTrue(arrived.contains("\nDelivered-To: " + tagged + "\n"), "Delivered-To is missing");
        assertTrue(arrived.endsWith("\n\nText\n"), "the text is another");
    }

    private static String firstMail(Path folder) throws IOException {
        while (true) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> mails = Files.list(folder)) {
                    Optional<Path> first = mails.findFirst();
                    if (first.isPresent()) {
                        return Files.readString(first.get(), ISO_8859_1);
                    }
                }
            }
            Thread.onSpinWait();
        }
    }
}
