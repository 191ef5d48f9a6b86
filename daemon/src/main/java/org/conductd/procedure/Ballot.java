package org.conductd.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A vote on one proposal (D19–D24).
 *
 * @param number     within its matter, from 1
 * @param proposal   version of the proposal
 * @param electorate fixed at opening; only recusal or leaving shrinks it
 * @param needed     votes needed at the electorate's present size
 * @param closesAt   end of the window, once extended at most
 * @param extended   whether it was
 * @param settledAt  when the ballots not yet cast stopped being able to change the result; empty while they can
 * @param cast       the latest choice of each
 * @param suspended  fewer than the quorum are left
 */
public record Ballot(int number, int proposal, List<PersonId> electorate, int needed, Instant closesAt, boolean extended,
                     Optional<Instant> settledAt, Map<PersonId, Choice> cast, boolean suspended) {
    public long count(Choice choice) {
        return cast.values().stream().filter(choice::equals).count();
    }

    /** Those who have not cast a ballot yet, in the electorate's order. */
    public List<PersonId> missing() {
        return electorate.stream().filter(member -> !cast.containsKey(member)).toList();
    }

    Ballot casting(PersonId member, Choice choice) {
        Map<PersonId, Choice> more = new TreeMap<>(cast);
        more.put(member, choice);
        return new Ballot(number, proposal, electorate, needed, closesAt, extended, settledAt, more, suspended);
    }

    Ballot without(PersonId member, int nowNeeded) {
        Map<PersonId, Choice> fewer = new TreeMap<>(cast);
        fewer.remove(member);
        return new Ballot(number, proposal, electorate.stream().filter(other -> !other.equals(member)).toList(), nowNeeded, closesAt, extended,
                settledAt, fewer, suspended);
    }

    Ballot settled(Optional<Instant> at) {
        return new Ballot(number, proposal, electorate, needed, closesAt, extended, at, cast, suspended);
    }

    Ballot extendedTo(Instant end) {
        return new Ballot(number, proposal, electorate, needed, end, true, settledAt, cast, suspended);
    }

    Ballot suspend() {
        return new Ballot(number, proposal, electorate, needed, closesAt, extended, Optional.empty(), cast, true);
    }
}
