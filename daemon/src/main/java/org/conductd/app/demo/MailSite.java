package org.conductd.app.demo;

import org.conductd.config.Config;
import org.conductd.message.MailServer;
import org.conductd.message.MailboxServer;
import org.conductd.outbox.SubmissionServer;

/** Where accounts have their mail: the demo's own server, or a real one. */
public interface MailSite {
    /** Where that account reads its mail. */
    MailServer imap(String account);

    /** Where that account submits mail. */
    MailServer submission(String account);

    /** The same configuration, with the mail of the role address here. */
    default Config serving(Config config) {
        String role = config.group().address().bare();
        return config.withServers(new MailboxServer(imap(role)), new SubmissionServer(submission(role)));
    }
}
