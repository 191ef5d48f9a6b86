package org.conductd.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the admin's own templates can do, and what start-up says of those that cannot work. */
class TemplateCheckTest {
    private static final String OPENING = "<@opening>" + "A calm and neutral beginning of a mail that says nothing. ".repeat(5) + "</@opening>";

    @TempDir
    private Path folder;

    private List<String> problemsWith(String name, String template) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, template);
        return TemplateCheck.problems(Templates.of(ZoneId.of("UTC"), Optional.of(folder)), Letterheads.example());
    }

    @Test
    void our_own_templates_make_every_mail() {
        assertEquals(List.of(), TemplateCheck.problems(Letterheads.templates(), Letterheads.example()));
    }

    @Test
    void a_file_of_the_same_name_takes_the_place_of_ours() throws IOException {
        assertEquals(List.of(), problemsWith("escalation.ftl", "<@page>" + OPENING + "<@p>Our own words.</@p></@page>"));
        Templates templates = Templates.of(ZoneId.of("UTC"), Optional.of(folder));
        Samples.Sample sample = Samples.of(Letterheads.example(), templates).stream().filter(one -> one.content() instanceof PlainMail.Escalation)
                .findFirst().orElseThrow();
        assertTrue(templates.render(sample.frame(), sample.content()).text().contains("Our own words."));
    }

    @Test
    void a_variable_that_there_is_not_is_named_with_its_file_and_line() throws IOException {
        List<String> problems = problemsWith("ballot.ftl", "<@page>" + OPENING + "\n<@p>${it.nedeed}</@p></@page>");
        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().startsWith("ballot.ftl, line 2: ${it.nedeed}"), problems.getFirst());
    }

    @Test
    void what_is_no_template_is_named_with_its_file_and_line() throws IOException {
        List<String> problems = problemsWith("letter.ftl", "<@page>\n<#if it.amended>\n</@page>");
        assertTrue(problems.getFirst().startsWith("letter.ftl, line 3: "), problems.getFirst());
    }

    @Test
    void a_file_that_would_never_be_read_is_named() throws IOException {
        assertEquals(List.of("balot.ftl: there is no template of this name"), problemsWith("balot.ftl", "x"));
    }

    @Test
    @DisplayName("Mail interface §5: a template that shows names on a locked phone is a problem")
    void names_up_front() throws IOException {
        List<String> problems = problemsWith("discussion.ftl", "<@page><@p>${it.said[0].by} writes:</@p></@page>");
        assertTrue(problems.getFirst().startsWith("discussion.ftl: the first 200 characters name somebody"), problems.getFirst());
    }

    @Test
    @DisplayName("A template runs no code: neither by ?new nor by ?api")
    void sandbox() throws IOException {
        assertTrue(problemsWith("status.ftl", "<#assign x = \"freemarker.template.utility.Execute\"?new()>${x(\"id\")}").getFirst()
                .contains("freemarker.template.utility.Execute"));
        assertTrue(problemsWith("status.ftl", "${it?api.class}").getFirst().startsWith("status.ftl, line 1"));
    }
}
