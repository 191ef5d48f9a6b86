package org.conductd.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final String START = "(?<![\\p{L}\\p{N}_])";
    private static final String STOP = "(?![\\p{L}\\p{N}_])";
    private static final String GAP = "[^\\p{L}\\p{N}]{1,3}";
    private static final Pattern NEXT = Pattern.compile("[ \\u00A0](\\p{Lu}\\p{Ll}[\\p{L}'’-]*)");
    private static final Pattern BEFORE = Pattern.compile("(\\p{Lu}\\p{Ll}[\\p{L}'’-]*)[ \\u00A0]$");
    private static final int SHORTEST_PART = 2;
    private static final int SHORTEST_HANDLE = 4;
    private static final int MOST_NAMESAKES = 2;
    /** Local parts that are nobody's, and would be found anywhere. */
    private static final Set<String> ROLES = Set.of("info", "mail", "email", "admin", "contact", "office", "team", "root", "help", "support", "abuse", "security", "hello", "conduct", "postmaster",
            "webmaster", "moderator", "staff", "private", "public", "home", "work", "user", "name", "reports");
    /** Names that are everyday words of English. */
    private static final Set<String> WORDS = Set.copyOf(List.of(("will mark may grace hope rose art bill rich june april august dawn joy faith summer sunny jack rob pat sue drew chase frank grant guy harry max miles "
            + "penny ray rusty victor ivy holly daisy lily olive pearl ruby amber ginger heather hazel iris violet melody harmony justice chance king knight long short young old strong wise bright day "
            + "white black brown green gray grey gold silver stone wood woods field fields hill lake rivers bush park parks street banks bridge church house hall page price rice cook baker "
            + "fisher hunter shepherd smith taylor turner walker wright mason miller porter potter case love power fox wolf bird fish lamb bear bond best good low more moore case sharp small little large "
            + "north south west east winter fall spring snow frost rain storm major bishop pope abbott dean marshall constable monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow sergeant christian jean gene dale glen cliff sandy kitty misty an do so he my see you me we in be can say").split(" ")));

    private final String text;

    private NameSearch(String text) {
        this.text = text;
    }

    static NameSearch in(String text) {
        return new NameSearch(plain(text));
    }

    /** Whether somebody of the roster stands in the text; {@code group} is who may have the same name. */
    boolean finds(RosterEntry entry, List<RosterEntry> group) {
        return entry.addresses().stream().anyMatch(this::findsAddress) || entry.addresses().stream().anyMatch(address -> findsHandle(address.split("@", 2)[0]))
                || findsWhole(entry.name()) || entry.otherNames().stream().anyMatch(this::findsOther)
                || parts(entry.name()).anyMatch(part -> namesakes(part, group) <= MOST_NAMESAKES && findsPart(part, entry));
    }

    boolean findsAddress(String address) {
        return found("(?iu)(?<![\\p{L}\\p{N}.+_-])" + Pattern.quote(plain(address)) + "(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])");
    }

    /** The words in their order, or a person's last name first. */
    boolean findsWhole(String name) {
        List<String> words = words(name);
        if (words.size() < 2) {
            return !words.isEmpty() && words.getFirst().length() >= SHORTEST_HANDLE && !WORDS.contains(words.getFirst().toLowerCase(Locale.ROOT)) && found("(?iu)" + START + Pattern.quote(words.getFirst()) + STOP);
        }
        String between = GAP + "(?:[\\p{L}.]{1,20}" + GAP + ")?";
        String inOrder = words.stream().map(Pattern::quote).collect(Collectors.joining(between));
        String lastFirst = Pattern.quote(words.getLast()) + GAP + words.subList(0, words.size() - 1).stream().map(Pattern::quote).collect(Collectors.joining(GAP));
        return found("(?iu)" + START + "(?:" + inOrder + "|" + lastFirst + ")" + STOP);
    }

    /** These words in a row, were it one. */
    boolean findsWords(String words) {
        String pattern = words(words).stream().map(Pattern::quote).collect(Collectors.joining(GAP));
        return !pattern.isEmpty() && found("(?iu)" + START + pattern + STOP);
    }

    /** The domain, or one under it; in an address too. */
    boolean findsDomain(String domain) {
        return found("(?iu)" + START + Pattern.quote(plain(domain)) + "(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])");
    }

    private boolean findsOther(String name) {
        return name.contains("@") && name.indexOf('@') > 0 ? findsAddress(name) : words(name).size() > 1 ? findsWhole(name) : findsHandle(name.replaceFirst("^@", ""));
    }

    /** A handle anywhere where it is no ordinary word; else only behind an at sign. */
    private boolean findsHandle(String handle) {
        String plain = plain(handle);
        boolean telling = plain.length() >= SHORTEST_HANDLE && !ROLES.contains(plain.toLowerCase(Locale.ROOT)) && !WORDS.contains(plain.toLowerCase(Locale.ROOT));
        return plain.length() > 1 && found("(?iu)" + (telling ? START : "(?<![\\p{L}\\p{N}_.])@") + Pattern.quote(plain) + STOP);
    }

    private boolean findsPart(String part, RosterEntry entry) {
        boolean everyday = WORDS.contains(part.toLowerCase(Locale.ROOT));
        Matcher matcher = Pattern.compile("(?iu)" + START + Pattern.quote(part) + STOP).matcher(text);
        while (matcher.find()) {
            boolean capital = !Character.isLowerCase(text.codePointAt(matcher.start()));
            if (!(everyday && !(capital && withinSentence(matcher.start()))) && !anothersName(matcher, capital, entry)) {
                return true;
            }
        }
        return false;
    }

    /** Beside a name that is not theirs: {@code Hugo Petersen}, {@code with Jane Lindqvist}. At the beginning of a sentence any word has a capital. */
    private boolean anothersName(Matcher matcher, boolean capital, RosterEntry entry) {
        Matcher next = NEXT.matcher(text).region(matcher.end(), text.length());
        if (capital && next.lookingAt() && isAnothers(next.group(1), entry)) {
            return true;
        }
        Matcher before = BEFORE.matcher(text.substring(Math.max(0, matcher.start() - 40), matcher.start()));
        return capital && before.find() && isAnothers(before.group(1), entry) && withinSentence(matcher.start() - before.group().length());
    }

    private boolean withinSentence(int at) {
        int i = at - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\u00a0')) {
            i--;
        }
        return i >= 0 && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == ',') && i < at - 1;
    }

    private static boolean isAnothers(String word, RosterEntry entry) {
        return !WORDS.contains(word.toLowerCase(Locale.ROOT))
                && Stream.concat(Stream.of(entry.name()), entry.otherNames().stream()).flatMap(name -> words(name).stream()).noneMatch(word::equalsIgnoreCase);
    }

    private static long namesakes(String part, List<RosterEntry> group) {
        return group.stream().filter(entry -> parts(entry.name()).anyMatch(part::equalsIgnoreCase)).count();
    }

    private static Stream<String> parts(String name) {
        List<String> words = words(name);
        return words.size() < 2 ? Stream.empty() : words.stream().filter(word -> word.length() >= SHORTEST_PART && !word.endsWith("."));
    }

    private static List<String> words(String name) {
        return Arrays.stream(plain(name).split("[\\s,]+")).map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}.]+$", "")).filter(word -> !word.isEmpty()).toList();
    }

    private boolean found(String pattern) {
        return Pattern.compile(pattern).matcher(text).find();
    }

    /** Compatibility forms decomposed, accents gone: who types {@code Zoe} means Zoë. */
    private static String plain(String text) {
        return MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").replaceAll("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]", "");
    }
}
