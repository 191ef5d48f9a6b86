package org.conductd.app.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.app.Daemon;
import org.conductd.message.MailKind;
import org.conductd.message.Mailbox;
import org.conductd.outbox.LastCheck;
import org.conductd.outbox.OutboxItem;

/** Every mail of the demo in the order in which it was sent, by the daemon and by people. Written to by several threads. */
public final class Journal {
    static final String REPORT = "report";
    static final String REPLY = "reply";

    private final InstantSource clock;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private final Map<String, Entry> byMessageId = new HashMap<>();

    public Journal(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @param number from 1
     * @param kind   the word of mail interface §5, or {@code report} and {@code reply} for what people write
     * @param from   an address of people, or the role address
     * @param to     likewise
     */
    public record Entry(int number, Instant at, String kind, String from, String to, String messageId, byte[] octets) {
        /** Whether one of the cast wrote it. */
        boolean byPeople() {
            return kind.equals(REPORT) || kind.equals(REPLY);
        }
    }

    /** @param from number of the first mail in it */
    record Chapter(int from, String title, String why) {}

    synchronized void chapter(String title, String why) {
        chapters.add(new Chapter(entries.size() + 1, title, why));
    }

    synchronized List<Chapter> chapters() {
        return List.copyOf(chapters);
    }

    /** The same parts, seen by the journal: what goes out is written down right before it is sent, so that it stands here before anybody has it. */
    public Daemon.Parts observing(Daemon.Parts parts, String roleAddress) {
        return new Daemon.Parts(parts.store(), parts.engine(), observing(parts.lastCheck(), roleAddress), parts.mailroom(), parts.submission(), parts.clock(),
                parts.jitter());
    }

    private LastCheck observing(LastCheck lastCheck, String roleAddress) {
        return item -> {
            LastCheck.Verdict verdict = lastCheck.check(item);
            if (verdict instanceof LastCheck.Verdict.Send) {
                outgoing(item, roleAddress);
            }
            return verdict;
        };
    }

    private synchronized void outgoing(OutboxItem item, String roleAddress) {
        if (!byMessageId.containsKey(item.messageId())) {
            add(item.kind().label(), roleAddress, item.recipient(), item.messageId(), item.octets());
        }
    }

    /** A mail of one of the cast. */
    synchronized Entry add(String kind, String from, String to, String messageId, byte[] octets) {
        Entry entry = new Entry(entries.size() + 1, clock.instant(), kind, from, to, messageId, octets);
        entries.add(entry);
        byMessageId.put(messageId, entry);
        return entry;
    }

    /** What the mail with that Message-ID is; empty where the daemon did not send it. */
    synchronized Optional<MailKind> kindOf(String messageId) {
        return Optional.ofNullable(byMessageId.get(messageId)).flatMap(entry -> List.of(MailKind.values()).stream()
                .filter(kind -> kind.label().equals(entry.kind())).findFirst());
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The kinds that went to somebody, in order. */
    public List<String> kindsTo(Mailbox person) {
        return entries().stream().filter(entry -> person.sameAddress(entry.to())).map(Entry::kind).toList();
    }
}
