package org.conductd.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.conductd.procedure.YearlyCount.Result;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D40: what stays is a count, small cells suppressed")
class YearlyCountTest {
    @Test
    void aFewAndNoneAreAlike() {
        Map<Result, OptionalInt> published = YearlyCount.published(Map.of(Result.ACTION, 4, Result.NO_ACTION, 5, Result.NOT_A_REPORT, 17));
        assertEquals(List.of(OptionalInt.empty(), OptionalInt.of(5), OptionalInt.empty(), OptionalInt.of(17), OptionalInt.empty()), List.copyOf(published.values()));
    }

    @Test
    void oneAloneWouldBeComputedFromTheSum() {
        Map<Result, OptionalInt> published = YearlyCount.published(Map.of(Result.ACTION, 9, Result.NO_ACTION, 8, Result.NO_RESPONSE, 7, Result.NOT_A_REPORT, 17));
        assertEquals(List.of(OptionalInt.of(9), OptionalInt.of(8), OptionalInt.empty(), OptionalInt.of(17), OptionalInt.empty()), List.copyOf(published.values()));
    }

    @Test
    @DisplayName("D40: with the sum at hand, no suppressed cell has one possible value only")
    void nothingCanBeComputed() {
        Random random = new Random(40);
        for (int i = 0; i < 10_000; i++) {
            Map<Result, Integer> cases = new EnumMap<>(Result.class);
            for (Result result : Result.values()) {
                cases.put(result, random.nextInt(random.nextBoolean() ? 5 : 30));
            }
            Map<Result, OptionalInt> published = YearlyCount.published(cases);
            List<Result> hidden = published.entrySet().stream().filter(cell -> cell.getValue().isEmpty()).map(Map.Entry::getKey).toList();
            assertTrue(hidden.size() != 1, cases + " " + published);
            published.forEach((result, cell) -> cell.ifPresent(shown -> assertTrue(shown >= YearlyCount.SMALLEST && shown == cases.get(result))));
        }
    }
}
