package org.conductd.imap;

import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.Optional;
import org.conductd.engine.Mailroom;
import org.conductd.message.MailboxServer;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Where on this server the configured mailboxes are. */
final class ImapFolders {
    private final IMAPStore store;
    private final MailboxServer settings;

    ImapFolders(IMAPStore store, MailboxServer settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Where servers keep everything below a personal namespace such as {@code INBOX.} (RFC 2342), the folders lie there. */
    IMAPFolder destination(Mailroom.Folder folder) throws MessagingException {
        String name = switch (folder) {
            case PROCESSED -> settings.processed();
            case PARKED -> settings.parked();
        };
        IMAPFolder named = (IMAPFolder) store.getFolder(name);
        Folder[] personal = store.getPersonalNamespaces();
        if (personal.length == 0 || personal[0].getFullName().isEmpty() || named.exists()) {
            return named;
        }
        String prefix = personal[0].getFullName() + personal[0].getSeparator();
        return name.startsWith(prefix) ? named : (IMAPFolder) store.getFolder(prefix + name);
    }

    static void make(IMAPFolder folder) throws MessagingException {
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES) && !folder.exists()) {
            throw new FolderNotFoundException(folder, "cannot be made");
        }
    }

    /** The configured mailbox, or the one that the server calls its junk mailbox (RFC 6154 §2); nothing where there is neither. */
    Optional<String> junk() {
        return settings.junk().flatMap(this::junk);
    }

    private Optional<String> junk(String name) {
        try {
            if (store.getFolder(name).exists()) {
                return Optional.of(name);
            }
            for (Folder folder : store.getDefaultFolder().list("*")) {
                if (Arrays.stream(((IMAPFolder) folder).getAttributes()).anyMatch("\\Junk"::equalsIgnoreCase)) {
                    return Optional.of(folder.getFullName());
                }
            }
            return Optional.empty();
        } catch (MessagingException notListed) {
            return Optional.empty();
        }
    }
}
