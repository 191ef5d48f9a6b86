package org.conductd.imap;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleSupplier;
import org.conductd.engine.Arrival;
import org.conductd.engine.Ledger;
import org.conductd.engine.Mailroom;
import org.conductd.engine.MailroomUnavailable;
import org.conductd.engine.MessageRefused;
import org.conductd.message.MailServer;
import org.conductd.message.MailboxServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mailroom of one IMAP account. It connects when it is first asked for something, and again after every failure: the failed call
 * throws, {@link #awaitNew} then pauses longer after each failure in a row ({@link Reconnect}).
 */
public final class ImapMailroom implements Mailroom {
    private static final Logger log = LoggerFactory.getLogger(ImapMailroom.class);
    /** What {@link #close} gives the call that runs, and the server, to come back, within the ten seconds that a stop may take. */
    private static final Duration LAST_CALL = Duration.ofSeconds(2);

    private final MailboxServer settings;
    private final ScheduledExecutorService timer;
    private final DoubleSupplier jitter;
    /** Held by whoever talks to the server. */
    private final ReentrantLock inUse = new ReentrantLock();
    private ImapConnection connection;
    private int failures;
    /** {@link System#nanoTime} from which on the mailboxes are looked at whatever IDLE says: after a pause, or for the next poll. */
    private long nextLook = System.nanoTime();

    /** Guards the fields below, which other threads reach. */
    private final ReentrantLock signals = new ReentrantLock();
    private final Condition signalled = signals.newCondition();
    private boolean woken;
    private Idle idle;
    private volatile boolean closed;

    /**
     * Does not connect yet.
     *
     * @param timer  ends an IDLE that lasted long enough, and says goodbye; to be shut down later than this
     * @param jitter evenly spread numbers from 0 (inclusive) to 1 (exclusive)
     */
    public ImapMailroom(MailboxServer settings, ScheduledExecutorService timer, DoubleSupplier jitter) {
        this.settings = settings;
        this.timer = timer;
        this.jitter = jitter;
    }

    /** One exchange with the server. */
    private interface Call<T> {
        T on(ImapConnection connection) throws MessagingException, IOException;
    }

    private <T> T call(String what, Call<T> call) {
        inUse.lock();
        try {
            if (closed) {
                throw new MailroomUnavailable("closed", null);
            }
            return exchange(what, call);
        } finally {
            inUse.unlock();
        }
    }

    private <T> T exchange(String what, Call<T> call) {
        try {
            if (connection == null) {
                connection = new ImapConnection(settings);
            }
            return call.on(connection);
        } catch (MessagingException | IOException | RuntimeException failure) {
            // Angus throws the latter where a server says what nobody expects.
            failed(what, failure);
            throw new MailroomUnavailable("mailbox: cannot " + what, failure);
        }
    }

    /** What concerns one message: where the server says no to it, the connection is as good as before. */
    private <T> T callFor(String what, Call<T> call) {
        boolean[] refused = {false};
        T result = call(what, open -> {
            try {
                return call.on(open);
            } catch (MessagingException | IOException no) {
                if (!open.usable()) {
                    throw no;
                }
                log.warn("IMAP server {}:{}: will not {} a mail ({})", settings.server().host(), settings.server().port(), what, rootOf(no).getClass().getSimpleName());
                refused[0] = true;
                return null;
            }
        });
        if (refused[0]) {
            throw new MessageRefused("mailbox: cannot " + what + " a mail", null);
        }
        return result;
    }

    /** Drops the connection: a fresh one knows the mailboxes as they are. */
    private void failed(String what, Exception failure) {
        failures++;
        nextLook = System.nanoTime() + Reconnect.pause(failures, jitter.getAsDouble()).toNanos();
        MailServer server = settings.server();
        log.warn("IMAP server {}:{}: cannot {} ({}), failure {} in a row",
                server.host(), server.port(), what, rootOf(failure).getClass().getSimpleName(), failures);
        hangUp();
    }

    private static Throwable rootOf(Throwable thrown) {
        return thrown.getCause() == null ? thrown : rootOf(thrown.getCause());
    }

    private void hangUp() {
        if (connection != null) {
            try {
                connection.close();
            } catch (MessagingException alreadyGone) {
                log.debug("IMAP server hung up first");
            }
            connection = null;
        }
    }

    @Override
    public List<Ledger.Place> waiting() {
        return call("list", open -> {
            nextLook = System.nanoTime() + settings.pollInterval().toNanos();
            return open.places();
        });
    }

    @Override
    public Optional<Arrival> fetch(Ledger.Place place) {
        return callFor("fetch", open -> open.fetch(place));
    }

    @Override
    public Optional<Ledger.Place> move(Ledger.Place place, Folder folder) {
        return callFor("move", open -> open.move(place, folder));
    }

    @Override
    public void expunge(Ledger.Place place) {
        callFor("expunge", open -> {
            open.expunge(place);
            return null;
        });
    }

    @Override
    public List<Ledger.Place> older(Instant arrivedBy) {
        return call("list", open -> open.older(arrivedBy));
    }

    @Override
    public List<Ledger.Place> handled() {
        return call("list", ImapConnection::handled);
    }

    @Override
    public boolean awaitNew(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        inUse.lock();
        try {
            boolean grown = !idle(deadline) ? pause(deadline) : connection.growth().noticed();
            if (connection != null) {
                failures = 0;
            }
            return !closed && (grown || nextLook - System.nanoTime() <= 0);
        } finally {
            forgetWaking();
            inUse.unlock();
        }
    }

    /** Waits in IDLE; false where that is not to be had, or broke. */
    private boolean idle(long deadline) {
        if (connection == null || !connection.speaksIdle()) {
            return false;
        }
        Idle begun = new Idle(connection.growth());
        announce(begun);
        ScheduledFuture<?> end = timer.schedule(begun::end, nanosUntil(deadline), TimeUnit.NANOSECONDS);
        try {
            connection.await(begun);
            return true;
        } catch (MessagingException broken) {
            failed("wait", broken);
            return false;
        } finally {
            end.cancel(false);
        }
    }

    /** Waits without talking to the server; returns false: nobody noticed anything. */
    private boolean pause(long deadline) {
        signals.lock();
        try {
            for (long left = nanosUntil(deadline); left > 0 && !woken; ) {
                left = signalled.awaitNanos(left);
            }
        } catch (InterruptedException stop) {
            closed = true;
        } finally {
            signals.unlock();
        }
        return false;
    }

    private long nanosUntil(long deadline) {
        return Math.max(0, Math.min(deadline - System.nanoTime(), nextLook - System.nanoTime()));
    }

    /** Lets {@link #wake} know what to end; it may have been called already. */
    private void announce(Idle begun) {
        signals.lock();
        try {
            idle = begun;
            if (woken) {
                begun.end();
            }
        } finally {
            signals.unlock();
        }
    }

    private void forgetWaking() {
        signals.lock();
        try {
            idle = null;
            woken = false;
        } finally {
            signals.unlock();
        }
    }

    @Override
    public void wake() {
        signals.lock();
        try {
            woken = true;
            signalled.signalAll();
            if (idle != null) {
                idle.end();
            }
        } finally {
            signals.unlock();
        }
    }

    /** The goodbye is said by the timer: a server that does not answer it holds up nobody. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            timer.submit(this::sayGoodbye).get(LAST_CALL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException | RejectedExecutionException impolite) {
            log.debug("Left the IMAP connection to the end of the process");
        }
    }

    private void sayGoodbye() {
        inUse.lock();
        try {
            hangUp();
        } finally {
            inUse.unlock();
        }
    }
}
