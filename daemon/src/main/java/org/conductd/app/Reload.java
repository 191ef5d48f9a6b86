package org.conductd.app;

import java.util.List;
import java.util.function.Function;
import org.conductd.cli.Ports;
import org.conductd.config.Config;
import org.conductd.config.ConfigException;
import org.conductd.engine.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The configuration read anew while the service runs (D11): roster, procedure, templates and words are taken up at once, in the cases that are
 * there too. What the running connections and the store are made of waits for the next start. A file with a fault in it changes nothing.
 */
final class Reload {
    private static final Logger log = LoggerFactory.getLogger(Reload.class);

    private final Daemon daemon;
    private final Ports.ConfigSource source;
    private final Function<Config, Engine> engine;
    private Config running;

    /** @param engine makes one over the store of the daemon, which takes the roster up */
    Reload(Daemon daemon, Config running, Ports.ConfigSource source, Function<Config, Engine> engine) {
        this.daemon = daemon;
        this.running = running;
        this.source = source;
        this.engine = engine;
    }

    /** Whether it was taken up. Never throws: whatever goes wrong, the service goes on with what it has. */
    synchronized boolean now() {
        daemon.reloading();
        String state = "the new configuration could not be taken up: see the log";
        boolean taken = false;
        try {
            List<String> problems = takeUp(source.read());
            taken = problems.isEmpty();
            state = taken ? "" : refused(problems);
        } catch (ConfigException wrong) {
            state = refused(wrong.places());
        } catch (RuntimeException | Error fault) {
            log.error("The new configuration could not be taken up, the old one stays: {}", Fault.of(fault));
        }
        daemon.reloaded(state);
        return taken;
    }

    /** What the service runs by now. */
    synchronized Config running() {
        return running;
    }

    /** What is wrong with its templates; nothing where it was taken up. */
    private List<String> takeUp(Config fresh) {
        fresh.fixedKeysDifferingFrom(running).forEach(key -> log.warn("{} has changed: that is taken up at the next start", key));
        Config next = fresh.withFixedPartsOf(running);
        List<String> problems = Run.templateProblems(next);
        if (problems.isEmpty()) {
            daemon.replace(() -> engine.apply(next));
            running = next;
            log.info("The configuration was read anew");
        }
        return problems;
    }

    private String refused(List<String> problems) {
        problems.forEach(problem -> log.error("{}", problem));
        log.error("The new configuration is wrong, the old one stays; \"conductd check\" says what is wrong");
        daemon.configurationRefused(problems.size());
        return "the new configuration is wrong, the old one stays: \"conductd check\" says what is wrong";
    }
}
