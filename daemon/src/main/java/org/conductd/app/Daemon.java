package org.conductd.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.conductd.app.Situation.Part;
import org.conductd.engine.Engine;
import org.conductd.engine.Mailroom;
import org.conductd.engine.Store;
import org.conductd.outbox.Dispatcher;
import org.conductd.outbox.LastCheck;
import org.conductd.outbox.RetrySchedule;
import org.conductd.smtp.SmtpSubmission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service: one thread for the mailbox ({@link MailIn}), one for time and outbox ({@link MailOut}), over one engine. Everything that it
 * knows is in the store, so that it may be ended at any moment.
 */
public final class Daemon implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Daemon.class);
    /** What a stop gives the mail that is being sent: cut off, it might reach its recipient twice. */
    private static final Duration LAST_MAIL = Duration.ofSeconds(2);
    /** What it then gives each thread, and the store, to end: with the mailroom's two seconds less than the 10 s that a stop may take. */
    private static final Duration LAST_ROUND = Duration.ofMillis(1500);

    private final Parts parts;
    private final SystemdNotify systemd;
    private final Situation situation;
    private final CurrentEngine current;
    private final Bell bell = new Bell();
    private final MailIn in;
    private final MailOut out;
    private final Thread mailbox;
    private final Thread outbox;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("timer").factory());
    private final Pulse pulse;
    private final AtomicBoolean up = new AtomicBoolean();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean failed;

    /**
     * What the service is made of. It closes store, mailroom and submission when it ends.
     *
     * @param lastCheck the engine's, or one around it
     * @param jitter    evenly spread numbers from 0 (inclusive) to 1 (exclusive)
     */
    public record Parts(Store store, Engine engine, LastCheck lastCheck, Mailroom mailroom, SmtpSubmission submission, InstantSource clock,
                        DoubleSupplier jitter) {}

    public Daemon(Parts parts, SystemdNotify systemd) {
        this(parts, systemd, _ -> { });
    }

    /** @param told the line for whoever wants to know how it fares, whenever it changes; systemd has it by itself */
    public Daemon(Parts parts, SystemdNotify systemd, Consumer<String> told) {
        this.parts = parts;
        this.systemd = systemd;
        this.situation = new Situation(parts.clock(), line -> {
            systemd.status(line);
            told.accept(line);
        });
        Pulse.Beat inBeat = new Pulse.Beat();
        Pulse.Beat outBeat = new Pulse.Beat();
        this.pulse = new Pulse(systemd, List.of(inBeat, outBeat));
        this.current = new CurrentEngine(parts.engine(), parts.lastCheck());
        Recovery recovery = new Recovery(current, parts.mailroom(), dispatching(), parts.clock(), Engine.setBackTo(parts.store()),
                new Recovery.Listener(() -> stopped.get(), this::ready, inBeat, situation, bell::ring));
        this.in = new MailIn(current, parts.mailroom(), parts.clock(), new MailIn.Signals(this::ready, bell::ring, inBeat, situation), recovery);
        this.out = new MailOut(current, dispatching(), recovery::over, parts.submission()::closeIfIdle, parts.clock(), bell, outBeat, situation);
        this.mailbox = thread("mailbox", in);
        this.outbox = thread("outbox", out);
    }

    private Dispatcher dispatching() {
        return new Dispatcher(current.outbox(), current::lastCheck, parts.submission(), RetrySchedule.STANDARD, parts.jitter(), Dispatcher.MOST);
    }

    private Thread thread(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).uncaughtExceptionHandler((_, fault) -> fail(name, fault)).unstarted(work);
    }

    public void start() {
        situation.amiss(Part.MAILBOX, Situation.NO_MAILBOX);
        pulse.start(timer);
        outbox.start();
        mailbox.start();
    }

    private void ready() {
        if (up.compareAndSet(false, true)) {
            log.info("Ready: the mailbox is watched");
            systemd.ready();
        }
    }

    // ---- A configuration that was read anew

    /** Before the mailbox was reached, READY=1 would say too much: then nobody hears of it. */
    void reloading() {
        if (up.get()) {
            systemd.reloading();
        }
    }

    /** @param trouble for {@code systemctl status}; empty where there is none */
    void reloaded(String trouble) {
        if (up.get()) {
            systemd.ready();
        }
        if (trouble.isEmpty()) {
            situation.fine(Part.CONFIGURATION);
        } else {
            situation.amiss(Part.CONFIGURATION, trouble);
        }
    }

    /** @param fresh an engine over the same store; where making it fails, the old one stays */
    void replace(Supplier<Engine> fresh) {
        current.replace(fresh);
        bell.ring();
    }

    /** The admin is told, in numbers. */
    void configurationRefused(int problems) {
        current.run(engine -> engine.configurationRefused(problems, parts.clock().instant()));
        bell.ring();
    }

    /** A thread that is gone takes the service with it: whoever supervises it starts it anew, from the store. */
    private void fail(String name, Throwable fault) {
        log.error("The {} thread ended: {}", name, Fault.of(fault));
        failed = true;
        ended.countDown();
    }

    /**
     * Blocks until it was closed, or cannot go on.
     *
     * @return whether it ended as it should
     */
    public boolean awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return !failed;
    }

    /** Ends it within ten seconds, in the middle of anything; what was not done is done after the next start. */
    @Override
    public void close() {
        if (stopped.compareAndSet(false, true)) {
            systemd.stopping();
            end();
            log.info("Stopped");
        }
    }

    /** Ends it as {@link #close} does, while the process goes on. */
    void leave() {
        if (stopped.compareAndSet(false, true)) {
            end();
        }
    }

    private void end() {
        try {
            endThreads();
            Thread closing = Thread.ofPlatform().daemon().name("close").start(parts.store()::close);
            if (!join(closing, LAST_ROUND)) {
                log.warn("Left what was going on to the end of the process; it is done after the next start");
            }
        } finally {
            ended.countDown();
        }
    }

    private void endThreads() {
        out.stop();
        in.stop();
        join(outbox, LAST_MAIL);
        parts.submission().close();
        parts.mailroom().close();
        join(mailbox, LAST_ROUND);
        join(outbox, LAST_ROUND);
        timer.shutdownNow();
    }

    private static boolean join(Thread thread, Duration atMost) {
        try {
            return !thread.isAlive() || thread.join(atMost);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
