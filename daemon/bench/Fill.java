import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.conductd.engine.EventStore;
import org.conductd.engine.Ledger;
import org.conductd.engine.Store;
import org.conductd.engine.TagDirectory;
import org.conductd.message.MailKind;
import org.conductd.message.Tag;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Shown;
import org.conductd.store.MasterKey;
import org.conductd.store.SqliteStore;

/** What years leave in a store: closed cases with their events, mails, tags, places in the mailbox and people, through the daemon's own store. */
final class Fill {
    /** A case. */
    static final int MAILS = 10;

    private static final int EVENTS = 12;
    private static final int AT_ONCE = 250;
    private static final String WORDS = "They wrote it again, in the same thread as before, and three people asked them to stop. ".repeat(8);
    private static final byte[] MAIL = Mails.report("bench", 1);

    private final Random random = new Random(1);
    private final Instant began = Instant.now().minus(Duration.ofDays(400));
    private final PersonId member = new PersonId("m1");

    private Fill() {}

    /** @param folder of a daemon that is not started yet, or any more */
    static void fill(Path folder, int cases) throws java.io.IOException {
        Participant.configure(folder, "filled", 0, 0);
        Fill fill = new Fill();
        try (SqliteStore store = SqliteStore.open(folder.resolve("conductd.db"), MasterKey.read(folder.resolve("master-key")), new Random(2))) {
            for (int number = 0; number < cases; number += AT_ONCE) {
                int first = number;
                store.transact(tx -> {
                    for (int i = first; i < Math.min(cases, first + AT_ONCE); i++) {
                        fill.one(tx, i);
                    }
                    return null;
                });
            }
        }
    }

    private void one(Store.Transaction tx, int number) {
        CaseId id = new CaseId(text(3) + "-" + text(2) + Integer.toString(number, 36).toUpperCase(java.util.Locale.ROOT));
        Instant at = began.plusSeconds(number * 60L);
        List<Happened> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            events.add(new Happened(at.plusSeconds(i), new Event.Remarked(member, WORDS, List.of(), id.value() + i)));
        }
        tx.events().append(id, 0, events);
        tx.events().schedule(id, Optional.empty(), new EventStore.Summary(at, "CLOSED", Optional.of(at.plus(Duration.ofDays(20)))));
        tx.people().put(id, Set.of("address reporter-old-" + number, "address reported-old-" + number, "name reported-old-" + number));
        for (int i = 0; i < MAILS; i++) {
            String mail = id.value() + "-" + i;
            String messageId = "<" + mail + "@example.net>";
            byte[] octets = (messageId + new String(MAIL, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            tx.mails().keep(id, mail, octets);
            tx.ledger().record(new Ledger.Place("INBOX", 1, 1_000_000_000L + number * (long) MAILS + i), Optional.of(new Ledger.Fingerprint(octets, messageId, List.of())),
                    new Ledger.Entry(Optional.of(id), Ledger.Disposal.PROCESSED, at));
            tx.tags().put(new Tag(tag()), messageId, new TagDirectory.Entry(id, member, mail, MailKind.INCIDENT_REPORT, Shown.NOTHING, true));
        }
    }

    private String tag() {
        return random.ints(Tag.LENGTH, 0, Tag.ALPHABET.length()).mapToObj(Tag.ALPHABET::charAt).collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }

    private String text(int length) {
        return tag().substring(0, length).toUpperCase(java.util.Locale.ROOT);
    }
}
