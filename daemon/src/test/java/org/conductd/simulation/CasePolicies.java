package org.conductd.simulation;

import java.time.Duration;
import java.util.List;
import org.conductd.procedure.Person;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Policy;
import org.conductd.procedure.VoteRule;

/** The source's procedure, or another at random: every setting that changes what follows from what. */
final class CasePolicies {
    private CasePolicies() {}

    static Policy random(Dice dice) {
        Policy d = Policy.DEFAULT;
        if (dice.chance(0.4)) {
            return d;
        }
        Policy.Clearance clearance = dice.chance(0.7) ? d.clearance() : new Policy.Clearance(List.of(Duration.ofHours(6), Duration.ofHours(20)), Duration.ofHours(48), Duration.ofHours(36),
                Duration.ofHours(8), List.of(Duration.ofMinutes(10)), Duration.ofMinutes(90), Duration.ofHours(48));
        VoteRule rule = dice.chance(0.5) ? VoteRule.FASTLY : new VoteRule(dice.between(1, 4), dice.chance(0.5), dice.pick(2, 1), dice.pick(3, 2));
        return new Policy(dice.pick(Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofHours(6)), dice.pick(Policy.Disclosure.values()), dice.pick(Policy.Intake.values()),
                dice.pick(Policy.Advisers.values()), Policy.Newcomers.NONE, clearance, dice.pick(Policy.EvaluationGate.values()),
                new Policy.Discussion(dice.between(1, 4), Duration.ofHours(dice.between(1, 3))), d.meeting(),
                new Policy.Hearing(dice.chance(0.2) ? Policy.Hearing.When.BEFORE_VOTE : Policy.Hearing.When.OFF, Duration.ofDays(7)),
                new Policy.Vote(rule, dice.pick(Policy.Basis.values()), Duration.ofHours(dice.pick(24, 48, 96)), Duration.ofMinutes(dice.pick(15, 60)), Duration.ofDays(dice.pick(14, 21))),
                new Policy.Letters(dice.between(1, 3), Duration.ofDays(dice.pick(7, 14)), Duration.ofHours(dice.pick(12, 24)), Duration.ofHours(dice.pick(24, 48))),
                new Policy.Approval(dice.chance(0.2) ? List.of(approver("x1"), approver("x2")) : List.of(), Duration.ofDays(5)), dice.pick(Policy.Pattern.values()),
                dice.chance(0.6) ? d.reporter() : new Policy.Reporter(Duration.ofDays(5), Duration.ofDays(1), Duration.ofHours(6), Duration.ofDays(4), Duration.ofDays(5), Duration.ofHours(12)));
    }

    private static Person approver(String id) {
        return new Person(new PersonId(id), "Approver " + id, id + "@example.com");
    }
}
