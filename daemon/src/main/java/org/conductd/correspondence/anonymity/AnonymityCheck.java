package org.conductd.correspondence.anonymity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.procedure.Find;

/**
 * Looks through a mail for whatever would tell who somebody is (D27). Pure: the same input gives the same finds in the same order.
 *
 * <p>Blocking: names of people, whole and each part, in any spelling that {@link Folding} makes alike; aliases and titles; addresses and their
 * local parts; handles; phone numbers; references, tags and message identifiers of other threads. Warning: six words in a row from the report;
 * its exact times and places; and a name that is a word of every day ({@link OrdinaryWords}) where it is not written as only a name is.
 *
 * <p>Whole words only. What stands inside something of the mail's own, or of the recipient's ({@link Exempt}), is no find: their name written
 * whole, that is; a part of it that somebody guarded shares is one, for nobody can tell whom it means.
 */
public final class AnonymityCheck {
    /** A find shows no more of the text than this, in characters. */
    private static final int LONGEST_TEXT = 200;
    private static final Pattern PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private static final Comparator<Match> OUTER_FIRST = Comparator.comparingInt(Match::start)
            .thenComparing(Match::end, Comparator.reverseOrder()).thenComparing(match -> !match.blocks());

    private final List<Detector> detectors;
    private final Phrases exempt;
    private final Map<String, Entry> finds = new LinkedHashMap<>();

    /** One find to be; the same words are one find wherever they stand. */
    private record Entry(boolean blocks, Set<String> what, String text) {
        Entry and(Entry other) {
            Set<String> both = new LinkedHashSet<>(what);
            both.addAll(other.what);
            return new Entry(blocks || other.blocks, both, blocks || !other.blocks ? text : other.text);
        }
    }

    private AnonymityCheck(Guarded guarded, Exempt exempt) {
        Set<String> own = exempt.addresses().stream().filter(address -> !address.isBlank()).map(Spellings::canonical).collect(Collectors.toSet());
        List<Identity> others = guarded.people().stream()
                .filter(person -> person.addresses().stream().map(Spellings::canonical).noneMatch(own::contains)).toList();
        this.detectors = List.of(new Phrases(others.stream().flatMap(person -> Spellings.of(person).stream()).toList()), new Phones(others),
                new Threads(guarded), new ReportWords(guarded.report()), new TimesAndPlaces(guarded.report(), guarded.exact()));
        this.exempt = new Phrases(Spellings.of(exempt));
    }

    /**
     * The finds, numbered from 1, those that block first, each in the order in which the mail has them; what stands several times is one find.
     *
     * @param sheet   the mail
     * @param guarded what must not stand in it
     * @param exempt  what may
     */
    public static List<Find> finds(Sheet sheet, Guarded guarded, Exempt exempt) {
        AnonymityCheck check = new AnonymityCheck(guarded, exempt);
        passages(sheet).forEach(check::look);
        return check.numbered();
    }

    /** The same for a member's words to a party (ASK and the like): any that block refuse the command. */
    public static List<Find> findsInWords(String words, Guarded guarded, Exempt party) {
        return finds(Sheet.ofWords(words), guarded, party);
    }

    private static Stream<Passage> passages(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        texts.add(sheet.subject());
        texts.add(sheet.fromName());
        texts.addAll(sheet.headers());
        texts.add(sheet.text());
        texts.addAll(Html.texts(sheet.html()));
        texts.addAll(sheet.attachmentNames());
        return texts.stream().flatMap(text -> Stream.of(text, decoded(text)).distinct()).filter(text -> !text.isBlank()).map(Passage::of);
    }

    /** The words in a link: {@code mailto:…?body=Rae%20Chen} (RFC 6068 §5). A plus sign stays one. */
    private static String decoded(String text) {
        return text.contains("%") ? URLDecoder.decode(PERCENT.matcher(text).replaceAll("%25").replace("+", "%2B"), StandardCharsets.UTF_8) : text;
    }

    private void look(Passage passage) {
        List<Match> allowed = exempt.in(passage);
        List<Match> matches = detectors.stream().flatMap(detector -> detector.in(passage).stream()).distinct().toList();
        for (Match match : outermost(outside(matches, allowed))) {
            String text = passage.text().substring(match.start(), match.end()).replaceAll("\\s+", " ");
            String key = Passage.of(text).words().stream().map(Word::plain).collect(Collectors.joining(" "));
            Entry entry = new Entry(match.blocks(), Set.of(match.what()), text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…");
            finds.merge(key.isEmpty() ? text : key, entry, Entry::and);
        }
    }

    /** Those that stand in none of the exempt stretches. */
    private static List<Match> outside(List<Match> matches, List<Match> allowed) {
        List<Match> kept = new ArrayList<>();
        List<Match> stretches = allowed.stream().sorted(OUTER_FIRST).toList();
        int next = 0;
        int reach = 0;
        for (Match match : matches.stream().sorted(OUTER_FIRST).toList()) {
            while (next < stretches.size() && stretches.get(next).start() <= match.start()) {
                reach = Math.max(reach, stretches.get(next++).end());
            }
            if (match.end() > reach) {
                kept.add(match);
            }
        }
        return kept;
    }

    /** Without those that stand inside a longer one that blocks, and those that only warn inside one that blocks. */
    private static List<Match> outermost(List<Match> sorted) {
        List<Match> kept = new ArrayList<>();
        Match blocking = new Match(-1, -1, true, "");
        for (Match match : sorted) {
            boolean same = match.start() == blocking.start() && match.end() == blocking.end();
            if (match.end() <= blocking.end() && !(same && match.blocks())) {
                continue;
            }
            kept.add(match);
            if (match.blocks() && match.end() > blocking.end()) {
                blocking = match;
            }
        }
        return kept;
    }

    private List<Find> numbered() {
        List<Find> numbered = new ArrayList<>();
        Stream.of(true, false).forEach(blocks -> finds.values().stream().filter(entry -> entry.blocks() == blocks)
                .forEach(entry -> numbered.add(new Find(numbered.size() + 1, blocks, String.join(", ", new TreeSet<>(entry.what())), entry.text()))));
        return List.copyOf(numbered);
    }
}
