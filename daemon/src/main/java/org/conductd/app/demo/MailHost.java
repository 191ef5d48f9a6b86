package org.conductd.app.demo;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.conductd.message.ConnectionSecurity;
import org.conductd.message.MailServer;
import org.conductd.message.Mailbox;
import org.conductd.message.RoleAddress;
import org.conductd.message.Secret;

/** A mail server in this process: IMAP and SMTP on free ports of the loopback interface, in memory, reachable from nowhere else. */
public final class MailHost implements MailSite, AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int FREE_PORT = 0;

    private final GreenMail servers = new GreenMail(new ServerSetup[] {
        new ServerSetup(FREE_PORT, LOOPBACK, ServerSetup.PROTOCOL_SMTP), new ServerSetup(FREE_PORT, LOOPBACK, ServerSetup.PROTOCOL_IMAP)});
    private final RoleAddress role;
    private final String authservId;

    private MailHost(RoleAddress role, String authservId) {
        this.role = role;
        this.authservId = authservId;
    }

    /**
     * Starts it.
     *
     * @param role       takes mail with any detail (RFC 5233) into one mailbox
     * @param people     the other accounts
     * @param authservId how the server calls itself in Authentication-Results (RFC 8601 §2.2)
     */
    public static MailHost start(RoleAddress role, List<Mailbox> people, String authservId) {
        MailHost host = new MailHost(role, authservId);
        host.servers.start();
        host.servers.setUser(role.bare(), role.bare(), password(role.bare()));
        people.forEach(person -> host.servers.setUser(person.address(), person.address(), password(person.address())));
        host.servers.getUserManager().setMessageDeliveryHandler(host::deliver);
        return host;
    }

    /** The password of every account: the part before the @. */
    public static String password(String account) {
        return account.substring(0, account.indexOf('@'));
    }

    @Override
    public MailServer imap(String account) {
        return server(servers.getImap().getPort(), account);
    }

    @Override
    public MailServer submission(String account) {
        return server(servers.getSmtp().getPort(), account);
    }

    private static MailServer server(int port, String account) {
        return new MailServer(LOOPBACK, port, ConnectionSecurity.NONE, account, new Secret(password(account)));
    }

    /** GreenMail alone would take every detail for another user. */
    private GreenMailUser deliver(MovingMessage message, MailAddress recipient) throws MessagingException, UserException {
        String address = recipient.getEmail();
        String account = role.owns(address) ? role.bare() : address;
        GreenMailUser user = servers.getUserManager().getUserByEmail(account);
        if (user == null) {
            throw new UserException("no such user here");
        }
        message.setMimeMessage(received(message, address));
        return user;
    }

    /** As an ordinary server hands a mail over: on top of it stand who it was delivered to, and whether its sender is proven. */
    private MimeMessage received(MovingMessage message, String recipient) throws MessagingException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        String reversePath = message.getReturnPath() == null ? "" : message.getReturnPath().getEmail();
        String top = "Return-Path: <" + reversePath + ">\r\nDelivered-To: " + recipient + "\r\n" + proof(message.getMessage(), reversePath);
        octets.writeBytes(top.getBytes(StandardCharsets.UTF_8));
        try {
            message.getMessage().writeTo(octets);
        } catch (IOException cannotHappen) {
            throw new MessagingException("in memory", cannotHappen);
        }
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets.toByteArray()));
    }

    /** SPF with alignment, in small: whoever writes under the address that they submit with is proven, like everybody of the demo's cast. */
    private String proof(MimeMessage message, String reversePath) throws MessagingException {
        Optional<String> author = message.getFrom() != null && message.getFrom().length == 1 && message.getFrom()[0] instanceof InternetAddress from
                ? Optional.of(from.getAddress()) : Optional.empty();
        return author.filter(address -> Mailbox.canonical(address).equals(Mailbox.canonical(reversePath)))
                .map(address -> "Authentication-Results: " + authservId + "; dmarc=pass header.from=" + address.substring(address.lastIndexOf('@') + 1) + "\r\n")
                .orElse("");
    }

    @Override
    public void close() {
        servers.stop();
    }
}
