package org.conductd.message;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The labelled lines of a report (mail interface §3): any order and case, with synonyms; one line each with its indented ones, but for those
 * that run on to the next label. Everything else is description.
 *
 * @param fields      in the order of {@link ReportLabel}; several texts where a label occurs again, in their order
 * @param description lines as they stood
 */
record ReportFields(Map<ReportLabel, List<String>> fields, String description) {

    static ReportFields of(String text) {
        var fields = new EnumMap<ReportLabel, List<String>>(ReportLabel.class);
        var description = new StringBuilder();
        List<String> lines = text.lines().toList();
        List<TextLine> marked = FlowedText.fixed(text);
        int i = 0;
        while (i < lines.size()) {
            if (HeaderBlock.at(marked, i)) {
                // "Date:" in the header of what is forwarded is no date of an incident.
                while (i < lines.size() && !marked.get(i).blank()) {
                    description.append(lines.get(i++)).append('\n');
                }
                continue;
            }
            Optional<LabelWords.Labelled> label = LabelWords.at(lines.get(i));
            if (label.isEmpty()) {
                description.append(lines.get(i++)).append('\n');
                continue;
            }
            int end = end(lines, i + 1, label.get());
            String value = value(label.get().text(), lines.subList(i + 1, end));
            if (label.get().label() == ReportLabel.DESCRIPTION) {
                description.append(value).append("\n\n");
            } else if (!value.isEmpty()) {
                fields.computeIfAbsent(label.get().label(), any -> new ArrayList<>()).add(value);
            }
            i = end;
        }
        return new ReportFields(fields, description.toString().replaceAll("\\n{3,}", "\n\n").strip());
    }

    static String without(String text, Set<ReportLabel> labels) {
        List<String> lines = text.lines().toList();
        var rest = new StringBuilder();
        int i = 0;
        while (i < lines.size()) {
            Optional<LabelWords.Labelled> label = LabelWords.at(lines.get(i)).filter(found -> labels.contains(found.label()));
            if (label.isPresent()) {
                i = end(lines, i + 1, label.get());
            } else {
                rest.append(lines.get(i++)).append('\n');
            }
        }
        return rest.toString().replaceAll("\\n{3,}", "\n\n").strip();
    }

    private static int end(List<String> lines, int start, LabelWords.Labelled label) {
        int end = start;
        if (label.label().multiline()) {
            while (end < lines.size() && LabelWords.at(lines.get(end)).isEmpty()) {
                end++;
            }
            return end;
        }
        while (end < lines.size() && !lines.get(end).isBlank() && Character.isWhitespace(lines.get(end).charAt(0)) && LabelWords.at(lines.get(end)).isEmpty()) {
            end++;
        }
        return end;
    }

    private static String value(String first, List<String> more) {
        return (first + "\n" + more.stream().map(String::strip).collect(Collectors.joining("\n"))).strip();
    }
}
