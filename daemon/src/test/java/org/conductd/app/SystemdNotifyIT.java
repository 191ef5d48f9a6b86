package org.conductd.app;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arrives at systemd's socket. */
class SystemdNotifyIT {
    @TempDir
    Path folder;

    /** The receiving end: socket(2), bind(2), recv(2), as Java has no such socket. */
    private record Listener(int descriptor) {
        @SuppressWarnings("restricted")
        private static MethodHandle call(String name, FunctionDescriptor form) {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(), form);
        }

        static Listener at(String socket) throws Throwable {
            int descriptor = (int) call("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT)).invokeExact(1, 2, 0);
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment address = arena.allocateFrom("\1\0" + socket);
                if (socket.startsWith("@")) {
                    address.set(JAVA_BYTE, 2, (byte) 0);
                }
                int length = 2 + socket.length();
                int bound = (int) call("bind", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT)).invokeExact(descriptor, address, length);
                assertEquals(0, bound);
            }
            return new Listener(descriptor);
        }

        String received() throws Throwable {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment octets = arena.allocate(4096);
                long length = (long) call("recv", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT))
                        .invokeExact(descriptor, octets, 4095L, 0);
                assertTrue(length > 0);
                return octets.getString(0);
            }
        }
    }

    private static void assertTold(String socket) throws Throwable {
        Listener systemd = Listener.at(socket);
        SystemdNotify notify = SystemdNotify.of(Map.of("NOTIFY_SOCKET", socket), 1);
        notify.ready();
        notify.status("3 cases\nopen");
        notify.alive();
        notify.stopping();
        for (String expected : List.of("READY=1", "STATUS=3 cases open", "WATCHDOG=1", "STOPPING=1")) {
            assertEquals(expected, systemd.received());
        }
        notify.reloading();
        String told = systemd.received();
        assertTrue(told.matches("RELOADING=1\nMONOTONIC_USEC=[1-9]\\d*"), told);
    }

    @Test
    void aSocketInTheFileSystemIsTold() throws Throwable {
        assertTold(folder.resolve("notify").toString());
    }

    @Test
    void anAbstractSocketIsTold() throws Throwable {
        assertTold("@conductd-test-" + ProcessHandle.current().pid());
    }

    @Nested
    class WithoutSystemd {
        @Test
        void nothingIsSaidAndNothingFails() {
            for (Map<String, String> environment : List.of(Map.<String, String>of(), Map.of("NOTIFY_SOCKET", "vsock:2:1"),
                    Map.of("NOTIFY_SOCKET", "/" + "x".repeat(108)), Map.of("NOTIFY_SOCKET", folder.resolve("nobody").toString()))) {
                SystemdNotify.of(environment, 1).ready();
            }
        }

        @Test
        void theWatchdogIsFedTwiceInItsTimeWhereItIsMeantForUs() {
            assertEquals(Optional.of(Duration.ofSeconds(15)), SystemdNotify.of(Map.of("WATCHDOG_USEC", "30000000"), 7).watchdogInterval());
            assertEquals(Optional.of(Duration.ofSeconds(15)),
                    SystemdNotify.of(Map.of("WATCHDOG_USEC", "30000000", "WATCHDOG_PID", "7"), 7).watchdogInterval());
            assertTrue(SystemdNotify.of(Map.of("WATCHDOG_USEC", "30000000", "WATCHDOG_PID", "8"), 7).watchdogInterval().isEmpty());
            assertTrue(SystemdNotify.of(Map.of(), 7).watchdogInterval().isEmpty());
        }
    }
}
