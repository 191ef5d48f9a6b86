package org.conductd.app.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.conductd.message.InboundMessage;
import org.conductd.message.MailKind;
import org.conductd.message.Mailbox;
import org.conductd.message.MessageParser;

/** The cast at their mail programs: what they write goes out, what they wait for is taken from their inboxes, and all of it is told. */
final class Scene implements AutoCloseable {
    /** Between two looks at the inboxes: people do not notice, and servers do not mind. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    /** Octets of a Message-ID's left side: as good as unique. */
    private static final int ID_OCTETS = 12;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Duration patience;
    private final Journal journal;
    private final Conversation told;
    private final MessageParser parser = new MessageParser();
    private final Map<String, MailProgram> programs = new LinkedHashMap<>();
    private final Map<String, List<Unread>> unread = new HashMap<>();

    private record Unread(MailKind kind, InboundMessage message) {}

    /** @param patience how long a mail may take that somebody waits for */
    Scene(Cast cast, MailSite site, Journal journal, Conversation told, InstantSource clock, RandomGenerator random, Duration patience) {
        this.clock = clock;
        this.random = random;
        this.patience = patience;
        this.journal = journal;
        this.told = told;
        for (Mailbox person : cast.people()) {
            programs.put(person.address(), new MailProgram(person, site, clock));
            unread.put(person.address(), new ArrayList<>());
        }
    }

    /** Somebody did not get what they should, or got what they should not. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missing(String message) {
            super(message);
        }
    }

    /** What happens next, and by which rule. */
    void chapter(String title, String why) {
        journal.chapter(title, why);
        told.chapter(title, why);
    }

    void write(Letter letter) {
        send(Journal.REPORT, letter);
    }

    void reply(Mailbox from, InboundMessage answered, String text) {
        send(Journal.REPLY, Letter.reply(from, answered, text));
    }

    private void send(String kind, Letter letter) {
        byte[] id = new byte[ID_OCTETS];
        random.nextBytes(id);
        String address = letter.from().address();
        String messageId = "<" + HexFormat.of().formatHex(id) + "@" + address.substring(address.indexOf('@') + 1) + ">";
        byte[] octets = letter.octets(clock.instant(), messageId);
        told.wrote(journal.add(kind, address, letter.to(), messageId, octets), letter);
        programs.get(address).send(letter.to(), octets);
    }

    InboundMessage expect(MailKind kind, Mailbox person) {
        return expect(kind, List.of(person)).get(person);
    }

    /** Waits until each of them has the next mail of that kind, and takes it out of their inbox. @throws Missing where it takes too long */
    Map<Mailbox, InboundMessage> expect(MailKind kind, List<Mailbox> people) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<Mailbox> waiting = people;
        while (true) {
            look();
            waiting = waiting.stream().filter(person -> next(kind, person).isEmpty()).toList();
            if (waiting.isEmpty()) {
                break;
            }
            if (System.nanoTime() - deadline > 0) {
                throw new Missing("no " + kind.label() + " for " + String.join(", ", waiting.stream().map(Mailbox::name).toList())
                        + " within " + patience.toSeconds() + " s");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        Map<Mailbox, InboundMessage> taken = new LinkedHashMap<>();
        people.forEach(person -> taken.put(person, take(kind, person)));
        told.received(kind, taken, clock.instant());
        return taken;
    }

    /** @throws Missing where something lies unread in their inbox */
    void expectNothingMoreFor(Mailbox person) {
        look();
        if (!unread.get(person.address()).isEmpty()) {
            throw new Missing(unread.get(person.address()).getFirst().kind().label() + " for " + person.name() + ", who is outside");
        }
    }

    private void look() {
        programs.forEach((address, program) -> {
            for (byte[] octets : program.look()) {
                InboundMessage message = parser.parse(octets);
                journal.kindOf(message.messageId()).ifPresent(kind -> unread.get(address).add(new Unread(kind, message)));
            }
        });
    }

    private Optional<Unread> next(MailKind kind, Mailbox person) {
        return unread.get(person.address()).stream().filter(mail -> mail.kind() == kind).findFirst();
    }

    private InboundMessage take(MailKind kind, Mailbox person) {
        Unread mail = next(kind, person).orElseThrow();
        unread.get(person.address()).remove(mail);
        return mail.message();
    }

    @Override
    public void close() {
        programs.values().forEach(MailProgram::close);
    }
}
