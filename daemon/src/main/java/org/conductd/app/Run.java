package org.conductd.app;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.conductd.cli.Ports;
import org.conductd.cli.ServiceStatus;
import org.conductd.config.Config;
import org.conductd.correspondence.TemplateCheck;
import org.conductd.engine.Engine;
import org.conductd.engine.Store;
import org.conductd.imap.ImapMailroom;
import org.conductd.smtp.SmtpSubmission;
import org.conductd.store.SqliteStore;
import org.conductd.wiring.Wiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code conductd run}: the daemon as a configuration says, on the machine's clock and unpredictable chance, until SIGTERM. */
public final class Run {
    /** For a service that nobody watches. */
    public static final SystemdNotify UNWATCHED = SystemdNotify.of(Map.of(), 0);

    private static final Logger log = LoggerFactory.getLogger(Run.class);
    /** Exit status for wrong use or configuration (command line). */
    private static final int WRONG = 2;
    /** Exit status where another start may go well: whoever supervises it tries again. */
    private static final int FOR_NOW = 1;

    private Run() {}

    /**
     * Opens the store and makes what talks to the servers; nothing is connected yet.
     *
     * @throws org.conductd.engine.Store.StoreException where the store cannot be opened
     * @throws IOException where the configured certificates cannot be used
     */
    public static Daemon.Parts parts(Config config) throws IOException {
        return parts(config, random -> checked(Wiring.file(config, random)), idle());
    }

    /** What takes long to look at, the daemon does not wait for. */
    private static Store checked(SqliteStore store) {
        Thread.ofPlatform().daemon().name("check").start(store::checkWhole);
        return store;
    }

    /** @param idle has to be shut down later than the parts */
    static Daemon.Parts parts(Config config, Function<RandomGenerator, Store> opening, ScheduledExecutorService idle) throws IOException {
        SecureRandom random = new SecureRandom();
        InstantSource clock = InstantSource.system();
        SmtpSubmission submission = new SmtpSubmission(config.smtp(), clock);
        Store store = opening.apply(random);
        Engine engine = Wiring.engine(config, store, Wiring.chance(store, random), Recovery.beginning(store, clock), new NameServers());
        return new Daemon.Parts(store, engine, engine.lastCheck(), new ImapMailroom(config.imap(), idle, random::nextDouble), submission, clock, random::nextDouble);
    }

    static ScheduledExecutorService idle() {
        return Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("idle").factory());
    }

    /**
     * Runs until the process is told to end, or until it cannot go on. SIGHUP reads the configuration anew.
     *
     * @param file where it is read from
     * @return exit status: 0 after SIGTERM or SIGINT, 1 where a thread of the service was lost, or the store cannot be had for now, 2 where a template of the admin's cannot work
     * @throws org.conductd.engine.Store.StoreException where the store cannot be opened
     * @throws IOException where the configured certificates cannot be used
     */
    public static int run(Config config, Ports.ConfigSource file) throws IOException {
        List<String> problems = templateProblems(config);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> log.error("Template {}", problem));
            return WRONG;
        }
        return config.store().postgresql().isPresent() ? inTurns(config, config.store().postgresql().get(), file) : alone(config, file);
    }

    private static int alone(Config config, Ports.ConfigSource file) throws IOException {
        Daemon.Parts parts;
        try {
            parts = parts(config);
        } catch (Store.Unavailable trouble) {
            log.error("Not started: {}", trouble.getMessage());
            return FOR_NOW;
        }
        Daemon daemon = new Daemon(parts, SystemdNotify.of(System.getenv(), ProcessHandle.current().pid()), new ServiceStatus(config.store().file())::write);
        HangUp.does(reload(daemon, parts, config, file)::now);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> end(daemon)));
        daemon.start();
        boolean well = daemon.awaitEnd();
        daemon.close();
        return well ? 0 : 1;
    }

    private static int inTurns(Config config, Config.Postgresql database, Ports.ConfigSource file) throws IOException {
        SystemdNotify systemd = SystemdNotify.of(System.getenv(), ProcessHandle.current().pid());
        try (Turns turns = new Turns(config, Wiring.turn(config, database, new SecureRandom()), file, systemd, new ServiceStatus(config.store().file())::write)) {
            HangUp.does(turns::reload);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> end(turns)));
            return turns.run() ? 0 : 1;
        } catch (Store.Unavailable trouble) {
            log.error("Not started: {}", trouble.getMessage());
            return FOR_NOW;
        }
    }

    static Reload reload(Daemon daemon, Daemon.Parts parts, Config config, Ports.ConfigSource file) {
        RandomGenerator random = Wiring.chance(parts.store(), new SecureRandom());
        return new Reload(daemon, config, file, fresh -> Wiring.engine(fresh, parts.store(), random, parts.clock().instant(), new NameServers()));
    }

    /** The mails of a running case never fail half-way. Ours were tried when this was built; what an admin put in their place, nobody tried yet. */
    static List<String> templateProblems(Config config) {
        return config.templates().isEmpty() ? List.of() : TemplateCheck.problems(Wiring.templates(config), Wiring.letterhead(config));
    }

    /** By itself the JVM would call an ordinary stop 143, which is a failure to whoever asked for it. */
    private static void end(Daemon daemon) {
        daemon.close();
        Runtime.getRuntime().halt(daemon.awaitEnd() ? 0 : 1);
    }

    private static void end(Turns turns) {
        if (turns.stop()) {
            Runtime.getRuntime().halt(0);
        }
    }
}
