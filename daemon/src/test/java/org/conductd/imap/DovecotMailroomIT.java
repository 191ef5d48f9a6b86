package org.conductd.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conductd.engine.Arrival;
import org.conductd.engine.Ledger;
import org.conductd.engine.Mailroom;
import org.conductd.engine.MailroomUnavailable;
import org.conductd.lab.MailLab;
import org.conductd.message.MailServer;
import org.conductd.message.MailboxServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Dovecot over STARTTLS, with MOVE and UIDPLUS, its outages, and mail that comes by Postfix. */
class DovecotMailroomIT extends MailroomContract {
    private static MailLab lab;
    private static int accounts;
    private String account;

    @BeforeAll
    static void up() {
        lab = MailLab.start(Stream.concat(IntStream.range(0, 50).mapToObj(DovecotMailroomIT::name), Stream.of("rae@example.net")).toList());
    }

    @AfterAll
    static void down() {
        if (lab != null) {
            lab.close();
        }
    }

    private static String name(int number) {
        return "bot" + number + "@example.org";
    }

    @Override
    MailServer account() {
        if (account == null) {
            account = name(accounts++);
        }
        return lab.imap(account);
    }

    @Test
    void tlsFromTheFirstOctetWorksAsWell() {
        try (ImapMailroom tls = mailroom(settings(lab.imaps(account), Duration.ofMinutes(5)))) {
            assertEquals(List.of(), tls.waiting());
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotAccepted() {
        MailServer right = account();
        MailServer untrusted = new MailServer(right.host(), right.port(), right.security(), right.user(), right.secret());
        try (ImapMailroom closed = mailroom(new MailboxServer(untrusted))) {
            assertThrows(MailroomUnavailable.class, closed::waiting);
        }
    }

    @Test
    @DisplayName("Mail interface §3: of a message over 25 MiB the first 25 MiB are read")
    void anEnormousMessageIsCutOff() throws MessagingException {
        byte[] octets = enormous(Mailroom.LONGEST + 1);
        put("INBOX", octets);
        Arrival arrival = mailroom.fetch(mailroom.waiting().getFirst()).orElseThrow();
        assertTrue(arrival.truncated());
        assertArrayEquals(Arrays.copyOf(octets, Mailroom.LONGEST), arrival.octets());
    }

    @Test
    void aMessageOfJust25MebibytesIsWhole() throws MessagingException {
        byte[] octets = enormous(Mailroom.LONGEST);
        put("INBOX", octets);
        Arrival arrival = mailroom.fetch(mailroom.waiting().getFirst()).orElseThrow();
        assertFalse(arrival.truncated());
        assertArrayEquals(octets, arrival.octets());
    }

    private static byte[] enormous(int length) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(length);
        octets.writeBytes("Subject: long\r\n\r\n".getBytes(ISO_8859_1));
        byte[] line = ("x".repeat(62) + "\r\n").getBytes(ISO_8859_1);
        while (octets.size() + line.length <= length - 2) {
            octets.writeBytes(line);
        }
        octets.writeBytes("y".repeat(length - 2 - octets.size()).getBytes(ISO_8859_1));
        octets.writeBytes("\r\n".getBytes(ISO_8859_1));
        return octets.toByteArray();
    }

    @Test
    @DisplayName("RFC 4315: the server tells where a moved message lies, and it can be expunged there (D39)")
    void aMovedMessageIsFoundAgain() throws MessagingException {
        put("INBOX", mail("one"));
        Ledger.Place moved = mailroom.move(mailroom.waiting().getFirst(), Mailroom.Folder.PROCESSED).orElseThrow();
        assertEquals("Processed", moved.mailbox());
        mailroom.expunge(moved);
        assertEquals(List.of(), subjects("Processed"));
    }

    @Test
    void aFolderThatSomebodyDeletedIsMadeAnew() throws MessagingException {
        put("INBOX", mail("one"));
        Ledger.Place place = mailroom.waiting().getFirst();
        client().getFolder("Processed").delete(true);
        mailroom.move(place, Mailroom.Folder.PROCESSED);
        assertEquals(List.of("one"), subjects("Processed"));
    }

    @Test
    @DisplayName("RFC 6154: the junk mailbox is known by its special use where it has another name")
    void theJunkMailboxIsKnownByItsUse() throws MessagingException {
        put("Junk", mail("taken for spam"));
        MailboxServer settings = new MailboxServer(account(), "INBOX", "Processed", "Parked", Optional.of("Spam"), Duration.ofMinutes(5));
        try (ImapMailroom other = mailroom(settings)) {
            assertEquals("Junk", other.waiting().getFirst().mailbox());
        }
    }

    @Test
    @DisplayName("RFC 3501 §2.3.1.1: a mailbox made anew has another UIDVALIDITY, and what lay in the old one is not confused with it")
    void aMailboxMadeAnewIsAnother() throws MessagingException {
        put("Junk", mail("old"));
        Ledger.Place old = mailroom.waiting().getFirst();
        client().getFolder("Junk").delete(true);
        client().getFolder("Junk").create(Folder.HOLDS_MESSAGES);
        put("Junk", mail("new"));
        List<Ledger.Place> places = lookUntilReachable();
        assertNotEquals(old.uidValidity(), places.getFirst().uidValidity());
        assertEquals(Optional.empty(), mailroom.fetch(old));
        assertEquals("new", subject(mailroom.fetch(places.getFirst()).orElseThrow()));
    }

    private List<Ledger.Place> lookUntilReachable() {
        while (true) {
            try {
                return mailroom.waiting();
            } catch (MailroomUnavailable notYet) {
                mailroom.awaitNew(LONG);
            }
        }
    }

    @Test
    @DisplayName("RFC 5233: a mail to a tag comes through Postfix within the wait, its tag in Delivered-To")
    void aMailFromOutsideEndsTheWait() throws Exception {
        String tagged = account.replace("@", "+0123456789bcdfghjkmn@");
        mailroom.waiting();
        var awaited = CompletableFuture.supplyAsync(() -> mailroom.awaitNew(LONG), threads);
        lab.deliver("rae@example.net", tagged, mail("one"));
        assertTrue(awaited.get(10, TimeUnit.SECONDS));
        Arrival arrival = mailroom.fetch(mailroom.waiting().getFirst()).orElseThrow();
        assertTrue(new String(arrival.octets()).contains("\r\nDelivered-To: " + tagged + "\r\n"));
    }

    @Test
    void anOutageEndsTheWaitAndIsSurvived() throws Exception {
        put("INBOX", mail("one"));
        Ledger.Place place = mailroom.waiting().getFirst();
        var awaited = CompletableFuture.supplyAsync(() -> mailroom.awaitNew(LONG), threads);
        lab.imapDown();
        assertTrue(awaited.get(20, TimeUnit.SECONDS), "it is time to look again");
        assertThrows(MailroomUnavailable.class, mailroom::waiting);
        lab.imapUp();
        assertEquals(List.of(place), lookUntilReachable());
        mailroom.move(place, Mailroom.Folder.PROCESSED);
        assertEquals(List.of(), mailroom.waiting());
    }

    @Test
    void interruptingAVirtualThreadEndsItsWait() throws Exception {
        mailroom.waiting();
        var ended = new CompletableFuture<Boolean>();
        Thread waiting = Thread.ofVirtual().start(() -> ended.complete(mailroom.awaitNew(LONG)));
        waiting.interrupt();
        assertFalse(ended.get(5, TimeUnit.SECONDS));
    }
}
