package org.conductd.app;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.conductd.engine.Engine;
import org.conductd.engine.Store;
import org.conductd.outbox.LastCheck;
import org.conductd.outbox.OutboxItem;
import org.conductd.outbox.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine in use, until a configuration that was read anew puts another in its place. No mail is handled, and
 * no time passes, by the old one once the new one begins to take the roster up (D11).
 */
final class CurrentEngine {
    private static final Logger log = LoggerFactory.getLogger(CurrentEngine.class);

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile Engine engine;
    private volatile LastCheck lastCheck;

    CurrentEngine(Engine engine, LastCheck lastCheck) {
        this.engine = engine;
        this.lastCheck = lastCheck;
    }

    /** Work that must know the roster as it is. */
    <T> T with(Function<Engine, T> work) {
        lock.readLock().lock();
        try {
            return work.apply(engine);
        } finally {
            lock.readLock().unlock();
        }
    }

    void run(Consumer<Engine> work) {
        with(used -> {
            work.accept(used);
            return null;
        });
    }

    /** For questions that may be answered by either. */
    Engine engine() {
        return engine;
    }

    /** A mail whose check fails, of a case that cannot be worked on, waits by itself; the ones behind it go out. */
    LastCheck.Verdict lastCheck(OutboxItem item) {
        try {
            return lastCheck.check(item);
        } catch (Store.Unavailable | Store.Damaged trouble) {
            throw trouble;
        } catch (RuntimeException | StackOverflowError fault) {
            log.error("A {} cannot be checked, so it waits: {}", item.kind().label(), Fault.of(fault));
            return new LastCheck.Verdict.Unknown();
        }
    }

    /** The outbox of whichever is in use: it is the same store. */
    Queue outbox() {
        return new Queue() {
            @Override
            public List<OutboxItem> due(Instant now, int most) {
                return engine.outbox().due(now, most);
            }

            @Override
            public List<Attempt> attempt(List<Attempt> attempts, Instant at) {
                return engine.outbox().attempt(attempts, at);
            }

            @Override
            public void resume(Instant now) {
                engine.outbox().resume(now);
            }

            @Override
            public List<RuntimeException> record(List<Attempted> attempted, Instant at) {
                return engine.outbox().record(attempted, at);
            }
        };
    }

    /** Where making the new one fails, the old one stays. */
    void replace(Supplier<Engine> fresh) {
        lock.writeLock().lock();
        try {
            Engine next = fresh.get();
            lastCheck = next.lastCheck();
            engine = next;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
