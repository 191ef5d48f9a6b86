package org.conductd.procedure;

import java.util.List;

/**
 * What follows by itself from how a case stands: asked step by step, first to last, until nothing follows any more. Each reaction is guarded by
 * the state that it changes, so it happens once; each is a rule of its own, whatever command brought the case there.
 */
final class Reactions {
    private interface Reaction {
        /** Emits what follows and says whether anything did. */
        boolean react(Unfolding unfolding);
    }

    private static final List<Reaction> IN_ORDER = List.of(
            ReporterRules::acknowledge,
            GatheringRules::hold,
            ClearanceRules::appointReader,
            ClearanceRules::askGroup,
            ClearanceRules::askNext,
            ClearanceRules::disclose,
            QuorumRules::escalate,
            QuorumRules::forecast,
            QuorumRules::remindSilent,
            LinkRules::follow,
            LinkRules::takeObjection,
            VoteRules::shrink,
            VoteRules::suspend,
            VoteRules::settle,
            VoteRules::unsettle,
            HearingRules::draft,
            HearingRules::release,
            HearingRules::end,
            VoteRules::open,
            VoteRules::completeEvaluation,
            PollRules::send,
            PollRules::settle,
            MeetingRules::invite,
            LetterRules::draft,
            OutsideRules::ask,
            SendingRules::release,
            StatementRules::issue,
            PatternRules::keep,
            ClosingRules::close,
            ReminderRules::resumeStatus);

    private static final List<Reaction> AFTERWARDS = List.of(SendingRules::releaseAfterwards, StatementRules::issue, PatternRules::keep);

    /** More rounds than any case can need: a reaction that does not change what it asks about is a fault of ours. */
    private static final int MOST_ROUNDS = 10_000;

    private Reactions() {}

    static void run(Unfolding unfolding) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Reaction> asked = unfolding.state().closed().isPresent() ? AFTERWARDS : IN_ORDER;
            if (asked.stream().noneMatch(reaction -> reaction.react(unfolding))) {
                return;
            }
        }
        throw new IllegalStateException("reactions do not come to an end");
    }
}
