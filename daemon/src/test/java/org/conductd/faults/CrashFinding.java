package org.conductd.faults;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.app.LabConfig;
import org.conductd.engine.EventStore;
import org.conductd.engine.Store;
import org.conductd.engine.TagDirectory;
import org.conductd.lab.MailLab;
import org.conductd.lab.Maildirs;
import org.conductd.message.ShownMail;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;
import org.conductd.store.MasterKey;
import org.conductd.store.SqliteStore;

/** What there is when all is over: in the records, in everybody's inbox, and in the mailbox of the role address. */
final class CrashFinding {
    private static final List<String> OUTSIDE = List.of("a1@example.org", "e1@example.org", "e2@example.org", "admin@example.org", "rae@example.net", "sam@example.net");

    private final List<List<Happened>> histories = new ArrayList<>();
    private final List<List<String>> events = new ArrayList<>();
    private final Map<String, List<String>> lettersByCase = new LinkedHashMap<>();
    private final List<String> notOnce = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private final List<String> differingCopies = new ArrayList<>();
    private final List<String> setBack = new ArrayList<>();
    private final List<String> handled = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    private CrashFinding() {}

    /** In the SQLite file of that folder. */
    static CrashFinding of(Path folder, MailLab lab, List<CaseScript> cases) throws IOException {
        Path file = folder.resolve("conductd.db");
        try (Store store = SqliteStore.open(file, MasterKey.read(folder.resolve("master-key")), new SecureRandom());
                Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return of(store, database, lab, cases);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    /** @param database of the store, to look past it */
    static CrashFinding of(Store store, Connection database, MailLab lab, List<CaseScript> cases) throws SQLException {
        CrashFinding found = new CrashFinding();
        store.transact(tx -> {
            found.records(tx, cases);
            found.inboxes(tx, new Maildirs(lab), cases);
            return null;
        });
        found.letters(database);
        found.mailbox(new Maildirs(lab));
        return found;
    }

    private void records(Store.Transaction tx, List<CaseScript> cases) {
        for (EventStore.Listed one : tx.events().list()) {
            histories.add(tx.events().load(one.id()));
            lettersByCase.put(one.id().value(), new ArrayList<>());
        }
        histories.forEach(history -> events.add(history.stream().map(Happened::event).map(CrashFinding::inShort).sorted().toList()));
        if (histories.size() != cases.size()) {
            notOnce.add(histories.size() + " cases of " + cases.size() + " reports");
        }
        cases.stream().flatMap(each -> each.tokens().stream()).filter(token -> recorded(token) != 1).forEach(token -> notOnce.add(token + " " + recorded(token) + " times"));
        tx.outbox().list().forEach(mail -> left.add("in the outbox: " + mail));
        tx.parking().list().forEach(mail -> left.add("kept apart: " + mail));
    }

    private long recorded(String token) {
        Predicate<Event> words = event -> event instanceof Event.CaseOpened || event instanceof Event.FactsAdded || event instanceof Event.Remarked;
        return histories.stream().flatMap(List::stream).map(Happened::event).filter(words).filter(event -> event.toString().contains(token)).count();
    }

    /** Its name, and which members it is about. */
    private static String inShort(Event event) {
        return event.getClass().getSimpleName() + Arrays.stream(event.getClass().getRecordComponents()).filter(part -> part.getType() == PersonId.class)
                .map(part -> value(event, part)).filter(person -> person.matches("m\\d")).collect(Collectors.joining(" ", " ", ""));
    }

    private static String value(Event event, RecordComponent part) {
        try {
            return ((PersonId) part.getAccessor().invoke(event)).value();
        } catch (ReflectiveOperationException cannotHappen) {
            throw new AssertionError(cannotHappen);
        }
    }

    private void inboxes(Store.Transaction tx, Maildirs maildirs, List<CaseScript> cases) {
        Stream<String> parties = cases.stream().flatMap(each -> Stream.of(each.reporter(), each.reported()));
        Stream.concat(parties, CaseScript.MEMBERS.stream()).forEach(account -> inbox(tx, account, maildirs.all(account, "")));
        OUTSIDE.forEach(account -> maildirs.all(account, "").forEach(mail -> outside(account, ShownMail.of(mail))));
    }

    private void outside(String account, ShownMail mail) {
        if (Post.tellsOfBackup(mail) || mail.text().contains("The service works on a backup now")) {
            setBack.add(account);
        } else {
            left.add("a mail to " + account);
        }
    }

    private void inbox(Store.Transaction tx, String account, List<byte[]> mails) {
        Map<String, List<String>> byId = mails.stream().collect(Collectors.groupingBy(octets -> ShownMail.of(octets).header("Message-ID").orElseThrow(),
                Collectors.mapping(CrashFinding::asSent, Collectors.toList())));
        byId.values().stream().filter(copies -> copies.stream().distinct().count() > 1).forEach(_ -> differingCopies.add(account));
        for (String id : byId.keySet()) {
            Optional<TagDirectory.Entry> entry = tx.tags().byMessageId(id);
            entry.ifPresentOrElse(known -> lettersByCase.get(known.caseId().value()).add(role(account) + " " + known.kind().label()), () -> untagged(account, byId.get(id).getFirst()));
        }
    }

    /** The answer to RECUSE is the one mail that cannot be answered itself. */
    private void untagged(String account, String mail) {
        String subject = mail.lines().filter(line -> line.startsWith("Subject: Case ")).findFirst().orElse("");
        if (Post.tellsOfBackup(ShownMail.of(mail.strip().getBytes(StandardCharsets.ISO_8859_1)))) {
            setBack.add(account);
        } else if (account.equals(CaseScript.member(6)) && !subject.isEmpty()) {
            lettersByCase.get(subject.substring("Subject: Case ".length())).add(account + " the last answer");
        } else {
            left.add("a mail to " + account + " that is in no record");
        }
    }

    /** Without what servers put on top. */
    private static String asSent(byte[] octets) {
        String mail = new String(octets, StandardCharsets.ISO_8859_1);
        return mail.substring(mail.indexOf("\nFrom: "));
    }

    private static String role(String account) {
        return account.replaceFirst("^(rae|sam)\\d+", "$1");
    }

    /** Each mail that can be answered has a tag, from the transaction on that queued it. */
    private void letters(Connection database) throws SQLException {
        long arrived = lettersByCase.values().stream().flatMap(List::stream).filter(letter -> !letter.endsWith("the last answer")).count();
        try (ResultSet queued = database.createStatement().executeQuery("SELECT COUNT(*) FROM tag")) {
            queued.next();
            if (queued.getLong(1) != arrived) {
                lost.add(queued.getLong(1) + " were queued, " + arrived + " arrived");
            }
        }
    }

    private void mailbox(Maildirs maildirs) {
        maildirs.all(LabConfig.ROLE, "Processed").forEach(octets -> handled.add(ShownMail.of(octets).header("Message-ID").orElseThrow()));
        Stream.of("", "Parked", "Junk").forEach(mailbox -> maildirs.all(LabConfig.ROLE, mailbox).forEach(_ -> left.add("a mail in the mailbox " + mailbox)));
    }

    /** Everything that must be so: each mail had its effect exactly once, everybody got every letter, and none twice but under the same Message-ID. */
    void assertExactlyOnce(List<String> kept) {
        assertAll(() -> assertOnce(kept), () -> assertEquals(List.of(), differingCopies, "mails that came twice, and not the same"), () -> assertEquals(List.of(), setBack));
    }

    /** The same of a service that was set back once: its second mails can be of another minute. And who may have to say something again was told so. */
    void assertExactlyOnceSetBack(List<String> kept) {
        assertAll(() -> assertOnce(kept), () -> assertEquals(Stream.concat(Stream.of("a1@example.org", "admin@example.org"), CaseScript.MEMBERS.stream()).toList(), setBack.stream().sorted().toList()));
    }

    private void assertOnce(List<String> kept) {
        assertAll(
                () -> assertEquals(List.of(), notOnce, "words that are not recorded exactly once"),
                () -> assertEquals(List.of(), differences(events), "events that not every case has"),
                () -> assertEquals(List.of(), differences(letters()), "mails that not everybody got"),
                () -> assertEquals(List.of(), lost, "mails that were queued, and came to nobody"),
                () -> assertEquals(kept, handled.stream().sorted().toList(), "what lies in Processed: all but what said RECUSE"),
                () -> assertEquals(List.of(), left, "what nobody should have, and what is still waiting"));
    }

    /** One list a case: recipient and kind, sorted. */
    private List<List<String>> letters() {
        return lettersByCase.values().stream().map(letters -> letters.stream().sorted().toList()).toList();
    }

    /** What one list has and the first has not, and the other way round; once more for each time that it is there. */
    private static List<String> differences(List<List<String>> lists) {
        List<String> differences = new ArrayList<>();
        for (List<String> list : lists) {
            without(list, lists.getFirst()).forEach(more -> differences.add("more: " + more));
            without(lists.getFirst(), list).forEach(less -> differences.add("less: " + less));
        }
        return differences;
    }

    private static List<String> without(List<String> list, List<String> other) {
        List<String> left = new ArrayList<>(list);
        other.forEach(left::remove);
        return left;
    }
}
