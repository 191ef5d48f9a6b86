package org.conductd.app.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.app.Daemon;
import org.conductd.app.Run;
import org.conductd.config.Config;
import org.conductd.procedure.Policy;

/** {@code conductd demo}: a mail server and a daemon in this process, and one case through both, on the machine's clock with short settings. */
public final class Demo {
    /** Of grace and cooling, and what else somebody would have to wait for: long enough to be seen (D4, D21, D28, D29). */
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final PrintWriter out;
    private final InstantSource clock = InstantSource.system();

    public Demo(PrintWriter out) {
        this.out = out;
    }

    /**
     * Plays the case and shows it.
     *
     * @param folder gets every mail and {@code index.html}; made where it is missing; empty: a fresh one among the temporary files
     * @param serve  leave server and daemon running afterwards, until the process is told to end
     * @return exit status: 0 where the case closed and everything came that should
     * @throws IOException where the folder cannot be written
     */
    public int run(Optional<Path> folder, boolean serve) throws IOException {
        Path shown = folder.isPresent() ? Files.createDirectories(folder.get()) : Files.createTempDirectory("conductd-demo");
        Path scratch = Files.createTempDirectory("conductd-demo-store");
        Config config = Config.demo().withPolicy(hurried(Config.demo().policy())).withStore(scratch.resolve("demo.db"));
        Cast cast = Cast.of(config);
        try (MailHost host = MailHost.start(config.group().address(), cast.people(), config.intake().proof().authservId().orElseThrow())) {
            return run(host.serving(config), cast, host, shown, serve);
        } finally {
            remove(scratch);
        }
    }

    private int run(Config config, Cast cast, MailHost host, Path folder, boolean serve) throws IOException {
        Journal journal = new Journal(clock);
        Daemon.Parts parts = journal.observing(Run.parts(config), config.group().address().bare());
        try (Daemon daemon = new Daemon(parts, Run.UNWATCHED)) {
            daemon.start();
            Conversation told = new Conversation(out);
            Performance performance = Performance.of(cast, host, journal, told, parts.store(), clock, new SecureRandom());
            DemoFolder written = new DemoFolder(folder);
            written.write(journal, cast, performance);
            out.println(performance.sentence());
            out.println("Who got what and when, and every mail: " + written.page().toUri());
            if (serve) {
                new Serving(out).until(daemon, host, cast);
            }
            return performance.well() ? 0 : 1;
        }
    }

    /** The procedure of the source, with what one would wait for made short. */
    private static Policy hurried(Policy policy) {
        Policy.Vote vote = policy.vote();
        Policy.Letters letters = policy.letters();
        return new Policy(MOMENT, policy.disclosure(), policy.intake(), policy.advisers(), policy.newcomers(), policy.clearance(),
                policy.evaluation(),
                new Policy.Discussion(policy.discussion().atOnce(), MOMENT), policy.meeting(), policy.hearing(),
                new Policy.Vote(vote.rule(), vote.basis(), vote.window(), MOMENT, vote.decision()),
                new Policy.Letters(letters.approvals(), letters.response(), MOMENT, MOMENT), policy.approval(), policy.pattern(), policy.reporter());
    }

    private static void remove(Path scratch) throws IOException {
        try (Stream<Path> files = Files.list(scratch)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(scratch);
    }
}
