package org.conductd.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conductd.intake.Line.Malformed;
import org.conductd.intake.Line.Malformed.Reason;
import org.conductd.procedure.Question;

/**
 * The {@code key: answer} lines of EVALUATE (P16, mail interface §4). An answer is one line, continued by lines without a key, up to an empty
 * one; notes run on. Text under no key is notes too: nothing of an evaluation is discussion.
 */
final class EvaluationForm {
    private static final Pattern KEYED = Pattern.compile("(?iu)^[\\s*_>•-]{0,6}([\\p{L}][\\p{L} '’-]{2,40}?)[*_]{0,2}\\s*(?:\\([^)]*\\))?\\s*\\??\\s*[:=][*_]{0,2} ?(.*)$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    /** A key with its hints in parentheses, in characters. */
    private static final int LONGEST_KEY = 200;
    private static final Pattern KEYWORD = Pattern.compile("(?iu)(yes|no|borderline|public|private)[\\s.!]*");
    private static final Map<Question, Set<String>> CHOICES =
            Map.of(Question.VIOLATION, Set.of("yes", "borderline", "no"), Question.SETTING, Set.of("public", "private"));
    private static final Map<Question, List<String>> SYNONYMS = Map.ofEntries(
            Map.entry(Question.VIOLATION, List.of("is it a violation", "violation of the code of conduct")), Map.entry(Question.SCOPE, List.of("in scope", "jurisdiction")),
            Map.entry(Question.SETTING, List.of("private or public", "public or private")),
            Map.entry(Question.MARGINALIZED, List.of("marginalised", "marginalized group", "marginalised group")), Map.entry(Question.LEADER, List.of("community leader")),
            Map.entry(Question.DISENGAGE, List.of("disengagement", "would others disengage")), Map.entry(Question.HARASSMENT, List.of("sexual harassment")),
            Map.entry(Question.PHYSICAL, List.of("physical safety")), Map.entry(Question.MENTAL, List.of("mental health")),
            Map.entry(Question.UNDERSTANDS, List.of("understanding", "do they understand")), Map.entry(Question.REPEAT, List.of("repeated", "repetition", "likely to be repeated")),
            Map.entry(Question.PATTERN, List.of("past reports")), Map.entry(Question.NOTES, List.of("note", "comment", "comments", "remark", "remarks")));
    private static final Map<String, Question> KEYS = keys();
    private static final Set<String> BLANK = Set.of("", "-", "--", "?", "n/a", "…", "...", "_");

    private final Map<Question, StringBuilder> answers = new EnumMap<>(Question.class);
    private final List<Malformed> mistakes = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final String written;
    private final Roster roster;
    private Optional<Question> current = Optional.empty();

    private EvaluationForm(String written, Roster roster) {
        this.written = written;
        this.roster = roster;
    }

    /** @param mistakes keys and answers that there are none of; they do not undo the others */
    record Form(Map<Question, String> answers, List<Malformed> mistakes) {}

    static Form read(String written, List<String> lines, Roster roster) {
        var form = new EvaluationForm(written, roster);
        lines.forEach(form::line);
        Map<Question, String> answers = new EnumMap<>(Question.class);
        form.answers.forEach((question, answer) -> form.accepted(question, answer.toString().strip()).ifPresent(text -> answers.put(question, text)));
        form.notes(answers);
        return new Form(answers, form.mistakes);
    }

    private void line(String written) {
        String line = SPACES.matcher(written).replaceAll(" ").strip();
        Matcher keyed = KEYED.matcher(line.substring(0, Math.min(line.length(), LONGEST_KEY)));
        Optional<String> key = keyed.matches() ? Optional.of(keyed.group(1).strip().toLowerCase(Locale.ROOT).replace('’', '\'')) : Optional.empty();
        Optional<Question> question = key.map(KEYS::get);
        if (question.isPresent()) {
            current = question;
            // A later answer replaces.
            answers.put(question.get(), new StringBuilder(line.substring(keyed.start(2))));
        } else if (key.filter(this::meansKey).isPresent()) {
            mistakes.add(new Malformed(this.written, CommandName.EVALUATE, Reason.UNKNOWN_KEY, List.of(key.get(), nearest(key.get()))));
            current = Optional.empty();
        } else if (line.isBlank()) {
            current = current.filter(open -> open == Question.NOTES);
            current.ifPresent(open -> answers.get(open).append('\n'));
        } else if (current.filter(open -> !CHOICES.containsKey(open)).isPresent()) {
            answers.get(current.get()).append('\n').append(line);
        } else if (!Courtesies.is(line)) {
            remarks.add(line);
        }
    }

    /** A word that is like a key, or stands where only a key can stand; within a free answer {@code Note: …} is text. */
    private boolean meansKey(String key) {
        boolean free = current.filter(open -> !CHOICES.containsKey(open)).isPresent();
        return key.length() > 4 && Spelling.edits(key, nearest(key)) <= 2 || !free && !key.contains(" ");
    }

    private Optional<String> accepted(Question question, String answer) {
        if (BLANK.contains(answer)) {
            return Optional.empty();
        }
        Matcher keyword = KEYWORD.matcher(answer);
        if (!CHOICES.containsKey(question)) {
            return Optional.of(keyword.matches() ? keyword.group(1).toLowerCase(Locale.ROOT) : answer);
        }
        Set<String> choices = CHOICES.get(question);
        Optional<String> chosen = choices.stream().filter(choice -> begins(answer, choice) && choices.stream().noneMatch(other -> isBoth(answer, choice, other))).findFirst();
        if (chosen.isEmpty()) {
            List<String> arguments = new ArrayList<>(List.of(key(question), answer));
            choices.stream().sorted(Comparator.reverseOrder()).forEach(arguments::add);
            mistakes.add(new Malformed(written, CommandName.EVALUATE, Reason.ANSWER_NOT_POSSIBLE, arguments));
        } else if (!keyword.matches()) {
            remarks.add(key(question) + ": " + answer);
        }
        return chosen;
    }

    /** {@code yes, clearly} and {@code private messages}, but not {@code no idea}. */
    private static boolean begins(String answer, String choice) {
        return answer.matches("(?isu)" + choice + "\\b" + (choice.equals("no") ? "(?:[\\s.!]*|\\s*[,;.(–—-].*)" : ".*"));
    }

    /** {@code yes, no}, {@code public or private}: the form as it came. */
    private static boolean isBoth(String answer, String choice, String other) {
        return answer.matches("(?isu)" + choice + "[\\s,/|]*(?:(?:or|and)\\b)?[\\s,/|]*" + other + "\\b.*");
    }

    private void notes(Map<Question, String> into) {
        List<String> lines = new ArrayList<>(Courtesies.unsigned(into.getOrDefault(Question.NOTES, "").lines().toList(), roster).lines().toList());
        lines.addAll(Courtesies.unsigned(remarks, roster).lines().toList());
        String notes = Courtesies.reduce(lines, roster, true);
        if (notes.isEmpty()) {
            into.remove(Question.NOTES);
        } else {
            into.put(Question.NOTES, notes);
        }
    }

    private static String nearest(String key) {
        return KEYS.keySet().stream().sorted().min(Comparator.comparingInt(known -> Spelling.edits(key, known))).map(known -> key(KEYS.get(known))).orElseThrow();
    }

    private static String key(Question question) {
        return question.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Question> keys() {
        Map<String, Question> keys = new HashMap<>();
        for (Question question : Question.values()) {
            keys.put(key(question), question);
            SYNONYMS.getOrDefault(question, List.of()).forEach(word -> keys.put(word, question));
        }
        return Map.copyOf(keys);
    }
}
