import jakarta.mail.Address;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.sqlite.SQLiteConfig;

/**
 * What no daemon can leave out, for each mail: the IMAP fetch, one commit with fsync, the submissions over a kept connection, the move. Nothing is read, decided or
 * written.
 *
 * <p>Arguments: IMAP port, SMTP port, account, database, how many mails go out for one that comes in (a fraction is spread), and how large they are.
 */
public final class Floor {
    private Floor() {}

    public static void main(String[] arguments) throws Exception {
        int imap = Integer.parseInt(arguments[0]);
        int smtp = Integer.parseInt(arguments[1]);
        String account = arguments[2];
        double each = Double.parseDouble(arguments[4]);
        byte[] octets = mail(Integer.parseInt(arguments[5]));
        Session session = Session.getInstance(new Properties());
        IMAPStore store = (IMAPStore) session.getStore("imap");
        store.connect("localhost", imap, account + "@" + Lab.DOMAIN, Lab.PASSWORD);
        IMAPFolder inbox = (IMAPFolder) store.getFolder("INBOX");
        inbox.open(Folder.READ_WRITE);
        IMAPFolder processed = (IMAPFolder) store.getFolder("Processed");
        if (!processed.exists()) {
            processed.create(Folder.HOLDS_MESSAGES);
        }
        SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
        transport.connect("localhost", smtp, account, Lab.PASSWORD);
        Address[] recipient = {new InternetAddress("somebody@example.net")};
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        try (Connection database = settings.createConnection("jdbc:sqlite:" + arguments[3])) {
            try (Statement table = database.createStatement()) {
                table.executeUpdate("CREATE TABLE IF NOT EXISTS mail (uid INTEGER NOT NULL, octets BLOB NOT NULL)");
            }
            PreparedStatement insert = database.prepareStatement("INSERT INTO mail (uid, octets) VALUES (?, ?)");
            double owed = 0;
            while (true) {
                long[] uids = (long[]) inbox.doCommand(protocol -> protocol.fetchSequenceNumbers(1, UIDFolder.LASTUID));
                Arrays.sort(uids);
                for (long uid : uids) {
                    Message message = inbox.getMessageByUID(uid);
                    if (message == null) {
                        continue;
                    }
                    try (InputStream content = ((org.eclipse.angus.mail.imap.IMAPMessage) message).getMimeStream()) {
                        insert.setLong(1, uid);
                        insert.setBytes(2, content.readAllBytes());
                        insert.executeUpdate();
                    }
                    for (owed += each; owed >= 1; owed--) {
                        transport.sendMessage(new Ready(session, account, octets), recipient);
                    }
                    inbox.moveUIDMessages(new Message[] {message}, processed);
                }
                if (uids.length == 0) {
                    inbox.idle(true);
                }
            }
        }
    }

    private static byte[] mail(int size) {
        byte[] octets = new byte[size];
        Arrays.fill(octets, (byte) 'x');
        for (int i = 70; i + 1 < size; i += 72) {
            octets[i] = '\r';
            octets[i + 1] = '\n';
        }
        byte[] head = "Subject: x\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, octets, 0, head.length);
        return octets;
    }

    /** As it is. */
    private static final class Ready extends SMTPMessage {
        private final byte[] octets;

        Ready(Session session, String account, byte[] octets) {
            super(session);
            this.octets = octets;
            setEnvelopeFrom(account + "@" + Lab.DOMAIN);
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws java.io.IOException {
            out.write(octets);
        }
    }
}
