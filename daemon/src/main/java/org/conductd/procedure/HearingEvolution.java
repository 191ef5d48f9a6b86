package org.conductd.procedure;

import java.time.Instant;

/** The part of {@link Evolution} that is about hearing the reported person before the vote. */
final class HearingEvolution {
    private HearingEvolution() {}

    /** The notice is out. The letter, should there be one, gets a heads-up of its own (D28). */
    static void sent(CaseState s, Matter matter, Instant endsAt) {
        forgetHeadsUp(s, matter);
        matter.answer = Matter.Answer.NONE;
        s.deadlines.put(deadline(matter), endsAt);
    }

    static void ended(CaseState s, Matter matter) {
        matter.heard = true;
        s.deadlines.remove(deadline(matter));
    }

    static void undelivered(CaseState s, Matter matter) {
        s.deadlines.remove(deadline(matter));
    }

    /** There is no proposal any more that it would be about. */
    static void dropped(CaseState s, Matter matter) {
        if (matter.draft(DraftKind.NOTICE).filter(Draft::unsent).isPresent()) {
            matter.drafts.remove(DraftKind.NOTICE);
            forgetHeadsUp(s, matter);
        }
    }

    /** Opened anew after a close, which stopped the clock: they had their notice. */
    static void reopened(CaseState s, Matter matter) {
        if (matter.draft(DraftKind.NOTICE).filter(draft -> draft.stage() == Draft.Stage.DONE).isPresent()) {
            ended(s, matter);
        }
    }

    private static void forgetHeadsUp(CaseState s, Matter matter) {
        matter.headsUpGiven = false;
        matter.headsUpOver = false;
        s.deadlines.remove(new Deadline(Deadline.Kind.HEADS_UP, matter.id()));
    }

    private static Deadline deadline(Matter matter) {
        return new Deadline(Deadline.Kind.HEARING, matter.id());
    }
}
