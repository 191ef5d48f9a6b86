package org.conductd.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for words in files, as {@code strings} and {@code grep} would, and in the forms in which a program might have written them without meaning to. */
final class Traces {
    /** Shorter ones stand in any few megabytes by chance, in one form or another. */
    static final int SHORTEST = 5;

    private Traces() {}

    /**
     * @param words each at least {@value #SHORTEST} letters long
     * @return the files and words, for whoever has to find out why
     */
    static List<String> of(Collection<String> words, Stream<Path> files) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files.filter(Files::isRegularFile).toList()) {
            String octets = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            String folded = octets.toLowerCase(Locale.ROOT);
            for (String word : words) {
                if (plain(word).stream().anyMatch(folded::contains) || coded(word).stream().anyMatch(octets::contains)) {
                    found.add(file.getFileName() + " holds " + word);
                }
            }
        }
        return found;
    }

    /** In whatever case of letters. */
    private static Set<String> plain(String word) {
        if (word.length() < SHORTEST) {
            throw new IllegalArgumentException("too short to look for: " + word);
        }
        String lower = word.toLowerCase(Locale.ROOT);
        Set<String> forms = new LinkedHashSet<>();
        for (byte[] octets : List.of(lower.getBytes(StandardCharsets.UTF_8), lower.getBytes(StandardCharsets.UTF_16BE), lower.getBytes(StandardCharsets.UTF_16LE))) {
            forms.add(new String(octets, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
        }
        forms.add(HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)));
        return forms;
    }

    /** In Base64, wherever the word begins in what was coded; what hangs on its neighbours is left out. */
    private static Set<String> coded(String word) {
        Set<String> forms = new LinkedHashSet<>();
        byte[] octets = word.getBytes(StandardCharsets.UTF_8);
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + octets.length];
            System.arraycopy(octets, 0, shifted, before, octets.length);
            String code = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            int whole = shifted.length / 3 * 4;
            forms.add(code.substring(before == 0 ? 0 : before + 1, whole));
        }
        return forms;
    }
}
