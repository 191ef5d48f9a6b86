package org.conductd.app.demo;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.conductd.message.ConnectionSecurity;
import org.conductd.message.MailServer;
import org.conductd.message.Mailbox;
import org.conductd.outbox.SubmissionOutcome;
import org.conductd.outbox.SubmissionServer;
import org.conductd.smtp.SmtpSubmission;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** The mail program of one person of the cast: reads their inbox over IMAP, and submits over SMTP. Used by one thread. */
public final class MailProgram implements AutoCloseable {
    private final Mailbox owner;
    private final SmtpSubmission submission;
    private final Store store;
    private final IMAPFolder inbox;
    private int seen;

    /** Logs in. @throws IllegalStateException where the servers do not let it in */
    public MailProgram(Mailbox owner, MailSite site, InstantSource clock) {
        this.owner = owner;
        try {
            this.submission = new SmtpSubmission(new SubmissionServer(site.submission(owner.address())), clock);
            MailServer imap = site.imap(owner.address());
            this.store = Session.getInstance(properties(imap)).getStore("imap");
            store.connect(imap.host(), imap.port(), imap.user(), imap.secret().value());
            this.inbox = (IMAPFolder) store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
        } catch (MessagingException | IOException refused) {
            throw new IllegalStateException("the mail program of " + owner.address() + " cannot log in", refused);
        }
    }

    private static Properties properties(MailServer imap) throws IOException {
        Properties properties = new Properties();
        properties.put("mail.imap.ssl.enable", Boolean.toString(imap.security() == ConnectionSecurity.TLS));
        properties.put("mail.imap.starttls.required", Boolean.toString(imap.security() == ConnectionSecurity.STARTTLS));
        properties.put("mail.imap.starttls.enable", Boolean.toString(imap.security() == ConnectionSecurity.STARTTLS));
        properties.put("mail.imap.ssl.socketFactory", imap.tlsSockets());
        return properties;
    }

    /** What arrived since the last look, oldest first. */
    public List<byte[]> look() {
        try {
            inbox.doCommand(server -> {
                server.noop(); // RFC 3501 §7: the server may tell of new mail with any answer; asked by itself, Angus keeps quiet for a second
                return null;
            });
            int count = inbox.getMessageCount();
            List<byte[]> fresh = new ArrayList<>();
            for (; seen < count; seen++) {
                fresh.add(octets(inbox.getMessage(seen + 1)));
            }
            return fresh;
        } catch (MessagingException lost) {
            throw new IllegalStateException("the mail program of " + owner.address() + " cannot read", lost);
        }
    }

    private static byte[] octets(Message message) throws MessagingException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try {
            message.writeTo(octets);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        return octets.toByteArray();
    }

    /**
     * Submits one mail; it is the server's when this returns.
     *
     * @throws IllegalStateException where the server does not take it
     */
    public void send(String recipient, byte[] octets) {
        SubmissionOutcome outcome = submission.submit(owner.address(), recipient, octets);
        if (!(outcome instanceof SubmissionOutcome.Relayed)) {
            throw new IllegalStateException("the server did not take a mail of " + owner.address() + ": " + outcome);
        }
    }

    @Override
    public void close() {
        submission.close();
        try {
            store.close();
        } catch (MessagingException alreadyGone) {
            throw new IllegalStateException(alreadyGone);
        }
    }
}
