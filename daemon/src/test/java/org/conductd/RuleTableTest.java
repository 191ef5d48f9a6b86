package org.conductd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every rule of the procedure has a story, or where no story can play it a test, that names it. The table of them stands in {@code HACKING.md}; {@code -Dgolden=update} writes
 * it anew.
 */
class RuleTableTest {
    private static final Path RULES = Path.of("src/test/resources/rules.txt");
    private static final Path STORIES = Path.of("src/test/resources/stories");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path PAGE = Path.of("HACKING.md");
    private static final String BEGIN = "<!-- rules: made by RuleTableTest -->\n";
    private static final String END = "<!-- end of rules -->\n";
    private static final Pattern RULE = Pattern.compile("\\b([PD])([1-9][0-9]?)(?:–\\1?([1-9][0-9]?))?\\b");
    /** Of the store and of the command line, which no story plays. */
    private static final Set<String> WITHOUT_STORY = Set.of("D39", "D40", "D41");

    @Test
    @DisplayName("every P and every D is named by a story, or, where no story can play it, by a test, and HACKING.md lists them")
    void everyRuleIsNamed() throws IOException {
        Map<String, Set<String>> stories = named(STORIES, "story.txt", file -> file.getParent().getFileName().toString());
        Map<String, Set<String>> tests = named(TESTS, ".java", file -> file.getFileName().toString().replace(".java", ""));
        List<String> missing = new ArrayList<>();
        StringBuilder table = new StringBuilder("| rule | stories | tests |\n| --- | --- | --- |\n");
        for (String line : Files.readAllLines(RULES)) {
            String rule = line.substring(0, line.indexOf(' '));
            Set<String> told = stories.getOrDefault(rule, Set.of());
            Set<String> tested = tests.getOrDefault(rule, Set.of());
            if (told.isEmpty() && (tested.isEmpty() || !WITHOUT_STORY.contains(rule))) {
                missing.add(rule);
            }
            table.append("| ").append(line).append(" | ").append(String.join(", ", told)).append(" | ").append(String.join(", ", tested)).append(" |\n");
        }
        String page = Files.readString(PAGE);
        String wanted = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table + page.substring(page.indexOf(END));
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(PAGE, wanted);
            page = wanted;
        }
        assertEquals(List.of(), missing, "rules that nothing names");
        assertEquals(wanted, page);
    }

    private interface Name {
        String of(Path file);
    }

    /** Which files name which rule; {@code D19–D21} names three. */
    private static Map<String, Set<String>> named(Path root, String ending, Name name) throws IOException {
        Map<String, Set<String>> named = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ending)).sorted().toList()) {
                Matcher rule = RULE.matcher(Files.readString(file));
                while (rule.find()) {
                    int first = Integer.parseInt(rule.group(2));
                    int last = rule.group(3) == null ? first : Integer.parseInt(rule.group(3));
                    for (int number = first; number <= last; number++) {
                        named.computeIfAbsent(rule.group(1) + number, _ -> new TreeSet<>()).add(name.of(file));
                    }
                }
            }
        }
        return named;
    }
}
