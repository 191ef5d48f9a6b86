package org.conductd.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what words people label the lines of a report. A label counts at the start of a line, with a colon after it. */
final class LabelWords {

    record Labelled(ReportLabel label, String text) {}

    private static final Map<ReportLabel, List<String>> WORDS = Map.ofEntries(
            Map.entry(ReportLabel.CONTACT, List.of("contact", "my contact", "contact details", "contact information", "contact info", "how to contact me", "how to reach me",
                    "your contact", "your contact information", "email", "e-mail", "my email", "my e-mail", "phone", "reply to")),
            Map.entry(ReportLabel.DATE_AND_TIME, List.of("date and time", "date & time", "date/time", "date / time", "date", "time", "when", "when did it happen", "time and date", "date of incident",
                    "incident date", "approximate time")),
            Map.entry(ReportLabel.LOCATION, List.of("location", "place", "where", "where did it happen", "channel", "venue", "platform")),
            Map.entry(ReportLabel.ONGOING, List.of("ongoing", "on-going", "still ongoing", "is it ongoing", "is the incident ongoing", "is this ongoing", "still going on", "is this incident ongoing", "urgent", "in danger")),
            Map.entry(ReportLabel.REPORTED_PERSON, List.of("reported person", "reported", "reported people", "reported persons", "person reported", "person being reported", "accused", "accused person", "offender", "who did it", "perpetrator", "harasser",
                    "person(s) reported", "reported person(s)")),
            Map.entry(ReportLabel.WITNESSES, List.of("witnesses", "witness", "other witnesses", "others involved", "other people involved", "who else was there", "who saw it", "witness(es)")),
            Map.entry(ReportLabel.EXCLUDE, List.of("exclude", "excluded", "please exclude", "do not tell", "don't tell", "do not involve", "do not inform", "conflict of interest", "exclude from handling", "not to be told")),
            Map.entry(ReportLabel.SAFE_CONTACT, List.of("safe contact", "safe way to contact me", "safe way to contact", "safe to contact", "how to contact me safely", "contact safely", "contact preference", "preferred contact")),
            Map.entry(ReportLabel.REPORTER, List.of("reporter", "reported by", "name of reporter", "my name", "your name", "reporter's name", "reporter name", "person reporting")),
            Map.entry(ReportLabel.DESCRIPTION, List.of("description", "what happened", "incident", "incident description", "description of the incident", "details", "describe the incident")),
            Map.entry(ReportLabel.CIRCUMSTANCES, List.of("circumstances", "context", "background", "circumstances surrounding the incident", "surrounding circumstances", "extenuating circumstances")),
            Map.entry(ReportLabel.SAFETY_CONCERNS, List.of("safety concerns", "safety concern", "safety", "concerns", "retaliation", "fear of retaliation", "retaliation concerns", "danger", "risk", "safety or retaliation concerns")));

    private static final Map<String, ReportLabel> LABELS = WORDS.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(word -> Map.entry(word, entry.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** List marks, quotation marks, numbers and bold marks before a label are of the form, not of the words. */
    private static final Pattern LINE = Pattern.compile("^[\\s>]*(?:[-*\u2022\u00b7#]+\\s*|\\d{1,2}[.)]\\s*)?[*_]{0,2}([^:\uFF1A\\r\\n]{2,60}?)\\s*[*_?]{0,3}\\s*[:\uFF1A][*_]{0,2}");

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
        String label = matcher.group(1).strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ");
        return Stream.of(label, label.replaceAll("\\s*\\([^)]*\\)$", ""), label.replaceAll("\\?$", "")).filter(LABELS::containsKey).findFirst()
                .map(known -> new Labelled(LABELS.get(known), line.substring(matcher.end()).strip()));
    }
}
