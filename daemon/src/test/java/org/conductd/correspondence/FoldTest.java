package org.conductd.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How words, dates and links are set. */
class FoldTest {
    @Test
    void breaks_at_spaces_and_tears_no_address() {
        String address = "oss-governance+bcdfghjkmnpqrstvwxz0@a-rather-long-domain-name.example.org";
        String folded = Fold.paragraph("Please write\n  to " + address + " with one of these lines at the top of your mail, and nothing else.", "", "");
        assertTrue(folded.lines().anyMatch(address::equals));
        assertTrue(folded.lines().filter(line -> !line.equals(address)).allMatch(line -> line.length() <= 72));
    }

    @Test
    void keeps_a_command_in_one_piece() {
        String words = "x".repeat(68) + " VOTE" + Fold.KEPT_SPACE + "YES";
        assertEquals("x".repeat(68) + "\nVOTE YES", Fold.paragraph(words, "", ""));
    }

    @Test
    void keeps_the_lines_of_somebody_s_own_words() {
        assertEquals("    one\n\uE001\n      two", Fold.words("one\n\n  two", "    "));
    }

    @Test
    @DisplayName("No control character and nothing that turns the direction of text reaches a mail")
    void safe() {
        assertEquals("a b\nc", Fold.safe("a\u202Eb\r\nc\u0007"));
    }

    @Test
    void says_instants_and_durations_as_people_do() {
        Instant at = Instant.parse("2026-03-03T10:00:00Z");
        assertEquals("Tuesday 3 March 2026, 10:00 UTC", Wording.instant(at, ZoneId.of("UTC")));
        assertEquals("Tuesday 3 March 2026, 11:00 CET", Wording.instant(at, ZoneId.of("Europe/Berlin")));
        assertEquals(List.of("14 days", "48 hours", "1 hour", "90 minutes", "2 years", "3 days"), List.of(Duration.ofDays(14), Duration.ofHours(48),
                Duration.ofHours(1), Duration.ofMinutes(90), Duration.ofDays(730), Duration.ofHours(72)).stream().map(Wording::duration).toList());
    }

    @Test
    @DisplayName("RFC 6068: plus as %2B, space as %20, line as %0D%0A")
    void links() {
        assertEquals("mailto:a%2Btag@example.org?subject=Case%20K7Q-4MD&body=PROPOSE%20ACTION%0D%0AImpact%3A%20%C3%BC",
                Mailto.link("a+tag@example.org", "Case K7Q-4MD", "PROPOSE ACTION\nImpact: ü"));
    }

    @Test
    @DisplayName("D25: what changed between two versions, paragraph by paragraph")
    void changes() {
        assertEquals(List.of(new DraftMail.Change(false, "two"), new DraftMail.Change(true, "2")), Changes.between("one\n\ntwo\n\nthree", "one\n\n2\n\nthree"));
        assertEquals(List.of(), Changes.between("one\ntwo", "one two"));
    }
}
