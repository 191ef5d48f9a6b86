package org.conductd.app;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.conductd.engine.Engine;
import org.conductd.outbox.Dispatcher;

/**
 * The engine in use, and what dispatches its outbox, until a configuration that was read anew puts others in their place. No mail is handled, and
 * no time passes, by the old one once the new one begins to take the roster up (D11).
 */
final class CurrentEngine {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile Engine engine;
    private volatile Dispatcher dispatcher;

    CurrentEngine(Engine engine, Dispatcher dispatcher) {
        this.engine = engine;
        this.dispatcher = dispatcher;
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

    Dispatcher dispatcher() {
        return dispatcher;
    }

    /** Where making the new one fails, the old one stays. */
    void replace(Supplier<Engine> fresh, Function<Engine, Dispatcher> dispatching) {
        lock.writeLock().lock();
        try {
            Engine next = fresh.get();
            dispatcher = dispatching.apply(next);
            engine = next;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
