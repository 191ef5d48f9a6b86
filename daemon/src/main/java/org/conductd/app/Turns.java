package org.conductd.app;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.conductd.cli.Ports;
import org.conductd.cli.ServiceStatus;
import org.conductd.config.Config;
import org.conductd.config.ConfigException;
import org.conductd.engine.Store;
import org.conductd.store.PostgresStore;
import org.conductd.store.PostgresTurn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service among others on one database: it stands by until it is its turn, then works as a {@link Daemon} that knows nothing of that, until the
 * connection to the database is lost; then it stands by again. Everything that a turn knows is in the store, so that each begins as after a start.
 */
final class Turns implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Turns.class);
    /** Between two questions whether it is its turn: so long nobody works, at most, where the one before ended in order or was killed. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);
    /** Between two words to the server, which takes a daemon for dead that is silent for four times as long. */
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(2);
    private static final String NO_DATABASE = "waiting for the database";

    private final PostgresTurn turn;
    private final Ports.ConfigSource file;
    private final SystemdNotify systemd;
    private final Consumer<String> told;
    private final InstantSource clock = InstantSource.system();
    private final Bell bell = new Bell();
    private final ScheduledExecutorService idle = Run.idle();
    private Config config;
    private Optional<Working> working = Optional.empty();
    private String said = "";
    private String reason = "";
    private boolean answered;
    private volatile boolean stopping;
    private volatile boolean over;

    private record Working(Daemon daemon, Reload reload) {}

    /** @param told the line for whoever wants to know how it fares, whenever it changes; systemd has it by itself */
    Turns(Config config, PostgresTurn turn, Ports.ConfigSource file, SystemdNotify systemd, Consumer<String> told) {
        this.config = config;
        this.turn = turn;
        this.file = file;
        this.systemd = systemd;
        this.told = told;
    }

    /**
     * Until it is stopped, or cannot go on.
     *
     * @return whether it ended as it should
     * @throws Store.StoreException where the first word of the database is that it will not do
     * @throws IOException where the configured certificates cannot be used
     */
    boolean run() throws IOException {
        try {
            for (Optional<PostgresStore> store = standBy(); store.isPresent(); store = standBy()) {
                if (!work(store.get())) {
                    return false;
                }
            }
            return true;
        } finally {
            over = true;
        }
    }

    // ---- Standing by

    /** @return the store, once it is the turn of this service; empty once it was stopped */
    private Optional<PostgresStore> standBy() {
        Pulse.Beat beat = new Pulse.Beat();
        try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("timer").factory())) {
            new Pulse(systemd, List.of(beat)).start(timer);
            Optional<PostgresStore> store = ask();
            while (store.isEmpty() && !stopping) {
                beat.beat();
                bell.await(BETWEEN_QUESTIONS);
                store = ask();
            }
            timer.shutdownNow();
            return store;
        }
    }

    private Optional<PostgresStore> ask() {
        try {
            Optional<PostgresStore> store = stopping ? Optional.empty() : turn.take();
            answered = true;
            reason = "";
            if (store.isEmpty() && !stopping) {
                if (say(ServiceStatus.STANDING_BY)) {
                    log.info("Standing by: another service works on the database");
                    systemd.ready();
                }
            }
            return store;
        } catch (Store.Damaged broken) {
            throw broken;
        } catch (Store.StoreException trouble) {
            if (!answered && !(trouble instanceof Store.Unavailable)) {
                throw trouble;
            }
            say(NO_DATABASE);
            if (!trouble.getMessage().equals(reason)) {
                log.error("Waiting: {}", trouble.getMessage());
            }
            reason = trouble.getMessage();
            return Optional.empty();
        }
    }

    /** @return whether they were not said already */
    private boolean say(String words) {
        if (words.equals(said)) {
            return false;
        }
        said = words;
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        systemd.status(words + " since " + now);
        told.accept(words + " since " + now);
        return true;
    }

    // ---- Working

    /** @return false where it cannot go on */
    private boolean work(PostgresStore store) throws IOException {
        said = "";
        log.info("Working: it is the turn of this service");
        try (ScheduledExecutorService words = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("turn").factory())) {
            words.scheduleWithFixedDelay(() -> leaveUnlessTurnOf(store), 0, BETWEEN_WORDS.toNanos(), TimeUnit.NANOSECONDS);
            boolean well = work(store, config());
            words.shutdownNow();
            return well;
        }
    }

    private boolean work(PostgresStore store, Config current) throws IOException {
        Daemon.Parts parts;
        try {
            parts = Run.parts(current, _ -> store, idle);
        } catch (Store.Unavailable trouble) {
            log.error("The turn ends before it began: {}", trouble.getMessage());
            store.close();
            bell.await(BETWEEN_QUESTIONS);
            return true;
        }
        Daemon daemon = new Daemon(parts, systemd, told);
        Reload reload = Run.reload(daemon, parts, current, file);
        begin(new Working(daemon, reload));
        boolean well = daemon.awaitEnd();
        daemon.close();
        end(reload);
        return well;
    }

    private synchronized void begin(Working next) {
        working = Optional.of(next);
        if (stopping) {
            next.daemon().close();
        } else {
            next.daemon().start();
        }
    }

    private synchronized void end(Reload reload) {
        working = Optional.empty();
        config = reload.running();
    }

    private synchronized Config config() {
        return config;
    }

    private synchronized Optional<Working> working() {
        return working;
    }

    /** What is lost cannot be written to any more, and what was not written down is not done. */
    private void leaveUnlessTurnOf(PostgresStore store) {
        if (!store.holdsTurn() && !stopping) {
            working().ifPresent(now -> {
                log.warn("The connection to the database was lost, and with it the turn of this service");
                now.daemon().leave();
            });
        }
    }

    // ---- Signals

    /** The configuration is read anew: by the daemon where it works, for its next turn where it stands by. */
    void reload() {
        Optional<Working> now = working();
        if (now.isPresent()) {
            now.get().reload().now();
        } else {
            readAnew();
        }
    }

    private synchronized void readAnew() {
        try {
            Config fresh = file.read();
            fresh.fixedKeysDifferingFrom(config).forEach(key -> log.warn("{} has changed: that is taken up at the next start", key));
            List<String> problems = Run.templateProblems(fresh);
            if (problems.isEmpty()) {
                config = fresh.withFixedPartsOf(config);
                log.info("The configuration was read anew, for the turn of this service");
            } else {
                problems.forEach(problem -> log.error("{}", problem));
            }
        } catch (ConfigException wrong) {
            wrong.places().forEach(place -> log.error("{}", place));
            log.error("The new configuration is wrong, the old one stays; \"conductd check\" says what is wrong");
        }
    }

    /**
     * Ends it within ten seconds, in the middle of anything.
     *
     * @return false where it had ended by itself already
     */
    boolean stop() {
        if (over) {
            return false;
        }
        stopping = true;
        bell.ring();
        working().ifPresentOrElse(now -> now.daemon().close(), systemd::stopping);
        return true;
    }

    @Override
    public void close() {
        turn.close();
        idle.shutdownNow();
    }
}
