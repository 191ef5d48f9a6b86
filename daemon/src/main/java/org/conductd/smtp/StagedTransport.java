package org.conductd.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** One SMTP connection that remembers how far a mail came and what the server answered there. */
final class StagedTransport extends SMTPTransport {
    /** Where the dialogue is; the order is that of RFC 5321 §3.3. */
    enum Stage { CONNECTION, REVERSE_PATH, RECIPIENT, DATA, FINAL_DOT }

    /** What the server said first in the stage: later answers there (to RSET, say) are not about the mail. */
    record Answer(Stage stage, int code, String text) {}

    /** RFC 5321 §4.5.3.2.6: a server may well look at a mail for so long, and giving up sooner makes duplicates. */
    private static final Duration FINAL_DOT_TIMEOUT = Duration.ofMinutes(10);
    /** No code: the server has not said anything, or nothing intelligible. */
    private static final int NONE = 0;

    private final Socket socket;
    private Answer answer = new Answer(Stage.CONNECTION, NONE, "");

    /** @param socket connected, and the one under TLS that closing cuts everything off at */
    StagedTransport(Session session, URLName account, Socket socket) {
        super(session, account);
        this.socket = socket;
    }

    Answer answer() {
        return answer;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        enter(Stage.REVERSE_PATH);
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        enter(Stage.RECIPIENT);
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        enter(Stage.DATA);
        OutputStream body = super.data();
        enter(Stage.DATA);
        return body;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        enter(Stage.FINAL_DOT);
        int usual = socket.getSoTimeout();
        socket.setSoTimeout((int) Math.max(usual, FINAL_DOT_TIMEOUT.toMillis()));
        super.finishData();
        restore(usual);
    }

    /** The mail went out whatever becomes of the connection now. */
    private void restore(int timeout) {
        try {
            socket.setSoTimeout(timeout);
        } catch (SocketException closed) {
            // The next mail will find it closed, and dial anew.
        }
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        // In a connection's opening, the last answer is the one that ended it.
        if (code > NONE && (answer.code == NONE || answer.stage == Stage.CONNECTION)) {
            answer = new Answer(answer.stage, code, getLastServerResponse());
        }
        return code;
    }

    private void enter(Stage stage) {
        answer = new Answer(stage, NONE, "");
    }
}
