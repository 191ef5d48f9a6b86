package org.conductd.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what words people label the lines of a report, from {@code report-labels.txt}. A label counts at the start of a line, with a colon, a question
 * mark, a dash between spaces or a tabulator after it; or as a heading, alone on its line.
 */
final class LabelWords {

    record Labelled(ReportLabel label, String text) {}

    private static final Map<String, ReportLabel> LABELS = read();
    /** Who writes without accents means the same word, where that is one. */
    private static final Map<String, ReportLabel> UNACCENTED = unaccented();

    private static final String MARKS = "^[\\s>]*(?:[-*\u2022\u00b7#]+\\s*|\\d{1,2}[.)]\\s*)?[*_]{0,2}";
    /** Quotation marks, list marks, numbers and bold marks before a label are of the form, not of the words. */
    private static final Pattern LINE = Pattern.compile(MARKS + "([^:\uFF1A\\r\\n]{1,60}?)\\s*[*_?]{0,3}\\s*[:\uFF1A][*_]{0,2}");
    private static final Pattern ANSWER = Pattern.compile(MARKS + "(?:([^:\uFF1A?\uFF1F\\t\\r\\n]{2,60})[?\uFF1F][*_]{0,2}(?=[\\s*_])|([^:\uFF1A?\\t\\r\\n]{2,60}?)[*_]{0,2}(?:\\s+[-\u2013\u2014=]\\s+|\\s*\\t\\s*)(?=\\S))");
    private static final Pattern HEADING = Pattern.compile("^[\\s>]*(?:(?:#{1,6}\\s*|[*_]{2}|\\d{1,2}[.)]\\s*)([^:\uFF1A\\r\\n]{2,60}?)[*_#?\uFF1F\\s]*|([^:\uFF1A\\r\\n]{2,60}?)\\s*[?\uFF1F]\\s*)$");
    private static final int LONGEST = 100;

    private LabelWords() {}

    static Optional<Labelled> at(String line) {
        String start = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        Matcher colon = LINE.matcher(start);
        if ((start.indexOf(':') >= 0 || start.indexOf('\uFF1A') >= 0) && colon.lookingAt()) {
            return known(colon.group(1)).map(label -> new Labelled(label, line.substring(colon.end()).strip()));
        }
        Matcher answer = ANSWER.matcher(start);
        if (answer.lookingAt()) {
            Optional<ReportLabel> label = known(answer.group(1) == null ? answer.group(2) : answer.group(1));
            if (label.isPresent()) {
                return label.map(known -> new Labelled(known, line.substring(answer.end()).strip()));
            }
        }
        Matcher heading = HEADING.matcher(line.length() > LONGEST ? "" : line);
        return heading.matches() ? known(heading.group(1) == null ? heading.group(2) : heading.group(1)).map(label -> new Labelled(label, "")) : Optional.empty();
    }

    /** A line that is nothing but the words of a label, as a form shows them that was copied from a page: a heading only among others of its kind. */
    static Optional<Labelled> bare(String line) {
        return line.length() > LONGEST ? Optional.empty() : known(line.strip()).map(label -> new Labelled(label, ""));
    }

    private static Optional<ReportLabel> known(String words) {
        String label = words.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("[\\s\u00a0]+", " ");
        List<String> forms = List.of(label, label.replaceAll("\\s*[(\uFF08][^)\uFF09]*[)\uFF09]$", ""), label.replaceAll("[?\uFF1F]$", ""));
        return forms.stream().map(LABELS::get).filter(Objects::nonNull).findFirst()
                .or(() -> forms.stream().map(form -> UNACCENTED.get(unaccented(form))).filter(Objects::nonNull).findFirst());
    }

    private static String unaccented(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").replace('\u0142', 'l').replace('\u00f8', 'o').replace("\u00df", "ss");
    }

    private static Map<String, ReportLabel> unaccented() {
        var several = new HashSet<String>();
        var labels = new HashMap<String, ReportLabel>();
        LABELS.forEach((word, label) -> {
            ReportLabel other = labels.put(unaccented(word), label);
            if (other != null && other != label) {
                several.add(unaccented(word));
            }
        });
        labels.keySet().removeAll(several);
        return Map.copyOf(labels);
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
