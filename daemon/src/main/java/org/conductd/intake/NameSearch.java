package org.conductd.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for people in a text, after Unicode normalization and case folding, by whole words (D5). Found is
 * <ul>
 * <li>the whole name, in either order and with one more word between its parts; another name; an address; an address's local part or a
 *     handle that is no ordinary word;
 * <li>a part of the name alone ({@code Hugo}, {@code Lindqvist}), but not as a part of somebody else's name ({@code Hugo Petersen}), not
 *     where three people or more of the roster have it, and not where it is an everyday word ({@code Will}) unless a capital within a
 *     sentence shows that it is a name.
 * </ul>
 * Wrongly found costs two ADMITs; wrongly missed tells somebody of a report that is about them. So doubt counts as found, but for names
 * so common on the roster that a report could not be handled by anybody.
 */
final class NameSearch {
    private static final String GAP = "[^\\p{L}\\p{N}]{1,3}";
    private static final Pattern NEXT = Pattern.compile("[ \\u00A0](\\p{Lu}\\p{Ll}[\\p{L}'’-]{0,40})");
    private static final Pattern BEFORE = Pattern.compile("(\\p{Lu}\\p{Ll}[\\p{L}'’-]{0,40})[ \\u00A0]$");
    private static final int SHORTEST_PART = 2;
    private static final int SHORTEST_HANDLE = 4;
    private static final int MOST_NAMESAKES = 2;
    /** Local parts that are nobody's, and would be found anywhere. */
    private static final Set<String> ROLES = words("info mail email admin contact office team root help support abuse security hello conduct postmaster webmaster moderator staff private public home "
            + "work user name reports");
    /** Names that are everyday words of English, and words that stand beside names with a capital. */
    private static final Set<String> EVERYDAY = words("will mark may grace hope rose art bill rich june april august dawn joy faith summer sunny jack rob pat sue drew chase frank grant guy harry max "
            + "miles penny ray rusty victor ivy holly daisy lily olive pearl ruby amber ginger heather hazel iris violet melody harmony justice chance king knight long short young old strong wise "
            + "bright day white black brown green gray grey gold silver stone wood woods field fields hill lake rivers bush park parks street banks bridge church house hall page price rice cook "
            + "baker fisher hunter shepherd smith taylor turner walker wright mason miller porter potter case love power fox wolf bird fish lamb bear bond best good low more moore sharp small "
            + "little large north south west east winter fall spring snow frost rain storm major bishop pope abbott dean marshall constable christian jean gene dale glen cliff sandy kitty misty "
            + "an do so he my see you me we in be can say monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow");

    /** As written, but for accents, and in lower case; the same places in both. */
    private final String text;
    private final String lower;

    private NameSearch(String text) {
        this.text = text;
        this.lower = Folding.lower(text);
    }

    static NameSearch in(String text) {
        return new NameSearch(Folding.plain(text));
    }

    /** Whether somebody of the roster stands in the text; {@code group} is who may have the same name. */
    boolean finds(RosterEntry entry, List<RosterEntry> group) {
        return entry.addresses().stream().anyMatch(address -> findsAddress(address) || findsHandle(address.split("@", 2)[0]))
                || findsWhole(entry.name()) || entry.otherNames().stream().anyMatch(this::findsOther)
                || parts(entry.name()).anyMatch(part -> namesakes(part, group) <= MOST_NAMESAKES && findsPart(part, entry));
    }

    boolean findsAddress(String address) {
        String wanted = Folding.lower(Folding.plain(address.strip()));
        return occurrences(wanted).anyMatch(at -> !follows(at, ".+-") && endsDomain(at + wanted.length()));
    }

    /** The domain, or one under it; in an address too. */
    boolean findsDomain(String domain) {
        String wanted = Folding.lower(Folding.plain(domain));
        return occurrences(wanted).anyMatch(at -> endsDomain(at + wanted.length()));
    }

    /** The words in their order, or a person's last name first. One word alone counts where it is telling. */
    boolean findsWhole(String name) {
        List<String> words = nameWords(name);
        if (words.size() < 2) {
            return !words.isEmpty() && isTelling(words.getFirst()) && findsWords(name);
        }
        String between = GAP + "(?:[\\p{L}.]{1,20}" + GAP + ")?";
        List<String> lastFirst = Stream.concat(Stream.of(words.getLast()), words.subList(0, words.size() - 1).stream()).toList();
        return findsRow(words, between) || findsRow(lastFirst, GAP);
    }

    /** These words in a row, were it one. */
    boolean findsWords(String words) {
        List<String> wanted = nameWords(words);
        return !wanted.isEmpty() && findsRow(wanted, GAP);
    }

    private boolean findsOther(String name) {
        return name.indexOf('@') > 0 ? findsAddress(name) : nameWords(name).size() > 1 ? findsWhole(name) : findsHandle(name.replaceFirst("^@", ""));
    }

    /** A handle anywhere where it is no ordinary word; else only behind an at sign. */
    private boolean findsHandle(String handle) {
        String wanted = Folding.lower(Folding.plain(handle));
        return wanted.length() > 1 && occurrences(wanted).anyMatch(at -> isTelling(wanted) || follows(at, "@") && (at == 1 || !isWord(at - 2)));
    }

    private static boolean isTelling(String word) {
        return word.length() >= SHORTEST_HANDLE && !ROLES.contains(word) && !EVERYDAY.contains(word);
    }

    private boolean findsRow(List<String> words, String between) {
        Pattern row = Pattern.compile(words.stream().map(Pattern::quote).collect(Collectors.joining(between, "", "(?![\\p{L}\\p{N}_])")));
        Matcher matcher = row.matcher(lower);
        return occurrences(words.getFirst()).anyMatch(at -> matcher.region(at, lower.length()).lookingAt());
    }

    private boolean findsPart(String part, RosterEntry entry) {
        boolean everyday = EVERYDAY.contains(part);
        return occurrences(part).anyMatch(at -> {
            boolean capital = !Character.isLowerCase(text.codePointAt(at));
            return (!everyday || capital && withinSentence(at)) && !(capital && anothersName(at, at + part.length(), entry));
        });
    }

    /** Beside a name that is not theirs: {@code Hugo Petersen}, {@code with Jane Lindqvist}. At the beginning of a sentence any word has a capital. */
    private boolean anothersName(int start, int end, RosterEntry entry) {
        Matcher next = NEXT.matcher(text).region(end, text.length());
        if (next.lookingAt() && isAnothers(next.group(1), entry)) {
            return true;
        }
        Matcher before = BEFORE.matcher(text.substring(Math.max(0, start - 40), start));
        return before.find() && isAnothers(before.group(1), entry) && withinSentence(start - before.group().length());
    }

    private static boolean isAnothers(String word, RosterEntry entry) {
        String lower = Folding.lower(word);
        return !EVERYDAY.contains(lower) && Stream.concat(Stream.of(entry.name()), entry.otherNames().stream()).flatMap(name -> nameWords(name).stream()).noneMatch(lower::equals);
    }

    private boolean withinSentence(int at) {
        int i = at - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\u00a0')) {
            i--;
        }
        return i >= 0 && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == ',') && i < at - 1;
    }

    /** Where the folded word stands as a whole one. */
    private IntStream occurrences(String word) {
        return word.isEmpty() ? IntStream.empty()
                : IntStream.iterate(lower.indexOf(word), at -> at >= 0, at -> lower.indexOf(word, at + 1)).filter(at -> !isWord(at - 1) && !isWord(at + word.length()));
    }

    private boolean isWord(int at) {
        return at >= 0 && at < lower.length() && (Character.isLetterOrDigit(lower.charAt(at)) || lower.charAt(at) == '_');
    }

    private boolean follows(int at, String characters) {
        return at > 0 && characters.indexOf(lower.charAt(at - 1)) >= 0;
    }

    /** Not {@code example.org} in {@code example.org.uk} or {@code example.org-x}; a full stop may follow. */
    private boolean endsDomain(int end) {
        return end >= lower.length() || lower.charAt(end) != '-' && !(lower.charAt(end) == '.' && isWord(end + 1));
    }

    private static long namesakes(String part, List<RosterEntry> group) {
        return group.stream().filter(entry -> parts(entry.name()).anyMatch(part::equals)).count();
    }

    private static Stream<String> parts(String name) {
        List<String> words = nameWords(name);
        return words.size() < 2 ? Stream.empty() : words.stream().filter(word -> word.length() >= SHORTEST_PART);
    }

    private static List<String> nameWords(String name) {
        return Arrays.stream(Folding.name(name).split(" ")).map(word -> Folding.trim(word, Character::isLetterOrDigit)).filter(word -> !word.isEmpty()).toList();
    }

    private static Set<String> words(String words) {
        return Set.copyOf(List.of(words.split(" ")));
    }
}
