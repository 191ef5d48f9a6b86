package org.conductd.imap;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.conductd.engine.Arrival;
import org.conductd.engine.Ledger;
import org.conductd.engine.Mailroom;
import org.conductd.message.ConnectionSecurity;
import org.conductd.message.MailServer;
import org.conductd.message.MailboxServer;
import org.eclipse.angus.mail.imap.AppendUID;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** One login: the inbox stays selected for IDLE, one other mailbox at most is selected beside it. Any exception of a method ends its use. */
final class ImapConnection {
    /** Days of time zones, twice. */
    private static final Duration SEARCHED_TOO = Duration.ofDays(2);

    private final IMAPStore store;
    private final ImapFolders folders;
    private final IMAPFolder inbox;
    private final Growth growth = new Growth();
    private final Optional<String> junk;
    private final boolean speaksIdle;
    private IMAPFolder other;
    private boolean looked;

    /** Logs in, selects the inbox, and makes the folders that are missing. */
    ImapConnection(MailboxServer settings) throws MessagingException, IOException {
        MailServer server = settings.server();
        store = (IMAPStore) Session.getInstance(properties(server)).getStore("imap");
        store.connect(server.host(), server.port(), server.user(), server.secret().value());
        folders = new ImapFolders(store, settings);
        try {
            inbox = select(settings.inbox());
            noticeGrowth();
            ImapFolders.make(folders.destination(Mailroom.Folder.PROCESSED));
            ImapFolders.make(folders.destination(Mailroom.Folder.PARKED));
            speaksIdle = store.hasCapability("IDLE");
            junk = folders.junk();
        } catch (MessagingException | RuntimeException unusable) {
            store.close();
            throw unusable;
        }
    }

    private static Properties properties(MailServer server) throws IOException {
        boolean startTls = server.security() == ConnectionSecurity.STARTTLS;
        Properties properties = new Properties();
        properties.put("mail.imap.ssl.enable", Boolean.toString(server.security() == ConnectionSecurity.TLS));
        properties.put("mail.imap.starttls.enable", Boolean.toString(startTls));
        properties.put("mail.imap.starttls.required", Boolean.toString(startTls));
        properties.put("mail.imap.ssl.socketFactory", server.tlsSockets());
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.connectiontimeout", Long.toString(server.connectTimeout().toMillis()));
        properties.put("mail.imap.timeout", Long.toString(server.readTimeout().toMillis()));
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.fetchsize", Integer.toString(MessageReader.PART));
        return properties;
    }

    private IMAPFolder select(String name) throws MessagingException {
        IMAPFolder folder = (IMAPFolder) store.getFolder(name);
        folder.open(Folder.READ_WRITE);
        return folder;
    }

    /** Whether the server still listens, as far as is known. */
    boolean usable() {
        return inbox.isOpen() && (other == null || other.isOpen());
    }

    boolean speaksIdle() {
        return speaksIdle;
    }

    /** Blocks until the inbox has grown since {@link #places} looked at it, or {@code idle} was ended. */
    void await(Idle idle) throws MessagingException {
        idle.await(inbox);
    }

    Growth growth() {
        return growth;
    }

    /**
     * What lies in the inbox, then what lies in the junk mailbox, each in the order of UIDs, which is that of arrival. The junk mailbox
     * is selected anew: people delete it to empty it, and Dovecot goes on showing what was in it to whoever has it open.
     */
    List<Ledger.Place> places() throws MessagingException {
        if (looked) {
            selectAnew();
        }
        looked = true;
        growth.looking();
        List<Ledger.Place> places = new ArrayList<>(places(inbox));
        growth.looked(places.size());
        if (junk.isPresent()) {
            leaveOther();
            places.addAll(places(open(junk.get())));
        }
        return places;
    }

    private static List<Ledger.Place> places(IMAPFolder folder) throws MessagingException {
        long[] uids = (long[]) folder.doCommand(protocol -> protocol.fetchSequenceNumbers(1, UIDFolder.LASTUID));
        String name = folder.getFullName();
        long uidValidity = folder.getUIDValidity();
        return Arrays.stream(uids).sorted().mapToObj(uid -> new Ledger.Place(name, uidValidity, uid)).toList();
    }

    /** SEARCH knows days only, and those of the server's own time zone (RFC 9051 §6.4.4): what it finds is looked at more closely. */
    List<Ledger.Place> older(Instant arrivedBy) throws MessagingException {
        leaveOther();
        List<Ledger.Place> places = new ArrayList<>();
        for (Folder listed : store.getDefaultFolder().list("*")) {
            IMAPFolder folder = (IMAPFolder) listed;
            List<String> attributes = Arrays.stream(folder.getAttributes()).map(attribute -> attribute.toLowerCase(Locale.ROOT)).toList();
            boolean watched = folder.getFullName().equalsIgnoreCase(inbox.getFullName()) || junk.filter(folder.getFullName()::equals).isPresent();
            if (!watched && !attributes.contains("\\noselect") && !attributes.contains("\\nonexistent")) {
                places.addAll(older(folder, attributes.contains("\\trash") ? Instant.MAX : arrivedBy));
            }
        }
        return places;
    }

    private static List<Ledger.Place> older(IMAPFolder folder, Instant arrivedBy) throws MessagingException {
        try {
            folder.open(Folder.READ_ONLY);
        } catch (MessagingException notOurs) {
            return List.of();
        }
        try {
            Message[] found = arrivedBy.equals(Instant.MAX) ? folder.getMessages()
                    : folder.search(new ReceivedDateTerm(ComparisonTerm.LT, Date.from(arrivedBy.plus(SEARCHED_TOO))));
            FetchProfile profile = new FetchProfile();
            profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
            profile.add(UIDFolder.FetchProfileItem.UID);
            folder.fetch(found, profile);
            List<Ledger.Place> places = new ArrayList<>();
            for (Message message : found) {
                if (!message.isExpunged() && !message.getReceivedDate().toInstant().isAfter(arrivedBy)) {
                    places.add(new Ledger.Place(folder.getFullName(), folder.getUIDValidity(), folder.getUID(message)));
                }
            }
            return places;
        } finally {
            folder.close(false);
        }
    }

    /** What lies where handled mail goes. */
    List<Ledger.Place> handled() throws MessagingException {
        List<Ledger.Place> places = new ArrayList<>();
        for (Mailroom.Folder folder : Mailroom.Folder.values()) {
            leaveOther();
            places.addAll(places(open(folders.destination(folder).getFullName())));
        }
        return places;
    }

    private void noticeGrowth() throws MessagingException {
        inbox.doCommand(protocol -> {
            protocol.addResponseHandler(growth);
            return null;
        });
    }

    /**
     * Angus keeps what has left a mailbox, and loses messages over it: after a UID EXPUNGE behind a MOVE, and where a server tells EXISTS and
     * EXPUNGE in an order of its own, as GreenMail does. A mailbox that is just selected is as the server has it.
     */
    private void selectAnew() throws MessagingException {
        inbox.doCommand(protocol -> {
            protocol.removeResponseHandler(growth);
            return null;
        });
        inbox.close(false);
        inbox.open(Folder.READ_WRITE);
        noticeGrowth();
    }

    private IMAPFolder open(String mailbox) throws MessagingException {
        if (mailbox.equals(inbox.getFullName())) {
            return inbox;
        }
        if (other == null || !other.isOpen() || !mailbox.equals(other.getFullName())) {
            leaveOther();
            other = select(mailbox);
        }
        return other;
    }

    private void leaveOther() throws MessagingException {
        if (other != null && other.isOpen()) {
            other.close(false);
        }
        other = null;
    }

    /** The message there; nothing where it is gone, or its mailbox, or where the mailbox was made anew (RFC 3501 §2.3.1.1). */
    private Optional<IMAPMessage> find(Ledger.Place place) throws MessagingException {
        try {
            IMAPFolder folder = open(place.mailbox());
            return folder.getUIDValidity() == place.uidValidity()
                    ? Optional.ofNullable((IMAPMessage) folder.getMessageByUID(place.uid()))
                    : Optional.empty();
        } catch (FolderNotFoundException gone) {
            return Optional.empty();
        }
    }

    Optional<Arrival> fetch(Ledger.Place place) throws MessagingException, IOException {
        Optional<IMAPMessage> found = find(place);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MessageReader.read(place, found.get()));
        } catch (MessageRemovedException gone) {
            return Optional.empty();
        }
    }

    Optional<Ledger.Place> move(Ledger.Place place, Mailroom.Folder folder) throws MessagingException {
        Optional<IMAPMessage> found = find(place);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        IMAPFolder destination = folders.destination(folder);
        if (destination.getFullName().equals(place.mailbox())) {
            return Optional.of(place);
        }
        try {
            return move(found.get(), destination);
        } catch (FolderNotFoundException deletedMeanwhile) {
            ImapFolders.make(destination);
            return move(found.get(), destination);
        }
    }

    /** RFC 6851 §3.3: MOVE, or what amounts to it. */
    private Optional<Ledger.Place> move(IMAPMessage message, IMAPFolder destination) throws MessagingException {
        IMAPFolder source = (IMAPFolder) message.getFolder();
        Message[] one = {message};
        boolean tellsUids = store.hasCapability("UIDPLUS");
        boolean moves = store.hasCapability("MOVE");
        AppendUID[] uids = {null};
        removing(source);
        try {
            if (tellsUids) {
                uids = moves ? source.moveUIDMessages(one, destination) : source.copyUIDMessages(one, destination);
            } else if (moves) {
                source.moveMessages(one, destination);
            } else {
                source.copyMessages(one, destination);
            }
        } catch (MessageRemovedException gone) {
            return Optional.empty();
        }
        if (!moves) {
            expunge(message);
        }
        return uids == null || uids.length == 0 || uids[0] == null ? Optional.empty()
                : Optional.of(new Ledger.Place(destination.getFullName(), uids[0].uidvalidity, uids[0].uid));
    }

    void expunge(Ledger.Place place) throws MessagingException {
        Optional<IMAPMessage> found = find(place);
        if (found.isPresent()) {
            expunge(found.get());
        }
    }

    /** RFC 4315 §2.1: UID EXPUNGE takes only this one; the plain command takes whatever else was marked, which nobody but us does here. */
    private void expunge(IMAPMessage message) throws MessagingException {
        IMAPFolder folder = (IMAPFolder) message.getFolder();
        removing(folder);
        try {
            message.setFlag(Flags.Flag.DELETED, true);
        } catch (MessageRemovedException gone) {
            return;
        }
        if (store.hasCapability("UIDPLUS")) {
            folder.expunge(new Message[] {message});
        } else {
            folder.expunge();
        }
    }

    private void removing(IMAPFolder source) {
        if (source == inbox) {
            growth.removing();
        }
    }

    /** Says goodbye where the server still listens. */
    void close() throws MessagingException {
        store.close();
    }
}
