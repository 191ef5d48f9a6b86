package org.conductd.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.conductd.engine.EventStore;
import org.conductd.engine.Ledger;
import org.conductd.engine.MailArchive;
import org.conductd.engine.OutboxStore;
import org.conductd.engine.Parking;
import org.conductd.engine.Store;
import org.conductd.engine.TagDirectory;

/**
 * A store that tells what was committed, and whose power fails between any two writes. By proxies, so that what a port gains needs nothing here;
 * that a write which is watched still is one of its port is looked at once.
 */
final class WatchedStore implements Store {
    /** The writes that a simulation looks at, by port. */
    private static final Map<Class<?>, Set<String>> WATCHED = Map.of(
            EventStore.class, Set.of("append", "schedule"),
            OutboxStore.class, Set.of("enqueue", "withdraw", "remove", "attempting", "deferred"),
            TagDirectory.class, Set.of("put", "kill"),
            MailArchive.class, Set.of("keep"),
            Parking.class, Set.of("park", "remove"),
            Ledger.class, Set.of("record"));

    static {
        WATCHED.forEach((port, writes) -> writes.forEach(write -> {
            if (Arrays.stream(port.getMethods()).noneMatch(method -> method.getName().equals(write))) {
                throw new AssertionError(port.getSimpleName() + " has no " + write + " any more: watch what took its place");
            }
        }));
    }

    private final Store store;
    private final Power power;
    private final Sabotage sabotage;
    private final List<Commit> commits = new ArrayList<>();

    WatchedStore(Store store, Power power, Sabotage sabotage) {
        this.store = store;
        this.power = power;
        this.sabotage = sabotage;
    }

    @Override
    public <T> T transact(Function<Transaction, T> work) {
        Commit commit = new Commit();
        T result = store.transact(tx -> {
            T done = work.apply(proxy(Transaction.class, tx, (port, arguments, call) -> meddled(watched(call.call(), commit))));
            if (commit.wroteSomething()) {
                power.beat();
            }
            return done;
        });
        if (commit.wroteSomething()) {
            commits.add(commit);
            power.beat();
        }
        return result;
    }

    /** Looks without being seen. */
    <T> T read(Function<Transaction, T> look) {
        return store.transact(look);
    }

    /** What was committed since the last call. */
    List<Commit> committed() {
        List<Commit> all = List.copyOf(commits);
        commits.clear();
        return all;
    }

    @Override
    public byte[] secret(String purpose) {
        return store.secret(purpose);
    }

    @Override
    public void close() {
        store.close();
    }

    private Object watched(Object port, Commit commit) {
        Class<?> type = portOf(port);
        return type == null ? port : proxy(type, port, (method, arguments, call) -> {
            if (WATCHED.get(type).contains(method)) {
                power.beat();
                Object result = call.call();
                commit.note(type == Parking.class && method.equals("remove") ? "" : method, arguments);
                return result;
            }
            return call.call();
        });
    }

    private Object meddled(Object port) {
        Class<?> type = portOf(port);
        return sabotage == Sabotage.NONE || type == null ? port : proxy(type, port, (method, arguments, call) -> sabotage.meddle(method, arguments, call));
    }

    private static Class<?> portOf(Object port) {
        return WATCHED.keySet().stream().filter(type -> type.isInstance(port)).findFirst().orElse(null);
    }

    interface Call {
        Object call();

        /** The same with other arguments. */
        Object with(Object... arguments);
    }

    private interface Between {
        Object call(String method, Object[] arguments, Call call);
    }

    private static <T> T proxy(Class<? extends T> type, Object inner, Between between) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, given) -> {
            Object[] arguments = given == null ? new Object[0] : given;
            return between.call(method.getName(), arguments, new Call() {
                @Override
                public Object call() {
                    return with(arguments);
                }

                @Override
                public Object with(Object... others) {
                    return invoke(method, inner, others);
                }
            });
        }));
    }

    private static Object invoke(Method method, Object inner, Object[] arguments) {
        try {
            return method.invoke(inner, arguments);
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                default -> throw new AssertionError(e.getCause());
            }
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
