package org.conductd.correspondence.anonymity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.correspondence.anonymity.Identity.Whose;
import org.conductd.message.Tag;
import org.conductd.procedure.Find;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D27: whatever is guarded is found, and nothing else blocks")
class AnonymityCheckPropertiesTest {
    private static final int ROUNDS = 100;
    private static final List<String> GIVEN = List.of("Rae", "Jörg", "Søren", "Ngozi", "Anne-Marie", "Zoë", "Łukasz", "Ilse", "Tomas", "Priya", "Ærik", "Анна", "Ελένη", "O’Dowd");
    private static final List<String> FAMILY = List.of("Chen", "Müller-Lüdenscheidt", "O'Brien", "Vlk", "Adeyemi", "van der Waals", "Straße", "Nuñez", "Ångström", "Haddad", "Иванова", "Tanaka");
    private static final List<String> FILLER = List.of("the", "group", "has", "looked", "at", "what", "was", "said", "in", "channel", "and", "asks", "you", "not", "to", "write",
            "private", "messages", "until", "it", "is", "over.", "This", "plan", "runs", "for", "three", "months.", "You", "may", "answer", "within", "14", "days,", "by",
            "reply", "(or", "not)", "–", "we", "will", "read", "it.", "Nobody", "else's", "don't", "e-mail", "2026", "100%", "\n\n", "\n", "-", "https://example.org/conduct?x=1&y=2");

    private final List<UnaryOperator<String>> spellings = List.of(
            word -> word, word -> word.toUpperCase(Locale.ROOT), word -> word.toLowerCase(Locale.ROOT),
            word -> Normalizer.normalize(word, Normalizer.Form.NFD), word -> Normalizer.normalize(word, Normalizer.Form.NFKD).replaceAll("[\u0300-\u036F]", ""),
            word -> within(word, "\u200B"), word -> within(word, "\u00AD"), word -> within(word, "\u2060\uFEFF"), word -> within(word, "-\n"),
            word -> word.replace("a", "а").replace("e", "е").replace("o", "о").replace("A", "А").replace("O", "О").replace("C", "С"),
            word -> word.replace('-', '\u2011').replace('\'', '\u2019'), word -> word.replace(" ", "\n").replace("-", " "), word -> word.replace(" ", "  \t"),
            AnonymityCheckPropertiesTest::fullWidth, word -> word.replace("ö", "oe").replace("ü", "ue").replace("ø", "oe").replace("Å", "Aa").replace("ß", "ss"),
            word -> word + "'s", word -> word + "’s", word -> word + "-related", word -> "non-" + word, word -> "(" + word + ")", word -> "“" + word + ",”", word -> "_" + word + "_",
            word -> word + "/others");

    private Random random = new Random(0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_name_or_a_part_of_one_in_any_spelling_anywhere_is_found(long seed) {
        random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String given = one(GIVEN);
            String family = one(FAMILY);
            String written = one(List.of(given, family.replace("van der ", ""), given + " " + family));
            String spelled = one(spellings).apply(written);
            Guarded guarded = guarded(Identity.of(one(List.of(Whose.values())), given + " " + family, List.of()));
            assertFound(guarded, spelled, "seed " + seed + ", round " + round + ": " + spelled + " for " + given + " " + family);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void an_address_handle_number_tag_or_reference_anywhere_is_found(long seed) {
        random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String local = one(List.of("rae.chen", "rchen", "r_chen-77", "chen+list", "rae", "m1"));
            String address = local + "@" + one(List.of("example.net", "mail.example.co", "chen.example"));
            String digits = Long.toString(1_510_000_000L + random.nextInt(1_000_000_000));
            String tag = letters(Tag.LENGTH);
            String reference = (letters(3) + "-" + "X" + letters(2)).toUpperCase(Locale.ROOT);
            Identity reporter = new Identity(Whose.REPORTER, List.of(), List.of(), List.of(address), List.of("@rae_dev"), List.of("+49 " + digits));
            String written = one(List.of(address, address.toUpperCase(Locale.ROOT), "<" + address + ">", "mailto:" + address, local, address.replace("@", " (at) "), "@rae_dev",
                    "rae_dev", "0" + digits, grouped(digits), "+49" + digits, tag, tag.toUpperCase(Locale.ROOT), "role+" + tag + "@example.org", reference, "[" + reference + "]",
                    "<" + tag + "@ids.example.org>"));
            assertFound(guarded(reporter), written, "seed " + seed + ", round " + round + ": " + written + " for " + reporter);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void a_text_without_any_of_them_has_no_find_that_blocks(long seed) {
        random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Guarded guarded = guarded(new Identity(Whose.REPORTER, List.of(one(GIVEN) + " " + one(FAMILY), "Will May"), List.of("Head of Releases"),
                    List.of("rae.chen@example.net", "m1@example.org"), List.of("@rae_dev"), List.of("+49 151 2345678")));
            String text = filler(200);
            assertEquals(List.of(), blocking(text, guarded), "seed " + seed + ", round " + round);
        }
    }

    private void assertFound(Guarded guarded, String written, String why) {
        String before = filler(random.nextInt(30)) + " ";
        String text = before + written + " " + filler(random.nextInt(30));
        assertTrue(!blocking(text, guarded).isEmpty(), why + "\n" + text);
        Sheet inHtml = new Sheet("", "", List.of(), "", "<div>" + before + "</div><p>" + tagged(written) + "</p>", List.of());
        assertTrue(AnonymityCheck.finds(inHtml, guarded, NOBODY).stream().anyMatch(Find::blocks), why + "\n" + inHtml.html());
    }

    private static final Exempt NOBODY = new Exempt(List.of("Sam Okafor"), List.of("sam@example.net"), List.of());

    private static List<Find> blocking(String text, Guarded guarded) {
        return AnonymityCheck.findsInWords(text, guarded, NOBODY).stream().filter(Find::blocks).toList();
    }

    private static Guarded guarded(Identity... people) {
        return new Guarded(List.of(people), Set.of("K7Q-4MD"), id -> id.endsWith("@ids.example.org"), "They shouted at me", List.of());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String filler(int words) {
        return Stream.generate(() -> one(FILLER)).limit(words).collect(Collectors.joining(" "));
    }

    private String letters(int count) {
        return Stream.generate(() -> String.valueOf(Tag.ALPHABET.charAt(random.nextInt(Tag.ALPHABET.length())))).limit(count).collect(Collectors.joining());
    }

    /** Something put between two letters of the text. */
    private String within(String text, String what) {
        List<Integer> places = Stream.iterate(1, i -> i < text.length(), i -> i + 1)
                .filter(i -> Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i))).toList();
        int at = one(places);
        return text.substring(0, at) + what + text.substring(at);
    }

    private String grouped(String digits) {
        return "(0" + digits.substring(0, 3) + ") " + digits.substring(3, 6) + one(List.of(" ", "-", "/", ".")) + digits.substring(6);
    }

    private static String fullWidth(String word) {
        return word.chars().mapToObj(c -> String.valueOf(c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : (char) c)).collect(Collectors.joining());
    }

    /** With an element around a letter of it. */
    private String tagged(String written) {
        String escaped = written.replace("<", "&lt;").replace(">", "&gt;");
        int at = random.nextInt(Math.max(1, written.length()));
        return written.equals(escaped) ? written.substring(0, at) + "<b>" + written.charAt(at) + "</b>" + written.substring(at + 1) : escaped;
    }
}
