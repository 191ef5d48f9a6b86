package org.conductd.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An earlier case about somebody who is reported again, as that case stands (D15, P16: pattern of past reports). Nobody is named in it.
 *
 * @param outcome   of its decision; empty where none stands
 * @param summaries that its group approved, for those who may not see it
 * @param mayKnow   who may be told everything of it
 */
public record EarlierCase(CaseId id, Instant arrivedAt, boolean closed, Optional<Outcome> outcome, List<String> summaries, Set<PersonId> mayKnow) {
    public enum Outcome { ACTION, NO_ACTION, NO_RESPONSE }

    public EarlierCase {
        summaries = List.copyOf(summaries);
        mayKnow = Set.copyOf(mayKnow);
    }

    /** @param listener the case that is to know it */
    public static EarlierCase of(CaseState s, CaseId listener) {
        CaseFacts facts = CaseFacts.of(s, listener);
        Set<PersonId> ready = facts.places().keySet().stream().filter(facts::isReady).collect(Collectors.toSet());
        // A case that is decided with another has its summary there.
        return new EarlierCase(s.id(), s.report().arrivedAt(), s.closed().isPresent(), s.matters().stream().flatMap(matter -> matter.decided().stream()).map(EarlierCase::outcome)
                .findFirst(), s.matters().stream().flatMap(matter -> matter.summary().stream()).toList(), ready);
    }

    static Outcome outcome(Proposal decided) {
        return switch (decided.resolution()) {
            case Resolution.Action _ -> Outcome.ACTION;
            case Resolution.NoAction _ -> Outcome.NO_ACTION;
            case Resolution.NoResponse _ -> Outcome.NO_RESPONSE;
        };
    }
}
