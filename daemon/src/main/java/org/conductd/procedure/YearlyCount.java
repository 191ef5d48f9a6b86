package org.conductd.procedure;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a case is in the yearly transparency report, and all that stays of it once it is purged (D40).
 *
 * @param year in which it arrived
 */
public record YearlyCount(int year, Result result) {
    /** Fewer cases than this could be recognized. */
    public static final int SMALLEST = 5;

    /** What became of a report, in the words of the procedure's decision, step 5. */
    public enum Result { ACTION, NO_ACTION, NO_RESPONSE, NOT_A_REPORT, UNDECIDED }

    /** As it stands; with several reported persons or several decisions, action with one of them is action. */
    public static YearlyCount of(CaseState s, ZoneId zone) {
        List<EarlierCase.Outcome> decided = s.matters().stream().flatMap(matter -> matter.decided().stream()).map(EarlierCase::outcome).toList();
        return new YearlyCount(s.report().arrivedAt().atZone(zone).getYear(), result(s, decided));
    }

    private static Result result(CaseState s, List<EarlierCase.Outcome> decided) {
        Optional<Result> most = decided.stream().min(Comparator.naturalOrder()).map(outcome -> switch (outcome) {
            case ACTION -> Result.ACTION;
            case NO_ACTION -> Result.NO_ACTION;
            case NO_RESPONSE -> Result.NO_RESPONSE;
        });
        return s.closed().filter(how -> how == Event.Closing.NOT_A_REPORT).map(_ -> Result.NOT_A_REPORT).or(() -> most).orElse(Result.UNDECIDED);
    }

    /**
     * One year as it may be published: small cells are suppressed, none and a few alike. Where only one is, the next smallest is too, since it could be
     * computed from the sum.
     *
     * @param cases how many there were of each; one that is missing had none
     * @return every result; empty where it is suppressed
     */
    public static Map<Result, OptionalInt> published(Map<Result, Integer> cases) {
        Map<Result, OptionalInt> published = new EnumMap<>(Result.class);
        for (Result result : Result.values()) {
            int count = cases.getOrDefault(result, 0);
            published.put(result, count < SMALLEST ? OptionalInt.empty() : OptionalInt.of(count));
        }
        if (published.values().stream().filter(OptionalInt::isEmpty).count() == 1) {
            published.entrySet().stream().filter(cell -> cell.getValue().isPresent()).min(Comparator.comparingInt(cell -> cell.getValue().getAsInt()))
                    .ifPresent(cell -> cell.setValue(OptionalInt.empty()));
        }
        return published;
    }
}
