package org.conductd.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The vote rule (P21–P23, D20)")
class VoteRuleTest {
    private static final int QUORUM = 3;
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    /** How a ballot stands, by how many voted how; {@code missing} have not. */
    private record Count(int yes, int no, int abstain, int missing) {
        int participants() {
            return yes + no + abstain + missing;
        }

        Ballot ballot() {
            List<PersonId> electorate = IntStream.range(0, participants()).mapToObj(i -> new PersonId("m" + i)).toList();
            Map<PersonId, Choice> cast = new HashMap<>();
            for (int i = 0; i < yes + no + abstain; i++) {
                cast.put(electorate.get(i), i < yes ? Choice.YES : i < yes + no ? Choice.NO : Choice.ABSTAIN);
            }
            return new Ballot(1, 1, electorate, 0, AT, false, Optional.empty(), cast, false);
        }
    }

    /** Every way in which so many participants may have voted. */
    private static List<Count> counts(int participants) {
        List<Count> counts = new ArrayList<>();
        for (int yes = 0; yes <= participants; yes++) {
            for (int no = 0; yes + no <= participants; no++) {
                for (int abstain = 0; yes + no + abstain <= participants; abstain++) {
                    counts.add(new Count(yes, no, abstain, participants - yes - no - abstain));
                }
            }
        }
        return counts;
    }

    /** The rule as the source says it, in its own words: nothing of {@link VoteRule} is used. */
    private static boolean passes(int yes, int participants) {
        if (participants < QUORUM) {
            return false;
        }
        return participants == QUORUM ? yes == participants : 3 * yes >= 2 * participants;
    }

    static IntStream upToTwelve() {
        return IntStream.rangeClosed(0, 12);
    }

    private static Policy.Vote policy(Policy.Basis basis) {
        return new Policy.Vote(VoteRule.FASTLY, basis, Duration.ofHours(48), Duration.ofHours(1), Duration.ofDays(14));
    }

    @ParameterizedTest(name = "{0} participants need {1}")
    @CsvSource({"3, 3", "4, 3", "5, 4", "6, 4", "7, 5", "8, 6", "9, 6", "10, 7", "11, 8", "12, 8"})
    @DisplayName("D20: the table")
    void so_many_votes_are_needed(int participants, int needed) {
        assertEquals(needed, VoteRule.FASTLY.needed(participants));
    }

    @ParameterizedTest(name = "{0} participants")
    @MethodSource("upToTwelve")
    @DisplayName("P21, P22, P23: every way to vote passes, or not, as the source says")
    void every_way_to_vote(int participants) {
        for (Count count : counts(participants)) {
            Tally tally = Tally.of(count.ballot(), policy(Policy.Basis.PARTICIPANTS));
            assertEquals(passes(count.yes(), participants), tally.passed(), count::toString);
            assertEquals(participants, tally.counted(), count::toString);
        }
    }

    @ParameterizedTest(name = "{0} participants")
    @MethodSource("upToTwelve")
    @DisplayName("D19: with basis cast, those who voted yes or no are the participants")
    void every_way_to_vote_among_those_who_did(int participants) {
        for (Count count : counts(participants)) {
            Tally tally = Tally.of(count.ballot(), policy(Policy.Basis.CAST));
            assertEquals(passes(count.yes(), count.yes() + count.no()), tally.passed(), count::toString);
        }
    }

    @ParameterizedTest(name = "{0} participants")
    @MethodSource("upToTwelve")
    @DisplayName("D21: settled is where no way to cast the missing ballots changes the result")
    void every_way_to_go_on(int participants) {
        for (Count count : counts(participants)) {
            boolean now = passes(count.yes(), participants);
            boolean settled = counts(count.missing()).stream().filter(more -> more.missing() == 0)
                    .allMatch(more -> passes(count.yes() + more.yes(), participants) == now);
            assertEquals(settled, Tally.isSettled(count.ballot(), policy(Policy.Basis.PARTICIPANTS)), count::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    @DisplayName("P22: below the quorum nothing is decided")
    void below_the_quorum(int participants) {
        assertThrows(IllegalArgumentException.class, () -> VoteRule.FASTLY.needed(participants));
    }

    @Test
    @DisplayName("Another community's rule is a setting: half of five, and two need not agree")
    void another_rule() {
        VoteRule half = new VoteRule(2, false, 1, 2);
        assertEquals(List.of(1, 2, 2, 3, 3), IntStream.rangeClosed(2, 6).map(half::needed).boxed().toList());
        assertThrows(IllegalArgumentException.class, () -> new VoteRule(0, true, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> new VoteRule(3, true, 4, 3));
    }
}
