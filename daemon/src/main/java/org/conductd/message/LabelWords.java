package org.conductd.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** By what words people label the lines of a report, from {@code report-labels.txt}. A label counts at the start of a line, with a colon after it. */
final class LabelWords {

    record Labelled(ReportLabel label, String text) {}

    private static final Map<String, ReportLabel> LABELS = read();

    /** Quotation marks, list marks, numbers and bold marks before a label are of the form, not of the words. */
    private static final Pattern LINE = Pattern.compile("^[\\s>]*(?:[-*\u2022\u00b7#]+\\s*|\\d{1,2}[.)]\\s*)?[*_]{0,2}([^:\uFF1A\\r\\n]{1,60}?)\\s*[*_?]{0,3}\\s*[:\uFF1A][*_]{0,2}");
    private static final int LONGEST = 100;

    private LabelWords() {}

    static Optional<Labelled> at(String line) {
        String start = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        if (start.indexOf(':') < 0 && start.indexOf('\uFF1A') < 0) {
            return Optional.empty();
        }
        Matcher matcher = LINE.matcher(start);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String label = matcher.group(1).strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("[\\s\u00a0]+", " ");
        return Stream.of(label, label.replaceAll("\\s*\\([^)]*\\)$", ""), label.replaceAll("[?\uFF1F]$", "")).filter(LABELS::containsKey).findFirst()
                .map(known -> new Labelled(LABELS.get(known), line.substring(matcher.end()).strip()));
    }

    private static Map<String, ReportLabel> read() {
        try (InputStream in = LabelWords.class.getResourceAsStream("report-labels.txt")) {
            var labels = new HashMap<String, ReportLabel>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.contains("=") && !line.startsWith("#")).forEach(line -> {
                ReportLabel label = ReportLabel.valueOf(line.substring(0, line.indexOf('=')).strip());
                for (String word : line.substring(line.indexOf('=') + 1).split(";")) {
                    labels.put(word.strip(), label);
                }
            });
            return Map.copyOf(labels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
