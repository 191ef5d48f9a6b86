package org.conductd.app.demo;

import org.conductd.message.MailServer;

/** Where accounts have their mail: the demo's own server, or a real one. */
public interface MailSite {
    /** Where that account reads its mail. */
    MailServer imap(String account);

    /** Where that account submits mail. */
    MailServer submission(String account);
}
