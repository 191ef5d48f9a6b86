package org.conductd.correspondence;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.message.MailKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every sample mail, to the letter: {@code -Dgolden=update} rewrites what is approved. Look at the difference before you commit it. */
class SampleMailsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/mails");

    private final Templates templates = Letterheads.templates();
    private final List<Samples.Sample> samples = Samples.of(Letterheads.example(), templates);

    @Test
    void each_reads_as_approved() throws IOException {
        boolean update = "update".equals(System.getProperty("golden"));
        Map<String, String> made = new TreeMap<>();
        for (Samples.Sample sample : samples) {
            Templates.Rendered mail = templates.render(sample.frame(), sample.content());
            made.put(sample.name() + ".txt", "Subject: " + mail.subject() + "\n\n" + mail.text());
            made.put(sample.name() + ".html", mail.html());
        }
        if (update) {
            write(made);
        }
        assertAll(made.entrySet().stream().map(mail -> () -> assertEquals(Files.readString(GOLDEN.resolve(mail.getKey())), mail.getValue(), mail.getKey())));
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertEquals(made.keySet(), files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static void write(Map<String, String> made) throws IOException {
        Files.createDirectories(GOLDEN);
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path old : files.toList()) {
                Files.delete(old);
            }
        }
        for (Map.Entry<String, String> mail : made.entrySet()) {
            Files.writeString(GOLDEN.resolve(mail.getKey()), mail.getValue());
        }
    }

    @Test
    void names_are_unique() {
        assertEquals(samples.size(), samples.stream().map(Samples.Sample::name).distinct().count());
    }

    @Test
    void there_is_one_of_each_kind_that_can_be_sent() {
        Set<MailKind> all = new TreeSet<>(List.of(MailKind.values()));
        assertEquals(all, samples.stream().map(sample -> sample.content().kind()).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    @DisplayName("Mail interface §5: a locked phone shows no person, allegation or outcome")
    void the_first_words_name_nobody() {
        assertEquals(List.of(), samples.stream().flatMap(sample ->
                TemplateCheck.shownLocked(sample, templates.render(sample.frame(), sample.content())).stream()).toList());
    }

    @Test
    @DisplayName("Mail interface §5: the opening alone fills what a locked phone shows, whatever words follow it")
    void openings_are_long_enough() {
        for (Samples.Sample sample : samples) {
            String text = templates.render(sample.frame(), sample.content()).text();
            String opening = text.substring(0, text.indexOf("\n\n") < 0 ? text.length() : text.indexOf("\n\n"));
            boolean more = text.length() > opening.length() + 1 && sample.frame().thread() != Frame.Thread.NEUTRAL;
            assertTrue(!more || opening.length() >= TemplateCheck.SHOWN_LOCKED, sample.name() + ": " + opening.length());
        }
    }

    @Test
    @DisplayName("D1: a neutral mail has no word of report, conduct or group")
    void neutral_words() {
        samples.stream().filter(sample -> sample.frame().thread() == Frame.Thread.NEUTRAL && !hasMembersWords(sample)).forEach(sample -> {
            Templates.Rendered mail = templates.render(sample.frame(), sample.content());
            Recipient to = new Recipient(new org.conductd.procedure.PersonId("reporter-1"), new org.conductd.message.Mailbox("", ""), Frame.Thread.NEUTRAL, "");
            var both = new Templates.Rendered(mail.subject(), mail.text() + TemplateCheck.visible(mail.html()), "");
            assertEquals(List.of(), NeutralWords.finds(to, both, 0), sample.name());
        });
    }

    /** What the writer wrote, or members, is theirs to word. */
    private static boolean hasMembersWords(Samples.Sample sample) {
        return !sample.frame().head().answers().isEmpty();
    }

    @Test
    @DisplayName("House style: no exclamation marks, no images, nothing from elsewhere")
    void calm_and_self_contained() {
        for (Samples.Sample sample : samples) {
            Templates.Rendered mail = templates.render(sample.frame(), sample.content());
            assertTrue(!mail.text().contains("!"), sample.name());
            assertTrue(!mail.html().matches("(?s).*(<img|<link|<script|src=|url\\(|http://).*"), sample.name());
        }
    }

    @Test
    @DisplayName("Plain text is folded at 72 columns, but for what cannot be broken")
    void plain_text_is_folded() {
        for (Samples.Sample sample : samples) {
            templates.render(sample.frame(), sample.content()).text().lines().filter(line -> line.length() > 72).forEach(line ->
                    assertTrue(line.strip().length() - longestWord(line) < 40, sample.name() + ": " + line));
        }
    }

    private static int longestWord(String line) {
        return Stream.of(line.split(" ")).mapToInt(String::length).max().orElse(0);
    }
}
