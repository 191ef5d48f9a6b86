package org.conductd.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows a refusal by its text, as whoever gets it does. */
final class Refusals {
    private static final Map<String, String> TELLING = read();

    private Refusals() {}

    /** The longest piece of each text that has no variable in it. */
    private static Map<String, String> read() {
        Map<String, String> telling = new TreeMap<>();
        try (InputStream template = Refusals.class.getResourceAsStream("/templates/words/refusals.ftl")) {
            Matcher line = Pattern.compile("(?m)^<#on \"([A-Z_]+)\">(.*)$").matcher(new String(template.readAllBytes(), StandardCharsets.UTF_8));
            while (line.find()) {
                telling.put(line.group(1), Arrays.stream(line.group(2).split("<[^>]*>|\\$\\{[^}]*}")).map(String::strip)
                        .max(Comparator.comparingInt(String::length)).orElseThrow());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return telling;
    }

    static Set<String> in(Mail answer) {
        String text = answer.text().replaceAll("\\s+", " ");
        Set<String> found = new TreeSet<>();
        TELLING.forEach((reason, words) -> {
            if (text.contains(words)) {
                found.add(reason);
            }
        });
        return found;
    }
}
