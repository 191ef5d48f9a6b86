package org.conductd.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.conductd.app.demo.Cast;
import org.conductd.app.demo.MailHost;
import org.conductd.app.demo.MailProgram;
import org.conductd.config.Config;
import org.conductd.config.ConfigReader;
import org.conductd.intake.Roster;
import org.conductd.message.Mailbox;
import org.conductd.message.ShownMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@DisplayName("D11: the configuration is read anew while the service runs")
class ReloadIT {
    @TempDir
    private Path folder;
    private Config config;
    private MailHost host;
    private Daemon.Parts parts;
    private Daemon daemon;
    private final CountDownLatch reloaded = new CountDownLatch(1);

    @BeforeEach
    void serve() throws IOException {
        config = Config.demo().withStore(folder.resolve("store.db"));
        host = MailHost.start(config.group().address(), Cast.of(config).people(), "mx.example.org");
        config = host.serving(config);
        parts = Run.parts(config);
        daemon = new Daemon(parts, Run.UNWATCHED);
        daemon.start();
    }

    @AfterEach
    void end() {
        daemon.close();
        host.close();
    }

    private MailProgram of(String address) {
        return new MailProgram(new Mailbox("", address), host, InstantSource.system());
    }

    private static Optional<String> newest(MailProgram program) {
        return program.look().stream().map(ShownMail::of).map(ShownMail::text).reduce((_, later) -> later);
    }

    private static void awaitMail(MailProgram program, String words) {
        Patience.until("a mail that says: " + words, () -> newest(program).filter(text -> text.replaceAll("\\s+", " ").contains(words)).isPresent());
    }

    private Config without(String id) {
        Roster roster = config.roster();
        return config.withRoster(new Roster(roster.members().stream().filter(entry -> !entry.member().person().id().value().equals(id)).toList(),
                roster.escalation(), roster.admin(), roster.substitutes()));
    }

    @Test
    void whoever_was_taken_out_has_left_and_everybody_is_told() {
        try (MailProgram one = of("m1@example.org"); MailProgram seven = of("m7@example.org")) {
            assertTrue(Run.reload(daemon, parts, config, () -> without("m7")).now());
            awaitMail(one, "Omar Haddad is not on the list any more");
            awaitMail(seven, "You are not on the list");
        }
    }

    @Test
    void a_wrong_file_changes_nothing_and_the_admin_is_told() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "group:\n  nmae: typo\n");
        try (MailProgram admin = of("admin@example.org"); MailProgram one = of("m1@example.org")) {
            assertFalse(Run.reload(daemon, parts, config, () -> ConfigReader.readWithoutSecrets(wrong)).now());
            awaitMail(admin, "read its configuration anew");
            assertEquals(List.of(), one.look());
            assertTrue(Run.reload(daemon, parts, config, () -> without("m7")).now());
            awaitMail(one, "Omar Haddad is not on the list any more");
        }
    }

    @Test
    void of_a_wrong_file_the_log_says_where_it_is_wrong_and_nothing_of_what_stands_there() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "members:\n  - {name: Omar Haddad, addresses: [omar at home], joined: yesterday}\n");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(Reload.class);
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.INFO);
        try {
            assertFalse(Run.reload(daemon, parts, config, () -> ConfigReader.readWithoutSecrets(wrong)).now());
        } finally {
            logger.setLevel(null);
            logger.detachAppender(log);
        }
        List<String> said = log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertTrue(said.contains(wrong + ":2: wrong"), said::toString);
        assertTrue(said.stream().noneMatch(line -> line.contains("Omar") || line.contains("omar") || line.contains("yesterday")), said::toString);
    }

    @Test
    void what_a_running_service_cannot_change_stays_as_it_is() {
        Config other = without("m7").withStore(folder.resolve("other.db"));
        assertEquals(List.of("store"), other.fixedKeysDifferingFrom(config));
        assertEquals(config.store(), other.withFixedPartsOf(config).store());
        assertEquals(other.roster(), other.withFixedPartsOf(config).roster());
    }

    @Test
    void a_hang_up_is_the_word_for_it() throws Exception {
        HangUp.does(reloaded::countDown);
        HangUp.raise();
        assertTrue(reloaded.await(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS));
    }
}
