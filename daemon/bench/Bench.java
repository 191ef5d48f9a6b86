import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The daemon on an empty store, the daemon on a filled one, and the floor, in turn over the same mail; what README.md beside this explains. */
public final class Bench {
    private static final String FLOOR = "floor";
    private static final String EMPTY = "empty";
    private static final String FILLED = "filled";
    private static final int ROUNDS = 5;
    private static final long STANDSTILL = 60_000_000_000L;

    private final Path java;
    private final Path program;
    private final Path folder;
    private final Size size;
    private final Lab lab;
    private final Sink sink;
    private final Map<String, Integer> written = new LinkedHashMap<>();
    private final Map<String, Integer> answered = new LinkedHashMap<>();
    private final Map<String, List<Sink.Mail>> firstChecks = new LinkedHashMap<>();

    private record Size(int reports, int replies, int single, int cases) {
        static final Size WHOLE = new Size(1000, 5000, 100, 100_000);
        static final Size QUICK = new Size(100, 500, 20, 10_000);
    }

    /** What a batch took. @param mails that went out */
    private record Took(double seconds, double cpu, int mailsIn, int mails, long octets) {
        static Took sum(List<Took> rounds) {
            return new Took(rounds.stream().mapToDouble(Took::seconds).sum(), rounds.stream().mapToDouble(Took::cpu).sum(), rounds.stream().mapToInt(Took::mailsIn).sum(),
                    rounds.stream().mapToInt(Took::mails).sum(), rounds.stream().mapToLong(Took::octets).sum());
        }
    }

    private Bench(Path java, Path program, Path folder, Size size) throws IOException, InterruptedException {
        this.java = java;
        this.program = program;
        this.folder = folder;
        this.size = size;
        this.lab = Lab.start(folder, List.of(FLOOR, EMPTY, FILLED));
        this.sink = new Sink();
    }

    public static void main(String[] arguments) throws Exception {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        Path folder = Files.createTempDirectory("conductd-bench");
        Bench bench = new Bench(Path.of(arguments[0]), Path.of(arguments[1], "bin/conductd"), folder, quick ? Size.QUICK : Size.WHOLE);
        try {
            ObjectNode found = bench.measure();
            System.out.println(new ObjectMapper().writeValueAsString(found));
        } finally {
            bench.lab.close();
            bench.sink.close();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
        System.exit(0);
    }

    private ObjectNode measure() throws Exception {
        ObjectNode found = new ObjectMapper().createObjectNode();
        double start = starts("-XX:AOTMode=off");
        awaitCache();
        double startCached = starts("");
        say("start to first IDLE: %.2f s, with the cache %.2f s", start, startCached);
        long begun = System.nanoTime();
        Fill.fill(folder.resolve(FILLED), size.cases);
        say("filled a store with %,d closed cases and %,d mails in %.0f s: %,d MB", size.cases, size.cases * Fill.MAILS, (System.nanoTime() - begun) / 1e9,
                Files.size(folder.resolve(FILLED).resolve("conductd.db")) >> 20);
        Map<String, List<Took>> reports = new LinkedHashMap<>();
        Map<String, List<Took>> replies = new LinkedHashMap<>();
        double latencyFloor;
        double latencyEmpty;
        double latencyFilled;
        double peak;
        double startFilled;
        try (Participant empty = daemon(EMPTY, ""); Participant filled = daemon(FILLED, "")) {
            startFilled = filled.start();
            // What a machine does once, it does here; and how many mails the floor has to send, and how large, is seen.
            Took seen = reports(empty, size.reports / 10);
            reports(filled, size.reports / 10);
            try (Participant floor = floor(seen)) {
                reports(floor, size.reports / 10);
                for (int round = 0; round < ROUNDS; round++) {
                    for (Participant each : List.of(floor, empty, filled)) {
                        reports.computeIfAbsent(each.account(), _ -> new ArrayList<>()).add(reports(each, size.reports / ROUNDS));
                    }
                }
                latencyFloor = latency(floor);
                latencyEmpty = latency(empty);
                latencyFilled = latency(filled);
            }
            peak = Math.max(empty.peak(), filled.peak());
            Took seenReplies = replies(empty, size.replies / 10);
            replies(filled, size.replies / 10);
            try (Participant floor = floor(seenReplies)) {
                reports(floor, size.replies / 10);
                for (int round = 0; round < ROUNDS; round++) {
                    for (Participant each : List.of(floor, empty, filled)) {
                        replies.computeIfAbsent(each.account(), _ -> new ArrayList<>()).add(each == floor ? reports(each, size.replies / ROUNDS) : replies(each, size.replies / ROUNDS));
                    }
                }
            }
        }
        Map<String, Took> r = sums("reports", reports);
        Map<String, Took> c = sums("replies", replies);
        say("latency, median: floor %.1f ms, empty %.1f ms, filled %.1f ms", latencyFloor, latencyEmpty, latencyFilled);
        say("start with the filled store: %.2f s", startFilled);
        put(found, "throughput", Math.min(throughput(r, EMPTY, FLOOR), throughput(c, EMPTY, FLOOR)));
        put(found, "throughput_reports", throughput(r, EMPTY, FLOOR));
        put(found, "throughput_replies", throughput(c, EMPTY, FLOOR));
        put(found, "cpu", Math.max(cpu(r), cpu(c)));
        put(found, "cpu_reports", cpu(r));
        put(found, "cpu_replies", cpu(c));
        put(found, "latency", latencyEmpty / latencyFloor);
        put(found, "scale_throughput", Math.min(throughput(r, FILLED, EMPTY), throughput(c, FILLED, EMPTY)));
        put(found, "scale_latency", latencyFilled / latencyEmpty);
        put(found, "scale_start", startFilled / startCached);
        put(found, "rss_mb", peak);
        put(found, "start_s", start);
        put(found, "start_aot_s", startCached);
        return found;
    }

    private Participant daemon(String account, String options) throws IOException {
        return Participant.daemon(program, folder, lab, sink, account, options);
    }

    private Participant floor(Took seen) throws IOException {
        return Participant.floor(java, folder, lab, sink, FLOOR, (double) seen.mails / seen.mailsIn, (int) (seen.octets / seen.mails));
    }

    /** The first start of the service has it made. */
    private void awaitCache() throws IOException {
        Path cache = program.resolveSibling("../target/conductd.aot").normalize();
        Path jar = cache.resolveSibling("conductd.jar");
        for (long begun = System.nanoTime(); !Files.exists(cache) || Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) < 0; LockSupport.parkNanos(100_000_000)) {
            if (System.nanoTime() - begun > 3 * STANDSTILL) {
                throw new IOException("no cache of classes was made");
            }
        }
    }

    /** The least of a few: what else the machine does is no part of it. */
    private double starts(String options) throws IOException {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            try (Participant empty = daemon(EMPTY, options)) {
                least = Math.min(least, empty.start());
            }
        }
        return least;
    }

    private Took reports(Participant participant, int number) throws IOException, SQLException {
        String account = participant.account();
        int first = written.getOrDefault(account, 0);
        written.put(account, first + number);
        return batch(participant, IntStream.range(first, first + number).mapToObj(index -> Mails.report(account, index)).toList());
    }

    /** To the first check that each member got of each case, case by case; what is asked next goes on unanswered. */
    private Took replies(Participant participant, int number) throws IOException, SQLException {
        String account = participant.account();
        List<Sink.Mail> checks = firstChecks.computeIfAbsent(account, _ -> sink.from(account).stream().filter(mail -> mail.recipient().matches("m[1-5]@.*")).toList());
        int first = answered.getOrDefault(account, 0);
        answered.put(account, first + number);
        return batch(participant, IntStream.range(first, first + number).mapToObj(index -> Mails.clear(account, index, checks.get(index))).toList());
    }

    private Took batch(Participant participant, List<byte[]> mails) throws IOException, SQLException {
        String account = participant.account();
        List<Path> prepared = lab.prepare(account, mails);
        int before = sink.count(account);
        double cpu = participant.cpu();
        long begun = System.nanoTime();
        lab.deliver(prepared);
        long emptiedAt = awaitEmpty(participant);
        List<Sink.Mail> sent = sink.from(account).subList(before, sink.count(account));
        long ended = Math.max(emptiedAt, sent.isEmpty() ? 0 : sent.getLast().at());
        return new Took((ended - begun) / 1e9, participant.cpu() - cpu, mails.size(), sent.size(), sent.stream().mapToLong(Sink.Mail::octets).sum());
    }

    private long awaitEmpty(Participant participant) throws IOException, SQLException {
        String account = participant.account();
        long emptiedAt = 0;
        long movedAt = System.nanoTime();
        long before = -1;
        while (true) {
            long waiting = lab.waiting(account);
            if (waiting == 0 && emptiedAt == 0) {
                emptiedAt = System.nanoTime();
            }
            if (waiting == 0 && queued(account) == 0) {
                return emptiedAt;
            }
            if (waiting + sink.count(account) != before) {
                before = waiting + sink.count(account);
                movedAt = System.nanoTime();
            }
            if (!participant.alive() || System.nanoTime() - movedAt > STANDSTILL) {
                throw new IOException(account + " does not go on:\n" + Files.readString(folder.resolve(account + ".log")));
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private int queued(String account) throws SQLException {
        if (account.equals(FLOOR)) {
            return 0;
        }
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(account).resolve("conductd.db"));
                ResultSet row = store.createStatement().executeQuery("SELECT COUNT(*) FROM outbox")) {
            return row.getInt(1);
        }
    }

    /** From the server's word of a report to the 250 of its acknowledgment, the median, milliseconds. */
    private double latency(Participant participant) throws IOException, SQLException {
        String account = participant.account();
        double[] each = new double[size.single];
        for (int i = 0; i < each.length; i++) {
            int before = sink.count(account);
            reports(participant, 1);
            List<Sink.Mail> sent = sink.from(account);
            Sink.Mail first = sent.subList(before, sent.size()).stream().filter(mail -> mail.recipient().startsWith("reporter") || account.equals(FLOOR)).findFirst().orElseThrow();
            each[i] = (first.at() - participant.relay().toldAt()) / 1e6;
        }
        Arrays.sort(each);
        return each[each.length / 2];
    }

    private Map<String, Took> sums(String what, Map<String, List<Took>> rounds) {
        Map<String, Took> sums = new LinkedHashMap<>();
        rounds.forEach((account, each) -> {
            Took sum = Took.sum(each);
            sums.put(account, sum);
            say("%s, %s: %d in and %d out of %d octets in %.1f s: %.1f a second, %.2f ms of CPU each", what, account, sum.mailsIn, sum.mails, sum.octets / Math.max(1, sum.mails),
                    sum.seconds, sum.mailsIn / sum.seconds, 1000 * sum.cpu / sum.mailsIn);
        });
        return sums;
    }

    private static double throughput(Map<String, Took> sums, String one, String other) {
        return sums.get(one).mailsIn / sums.get(one).seconds / (sums.get(other).mailsIn / sums.get(other).seconds);
    }

    private static double cpu(Map<String, Took> sums) {
        return sums.get(EMPTY).cpu / sums.get(EMPTY).mailsIn / (sums.get(FLOOR).cpu / sums.get(FLOOR).mailsIn);
    }

    private static void put(ObjectNode found, String name, double value) {
        found.put(name, Math.round(value * 100) / 100.0);
    }

    private static void say(String format, Object... values) {
        System.out.println(format.formatted(values));
    }
}
