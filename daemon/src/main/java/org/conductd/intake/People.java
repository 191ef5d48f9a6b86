package org.conductd.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conductd.message.Mailbox;

/**
 * Who is named in a labelled field: names and addresses, never the field's other text (D6). {@code Sam Taylor, wearing a red shirt} names
 * Sam Taylor; {@code a tall man} names nobody, and the report's reader has to find out who that is (D7). A description taken for a name
 * would be shown to the whole group, a name not recognised costs one reading: in doubt it is no name.
 */
final class People {
    /** An addr-spec as people write it (RFC 5322 §3.4.1), without quoted local parts. */
    static final String ADDRESS = "[^\\s<>()\\[\\],;:\"@]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?";
    private static final Pattern ADDRESS_PATTERN = Pattern.compile(ADDRESS);
    /** As directories have it, in quotation marks since it has a comma. */
    private static final Pattern DIRECTORY_FORM = Pattern.compile("^\\s*\"([^\",]+),\\s*([^\",]+)\"\\s*$");
    private static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,38}");
    private static final Set<String> NOBODY = Set.of("unknown", "not known", "unclear", "none", "nobody", "no one", "no-one", "noone", "no", "n/a", "na", "nil", "i don't know", "i do not know",
            "i dont know", "don't know", "do not know", "dont know", "dunno", "not sure", "i'm not sure", "no idea", "anonymous", "anonym", "unsure", "can't say", "cannot say", "-", "--", "?", "??", "???",
            "unbekannt", "niemand", "keine", "keiner", "keine angabe", "weiß nicht", "weiß ich nicht", "nicht bekannt", "inconnu", "inconnue", "personne", "aucun", "aucune", "aucun témoin", "je ne sais pas", "non",
            "desconocido", "desconocida", "nadie", "ninguno", "ninguna", "no sé", "no lo sé", "no se", "desconhecido", "desconhecida", "ninguém", "nenhum", "nenhuma", "não sei", "não",
            "sconosciuto", "sconosciuta", "nessuno", "nessuna", "non lo so", "non so", "onbekend", "geen", "nee", "weet ik niet", "okänd", "okänt", "ingen", "inga", "vet inte", "vet ej", "nej",
            "ukjent", "ukendt", "ingen kjent", "vet ikke", "ved ikke", "nei", "nieznany", "nieznana", "nieznane", "nikt", "brak", "nie wiem", "nie", "неизвестно", "неизвестен", "неизвестна", "никто", "нет", "не знаю",
            "невідомо", "невідомий", "невідома", "ніхто", "немає", "ні", "neznámý", "neznámá", "nikdo", "žádný", "žádní", "žádné", "nevím", "ne", "tuntematon", "ei kukaan", "ei ole", "ei tiedossa", "en tiedä", "ei",
            "未知", "不知道", "不详", "没有", "无", "無", "沒有", "不明", "なし", "ない", "いない", "わからない", "分からない", "不明です", "없음", "모름", "모르겠음", "알 수 없음", "없습니다");
    private static final Set<String> EVERYBODY = Set.of("everyone", "everybody", "all", "anyone", "anybody", "all of you", "all of them", "all members", "every member", "all the members", "the whole group", "whole group", "the group",
            "everyone on the group", "everyone in the group", "everybody on the group", "everybody in the group", "alle", "alle mitglieder", "tous", "tout le monde", "todos", "todas", "todo el mundo",
            "toda la gente", "toda a gente", "todo mundo", "tutti", "iedereen", "alla", "allihop", "alle sammen", "wszyscy", "wszystkich", "все", "всех", "усі", "всі", "усіх", "všichni", "všechny", "kaikki",
            "所有人", "全部", "全員", "みんな", "모두", "전원");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}.'’_-]*");
    private static final int MOST_WORDS = 5;
    static final int LONGEST = 60;
    /** Bounds what a hostile field can cost, in characters and people. */
    private static final int LONGEST_FIELD = 10_000;
    private static final int MOST_PEOPLE = 50;

    private static final Set<String> PARTICLES = Set.of("de", "da", "do", "dos", "das", "di", "del", "della", "der", "den", "van", "von", "vom", "zu", "zur", "af", "av", "la", "le", "el", "al", "bin", "ibn",
            "ben", "bint", "ter", "ten", "y", "e", "st", "mac", "ap");
    /** After these a description begins. */
    private static final Set<String> CONNECTORS = Set.of("who", "whom", "whose", "which", "that", "wearing", "with", "without", "from", "in", "at", "on", "of", "the", "a", "an", "was", "is", "were", "are", "had", "has", "aka",
            "also", "known", "formerly", "not", "or", "near", "by", "for", "as", "maybe", "probably", "perhaps", "i", "we", "he", "she", "they", "it", "my", "our", "his", "her", "their");
    /** Words that describe people; where one stands in the place of a name, it is none. */
    private static final Set<String> DESCRIBING = Set.copyOf(List.of(("a an the this that these those some somebody someone anybody anyone everybody everyone all both one two three four five several many few other others another "
            + "unknown unnamed unidentified anonymous maybe probably possibly perhaps not no never none nobody i we he she they it you me us him them my our his her their its your who what which when where why how there here if "
            + "man men woman women guy guys girl girls boy boys lady gentleman person persons people individual human attendee attendees participant participants visitor speaker speakers presenter "
            + "developer developers maintainer maintainers contributor contributors committer moderator moderators admin admins organizer organizers organiser organisers volunteer volunteers staff employee employees "
            + "member members colleague colleagues coworker coworkers friend friends boss manager user users account accounts bot team group committee company host leader owner reviewer sponsor ceo cto cfo coo vp hr director head chief president senior junior engineer engineering professor corp inc ltd gmbh llc foundation university institute "
            + "tall short big small old older young younger male female thin fat blond blonde bald bearded dark light red black white blue green yellow grey gray brown hair haired shirt hoodie hat cap jacket badge glasses beard wearing with without "
            + "see described description handle nickname nick username github gitlab slack discord twitter mastodon irc matrix telegram").split(" ")));

    private People() {}

    /** No name in it but a word for nobody: {@code unknown}, {@code I don't know}; nothing at all as well. */
    static boolean isNobody(String text) {
        String folded = text.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
        return folded.isEmpty() || NOBODY.contains(folded) || NOBODY.contains(Folding.withoutEnd(folded, " \t\n.!,;"));
    }

    /** All of the group: after {@code Exclude}, where it is nobody in particular. */
    static boolean isEverybody(String text) {
        return EVERYBODY.contains(Folding.withoutEnd(text.strip().toLowerCase(Locale.ROOT), " \t\n.!,;").replaceAll("\\s+", " "));
    }

    /** The first address in the text. */
    static Optional<String> address(String text) {
        Matcher matcher = ADDRESS_PATTERN.matcher(text);
        return matcher.find() ? Optional.of(matcher.group().replaceAll("^(?i:mailto:)|[.-]+$", "")) : Optional.empty();
    }

    /** The address that is all of the text, but for brackets and a full stop. */
    static Optional<String> soleAddress(String text) {
        return address(text).filter(address -> text.replaceAll("(?i)mailto:|[\\s<>()\\[\\].,;!…]", "").equals(address.replaceAll("[.]", "")));
    }

    /** Everybody in the field, in their order; name or address is empty where it is not given, never both. */
    static List<Mailbox> in(String field) {
        if (isNobody(field)) {
            return List.of();
        }
        List<Mailbox> found = new ArrayList<>();
        for (String entry : split(field.substring(0, Math.min(field.length(), LONGEST_FIELD)), ";\n")) {
            List<String> pieces = split(entry, ",");
            boolean firstNames = pieces.stream().noneMatch(piece -> piece.contains(" "));
            int first = found.size();
            for (int i = 0; i < pieces.size(); i++) {
                one(pieces.get(i), i == 0 || firstNames).ifPresent(person -> add(found, first, person));
            }
        }
        return List.copyOf(found.subList(0, Math.min(found.size(), MOST_PEOPLE)));
    }

    /** {@code Sam Taylor, sam@example.net} is one person, and so is {@code Sam Taylor, @sam}. */
    private static void add(List<Mailbox> found, int first, Mailbox person) {
        boolean follows = found.size() > first;
        Mailbox last = follows ? found.getLast() : person;
        if (follows && person.name().isEmpty() && last.address().isEmpty()) {
            found.set(found.size() - 1, new Mailbox(last.name(), person.address()));
        } else if (!(follows && person.name().startsWith("@"))) {
            found.add(person);
        }
    }

    /** @param head stands where a name is expected, not where a description may follow one */
    private static Optional<Mailbox> one(String piece, boolean head) {
        String text = piece.replaceFirst("^\\s*(?:[-*•·]+\\s+|\\d{1,2}[.)]\\s+)", "").strip();
        Optional<String> address = address(text);
        String before = address.map(found -> text.substring(0, text.indexOf(found)).replaceFirst("(?i)[\\s<(\\[]*(?:mailto:)?[<(\\[]?$", "")).orElse(text);
        if (isNobody(before)) {
            return address.map(found -> new Mailbox("", found));
        }
        Optional<String> name = name(DIRECTORY_FORM.matcher(before).replaceFirst("$2 $1"), head || address.isPresent());
        return name.isEmpty() && address.isEmpty() ? Optional.empty() : Optional.of(new Mailbox(name.orElse(""), address.orElse("")));
    }

    static boolean isName(String text) {
        return name(text, false).filter(name -> name.equals(bare(text))).isPresent();
    }

    /**
     * The name with which the text begins.
     *
     * @param head see {@link #one}; elsewhere a name is two words or more with capitals and nothing behind them
     */
    private static Optional<String> name(String text, boolean head) {
        String whole = bare(text.split("\\s[-–—]+\\s|[(\\[<{:/|]", 2)[0]);
        List<String> all = List.of(whole.split("\\s+"));
        List<String> words = all.stream().takeWhile(word -> !CONNECTORS.contains(word.toLowerCase(Locale.ROOT))).toList();
        boolean cut = words.size() < all.size();
        if (isNameLike(words) && (isCapital(words) && (head || !cut && words.size() > 1) || head && !cut && isSmall(words))) {
            return Optional.of(String.join(" ", words));
        }
        Matcher handle = HANDLE.matcher(text);
        return handle.find() && (handle.start() == 0 || Character.isWhitespace(text.charAt(handle.start() - 1))) ? Optional.of(handle.group()) : Optional.empty();
    }

    private static boolean isNameLike(List<String> words) {
        return !words.isEmpty() && words.size() <= MOST_WORDS && String.join(" ", words).length() <= LONGEST
                && words.stream().noneMatch(word -> DESCRIBING.contains(word.toLowerCase(Locale.ROOT)))
                && words.stream().allMatch(word -> WORD.matcher(word).matches());
    }

    private static boolean isCapital(List<String> words) {
        return words.stream().anyMatch(word -> !PARTICLES.contains(word))
                && words.stream().allMatch(word -> PARTICLES.contains(word) || !Character.isLowerCase(word.codePointAt(0)) || word.matches("[dlo]['’]\\p{Lu}.*"));
    }

    /** Whoever writes without capitals writes names without them: {@code sam taylor}, but no sentence. */
    private static boolean isSmall(List<String> words) {
        return words.size() <= 3 && words.stream().allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)));
    }

    private static String bare(String text) {
        String open = text.strip().replaceFirst("^[\"'“”‘’„«»*_`\\s]+", "");
        String closed = Folding.withoutEnd(open, "\"'“”‘’„«»*_` \t\n,;!?");
        // "Taylor." ends a sentence, "Sam T." does not.
        return closed.matches("(?s).*\\p{L}{3}[.]") ? Folding.withoutEnd(closed, ".") : closed;
    }

    /** At the separators and at {@code and}, but not within quotation marks or brackets. */
    private static List<String> split(String text, String separators) {
        List<String> parts = new ArrayList<>();
        var part = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            depth = Math.max(0, depth + ("<([".indexOf(c) >= 0 ? 1 : ">)]".indexOf(c) >= 0 ? -1 : 0));
            if (separators.indexOf(c) >= 0 && (c == '\n' || depth == 0 && !quoted)) {
                parts.add(part.toString());
                part.setLength(0);
                depth = c == '\n' ? 0 : depth;
                quoted &= c != '\n';
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        Stream<String> ends = separators.contains(";") ? parts.stream().flatMap(each -> Arrays.stream(each.split("(?iu)\\s+(?:and|und|et|&|\\+)\\s+"))) : parts.stream();
        return ends.map(String::strip).filter(each -> !each.isEmpty()).toList();
    }
}
