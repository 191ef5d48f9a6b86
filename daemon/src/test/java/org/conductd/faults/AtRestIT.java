package org.conductd.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conductd.app.LabConfig;
import org.conductd.app.Patience;
import org.conductd.cli.Commands;
import org.conductd.cli.Ports;
import org.conductd.lab.DaemonProcess;
import org.conductd.lab.MailLab;
import org.conductd.lab.Maildirs;
import org.conductd.message.DnsRecords;
import org.conductd.message.ShownMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service writes to the disk while a case goes its whole way, looked through for what only those in the case may know. */
class AtRestIT {
    /** Of the case's thirty mails: by then it is in the middle of a vote. */
    private static final int HALF = 16;
    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    /** Its sender and its words are nobody's in the case. */
    private static final String STRAY = """
            From: Marguerite Oyelaran <sam@example.net>
            To: %s
            Subject: Concerning yesterday's rehearsal
            Message-ID: <stray@example.net>
            X-Spam-Flag: YES

            Somebody ridiculed my pronunciation.
            """;

    @TempDir
    private Path folder;
    private MailLab lab;
    private Path config;
    private DaemonProcess daemon;

    @AfterEach
    void down() {
        if (daemon != null && daemon.alive()) {
            daemon.kill();
        }
        if (lab != null) {
            lab.close();
        }
    }

    @Test
    @DisplayName("D39: no name, address, subject or word of a case stands in the store, its write-ahead log, a backup, a temporary file or the log")
    void nothingCanBeRead() throws IOException, InterruptedException {
        List<CaseScript> cases = Post.cases(1);
        CaseScript theCase = cases.getFirst();
        lab = MailLab.start(Stream.concat(LabConfig.accounts().stream(), Stream.of(theCase.reporter(), theCase.reported())).toList());
        config = LabConfig.write(folder, lab);
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        // Whatever is unpacked, swapped out or sorted on the disk goes there.
        daemon = DaemonProcess.start(List.of("env", "TMPDIR=" + temporary, "SQLITE_TMPDIR=" + temporary), List.of("-Djava.io.tmpdir=" + temporary), config, folder.resolve("log"));
        assertTrue(daemon.awaitReady(START_LIMIT), daemon::lastWords);
        Post post = new Post(lab, LabConfig.ROLE, cases);
        post.allow(HALF);
        Thread people = Thread.ofPlatform().daemon().name("people").start(post);
        Patience.until("half of it has come in: " + post, () -> post.handedIn() == HALF);
        assertEquals(0, command("backup", folder.resolve("backup-in-between").toString()));
        post.allow(Integer.MAX_VALUE);
        Patience.until("the case has gone its way", post::done);
        people.join();
        lab.deliver("sam@example.net", LabConfig.ROLE, STRAY.formatted(LabConfig.ROLE).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        Patience.until("a mail is kept apart", () -> new Maildirs(lab).count(LabConfig.ROLE, "Parked") == 1);
        assertEquals(0, command("backup", folder.resolve("backup").toString()));
        Set<String> words = words(theCase);
        assertTrue(words.size() > 40 && words.contains(theCase.reporter()) && words.contains("garbage"), words::toString);
        assertEquals(List.of(), Traces.of(words, written()), "while it runs");
        daemon.kill();
        assertEquals(List.of(), Traces.of(words, written()), "after a power cut");
        assertTrue(Files.exists(folder.resolve("conductd.db-wal")), "the write-ahead log was among it");
    }

    /** All of this test's folder but what an admin wrote, and SQLite's own code, which its driver unpacks. */
    private Stream<Path> written() throws IOException {
        Set<String> admins = Set.of("conductd.yaml", "master-key", "password");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !admins.contains(file.getFileName().toString()) && !file.toString().endsWith("-libsqlitejdbc.so")).toList().stream();
        }
    }

    /** Everybody's names and addresses, the subjects, and what they wrote to each other. */
    private Set<String> words(CaseScript theCase) throws IOException {
        Set<String> words = new TreeSet<>(theCase.tokens());
        List<String> people = new ArrayList<>(LabConfig.accounts());
        people.remove(LabConfig.ROLE);
        people.addAll(List.of(theCase.reporter(), theCase.reported()));
        words.addAll(people);
        Stream<String> names = Files.readAllLines(config).stream().filter(line -> line.contains("{name: ")).map(line -> line.replaceFirst(".*\\{name: ([^,]+),.*", "$1"));
        Stream.concat(names, Stream.of(theCase.reportedName())).flatMap(name -> Arrays.stream(name.split(" "))).forEach(words::add);
        for (String person : people) {
            for (byte[] octets : new Maildirs(lab).all(person, "")) {
                words.add(ShownMail.of(octets).subject());
            }
        }
        Stream.concat(new Maildirs(lab).all(LabConfig.ROLE, "Processed").stream(), new Maildirs(lab).all(LabConfig.ROLE, "Parked").stream()).map(ShownMail::of).forEach(mail -> {
            words.add(mail.subject());
            Arrays.stream(mail.text().split("[^\\p{L}]+")).filter(AtRestIT::said).forEach(words::add);
        });
        words.removeIf(word -> word.length() < Traces.SHORTEST);
        return words;
    }

    /** Words that a program or a table has no use for. */
    private static boolean said(String word) {
        return Set.of("garbage", "patch", "problem", "criticism", "Calling", "People", "ridiculed", "pronunciation", "Somebody").contains(word);
    }

    private int command(String... line) {
        Ports ports = new Ports((_, _) -> 0, (_, _, _) -> 0, Optional.empty(), InstantSource.system(), DnsRecords.NONE);
        return Commands.execute(ports, Stream.concat(Stream.of(line), Stream.of("--config", config.toString())).toArray(String[]::new));
    }
}
