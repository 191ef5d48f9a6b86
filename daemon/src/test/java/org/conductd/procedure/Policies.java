package org.conductd.procedure;

import java.time.Duration;
import java.util.List;

/** {@link Policy#DEFAULT} with other settings of who may take part. */
final class Policies {
    private Policies() {}

    static Policy of(Policy.Disclosure disclosure, Policy.Intake intake, Policy.Advisers advisers) {
        Policy d = Policy.DEFAULT;
        return new Policy(d.grace(), disclosure, intake, advisers, d.newcomers(), d.clearance(), d.evaluation(), d.discussion(), d.meeting(), d.hearing(), d.vote(), d.letters(), d.approval(), d.pattern(), d.reporter());
    }

    static Policy newcomers() {
        Policy d = Policy.DEFAULT;
        return new Policy(d.grace(), d.disclosure(), d.intake(), d.advisers(), Policy.Newcomers.AFTER_CHECK, d.clearance(), d.evaluation(), d.discussion(), d.meeting(),
                d.hearing(), d.vote(), d.letters(), d.approval(), d.pattern(), d.reporter());
    }

    static Policy outside(Person... approvers) {
        Policy d = Policy.DEFAULT;
        return new Policy(d.grace(), d.disclosure(), d.intake(), d.advisers(), d.newcomers(), d.clearance(), d.evaluation(), d.discussion(), d.meeting(),
                d.hearing(), d.vote(), d.letters(), new Policy.Approval(List.of(approvers), Duration.ofDays(7)), d.pattern(), d.reporter());
    }

    static Policy advisers(Policy.Advisers advisers) {
        return of(Policy.DEFAULT.disclosure(), Policy.DEFAULT.intake(), advisers);
    }
}
