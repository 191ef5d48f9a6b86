package org.conductd.message;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Real mail beside the repository, where it is there: read, measured, and never copied. Prints a table by folder and source. */
@DisplayName("Issue 4, measure: real mail")
class CorpusTest {
    private static final String COMMAND = "VOTE YES";

    private final MessageParser parser = new MessageParser();

    /** What was found in the mail of one source. */
    private static final class Row {
        private final Map<MessageClass, Integer> classes = new EnumMap<>(MessageClass.class);
        private int mails;
        private int unread;
        private long slowest;
        private int expected;
        private int asExpected;
        private int recipients;
        private int statuses;
    }

    @Test
    void everyMailIsReadInTimeAndTheWritersWordsAreTheirs() throws IOException {
        Path corpus = corpus();
        parser.parse(Files.readAllBytes(mails(corpus, "replies").getFirst()));
        var rows = new TreeMap<String, Row>();
        for (Path mail : mails(corpus, "")) {
            measure(mail, rows.computeIfAbsent(corpus.relativize(mail.getParent()).toString(), any -> new Row()));
        }
        System.out.printf("%-52s %5s %6s %7s %9s %10s %8s  %s%n", "folder/source", "mails", "unread", "slowest", "own words", "recipients", "statuses", "classes");
        rows.forEach((source, row) -> System.out.printf("%-52s %5d %6d %4d ms %9s %10d %8d  %s%n", source, row.mails, row.unread, row.slowest,
                row.expected == 0 ? "" : row.asExpected + "/" + row.expected, row.recipients, row.statuses, row.classes));
        assertAll(rows.entrySet().stream().map(entry -> () -> {
            Row row = entry.getValue();
            assertEquals(0, row.unread, entry.getKey());
            assertTrue(row.slowest < 2000, entry.getKey());
            assertTrue(row.asExpected * 10 >= row.expected * 9, entry.getKey());
        }));
        assertEquals(103, rows.get("reports-and-auto-replies/wRAR__flufl.bounce").classes.get(MessageClass.DELIVERY_STATUS));
        rows.entrySet().stream().filter(entry -> entry.getKey().startsWith("ordinary") || entry.getKey().startsWith("replies"))
                .forEach(entry -> assertTrue(entry.getValue().classes.keySet().stream().noneMatch(kind -> kind == MessageClass.AUTOMATIC || kind == MessageClass.DELIVERY_STATUS), entry.getKey()));
    }

    private void measure(Path mail, Row row) throws IOException {
        byte[] octets = Files.readAllBytes(mail);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        InboundMessage read = parser.parse(octets);
        row.slowest = Math.max(row.slowest, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000);
        row.mails++;
        row.unread += read.problems().contains("the body of the message could not be read") ? 1 : 0;
        row.classes.merge(read.messageClass(), 1, Integer::sum);
        row.recipients += read.deliveries().stream().anyMatch(report -> !report.recipient().isEmpty()) ? 1 : 0;
        row.statuses += read.deliveries().stream().anyMatch(report -> !report.status().isEmpty()) ? 1 : 0;
        Path expected = expected(mail);
        if (Files.exists(expected)) {
            row.expected++;
            row.asExpected += words(Files.readString(expected)).equals(words(read.ownWords())) ? 1 : 0;
        }
    }

    @Test
    @DisplayName("No command is taken from quoted words: one is put into every quotation")
    void noCommandIsTakenFromAQuotation() throws IOException {
        Path corpus = corpus();
        var taken = new ArrayList<String>();
        int tried = 0;
        for (Path mail : mails(corpus, "")) {
            for (String variant : variants(mail)) {
                tried++;
                InboundMessage read = parser.parse(variant.getBytes(StandardCharsets.UTF_8));
                if (!read.doubtful() && read.leadingWords().lines().anyMatch(line -> line.strip().equals(COMMAND))) {
                    taken.add(corpus.relativize(mail).toString());
                }
            }
        }
        System.out.println("quotations with a command put into them: " + tried + ", taken for the writer's: " + taken.size());
        assertEquals(List.of(), taken);
    }

    /** The mail's texts, each with a command in its quotation, in several ways. */
    private static List<String> variants(Path mail) throws IOException {
        var variants = new ArrayList<String>();
        Path expected = expected(mail);
        String own = Files.exists(expected) ? Files.readString(expected).strip() : "";
        for (Part part : PartReader.read(Files.readAllBytes(mail), ParserLimits.STANDARD, new ArrayList<>()).all().filter(Part::shownText).toList()) {
            String text = BodyTexts.text(part, ParserLimits.STANDARD.text());
            if (part.is("text/html")) {
                Stream.of(text.replaceAll("(?i)(<blockquote[^>]*>)", "$1<p>" + COMMAND + "</p>"), text.replaceAll("(?i)</blockquote>", "<br><br>" + COMMAND + "<br></blockquote>"))
                        .filter(changed -> !changed.equals(text)).map(changed -> header("html") + changed).forEach(variants::add);
                continue;
            }
            if (text.lines().anyMatch(line -> line.startsWith(">"))) {
                variants.add(header("plain") + text.lines().map(line -> line.replaceAll("^((?:> ?)+)\\S.*$", "$1" + COMMAND)).collect(Collectors.joining("\n")));
                variants.add(header("plain") + text.lines().map(line -> line.replaceAll("^((?:> ?)+).*$", "$0\n$1\n$1" + COMMAND + "\n$1")).collect(Collectors.joining("\n")));
            }
            boolean quotesBelow = !own.isEmpty() && text.contains(own) && !text.substring(text.indexOf(own) + own.length()).isBlank();
            if (quotesBelow) {
                variants.add(header("plain") + text + "\n\n" + COMMAND + "\n\nmore");
            }
        }
        return variants;
    }

    private static String header(String subtype) {
        return "From: ann@member.example\nTo: oss@example.org\nSubject: Re: x\nIn-Reply-To: <x@example.org>\nMIME-Version: 1.0\nContent-Type: text/" + subtype
                + "; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n";
    }

    private static String words(String text) {
        return text.lines().map(line -> line.strip().replaceAll("\\s+", " ")).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static Path expected(Path mail) {
        return Path.of(mail.toString().replaceAll("\\.eml$", "") + ".expected");
    }

    private static List<Path> mails(Path corpus, String folder) throws IOException {
        try (Stream<Path> files = Files.walk(corpus.resolve(folder))) {
            return files.filter(Files::isRegularFile).filter(file -> !file.toString().contains(".expected")).sorted().toList();
        }
    }

    private static Path corpus() {
        Path here = Path.of("").toAbsolutePath();
        for (Path up = here; up != null; up = up.getParent()) {
            Path corpus = up.resolve("shared/examples/mail");
            if (Files.isDirectory(corpus)) {
                return corpus;
            }
        }
        assumeTrue(false, "skipped: ../shared/examples/mail is not there");
        throw new AssertionError();
    }
}
