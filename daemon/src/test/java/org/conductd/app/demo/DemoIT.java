package org.conductd.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.message.ShownMail;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a newcomer starts it. */
class DemoIT {
    @TempDir
    private static Path folder;
    private static int status;
    private static String told;

    @BeforeAll
    static void play() throws IOException {
        StringWriter out = new StringWriter();
        status = new Demo(new PrintWriter(out)).run(Optional.of(folder), false);
        told = out.toString();
    }

    @Test
    void theCaseClosesAndEverythingCameThatShould() {
        assertEquals(0, status, told);
    }

    @Test
    void theConversationEndsWithWhereToLook() {
        assertTrue(told.contains("4 of 6, 4 needed"), told);
        assertTrue(told.contains(folder.resolve("index.html").toUri().toString()), told);
    }

    @Test
    @DisplayName("P12, D10: who recused gets the answer to that and nothing more, and who is outside gets nothing at all")
    void whoIsOutsideGetsNothing() throws IOException {
        assertEquals(List.of("conflict-check", "command-answer"), kindsTo("m4@example.org"));
        for (String outside : List.of("a1@example.org", "e1@example.org", "e2@example.org", "admin@example.org")) {
            assertEquals(List.of(), kindsTo(outside), outside);
        }
    }

    @Test
    @DisplayName("P24: nothing that reached the reported person names who reported")
    void theReportedPersonDoesNotLearnWhoReported() throws IOException {
        List<Path> mails = mails().filter(mail -> mail.getFileName().toString().endsWith("-sam@example.net.eml") && !mail.toString().contains("-reply-")).toList();
        assertEquals(2, mails.size());
        for (Path mail : mails) {
            ShownMail shown = ShownMail.of(Files.readAllBytes(mail));
            String all = shown.headers() + shown.text() + shown.html();
            assertTrue(!all.contains("Rae") && !all.contains("Okafor") && !all.contains("rae@"), mail.toString());
        }
    }

    @Test
    void thePageShowsEveryMailInTheLaneOfItsPerson() throws IOException {
        Document page = Jsoup.parse(folder.resolve("index.html"));
        assertEquals(mails().count(), page.select("article.mail").size());
        assertEquals(mails().count(), page.select(".cell").size());
        assertEquals(9, page.select(".lanes b").size());
        page.select(".mail dd a").eachAttr("href").forEach(file ->
                assertTrue(Files.exists(folder.resolve(file.replace("%40", "@"))), file));
    }

    private static List<String> kindsTo(String address) throws IOException {
        return mails().map(mail -> mail.getFileName().toString()).filter(name -> name.endsWith("-" + address + ".eml"))
                .map(name -> name.substring("000-".length(), name.length() - ("-" + address + ".eml").length())).filter(kind -> !kind.equals("reply")).toList();
    }

    private static Stream<Path> mails() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList().stream();
        }
    }
}
