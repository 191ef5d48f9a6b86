package org.conductd.message;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * What charset octets are in where nobody says: the one in which they make sense, by the letters that each language uses most. Western text
 * is not guessed: it is what remains.
 */
final class CharsetGuess {
    private static final int LOOKED_AT = 4000;
    private static final Set<Integer> CHINESE = letters("的一是不了在人有我他这这個个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实這來為國說時會對發後裡種經麼學現當沒動還進樣從實");
    private static final Set<Integer> KOREAN = letters("이다는에의가을를고하지은도한로서나사어기자인리대시해일으스라있제아그니여부과정수전게보장상안내저조주들성면했습까요네것만우오원유모두할");
    private static final Set<Integer> CYRILLIC = letters("оеаинтсрвлкмдпуяОЕАИНТСРВЛКМДПУЯ");

    /** @param least share of frequent letters, below which a reading is chance */
    private record Candidate(Charset charset, IntPredicate frequent, double least) {}

    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate(Charset.forName("windows-31j"), CharsetGuess::kana, 0.3), new Candidate(Charset.forName("EUC-JP"), CharsetGuess::kana, 0.3),
            new Candidate(Charset.forName("x-windows-949"), KOREAN::contains, 0.3), new Candidate(Charset.forName("GB18030"), CHINESE::contains, 0.15),
            new Candidate(Charset.forName("Big5-HKSCS"), CHINESE::contains, 0.15), new Candidate(Charset.forName("windows-1251"), CYRILLIC::contains, 0.5), new Candidate(Charset.forName("KOI8-R"), CYRILLIC::contains, 0.5));

    private CharsetGuess() {}

    static Optional<Charset> of(byte[] octets) {
        Charset best = null;
        double most = 0;
        for (Candidate candidate : CANDIDATES) {
            double share = share(octets, candidate);
            if (share > most && share >= candidate.least()) {
                most = share;
                best = candidate.charset();
            }
        }
        return Optional.ofNullable(best);
    }

    /** Frequent letters among all that are not ASCII; none where the octets are not in that charset at all. */
    private static double share(byte[] octets, Candidate candidate) {
        CharBuffer out = CharBuffer.allocate(LOOKED_AT);
        boolean fits = !candidate.charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(octets, 0, Math.min(octets.length, LOOKED_AT)), out, false).isError();
        String text = out.flip().toString();
        long foreign = text.codePoints().filter(c -> c > 0x7f).count();
        long good = text.codePoints().filter(candidate.frequent()).count();
        if (!fits || foreign < 4) {
            return 0;
        }
        boolean oneOctet = candidate.charset().newEncoder().maxBytesPerChar() == 1;
        return oneOctet && !mostlyCyrillic(text) ? 0 : (double) good / foreign;
    }

    /** Any octet is a Cyrillic letter in these: Western words with an accent here and there are not, and words are mostly in lower case. */
    private static boolean mostlyCyrillic(String text) {
        long lower = text.codePoints().filter(c -> c >= '\u0430' && c <= '\u044f').count();
        long upper = text.codePoints().filter(c -> c >= '\u0410' && c <= '\u042f').count();
        long latin = text.codePoints().filter(c -> c < 0x80 && Character.isLetter(c)).count();
        return lower > upper && lower + upper > latin;
    }

    private static boolean kana(int c) {
        return c >= 0x3041 && c <= 0x30FE;
    }

    private static Set<Integer> letters(String all) {
        return all.codePoints().boxed().collect(Collectors.toUnmodifiableSet());
    }
}
