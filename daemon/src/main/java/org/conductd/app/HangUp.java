package org.conductd.app;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SIGHUP, by which services are told to read their configuration anew; without this it would end the process. Java has no other way to it than
 * {@code sun.misc.Signal} of the module jdk.unsupported, which the compiler warns of whoever names: so it is called by its name.
 */
final class HangUp {
    private static final Logger log = LoggerFactory.getLogger(HangUp.class);
    private static final String SIGNAL = "sun.misc.Signal";

    private HangUp() {}

    /** From now on each SIGHUP does this work, on a thread of its own. */
    static void does(Runnable work) {
        try {
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> called(self, method, arguments, work));
            Class<?> signal = Class.forName(SIGNAL);
            signal.getMethod("handle", signal, handler).invoke(null, signal(signal), proxy);
        } catch (ReflectiveOperationException noSuchSignal) {
            log.warn("This machine has no SIGHUP: the configuration is read at the start only");
        }
    }

    private static Object called(Object self, Method method, Object[] arguments, Runnable work) {
        return switch (method.getName()) {
            case "handle" -> {
                work.run();
                yield null;
            }
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> HangUp.class.getSimpleName();
        };
    }

    /** Sends it to this process, as {@code kill -HUP} does. */
    static void raise() throws ReflectiveOperationException {
        Class<?> signal = Class.forName(SIGNAL);
        signal.getMethod("raise", signal).invoke(null, signal(signal));
    }

    private static Object signal(Class<?> signal) throws ReflectiveOperationException {
        return signal.getConstructor(String.class).newInstance("HUP");
    }
}
