package org.conductd.message;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
        var form = new Form(text);
        int i = 0;
        while (i < form.lines.size()) {
            if (form.header(i)) {
                // "Date:" in the header of what is forwarded is no date of an incident.
                while (i < form.lines.size() && !form.blank(i)) {
                    description.append(form.lines.get(i++)).append('\n');
                }
                continue;
            }
            Optional<LabelWords.Labelled> label = form.label(i);
            if (label.isEmpty()) {
                description.append(form.lines.get(i++)).append('\n');
                continue;
            }
            int end = form.end(i + 1, label.get());
            String value = form.value(label.get(), i, end);
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
        var form = new Form(text);
        var rest = new StringBuilder();
        int i = 0;
        while (i < form.lines.size()) {
            Optional<LabelWords.Labelled> label = form.label(i).filter(found -> labels.contains(found.label()));
            if (label.isPresent()) {
                i = form.end(i + 1, label.get());
            } else {
                rest.append(form.lines.get(i++)).append('\n');
            }
        }
        return rest.toString().replaceAll("\\n{3,}", "\n\n").strip();
    }

    /** One text, and how it is laid out. */
    private static final class Form {
        /** Of a text that stands below its label, rather than beside it. */
        private static final int MOST_LINES_BELOW = 3;

        private final List<String> lines;
        private final List<TextLine> marked;
        /** Copied from a page, which shows labels without a colon. */
        private final boolean bare;
        /** Whether some label had its text below an empty line. */
        private boolean apart;

        Form(String text) {
            this.lines = text.lines().toList();
            this.marked = FlowedText.fixed(text);
            this.bare = lines.stream().map(LabelWords::bare).flatMap(Optional::stream).map(LabelWords.Labelled::label).distinct().limit(2).count() > 1;
        }

        boolean blank(int i) {
            return marked.get(i).blank();
        }

        boolean header(int i) {
            return HeaderBlock.at(marked, i);
        }

        Optional<LabelWords.Labelled> label(int i) {
            return LabelWords.at(lines.get(i)).or(() -> bare ? LabelWords.bare(lines.get(i)) : Optional.empty());
        }

        /** In a form that is quoted as a whole the marks are none of the words. */
        String value(LabelWords.Labelled label, int start, int end) {
            int depth = marked.get(start).depth();
            return (label.text() + "\n" + IntStream.range(start + 1, end).mapToObj(i -> marked.get(i).depth() == depth ? marked.get(i).text() : lines.get(i))
                    .map(String::strip).collect(Collectors.joining("\n"))).strip();
        }

        int end(int start, LabelWords.Labelled label) {
            int end = start;
            if (label.label().multiline()) {
                while (end < lines.size() && label(end).isEmpty()) {
                    end++;
                }
                return end;
            }
            while (end < lines.size() && !lines.get(end).isBlank() && Character.isWhitespace(lines.get(end).charAt(0)) && label(end).isEmpty()) {
                end++;
            }
            return end == start && label.text().isEmpty() ? below(start) : end;
        }

        /** The end of the text below a label that has none beside it; below an empty line, only where the form goes on after it, or did so before. */
        private int below(int start) {
            int first = afterBlank(start);
            int end = first;
            while (end < lines.size() && !blank(end) && label(end).isEmpty()) {
                end++;
            }
            if (end == first || end - first > MOST_LINES_BELOW || header(first)) {
                return start;
            }
            int next = afterBlank(end);
            boolean goesOn = next < lines.size() && label(next).isPresent();
            if (first > start && !goesOn && !(apart && next == lines.size())) {
                return start;
            }
            apart |= first > start;
            return end;
        }

        private int afterBlank(int i) {
            int next = i;
            while (next < lines.size() && blank(next)) {
                next++;
            }
            return next;
        }
    }
}
