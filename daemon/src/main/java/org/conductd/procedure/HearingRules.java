package org.conductd.procedure;

import java.util.Optional;

/**
 * Hearing the reported person before the vote, an optional step ({@link Policy.Hearing}): from a proposal that asks for consequences a notice
 * of what is alleged is drafted, checked, approved and sent as a letter is (D25–D28), and the ballot waits until they answered it or their
 * time is over. They are heard once: what is proposed after that goes to the vote as it is.
 */
final class HearingRules {
    private HearingRules() {}

    /** Whether the proposal that waits for its ballot has to wait for the reported person. */
    static boolean awaited(Unfolding u, Matter matter) {
        return u.policy.hearing().when() == Policy.Hearing.When.BEFORE_VOTE && matter.reported().isPresent() && !matter.heard()
                && alleged(matter).isPresent();
    }

    /** What the proposal says was done, and what it did; the rest of it is not decided, and not said. */
    private static Optional<Measures> alleged(Matter matter) {
        return matter.waiting().flatMap(HearingRules::alleged);
    }

    private static Optional<Measures> alleged(Proposal proposal) {
        return proposal.resolution() instanceof Resolution.Action(Measures m) ? Optional.of(new Measures(m.behavior(), m.impact(), "", "", "")) : Optional.empty();
    }

    // ---- What follows by itself

    /** In place of the ballot, which would open now. */
    static boolean draft(Unfolding u) {
        if (!VoteRules.canOpen(u)) {
            return false;
        }
        Optional<Matter> undrafted = u.state().matters().stream().filter(matter -> awaited(u, matter) && isOwed(matter)).findFirst();
        undrafted.ifPresent(matter -> LetterRules.request(u, matter, DraftKind.NOTICE, matter.waiting().orElseThrow().by(),
                new Draft.Content(new Resolution.Action(alleged(matter).orElseThrow()), "")));
        return undrafted.isPresent();
    }

    /** There is none, or the one that did not leave yet was made of a proposal that alleged something else. */
    private static boolean isOwed(Matter matter) {
        Optional<Draft> notice = matter.draft(DraftKind.NOTICE);
        return notice.isEmpty() || notice.get().unsent() && !alleged(matter.proposal(matter.draftedFor.get(DraftKind.NOTICE))).equals(alleged(matter));
    }

    static boolean release(Unfolding u) {
        return u.state().matters().stream().anyMatch(matter -> awaited(u, matter) && SendingRules.releaseToReported(u, matter, DraftKind.NOTICE));
    }

    /** They answered. */
    static boolean end(Unfolding u) {
        Optional<Matter> answered = u.state().matters().stream()
                .filter(matter -> u.state().hearingRuns(matter) && matter.answer() != Matter.Answer.NONE).findFirst();
        answered.ifPresent(matter -> u.emit(new Event.HearingEnded(matter.id(), true)));
        return answered.isPresent();
    }

    // ---- What members ask

    /** DRAFT NOTICE: parts not given stay; a plan or consequences have no place in it. */
    static Optional<Refusal> redraft(Unfolding u, PersonId by, Shown answered, Measures changes) {
        Measures alleged = new Measures(changes.behavior(), changes.impact(), "", "", "");
        if (alleged.equals(Measures.NONE) || !changes.equals(alleged)) {
            return Optional.of(Refusal.of(alleged.equals(changes) ? Refusal.Reason.TEXT_MISSING : Refusal.Reason.NOT_DECIDED));
        }
        return LetterRules.redraftMeasures(u, by, answered, DraftKind.NOTICE, alleged);
    }
}
