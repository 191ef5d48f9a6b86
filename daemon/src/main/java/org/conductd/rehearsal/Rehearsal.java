package org.conductd.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.conductd.config.Config;
import org.conductd.config.ConfigException;
import org.conductd.config.ConfigReader;
import org.conductd.engine.Engine;
import org.conductd.engine.Store;
import org.conductd.intake.ProofServer;
import org.conductd.intake.ProofSource;
import org.conductd.message.MailKind;
import org.conductd.message.Mailbox;
import org.conductd.store.SqliteStore;
import org.conductd.wiring.Wiring;

/** Plays one story from its first line to its last. */
public final class Rehearsal {
    private final Stage stage;
    private final BiFunction<Config, Instant, Engine> engines;
    private final MailClient client;
    private final Path folder;
    private final Audience audience;
    private final List<String> failures = new ArrayList<>();
    /** How many mails had left when the last act began. */
    private int before;

    /**
     * @param mails    everything that left, in order
     * @param failures what was expected and is not so; empty where the story holds
     */
    public record Outcome(List<SentMail> mails, List<String> failures) {
        public boolean holds() {
            return failures.isEmpty();
        }
    }

    Rehearsal(Stage stage, BiFunction<Config, Instant, Engine> engines, MailClient client, Path folder, Audience audience) {
        this.stage = stage;
        this.engines = engines;
        this.client = client;
        this.folder = folder;
        this.audience = audience;
    }

    /**
     * Plays a story against an engine of its own, whose store is in memory.
     *
     * @param folder where the files lie that the story delivers
     * @param seed   of all chance: the same gives the same octets
     * @throws StoryException where it delivers a file that cannot be read
     */
    public static Outcome play(Story story, Path folder, Config config, long seed, Audience audience) throws StoryException {
        // Two generators: how many nonces the store uses must not change which tags and lots are drawn.
        try (Store store = SqliteStore.inMemory(new SplittableRandom(~seed))) {
            RandomGenerator chance = new SplittableRandom(seed);
            BiFunction<Config, Instant, Engine> engines = (read, now) -> Wiring.engine(read.withProof(judged(read.intake().proof())), store, chance, now);
            Stage stage = new Stage(engines.apply(config, story.beginning()), audience);
            return new Rehearsal(stage, engines, new MailClient(config.group().address(), judged(config.intake().proof())), folder, audience).play(story);
        }
    }

    /** Nobody in a story has a key to sign with: where the daemon would check signatures itself, a server says who is proven. */
    private static ProofSource judged(ProofSource proof) {
        return proof.server() == ProofServer.DKIM ? ProofSource.of(ProofServer.RFC8601, Optional.of("rehearsal.invalid"), proof.domain()) : proof;
    }

    /** Plays on: from where the stage stands. */
    Outcome play(Story story) throws StoryException {
        for (Story.Numbered numbered : story.lines()) {
            audience.line(numbered, stage.now());
            switch (numbered.line()) {
                case Line.Act act -> {
                    before = stage.sent().size();
                    act(numbered, act);
                }
                case Line.Expectation expectation -> check(expectation).ifPresent(wrong -> fail(numbered, wrong));
            }
        }
        return new Outcome(stage.sent(), List.copyOf(failures));
    }

    private void act(Story.Numbered numbered, Line.Act act) throws StoryException {
        switch (act) {
            case Line.At(var at) -> stage.begin(at);
            case Line.Wait(var duration) -> stage.pass(duration);
            case Line.Fresh mail -> stage.arrive(client.fresh(mail, stage.now()));
            case Line.Deliver(String file) -> stage.arrive(read(numbered, file));
            case Line.Reload(String file) -> stage.take(engines.apply(configuration(numbered, file), stage.now()));
            case Line.ReplyTo reply -> find(numbered, reply.mail()).ifPresent(mail -> stage.arrive(client.reply(mail, reply, stage.now())));
            case Line.Tap tap -> find(numbered, tap.mail()).ifPresent(mail -> tap(numbered, mail, tap.command()));
            case Line.Bounce bounce -> find(numbered, bounce.mail()).ifPresent(mail -> stage.arrive(client.bounce(mail, stage.now())));
            case Line.Calendar answer -> find(numbered, answer.mail()).ifPresent(mail -> calendar(numbered, mail, answer));
            case Line.AutoReply note -> find(numbered, note.mail()).ifPresent(mail -> stage.arrive(client.vacation(mail, note.body(), stage.now())));
        }
    }

    private byte[] read(Story.Numbered numbered, String file) throws StoryException {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new StoryException(List.of("line " + numbered.number() + ": the file " + file + " cannot be read\n    allowed: a file beside the story"));
        }
    }

    private Config configuration(Story.Numbered numbered, String file) throws StoryException {
        try {
            return ConfigReader.readWithoutSecrets(folder.resolve(file));
        } catch (ConfigException wrong) {
            throw new StoryException(List.of("line " + numbered.number() + ": the configuration is wrong\n" + wrong.getMessage().indent(4).stripTrailing()));
        }
    }

    private void tap(Story.Numbered numbered, SentMail mail, String command) {
        List<Button> buttons = Button.of(mail.shown());
        Optional<Button> wanted = Button.forCommand(buttons, command);
        wanted.ifPresentOrElse(button -> stage.arrive(client.tapped(mail, button, stage.now())), () -> fail(numbered,
                "expected: a button for " + command + "\nwent out: buttons for " + Expectations.list(buttons.stream().map(Button::command).toList())));
    }

    private void calendar(Story.Numbered numbered, SentMail mail, Line.Calendar answer) {
        client.calendar(mail, answer, stage.now()).ifPresentOrElse(stage::arrive, () -> fail(numbered, "expected: a calendar entry in it\nwent out: none"));
    }

    private Optional<SentMail> find(Story.Numbered numbered, Line.Which which) {
        Optional<SentMail> found = newest(which);
        if (found.isEmpty()) {
            fail(numbered, "expected: " + which + "\nwent out to that address so far: " + Expectations.kinds(to(which.address(), stage.sent())));
        }
        return found;
    }

    private Optional<SentMail> newest(Line.Which which) {
        List<SentMail> mails = stage.sent(which.address(), which.kind());
        int number = which.number().orElse(mails.size());
        return number >= 1 && number <= mails.size() ? Optional.of(mails.get(number - 1)) : Optional.empty();
    }

    private static List<SentMail> to(String address, List<SentMail> mails) {
        return mails.stream().filter(mail -> new Mailbox("", mail.recipient()).sameAddress(address)).toList();
    }

    /** What is wrong; nothing where it is as expected. */
    private Optional<String> check(Line.Expectation expectation) {
        return switch (expectation) {
            case Line.Exactly(String address, List<MailKind> kinds) ->
                    Expectations.exactly(kinds, to(address, stage.sent().subList(before, stage.sent().size())));
            case Line.Never(String address, MailKind kind) -> Expectations.never(kind, stage.sent(address, kind));
            case Line.Text text -> newest(text.mail()).map(mail -> Expectations.text(text, mail.shown())).orElseGet(() -> Optional.of(
                    "expected: " + text.mail() + "\nwent out to that address so far: " + Expectations.kinds(to(text.mail().address(), stage.sent()))));
        };
    }

    private void fail(Story.Numbered numbered, String wrong) {
        String failure = "line " + numbered.number() + ": " + numbered.text() + "\n" + wrong.indent(4).stripTrailing();
        failures.add(failure);
        audience.failed(failure);
    }
}
