package org.conductd.app.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.conductd.message.MailKind;
import org.conductd.message.Mailbox;
import org.conductd.message.ShownMail;

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
    private final Map<String, MailProgram> programs = new LinkedHashMap<>();
    private final Map<String, List<Unread>> unread = new HashMap<>();

    /** Message-ID of what each wrote last. */
    private final Map<String, String> newestOf = new HashMap<>();

    private record Unread(MailKind kind, ShownMail message) {}

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
        told.wrote(List.of(letter.from()), letter.text(), clock.instant());
        send(Journal.REPORT, letter);
    }

    void reply(Mailbox from, Map<Mailbox, ShownMail> answered, String text) {
        reply(List.of(from), answered, text);
    }

    /** Each of them answers their own copy with the same words. */
    void reply(List<Mailbox> people, Map<Mailbox, ShownMail> answered, String text) {
        told.wrote(people, text, clock.instant());
        people.forEach(person -> send(Journal.REPLY, Letter.reply(person, answered.get(person), text)));
    }

    private void send(String kind, Letter letter) {
        byte[] id = new byte[ID_OCTETS];
        random.nextBytes(id);
        String address = letter.from().address();
        String messageId = "<" + HexFormat.of().formatHex(id) + "@" + address.substring(address.indexOf('@') + 1) + ">";
        byte[] octets = letter.octets(clock.instant(), messageId);
        journal.add(kind, address, letter.to(), messageId, octets);
        newestOf.put(address, messageId);
        programs.get(address).send(letter.to(), octets);
    }

    /** The answer to what that person wrote last. @throws Missing where it takes too long */
    void expectAnswer(Mailbox person) {
        String written = newestOf.get(person.address());
        expect(MailKind.COMMAND_ANSWER, List.of(person), mail -> mail.header("In-Reply-To").filter(written::equals).isPresent());
    }

    Map<Mailbox, ShownMail> expect(MailKind kind, Mailbox person) {
        return expect(kind, List.of(person));
    }

    /** Waits until each of them has the next mail of that kind, and takes it out of their inbox. @throws Missing where it takes too long */
    Map<Mailbox, ShownMail> expect(MailKind kind, List<Mailbox> people) {
        return expect(kind, people, _ -> true);
    }

    private Map<Mailbox, ShownMail> expect(MailKind kind, List<Mailbox> people, Predicate<ShownMail> meant) {
        Predicate<Unread> wanted = mail -> mail.kind() == kind && meant.test(mail.message());
        long deadline = System.nanoTime() + patience.toNanos();
        for (List<Mailbox> waiting = waiting(people, wanted); !waiting.isEmpty(); waiting = waiting(people, wanted)) {
            if (System.nanoTime() - deadline > 0) {
                throw new Missing("no " + kind.label() + " for " + String.join(", ", waiting.stream().map(Mailbox::name).toList())
                        + " within " + patience.toSeconds() + " s");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        Map<Mailbox, ShownMail> taken = new LinkedHashMap<>();
        people.forEach(person -> taken.put(person, take(person, wanted)));
        told.received(kind, taken, clock.instant());
        return taken;
    }

    private List<Mailbox> waiting(List<Mailbox> people, Predicate<Unread> wanted) {
        look();
        return people.stream().filter(person -> unread.get(person.address()).stream().noneMatch(wanted)).toList();
    }

    private ShownMail take(Mailbox person, Predicate<Unread> wanted) {
        Unread mail = unread.get(person.address()).stream().filter(wanted).findFirst().orElseThrow();
        unread.get(person.address()).remove(mail);
        return mail.message();
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
                ShownMail mail = ShownMail.of(octets);
                mail.header("Message-ID").flatMap(journal::kindOf).ifPresent(kind -> unread.get(address).add(new Unread(kind, mail)));
            }
        });
    }

    @Override
    public void close() {
        programs.values().forEach(MailProgram::close);
    }
}
