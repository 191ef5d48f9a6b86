package org.conductd.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conductd.procedure.Measures;

/**
 * The labelled parts of PROPOSE, DRAFT LETTER and DRAFT NOTICE (mail interface §4): what follows a label runs on to the next.
 *
 * @param before what stands above the first label
 * @param parts  by their label, stripped; a label that occurs again goes on
 */
record LabelledBlock(String before, Map<Label, String> parts) {
    enum Label { BEHAVIOR, IMPACT, PLAN, CONSEQUENCES, IF_DECLINED, REASON, ABOUT }

    private static final Map<String, Label> LABELS = Map.ofEntries(Map.entry("behavior", Label.BEHAVIOR), Map.entry("behaviour", Label.BEHAVIOR), Map.entry("impact", Label.IMPACT),
            Map.entry("plan", Label.PLAN), Map.entry("consequences", Label.CONSEQUENCES), Map.entry("consequence", Label.CONSEQUENCES),
            Map.entry("if declined", Label.IF_DECLINED), Map.entry("if they decline", Label.IF_DECLINED), Map.entry("reason", Label.REASON), Map.entry("reasons", Label.REASON),
            Map.entry("reported person", Label.ABOUT), Map.entry("about", Label.ABOUT));
    private static final Pattern LABELLED = Pattern.compile("^[\\s*_•-]{0,6}([\\p{L} ]{4,15}?)[*_]{0,2}\\s*:[*_]{0,2}(.*)$");

    static LabelledBlock read(List<String> lines, Roster roster) {
        List<String> text = Courtesies.unsigned(lines, roster).lines().toList();
        List<String> before = new ArrayList<>();
        Map<Label, List<String>> parts = new LinkedHashMap<>();
        List<String> current = before;
        for (String line : text) {
            Matcher matcher = LABELLED.matcher(line.length() > 2000 ? line.substring(0, 2000) : line);
            Label label = matcher.matches() ? LABELS.get(matcher.group(1).strip().toLowerCase(Locale.ROOT)) : null;
            if (label == null) {
                current.add(line);
            } else {
                current = parts.computeIfAbsent(label, any -> new ArrayList<>());
                current.add(line.substring(matcher.start(2)).strip());
            }
        }
        Map<Label, String> texts = new LinkedHashMap<>();
        parts.forEach((label, found) -> texts.put(label, Courtesies.tidy(found)));
        return new LabelledBlock(Courtesies.tidy(before), texts);
    }

    Measures measures() {
        return new Measures(part(Label.BEHAVIOR), part(Label.IMPACT), part(Label.PLAN), part(Label.CONSEQUENCES), part(Label.IF_DECLINED));
    }

    String part(Label label) {
        return parts.getOrDefault(label, "");
    }
}
