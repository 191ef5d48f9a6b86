package org.conductd.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("P19: until when a consequence holds")
class TermTest {
    private static final Instant LETTER = Instant.parse("2026-01-31T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "No reviews until 2026-09-01.|until 2026-09-01|2026-09-01T00:00:00Z",
        "No reviews until the 1st of September 2026|until the 1st of September 2026|2026-09-01T00:00:00Z",
        "Until September 1, 2026 no reviews.|Until September 1, 2026|2026-09-01T00:00:00Z",
        "till 3 sept. 2026|till 3 sept. 2026|2026-09-03T00:00:00Z",
        "Suspended for 30 days|for 30 days|2026-03-02T12:00:00Z",
        "Suspended for six months, then a talk|for six months|2026-07-31T12:00:00Z",
        "for a month|for a month|2026-02-28T12:00:00Z",
        "for half a year|for half a year|2026-07-31T12:00:00Z",
        "for a period of 2 weeks|for a period of 2 weeks|2026-02-14T12:00:00Z"})
    @DisplayName("dates and periods, in calendar months from when the letter went out")
    void understood(String text, String words, Instant endsAt) {
        List<Term> terms = Term.in(text);
        assertEquals(List.of(words), terms.stream().map(Term::words).toList());
        assertEquals(Optional.of(endsAt), terms.getFirst().endsAt(LETTER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A written warning.", "Until further notice.", "for good", "until 2026-13-45", "for many years", "A warning for what was said.", "for 0 days"})
    void noTerm(String text) {
        assertEquals(List.of(), Term.in(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"until 2025-01-01", "for 900 years"})
    @DisplayName("what is past, or beyond any plan, ends never")
    void noEnd(String text) {
        assertEquals(Optional.empty(), Term.in(text).getFirst().endsAt(LETTER));
    }
}
