package org.conductd.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.config.Config;
import org.conductd.config.ConfigReader;
import org.conductd.engine.Arrival;
import org.conductd.engine.Engine;
import org.conductd.engine.EventStore;
import org.conductd.engine.Ledger;
import org.conductd.engine.OutboxStore;
import org.conductd.engine.Store;
import org.conductd.intake.CommandName;
import org.conductd.message.ShownMail;
import org.conductd.procedure.CaseId;
import org.conductd.store.SqliteStore;
import org.conductd.wiring.Wiring;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every command, by everybody who got a mail, at every line of every story, with arguments that are missing, doubled, contradictory, too long or
 * in no alphabet of ours: each gets an answer, and what is refused changes nothing and is told to nobody else. Each is undone again.
 */
class BadInputTest {
    private static final Path STORIES = Path.of("src/test/resources/stories");
    /** The rest of the line, or the lines below, in place of what the command takes. */
    private static final Map<String, Function<CommandName, String>> WAYS = new TreeMap<>(Map.of(
            "missing", CommandName::words,
            "doubled", name -> name.words() + " 1\n\n" + name.words() + " 1",
            "contradictory", name -> name.words() + "\nVOTE YES\nVOTE NO\nAWAY\nBACK\nAGREE\nDECLINE",
            "too long", name -> name.words() + " " + "na ".repeat(200) + "\n" + "so ".repeat(6700),
            "foreign", name -> name.words() + " \u0416\u0430\u043d\u043d\u0430 \u202e\u5f20\u4f1f \ud83e\udd37 <\u0436@\u043f\u0440\u0438\u043c\u0435\u0440.example>\n\u0644\u0627: \u0646\u0639\u0645",
            "odd", name -> name.words() + " -99999999999999999999 <<>> ${x} &lt;b&gt; \u0000\u0007",
            "shouted", name -> "Dear all,\n\n" + name.words() + "!!!\n\nThat is all that I have to say about it."));

    /** What one mail came to. @param sent to whom what went, by address */
    private record Came(int events, Map<String, List<OutboxStore.Queued>> sent) {}

    private final Set<String> tried = new HashSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    @DisplayName("mail interface §4: every command in every state by every role, wrongly written, is answered; a refusal changes nothing")
    void everythingWrongIsAnswered() throws IOException, StoryException, org.conductd.config.ConfigException {
        try (Stream<Path> folders = Files.list(STORIES)) {
            for (Path folder : folders.sorted().toList()) {
                play(folder);
            }
        }
        assertEquals(List.of(), wrong.stream().limit(20).toList(), () -> wrong.size() + " in all");
        Set<String> roles = counts.keySet().stream().map(key -> key.substring(0, key.indexOf('/'))).collect(Collectors.toCollection(TreeSet::new));
        for (String role : roles) {
            for (CommandName name : CommandName.values()) {
                assertTrue(counts.containsKey(role + "/" + name), () -> role + " never wrote " + name);
            }
        }
        assertTrue(roles.containsAll(Set.of("member", "adviser", "contact", "rae", "sam")), roles::toString);
    }

    private void play(Path folder) throws IOException, StoryException, org.conductd.config.ConfigException {
        Path own = folder.resolve("conductd.yaml");
        Config config = Files.exists(own) ? ConfigReader.readWithoutSecrets(own) : Config.demo();
        Story story = StoryReader.read(Files.readString(folder.resolve("story.txt")));
        try (UndoneStore store = new UndoneStore(SqliteStore.inMemory(new SplittableRandom(~1)))) {
            Engine engine = Wiring.engine(config, store, new SplittableRandom(1), Instant.EPOCH);
            Stage stage = new Stage(engine, Audience.NOBODY);
            MailClient client = new MailClient(config.group().address(), config.intake().proof());
            Rehearsal rehearsal = new Rehearsal(stage, (_, _) -> engine, client, folder, Audience.NOBODY);
            for (Story.Numbered line : story.lines()) {
                rehearsal.play(new Story(List.of(line)));
                if (line.line() instanceof Line.Act) {
                    tryAll(folder.getFileName() + ":" + line.number(), store, engine, stage, client);
                }
            }
        }
    }

    private void tryAll(String where, UndoneStore store, Engine engine, Stage stage, MailClient client) {
        Map<String, SentMail> newest = new LinkedHashMap<>();
        stage.sent().forEach(mail -> newest.put(mail.recipient(), mail));
        String step = store.transact(tx -> tx.events().list().stream().findFirst().map(EventStore.Listed::step).orElse("NONE"));
        for (SentMail mail : newest.values()) {
            List<String> ways = List.copyOf(WAYS.keySet());
            for (CommandName name : CommandName.values()) {
                String key = role(mail.recipient()) + "/" + name;
                String way = ways.get(Math.floorMod((step + key).hashCode(), ways.size()));
                if (tried.add(step + " " + key)) {
                    counts.merge(key, 1, Integer::sum);
                    String body = WAYS.get(way).apply(name);
                    Came came = tried(store, engine, stage, client.reply(mail, new Line.ReplyTo(
                            new Line.Which(mail.recipient(), mail.kind(), java.util.OptionalInt.empty()), Optional.empty(), true, body), stage.now()));
                    judge(step + ", " + where + " " + key + " " + way + " in answer to " + mail.kind().label(), mail.recipient(), name, came);
                }
            }
        }
    }

    private Came tried(UndoneStore store, Engine engine, Stage stage, byte[] octets) {
        int before = events(store.transact(BadInputTest::allEvents));
        Came[] came = new Came[1];
        store.trying(tx -> came[0] = new Came(events(allEvents(tx)) - before, sent(tx)), () -> {
            Ledger.Disposal disposal = engine.receive(new Arrival(new Ledger.Place("TRIED", 1, 1), stage.now(), octets, false), stage.now());
            assertTrue(disposal != Ledger.Disposal.PARKED, "kept apart");
        });
        return came[0];
    }

    private static List<Integer> allEvents(Store.Transaction tx) {
        return tx.events().list().stream().map(EventStore.Listed::id).map((CaseId id) -> tx.events().load(id).size()).toList();
    }

    private static int events(List<Integer> sizes) {
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, List<OutboxStore.Queued>> sent(Store.Transaction tx) {
        return tx.outbox().list().stream().map(OutboxStore.Listed::id).map(tx.outbox()::load).flatMap(Optional::stream)
                .collect(Collectors.groupingBy(OutboxStore.Queued::recipient));
    }

    private void judge(String what, String writer, CommandName name, Came came) {
        List<OutboxStore.Queued> answers = came.sent().getOrDefault(writer, List.of());
        // Words that went to the group need no answer.
        if (answers.isEmpty() && came.events() == 0) {
            wrong.add(what + ": no answer");
        }
        if (came.events() == 0 && came.sent().size() > 1) {
            wrong.add(what + ": nothing happened, and others were told: " + came.sent().keySet());
        }
        for (OutboxStore.Queued answer : answers) {
            String text = ShownMail.of(answer.octets()).text();
            if (text.length() > 40_000) {
                wrong.add(what + ": an answer of " + text.length() + " characters");
            }
            if (text.contains("${") && !text.contains("${x}") || new String(answer.octets(), StandardCharsets.UTF_8).contains("Exception")) {
                wrong.add(what + ": an answer that was not meant");
            }
        }
    }

    private static String role(String address) {
        String local = address.substring(0, address.indexOf('@'));
        return switch (local.replaceAll("\\d+$", "")) {
            case "m" -> "member";
            case "a" -> "adviser";
            case "e" -> "contact";
            case "s" -> "substitute";
            default -> Arrays.asList("rae", "sam", "wim").contains(local) ? local : "somebody";
        };
    }
}
