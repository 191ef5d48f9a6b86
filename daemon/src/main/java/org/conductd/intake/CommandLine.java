package org.conductd.intake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conductd.intake.CommandName.Form;

/** Whether one line is a command, a misspelt one, or only begins like one (mail interface §4). */
final class CommandLine {
    /** @param argument what follows the command on its line; empty where nothing does */
    record Match(CommandName name, String argument) {}

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B\\u200E\\u200F\\u2060\\uFEFF]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
    /** Between two words of a command: {@code Vote: YES}, {@code RE-EVALUATE}, {@code FOLLOW‑UP}. */
    private static final String BETWEEN = "(?:[.,:;!*_]{0,3}\\s+|\\s*[-\\u2010-\\u2014]\\s*)";
    private static final String BEHIND = "(?![\\p{L}\\p{N}]|['’]\\p{L}|-\\p{L}|@)";
    private static final Pattern NOTHING = Pattern.compile("[\\p{P}\\p{S}\\p{M}\\p{Cf}\\s]*");
    private static final Pattern END = Pattern.compile("(?i)[*_]*END[*_.!]*");
    private static final Pattern RULE = Pattern.compile("\\s*(?:[-_=*+~#\\u2010-\\u2015\\u2500-\\u257F]\\s?){5,}\\s*");
    private static final Pattern SEPARATOR = Pattern.compile("^[*_`]*[:.,;!=]*[*_`]*\\s*(?:[-–—]\\s+)?");

    private static final Pattern FIRST_WORD = Pattern.compile("[*_`]{0,3}([\\p{L}]{1,20})");
    private static final Pattern HYPHENS = Pattern.compile("[-\\u2010-\\u2014:,; ]+");
    /** Characters; what is longer is prose, but for a block that begins on the command's line. */
    private static final int LONGEST = 1000;

    private static final Map<String, List<CommandName>> BY_FIRST_WORD = CommandName.LONGEST_FIRST.stream().collect(Collectors.groupingBy(name -> name.folded().getFirst()));
    private static final Map<CommandName, Pattern> STRICT = patterns("");
    /** {@code approve the draft}, {@code vote for a yes} are no commands, but like one. */
    private static final Map<CommandName, Pattern> LOOSE = patterns("(?:(?:the|a|an|my|this|that|for|to|with)\\s+){0,2}");

    private static final Pattern LEAD_IN = Pattern.compile("(?iu)^(?:(?:so|ok|okay|well|yes|then),?\\s+)?(?:i|we|i['’]d|i['’]ll|i['’]m|please|hereby|let me|my vote is)\\s+"
            + "(?:(?:would|will|want|like|to|hereby|do|am|also|can|have|must|should|therefore|going)\\s+){0,4}");
    private static final Pattern PROVISO = Pattern.compile("(?iu)\\s*(?:[,;–—]|- |(?:but|if|unless|only|because|when|until|since|as|myself|for me|from me|on my|with (?:this|that|it))\\b).*");
    /** Verbs, of which prose makes sentences. */
    private static final Set<CommandName> VERBS = EnumSet.of(CommandName.VOTE_YES, CommandName.VOTE_NO, CommandName.VOTE_ABSTAIN, CommandName.APPROVE_DRAFT,
            CommandName.REJECT_DRAFT, CommandName.WITHDRAW_PROPOSAL, CommandName.PROPOSE_ACTION, CommandName.PROPOSE_NO_ACTION,
            CommandName.PROPOSE_NO_RESPONSE, CommandName.ASK_REPORTER, CommandName.ASK_WITNESS, CommandName.RELAY_APOLOGY);
    /** Words that are the beginning of a command and, alone on a line, nothing else. */
    private static final Map<String, CommandName> BEGINNINGS = Map.ofEntries(Map.entry("vote", CommandName.VOTE_YES), Map.entry("propose", CommandName.PROPOSE_ACTION),
            Map.entry("propose no", CommandName.PROPOSE_NO_ACTION), Map.entry("draft", CommandName.DRAFT_LETTER), Map.entry("draft follow", CommandName.DRAFT_FOLLOW_UP),
            Map.entry("approve", CommandName.APPROVE_DRAFT), Map.entry("reject", CommandName.REJECT_DRAFT), Map.entry("relay", CommandName.RELAY_APOLOGY),
            Map.entry("delivered", CommandName.DELIVERED_LETTER), Map.entry("ask", CommandName.ASK_REPORTER));
    private static final int MOST_WORDS_MISSPELT = 3;
    private static final int FEWEST_LETTERS_MISSPELT = 5;
    /** From so many letters on, two edits are a slip. */
    private static final int LONG = 9;

    /** Labels of a report that are the word of a command, or begin with one (mail interface §3). */
    private static final Pattern LABEL = Pattern.compile("(?iu)^[\\s*_>•-]{0,6}(?:reporter|reported|witness|witnesses|exclude)[*_ ]{0,3}[:：]");
    private static final Pattern LONGER_LABEL = Pattern.compile("(?iu)^[\\s*_>•-]{0,6}(?:reported (?:persons?|people|by)|reporter name)[*_ ]{0,3}(?:\\([^)]{0,20}\\))?[:：]");

    private CommandLine() {}

    /** A label of a report: {@code Witness: …}. In answer to our mail it can be a command. */
    static boolean isLabel(String line) {
        return LABEL.matcher(line).find() || LONGER_LABEL.matcher(line).find();
    }

    /** The command that the line is. */
    static Optional<Match> match(String line, Roster roster, Writer writer) {
        if (LONGER_LABEL.matcher(line).find()) {
            return Optional.empty();
        }
        String text = clean(line);
        for (CommandName name : beginningLike(text).stream().filter(one -> one.standsFor(writer)).toList()) {
            Matcher matcher = STRICT.get(name).matcher(text);
            if (matcher.lookingAt() && (text.length() <= LONGEST || name.form() == Form.BLOCK)) {
                return argument(name, text.substring(matcher.end()), capitals(matcher.group()), roster, writer).map(argument -> new Match(name, argument));
            }
        }
        return Optional.empty();
    }

    /** Commands with the first word of the text, the longest first. */
    private static List<CommandName> beginningLike(String text) {
        Matcher first = FIRST_WORD.matcher(text);
        return first.lookingAt() ? BY_FIRST_WORD.getOrDefault(first.group(1).toLowerCase(Locale.ROOT), List.of()) : List.of();
    }

    private static Optional<String> argument(CommandName name, String rest, boolean capitals, Roster roster, Writer writer) {
        boolean alone = NOTHING.matcher(rest).matches();
        if (name.form() == Form.ALONE) {
            return alone ? Optional.of("") : Optional.empty();
        }
        if (alone) {
            return capitals || name.form() == Form.BLOCK ? Optional.of("") : Optional.empty();
        }
        String argument = Folding.withoutEnd(SEPARATOR.matcher(rest).replaceFirst(""), "*_` ");
        boolean label = rest.startsWith(":") && !capitals && !name.isFor(writer);
        boolean counts = capitals || !label && argument.length() <= LONGEST && ArgumentForm.isRight(name, argument, roster);
        return counts ? Optional.of(argument) : Optional.empty();
    }

    /** The command whose beginning, and nothing else, stands on the line. */
    static Optional<CommandName> incomplete(String line, Writer writer) {
        return line.length() > LONGEST ? Optional.empty() : Optional.ofNullable(BEGINNINGS.get(folded(clean(line)))).filter(name -> name.isFor(writer));
    }

    /** The nearest command where the line is a misspelt one. */
    static Optional<CommandName> misspelt(String line, Roster roster, Writer writer) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String text = clean(line);
        long letters = text.codePoints().filter(Character::isLetter).count();
        String folded = folded(text);
        if (letters < FEWEST_LETTERS_MISSPELT || text.split(" ").length > MOST_WORDS_MISSPELT || Courtesies.is(text) || Courtesies.isName(text, roster)) {
            return Optional.empty();
        }
        int allowed = letters >= LONG ? 2 : 1;
        return Arrays.stream(CommandName.values()).filter(name -> name.isFor(writer) && spaced(name).charAt(0) == folded.charAt(0))
                .filter(name -> Math.abs(spaced(name).length() - folded.length()) <= allowed)
                .filter(name -> IntStream.rangeClosed(1, allowed).anyMatch(edits -> edits == Spelling.edits(folded, spaced(name))))
                .min(Comparator.comparingInt(name -> Spelling.edits(folded, spaced(name))));
    }

    /** The command that the line, which is prose, begins like. */
    static Optional<CommandName> like(String line, Writer writer) {
        String text = clean(line.substring(0, Math.min(line.length(), LONGEST)));
        String core = LEAD_IN.matcher(text).replaceFirst("");
        boolean said = core.length() < text.length();
        return beginningLike(core).stream().filter(name -> name.isFor(writer) && isLike(name, core, said)).findFirst()
                .or(() -> BEGINNINGS.entrySet().stream().filter(entry -> entry.getValue().isFor(writer) && core.startsWith(entry.getKey().toUpperCase(Locale.ROOT) + " "))
                        .map(Map.Entry::getValue).findFirst());
    }

    private static boolean isLike(CommandName name, String text, boolean said) {
        Matcher matcher = LOOSE.get(name).matcher(text);
        if (!matcher.lookingAt()) {
            return false;
        }
        String rest = text.substring(matcher.end());
        boolean shouted = capitals(matcher.group()) && name.words().length() > 3 && rest.codePoints().anyMatch(Character::isLowerCase);
        boolean proviso = PROVISO.matcher(rest).matches() || NOTHING.matcher(rest).matches() && (said || name.form() == Form.LINE);
        return VERBS.contains(name) || shouted || proviso;
    }

    /** The command that the whole line is, in capitals. */
    static Optional<CommandName> aloneInCapitals(String line) {
        if (line.length() > LONGEST || !capitals(line)) {
            return Optional.empty();
        }
        String text = clean(line);
        return beginningLike(text).stream().filter(name -> {
            Matcher matcher = STRICT.get(name).matcher(text);
            return matcher.lookingAt() && NOTHING.matcher(text.substring(matcher.end())).matches();
        }).findFirst();
    }

    /** A line of dashes and the like, which parts what stands above it from what may be anybody's. */
    static boolean isRule(String line) {
        return line.length() <= LONGEST && RULE.matcher(line).matches();
    }

    static boolean isEnd(String line) {
        return line.length() <= LONGEST && END.matcher(clean(line)).matches();
    }

    private static String clean(String line) {
        return SPACES.matcher(INVISIBLE.matcher(line).replaceAll("")).replaceAll(" ").strip();
    }

    private static boolean capitals(String text) {
        return text.codePoints().noneMatch(Character::isLowerCase) && text.codePoints().anyMatch(Character::isUpperCase);
    }

    /** Lower case, single spaces, without punctuation around it; hyphens are spaces. */
    private static String folded(String text) {
        return Folding.trim(HYPHENS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" "), Character::isLetterOrDigit);
    }

    private static String spaced(CommandName name) {
        return String.join(" ", name.folded());
    }

    private static Map<CommandName, Pattern> patterns(String filler) {
        Map<CommandName, Pattern> patterns = new EnumMap<>(CommandName.class);
        for (CommandName name : CommandName.values()) {
            List<String> words = name.folded();
            patterns.put(name, Pattern.compile(words.stream().collect(Collectors.joining(BETWEEN + filler, "(?iu)[*_`]{0,3}", BEHIND))));
        }
        return patterns;
    }
}
