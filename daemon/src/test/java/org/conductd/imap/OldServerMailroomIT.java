package org.conductd.imap;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.conductd.lab.MailLab;
import org.conductd.message.MailServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A server that has no IDLE, no MOVE and no UIDPLUS: bare RFC 3501. */
class OldServerMailroomIT extends MailroomContract {
    private static final List<String> ACCOUNTS = IntStream.range(0, 30).mapToObj(number -> "bot" + number + "@example.org").toList();
    private static MailLab lab;
    private static int used;
    private String account;

    @BeforeAll
    static void up() {
        lab = MailLab.start(ACCOUNTS, "IMAP4rev1 STARTTLS LITERAL+");
    }

    @AfterAll
    static void down() {
        if (lab != null) {
            lab.close();
        }
    }

    @Override
    MailServer account() {
        if (account == null) {
            account = ACCOUNTS.get(used++);
        }
        return lab.imap(account);
    }

    @Override
    Duration pollInterval() {
        return Duration.ofSeconds(2);
    }
}
