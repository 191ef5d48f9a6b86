package org.conductd.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.conductd.intake.Spelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NearestTest {
    private static final List<String> KEYS = List.of("clearance.reminders", "clearance.window", "clearance.ratification", "vote.quorum",
            "vote.window", "vote.fraction", "letters.approvals", "letters.response", "reporter.follow-up", "members[].addresses");

    /** Each seed one key and one typing mistake in its last part. */
    static Stream<Long> seeds() {
        return IntStream.range(0, 500).mapToObj(Long::valueOf);
    }

    @DisplayName("one wrong, missing, added or exchanged letter: the nearest key is the one that was meant")
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneMistakeFindsTheKey(long seed) {
        Random random = new Random(seed);
        String key = KEYS.get(random.nextInt(KEYS.size()));
        int at = key.lastIndexOf('.') + 1 + random.nextInt(key.length() - key.lastIndexOf('.') - 2);
        String letter = String.valueOf((char) ('a' + random.nextInt(26)));
        String written = switch (random.nextInt(4)) {
            case 0 -> key.substring(0, at) + letter + key.substring(at + 1);
            case 1 -> key.substring(0, at) + key.substring(at + 1);
            case 2 -> key.substring(0, at) + letter + key.substring(at);
            default -> key.substring(0, at) + key.charAt(at + 1) + key.charAt(at) + key.substring(at + 2);
        };
        assertTrue(Spelling.edits(key, written) <= 1, written);
        assertEquals(key, Nearest.key(written, KEYS), written);
    }

    @Test
    @DisplayName("a key in the wrong section is found, and one in the same section wins among equals")
    void theSectionCounts() {
        assertEquals("vote.quorum", Nearest.key("quorum", KEYS));
        assertEquals("vote.window", Nearest.key("vote.windw", KEYS));
        assertEquals("clearance.window", Nearest.key("clearance.windw", KEYS));
        assertEquals("", Nearest.key("anything", List.of()));
    }

    @Test
    @DisplayName("edits: none between equals, as many one way as the other, never more than the longer text is long")
    void editsAreADistance() {
        for (String one : KEYS) {
            for (String other : KEYS) {
                assertEquals(one.equals(other), Spelling.edits(one, other) == 0);
                assertEquals(Spelling.edits(one, other), Spelling.edits(other, one));
                assertTrue(Spelling.edits(one, other) <= Math.max(one.length(), other.length()));
            }
        }
    }
}
