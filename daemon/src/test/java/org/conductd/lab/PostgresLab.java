package org.conductd.lab;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of one's own from Debian's package, on loopback and a free port, in a folder that goes with it. As root it runs as {@code postgres}, since it refuses root. */
public final class PostgresLab implements AutoCloseable {
    public static final String USER = "conductd";

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Path folder;
    private final Path programs;
    private final int port;
    private final String password;
    private final List<String> options;
    private final Thread atExit = new Thread(this::down);

    private PostgresLab(Path folder, Path programs, int port, String password, List<String> options) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
        this.password = password;
        this.options = options;
    }

    /**
     * Skips the test in so many words where the package is not installed.
     *
     * @param options of the server, {@code name=value}
     */
    public static PostgresLab start(String... options) {
        Path programs = newest();
        assumeTrue(Files.isExecutable(programs.resolve("initdb")), "skipped: PostgreSQL is not installed (apt-get install postgresql)");
        try {
            Path folder = Files.createTempDirectory("postgres-lab", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            PostgresLab lab = new PostgresLab(folder, programs, freePort(), UUID.randomUUID().toString(), List.of(options));
            Runtime.getRuntime().addShutdownHook(lab.atExit);
            lab.make();
            lab.up();
            return lab;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path newest() {
        try (Stream<Path> versions = Files.isDirectory(VERSIONS) ? Files.list(VERSIONS) : Stream.of()) {
            return versions.filter(version -> version.getFileName().toString().matches("\\d+"))
                    .max(Comparator.comparing(version -> Integer.valueOf(version.getFileName().toString()))).orElse(VERSIONS).resolve("bin");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void make() throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), password);
        if (ROOT) {
            run(List.of("chown", "-R", "postgres", folder.toString()));
        }
        asItsUser("initdb", "-D", data(), "-U", USER, "--auth=scram-sha-256", "--pwfile=" + secret, "--no-sync", "-E", "UTF8", "--locale=C.UTF-8");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** Again after {@link #down()}, with the same data on the same port. */
    public void up() {
        List<String> all = new ArrayList<>(List.of("-c", "listen_addresses=127.0.0.1", "-c", "port=" + port, "-c", "unix_socket_directories=" + folder));
        options.forEach(option -> all.addAll(List.of("-c", option)));
        asItsUser("pg_ctl", "-D", data(), "-l", folder.resolve("log").toString(), "-w", "-o", String.join(" ", all), "start");
    }

    /** All connections are ended; what was committed is kept. */
    public void stop() {
        asItsUser("pg_ctl", "-D", data(), "-m", "fast", "-w", "stop");
    }

    /** As a power cut does, short of the disk; then it starts again, from its log of changes. */
    public void crash() {
        asItsUser("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        up();
    }

    private void asItsUser(String program, String... arguments) {
        List<String> command = new ArrayList<>(ROOT ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private void run(List<String> command) {
        try {
            Path output = Files.createTempFile("postgres-lab", ".out");
            Process process = new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            boolean ended = process.waitFor(1, TimeUnit.MINUTES);
            String said = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException("postgres lab: " + command + " failed: " + said);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    public int port() {
        return port;
    }

    public String password() {
        return password;
    }

    /** What the server has written down of errors and statements. */
    public String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each on a connection of its own. */
    public void execute(String database, String... statements) {
        try (Connection connection = connect(database)) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, password);
    }

    private void down() {
        if (Files.exists(folder.resolve("data").resolve("postmaster.pid"))) {
            asItsUser("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException left) {
            // In a folder that the system clears.
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        down();
    }
}
