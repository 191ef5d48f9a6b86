import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A process that works through the mail of its account: the daemon, or the floor. */
final class Participant implements AutoCloseable {
    /** Of {@code /proc/PID/stat}, on every Linux there is. */
    private static final double TICKS_A_SECOND = 100;
    private static final long START_LIMIT = 60_000_000_000L;

    private final String account;
    private final Process process;
    private final Relay relay;
    private final long startedAt;

    private Participant(String account, Relay relay, ProcessBuilder command, Path log) throws IOException {
        this.account = account;
        this.relay = relay;
        this.startedAt = System.nanoTime();
        this.process = command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        while (relay.idleAt() == 0) {
            if (!process.isAlive() || System.nanoTime() - startedAt > START_LIMIT) {
                throw new IOException(account + " does not start:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** The options that {@code daemon/bin/conductd run} gives the Java machine, for both alike. */
    static Participant floor(Path java, Path folder, Lab lab, Sink sink, String account, double each, int octets) throws IOException {
        Relay relay = new Relay(lab.port());
        List<String> command = new ArrayList<>(List.of(java.toString(), "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms16m", "-Xmx256m",
                "-cp", System.getProperty("java.class.path"), "Floor", Integer.toString(relay.port()), Integer.toString(sink.port()), account, folder.resolve(account + ".db").toString(),
                Double.toString(each), Integer.toString(octets)));
        return new Participant(account, relay, new ProcessBuilder(command), folder.resolve(account + ".log"));
    }

    /** @param options further ones of the Java machine */
    static Participant daemon(Path program, Path folder, Lab lab, Sink sink, String account, String options) throws IOException {
        Relay relay = new Relay(lab.port());
        Path config = configure(folder.resolve(account), account, relay.port(), sink.port());
        ProcessBuilder command = new ProcessBuilder(program.toString(), "run", "--config", config.toString());
        command.environment().put("CONDUCTD_JAVA_OPTIONS", options);
        return new Participant(account, relay, command, folder.resolve(account + ".log"));
    }

    /** The defaults, seven members, and no limit that a flood would meet (D3). */
    static Path configure(Path folder, String account, int imap, int smtp) throws IOException {
        Files.createDirectories(folder);
        secret(folder.resolve("master-key"), Base64.getEncoder().encodeToString(new byte[32]));
        secret(folder.resolve("password"), Lab.PASSWORD);
        StringBuilder members = new StringBuilder();
        for (int i = 1; i <= Mails.MEMBERS; i++) {
            members.append("  - {name: %s, addresses: [%s], joined: 2020-01-01}%n".formatted(Mails.NAMES.get(i - 1), Mails.member(i)));
        }
        return Files.writeString(folder.resolve("conductd.yaml"), """
                group:
                  name: Example group
                  address: %1$s@%2$s
                  privacy-policy: https://example.org/privacy
                  other-way: Speak to any member in person.
                  independent-contact: Write to the board at board@example.org.
                members:
                %3$sescalation:
                  - {name: Edda Falk, address: e1@example.org}
                  - {name: Emil Roth, address: e2@example.org}
                admin: {address: admin@example.org}
                imap: {host: localhost, port: %4$d, security: none, password-file: password}
                smtp: {host: localhost, port: %5$d, security: none, password-file: password}
                proof: {authserv-id: %6$s}
                intake: {reports-per-hour: 10000, acknowledgments-per-day: 1000}
                store: {file: conductd.db, key-file: master-key}
                """.formatted(account, Lab.DOMAIN, members, imap, smtp, Mails.AUTHSERV_ID));
    }

    private static void secret(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    String account() {
        return account;
    }

    Relay relay() {
        return relay;
    }

    /** From the start of the process to its first IDLE, seconds. */
    double start() {
        return (relay.idleAt() - startedAt) / 1e9;
    }

    /** Seconds on a processor so far. */
    double cpu() throws IOException {
        String[] fields = Files.readString(Path.of("/proc/" + process.pid() + "/stat")).replaceFirst(".*\\) ", "").split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    /** The most memory that was resident, MB. */
    double peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow() / 1024.0;
    }

    boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException stop) {
            throw new IOException(stop);
        }
        relay.close();
    }
}
