package org.conductd.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the demo leaves behind: every mail as a file, octets as they were sent, and the page. */
final class DemoFolder {
    /** What an earlier demo left here. */
    private static final Pattern MAIL = Pattern.compile("\\d{3,}-.*\\.eml");

    private final Path folder;

    DemoFolder(Path folder) {
        this.folder = folder;
    }

    Path page() {
        return folder.resolve("index.html");
    }

    void write(Journal journal, Cast cast, Performance performance) throws IOException {
        clear();
        for (Journal.Entry entry : journal.entries()) {
            Files.write(folder.resolve(fileName(entry, cast)), entry.octets());
        }
        Files.writeString(page(), new PageModel(journal, cast, performance).page().render());
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> earlier = files.filter(file -> MAIL.matcher(file.getFileName().toString()).matches()).toList();
            for (Path file : earlier) {
                Files.delete(file);
            }
        }
    }

    /** {@code 007-conflict-check-m1@example.org.eml}: the address is the one of the two that is not the group's. */
    static String fileName(Journal.Entry entry, Cast cast) {
        return "%03d-%s-%s.eml".formatted(entry.number(), entry.kind(), entry.byPeople() ? entry.from() : entry.to());
    }
}
