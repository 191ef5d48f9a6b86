package org.conductd.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.conductd.engine.Arrival;
import org.conductd.engine.Ledger;
import org.conductd.engine.Mailroom;
import org.conductd.engine.MailroomUnavailable;
import org.conductd.message.MailServer;
import org.conductd.message.MailboxServer;
import org.conductd.message.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the mailroom does, on whichever server; each test has an account of its own, seen by a second client too. */
abstract class MailroomContract {
    static final Duration LONG = Duration.ofSeconds(20);

    final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    ImapMailroom mailroom;
    private Store client;

    /** A fresh account on the server under test, without encryption where the server has none. */
    abstract MailServer account();

    Instant arrivedAt() {
        return Instant.parse("2026-03-02T12:34:56Z");
    }

    /** So long that no test waits for it, where the server has IDLE. */
    Duration pollInterval() {
        return Duration.ofMinutes(5);
    }

    @BeforeEach
    void open() throws MessagingException, IOException {
        MailServer server = account();
        Properties properties = new Properties();
        properties.put("mail.imap.starttls.enable", Boolean.toString(server.trusted().isPresent()));
        properties.put("mail.imap.ssl.socketFactory", server.tlsSockets());
        client = Session.getInstance(properties).getStore("imap");
        client.connect(server.host(), server.port(), server.user(), server.secret().value());
        mailroom = mailroom(settings(server, pollInterval()));
    }

    @AfterEach
    void shut() throws MessagingException {
        mailroom.close();
        client.close();
        timer.shutdownNow();
        threads.shutdownNow();
    }

    ImapMailroom mailroom(MailboxServer settings) {
        return new ImapMailroom(settings, timer, () -> 0);
    }

    static MailboxServer settings(MailServer server, Duration pollInterval) {
        return new MailboxServer(server, "INBOX", "Processed", "Parked", Optional.of("Junk"), pollInterval);
    }

    static byte[] mail(String subject) {
        return ("Subject: " + subject + "\r\nDate: Thu, 1 Jan 1970 00:00:00 +0000\r\n\r\nText\r\n").getBytes(ISO_8859_1);
    }

    /** Lays a mail into a mailbox of the account, arrived at {@link #arrivedAt}. */
    void put(String mailbox, byte[] octets) throws MessagingException {
        MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(octets)) {
            @Override
            public Date getReceivedDate() {
                return Date.from(arrivedAt());
            }

            @Override
            public void writeTo(java.io.OutputStream out) throws IOException {
                out.write(octets);
            }
        };
        Folder folder = client.getFolder(mailbox);
        if (!folder.exists()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
        folder.appendMessages(new Message[] {message});
    }

    /** The subjects in a mailbox, as the other client sees them. */
    List<String> subjects(String mailbox) throws MessagingException {
        Folder folder = client.getFolder(mailbox);
        folder.open(Folder.READ_ONLY);
        try {
            List<String> subjects = new ArrayList<>();
            for (Message message : folder.getMessages()) {
                subjects.add(message.getSubject());
            }
            return subjects;
        } finally {
            folder.close(false);
        }
    }

    Store client() {
        return client;
    }

    private List<String> waitingSubjects() {
        return mailroom.waiting().stream().map(place -> subject(mailroom.fetch(place).orElseThrow())).toList();
    }

    static String subject(Arrival arrival) {
        return new String(arrival.octets(), ISO_8859_1).lines().findFirst().orElseThrow().substring("Subject: ".length());
    }

    @Test
    void anEmptyMailboxHoldsNothing() {
        assertEquals(List.of(), mailroom.waiting());
    }

    @Test
    void messagesComeInTheOrderOfArrival() throws MessagingException {
        put("INBOX", mail("one"));
        put("INBOX", mail("two"));
        put("INBOX", mail("three"));
        assertEquals(List.of("one", "two", "three"), waitingSubjects());
    }

    @Test
    @DisplayName("D31: the clock of a message is INTERNALDATE; its octets are as they are")
    void aMessageHasItsArrivalAndItsOctets() throws MessagingException {
        put("INBOX", mail("one"));
        Arrival arrival = mailroom.fetch(mailroom.waiting().getFirst()).orElseThrow();
        assertEquals(arrivedAt(), arrival.arrivedAt());
        assertArrayEquals(mail("one"), arrival.octets());
        assertFalse(arrival.truncated());
    }

    @Test
    void aMessageOfTheJunkMailboxIsSeenToo() throws MessagingException {
        put("Junk", mail("taken for spam"));
        assertEquals(List.of("taken for spam"), waitingSubjects());
        Ledger.Place place = mailroom.waiting().getFirst();
        assertEquals("Junk", place.mailbox());
        mailroom.move(place, Mailroom.Folder.PARKED);
        assertEquals(List.of("taken for spam"), subjects("Parked"));
        assertEquals(List.of(), mailroom.waiting());
    }

    @Test
    void aHandledMessageMovesToItsFolder() throws MessagingException {
        put("INBOX", mail("one"));
        put("INBOX", mail("two"));
        List<Ledger.Place> places = mailroom.waiting();
        Optional<Ledger.Place> moved = mailroom.move(places.getFirst(), Mailroom.Folder.PROCESSED);
        assertEquals(List.of("one"), subjects("Processed"));
        assertEquals(List.of("two"), subjects("INBOX"));
        assertEquals(List.of(places.get(1)), mailroom.waiting());
        moved.ifPresent(place -> assertEquals("one", subject(mailroom.fetch(place).orElseThrow())));
    }

    @Test
    @DisplayName("D9, D39: an expunged message is gone, and nothing else is")
    void anExpungedMessageIsGone() throws MessagingException {
        put("INBOX", mail("one"));
        put("INBOX", mail("two"));
        mailroom.expunge(mailroom.waiting().getFirst());
        assertEquals(List.of("two"), subjects("INBOX"));
    }

    @Test
    @DisplayName("D39: what lies elsewhere than where mail arrives, and since when")
    void whatLiesInOtherFoldersIsFoundByItsAge() throws MessagingException {
        put("INBOX", mail("fresh"));
        put("Junk", mail("taken for spam"));
        put("Processed", mail("handled"));
        put("Sent", mail("a copy"));
        mailroom.waiting();
        assertEquals(List.of(), mailroom.older(arrivedAt().minusSeconds(1)));
        List<Ledger.Place> found = mailroom.older(arrivedAt());
        assertEquals(Set.of("handled", "a copy"), found.stream().map(place -> subject(mailroom.fetch(place).orElseThrow())).collect(Collectors.toSet()));
        found.forEach(mailroom::expunge);
        assertEquals(List.of(), subjects("Processed"));
        assertEquals(List.of(), subjects("Sent"));
        assertEquals(List.of("fresh"), subjects("INBOX"));
        assertEquals(List.of(), mailroom.older(arrivedAt()));
    }

    @Test
    void whatIsGoneIsNoError() throws MessagingException {
        put("INBOX", mail("one"));
        Ledger.Place place = mailroom.waiting().getFirst();
        mailroom.expunge(place);
        assertEquals(Optional.empty(), mailroom.fetch(place));
        assertEquals(Optional.empty(), mailroom.move(place, Mailroom.Folder.PROCESSED));
        mailroom.expunge(place);
        assertEquals(Optional.empty(), mailroom.fetch(new Ledger.Place("No such mailbox", 1, 1)));
    }

    @Test
    @DisplayName("RFC 3501 §2.3.1.1: under another UIDVALIDITY a UID names nothing")
    void anotherUidValidityNamesNothing() throws MessagingException {
        put("INBOX", mail("one"));
        Ledger.Place place = mailroom.waiting().getFirst();
        assertEquals(Optional.empty(), mailroom.fetch(new Ledger.Place(place.mailbox(), place.uidValidity() + 1, place.uid())));
    }

    @Test
    @DisplayName("RFC 2177: IDLE tells of a new message; without it, the poll interval does")
    void aNewMessageEndsTheWait() throws Exception {
        mailroom.waiting();
        var awaited = CompletableFuture.supplyAsync(() -> mailroom.awaitNew(LONG), threads);
        put("INBOX", mail("one"));
        assertTrue(awaited.get(10, TimeUnit.SECONDS));
        assertEquals(List.of("one"), waitingSubjects());
    }

    @Test
    void whatArrivedBeforeTheWaitEndsItToo() throws MessagingException {
        mailroom.waiting();
        put("INBOX", mail("one"));
        assertTrue(mailroom.awaitNew(LONG));
    }

    @Test
    void aWaitWithoutNewsEndsInTime() throws MessagingException {
        put("INBOX", mail("one"));
        mailroom.move(mailroom.waiting().getFirst(), Mailroom.Folder.PROCESSED);
        mailroom.waiting();
        assertFalse(mailroom.awaitNew(Duration.ofMillis(300)));
        assertFalse(mailroom.awaitNew(Duration.ofMillis(1)));
    }

    @Test
    void thePollIntervalEndsAWait() throws MessagingException {
        try (ImapMailroom polling = mailroom(settings(account(), Duration.ofMillis(200)))) {
            polling.waiting();
            assertTrue(polling.awaitNew(LONG));
        }
    }

    @Test
    void wakingEndsTheWaitThatRunsOrTheNext() throws Exception {
        mailroom.waiting();
        var awaited = CompletableFuture.supplyAsync(() -> mailroom.awaitNew(LONG), threads);
        mailroom.wake();
        assertFalse(awaited.get(5, TimeUnit.SECONDS));
        mailroom.wake();
        assertFalse(mailroom.awaitNew(LONG));
        assertFalse(mailroom.awaitNew(Duration.ofMillis(100)));
    }

    @Test
    void closingEndsTheWaitFromAnotherThread() throws Exception {
        mailroom.waiting();
        var awaited = CompletableFuture.supplyAsync(() -> mailroom.awaitNew(LONG), threads);
        mailroom.close();
        assertFalse(awaited.get(5, TimeUnit.SECONDS));
        assertThrows(MailroomUnavailable.class, mailroom::waiting);
    }

    @Test
    void aWrongPasswordIsAFailureThatCanBeWaitedOn() {
        MailServer right = account();
        MailServer wrong = new MailServer(right.host(), right.port(), right.security(), right.user(), new Secret("wrong"),
                right.trusted(), right.connectTimeout(), right.readTimeout());
        try (ImapMailroom locked = mailroom(settings(wrong, Duration.ofMinutes(5)))) {
            assertThrows(MailroomUnavailable.class, locked::waiting);
            assertFalse(locked.awaitNew(Duration.ofMillis(10)), "the pause after the first failure is a second");
            assertTrue(locked.awaitNew(LONG));
        }
    }
}
