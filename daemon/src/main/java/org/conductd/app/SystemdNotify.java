package org.conductd.app;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells systemd how the service fares: sd_notify(3). The socket is a datagram socket of the AF_UNIX family, which Java has none of, so
 * the three calls of the C library are made directly. Does nothing where no systemd listens, and never fails: a service that cannot
 * tell is still a service.
 */
public final class SystemdNotify {
    private static final Logger log = LoggerFactory.getLogger(SystemdNotify.class);

    /** Of {@code <sys/socket.h>} on Linux, the same on x86-64 and on ARM. */
    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int MSG_NOSIGNAL = 0x4000;
    /** Octets of {@code sun_path} in {@code struct sockaddr_un}, behind the two of {@code sun_family}: unix(7). */
    private static final int LONGEST_PATH = 108;
    private static final int PATH_AT = 2;

    private final Optional<String> socket;
    private final Optional<Duration> watchdog;

    private SystemdNotify(Optional<String> socket, Optional<Duration> watchdog) {
        this.socket = socket;
        this.watchdog = watchdog;
    }

    /**
     * As systemd says it in {@code NOTIFY_SOCKET}, {@code WATCHDOG_USEC} and {@code WATCHDOG_PID}.
     *
     * @param environment of the process
     * @param pid         of the process: a watchdog may be meant for another
     */
    public static SystemdNotify of(Map<String, String> environment, long pid) {
        Optional<String> socket = Optional.ofNullable(environment.get("NOTIFY_SOCKET"))
                .filter(path -> path.startsWith("/") || path.startsWith("@"))
                .filter(path -> path.getBytes(StandardCharsets.UTF_8).length < LONGEST_PATH);
        String meant = environment.getOrDefault("WATCHDOG_PID", Long.toString(pid));
        Optional<Duration> watchdog = Optional.ofNullable(environment.get("WATCHDOG_USEC"))
                .filter(micros -> micros.matches("[1-9]\\d{0,15}") && meant.equals(Long.toString(pid)))
                .map(micros -> Duration.ofNanos(Long.parseLong(micros) * 1000));
        return new SystemdNotify(socket, watchdog);
    }

    /** How often {@link #alive} has to be said: half the time after which systemd would end the service; empty where it does not watch. */
    public Optional<Duration> watchdogInterval() {
        return watchdog.map(limit -> limit.dividedBy(2));
    }

    /** The service is up. */
    public void ready() {
        send("READY=1");
    }

    /** The configuration is read anew; {@link #ready} follows. The time is CLOCK_MONOTONIC, which on Linux is what nanoTime reads. */
    public void reloading() {
        send("RELOADING=1\nMONOTONIC_USEC=" + System.nanoTime() / 1000);
    }

    /** The service is about to end. */
    public void stopping() {
        send("STOPPING=1");
    }

    /** Still at work, for the watchdog. */
    public void alive() {
        send("WATCHDOG=1");
    }

    /** One line for {@code systemctl status}; numbers and states, never content. */
    public void status(String line) {
        send("STATUS=" + line.replace('\n', ' '));
    }

    private void send(String state) {
        if (socket.isEmpty()) {
            return;
        }
        try {
            send(socket.get(), state.getBytes(StandardCharsets.UTF_8));
        } catch (Throwable failed) { // what a method handle may throw
            log.warn("systemd could not be told: {}", failed.getClass().getSimpleName());
        }
    }

    private static void send(String path, byte[] state) throws Throwable {
        int descriptor = (int) C.SOCKET.invokeExact(AF_UNIX, SOCK_DGRAM, 0);
        if (descriptor < 0) {
            throw new IllegalStateException("no socket");
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = address(arena, path);
            MemorySegment octets = arena.allocateFrom(ValueLayout.JAVA_BYTE, state);
            long sent = (long) C.SENDTO.invokeExact(descriptor, octets, (long) state.length, MSG_NOSIGNAL, address, (int) address.byteSize());
            if (sent != state.length) {
                throw new IllegalStateException("nobody listens");
            }
        } finally {
            int _ = (int) C.CLOSE.invokeExact(descriptor);
        }
    }

    /** {@code struct sockaddr_un}, as long as the name; an {@code @} in front stands for the zero octet of an abstract name: unix(7). */
    private static MemorySegment address(Arena arena, String path) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        boolean isAbstract = name[0] == '@';
        MemorySegment address = arena.allocate(PATH_AT + name.length + (isAbstract ? 0L : 1L), 2);
        address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_UNIX);
        MemorySegment.copy(name, 0, address, ValueLayout.JAVA_BYTE, PATH_AT, name.length);
        if (isAbstract) {
            address.set(ValueLayout.JAVA_BYTE, PATH_AT, (byte) 0);
        }
        return address;
    }

    /** The calls, looked up when the first of them is needed. */
    private static final class C {
        private static final Linker LINKER = Linker.nativeLinker();
        private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
        private static final ValueLayout.OfLong SIZE = ValueLayout.JAVA_LONG;
        private static final AddressLayout POINTER = ValueLayout.ADDRESS;

        static final MethodHandle SOCKET = call("socket", FunctionDescriptor.of(INT, INT, INT, INT));
        static final MethodHandle SENDTO = call("sendto", FunctionDescriptor.of(SIZE, INT, POINTER, SIZE, INT, POINTER, INT));
        static final MethodHandle CLOSE = call("close", FunctionDescriptor.of(INT, INT));

        @SuppressWarnings("restricted") // allowed by --enable-native-access in daemon/bin/conductd
        private static MethodHandle call(String name, FunctionDescriptor form) {
            return LINKER.downcallHandle(LINKER.defaultLookup().find(name).orElseThrow(), form);
        }
    }
}
