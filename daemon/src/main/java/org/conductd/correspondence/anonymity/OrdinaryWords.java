package org.conductd.correspondence.anonymity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that are names of people and words of every day: {@code may}, {@code will}, {@code mark}, {@code rose}. Where one is a guarded name,
 * it blocks only where it is written as only a name is ({@link Word#asName}); anywhere else it warns. They stand in
 * {@code ordinary-words.txt}, beside this class.
 */
final class OrdinaryWords {
    private static final Set<String> WORDS = read();

    private OrdinaryWords() {}

    /** Two letters are ordinary, whichever they are. */
    static boolean has(Word word) {
        return WORDS.contains(word.plain()) || word.plain().length() <= 2 && word.plain().chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static Set<String> read() {
        try (InputStream file = OrdinaryWords.class.getResourceAsStream("ordinary-words.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("ordinary-words.txt", e);
        }
    }
}
