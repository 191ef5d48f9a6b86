package org.conductd.app.demo;

import java.io.PrintWriter;
import org.conductd.app.Daemon;
import org.conductd.message.MailServer;
import org.conductd.message.Mailbox;

/** {@code conductd demo --serve}: whoever wants to go on by hand, from any mail program. */
final class Serving {
    private final PrintWriter out;

    Serving(PrintWriter out) {
        this.out = out;
    }

    /** Prints the accounts and blocks until the process is told to end. */
    void until(Daemon daemon, MailHost host, Cast cast) {
        String role = cast.role().address();
        MailServer imap = host.imap(role);
        MailServer smtp = host.submission(role);
        out.printf("%nThe servers go on, on this machine only, without TLS:%n");
        out.printf("    IMAP   %s port %d%n    SMTP   %s port %d%n%n", imap.host(), imap.port(), smtp.host(), smtp.port());
        out.printf("    %-18s %-22s %s%n", "name", "login", "password");
        for (Mailbox person : cast.people()) {
            out.printf("    %-18s %-22s %s%n", person.name(), person.address(), MailHost.password(person.address()));
        }
        out.printf("%nReports go to %s. Grace and cooling take two seconds each. Ctrl-C ends it.%n", role);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(daemon::close));
        daemon.awaitEnd();
    }
}
