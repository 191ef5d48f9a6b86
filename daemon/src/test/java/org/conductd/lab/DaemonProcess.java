package org.conductd.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** {@code conductd run} as a process of its own, from the jars that Maven has just packaged. Its log is kept in a file. */
public final class DaemonProcess {
    private static final Path JAR = Path.of("target/conductd.jar").toAbsolutePath();
    private static final Path LIBRARIES = Path.of("target/lib").toAbsolutePath();
    private static final String READY = "Ready: the mailbox is watched";
    private static final String STANDING_BY = "Standing by";
    private static final int LAST_LINES = 40;
    private static final int SIGTERM_STATUS = 128 + 15;

    private final Process process;
    private final Path log;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch standingBy = new CountDownLatch(1);
    private final Thread reader;

    private DaemonProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /**
     * Starts it with the memory of {@code daemon/bin/conductd}; it is not up when this returns.
     *
     * @param prefix  of the command: whatever the process is to be put into; or nothing
     * @param options further ones of the Java machine
     */
    public static DaemonProcess start(List<String> prefix, List<String> options, Path config, Path log) {
        Assumptions.assumeTrue(Files.isRegularFile(JAR) && Files.isDirectory(LIBRARIES), "skipped: nothing is packaged yet (mvn verify does it)");
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms16m", "-Xmx256m", "-Xss512k", "-XX:-UsePerfData"));
        command.addAll(options);
        command.addAll(List.of("-cp", JAR + ":" + LIBRARIES + "/*", "org.conductd.app.Main", "run", "--config", config.toString()));
        try {
            return new DaemonProcess(new ProcessBuilder(command).redirectErrorStream(true).start(), log);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                if (line.contains(READY)) {
                    ready.countDown();
                } else if (line.contains(STANDING_BY)) {
                    standingBy.countDown();
                }
            }
        } catch (IOException killed) {
            // What it had still to say is lost with it.
        }
    }

    /** Whether it came to watch the mailbox in that time. */
    public boolean awaitReady(Duration atMost) {
        return await(ready, atMost);
    }

    /** Whether it came to stand by, beside another one, in that time. */
    public boolean awaitStandingBy(Duration atMost) {
        return await(standingBy, atMost);
    }

    private static boolean await(CountDownLatch event, Duration atMost) {
        try {
            return event.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** As a power cut does, short of the disk: SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    /** SIGTERM. @return its exit status */
    public int stop() {
        process.destroy();
        int status = ended();
        return status == SIGTERM_STATUS ? 0 : status;
    }

    /** SIGHUP: it reads its configuration anew. */
    public void hangUp() {
        signal("HUP");
    }

    /** SIGSTOP: it does nothing until it is woken, and nobody is told. */
    public void freeze() {
        signal("STOP");
    }

    /** SIGCONT: it goes on as if no time had passed. */
    public void wake() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** Waits for its end. @return its exit status */
    public int ended() {
        try {
            int status = process.waitFor();
            reader.join();
            return status;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Everything that it and those before it with the same file wrote. */
    public String log() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The end of its log. */
    public String lastWords() {
        List<String> lines = log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    /** CPU time that it has taken so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }
}
