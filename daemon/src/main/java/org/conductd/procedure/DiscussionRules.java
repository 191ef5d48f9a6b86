package org.conductd.procedure;

import java.time.Instant;
import java.util.Optional;

/**
 * Members' words, passed on to the group. A conversation of seven would be sixty mails a day: the first remarks of an hour go out as they come,
 * what follows goes out together. An urgent case has no time for that, and what somebody attached goes with their own words.
 */
final class DiscussionRules {
    private DiscussionRules() {}

    static Optional<Refusal> remark(Unfolding u, PersonId by, Command.Say c) {
        boolean waits = c.attachments().isEmpty() && !u.state().urgent() && u.state().closed().isEmpty();
        ProofRules.say(u, c, new Event.Remarked(by, c.text(), c.attachments(), c.mail()));
        Optional<Instant> tellAt = waits ? tellAt(u) : Optional.empty();
        tellAt.ifPresent(due -> u.emit(new Event.RemarkHeld(due)));
        return Optional.empty();
    }

    /** When what was just said goes out; empty: now. */
    private static Optional<Instant> tellAt(Unfolding u) {
        Optional<Instant> waiting = u.state().dueAt(Deadline.Kind.DISCUSSION);
        if (waiting.isPresent()) {
            return waiting;
        }
        Policy.Discussion policy = u.policy.discussion();
        Instant since = u.at.minus(policy.gather());
        return u.state().remarks.toldBefore(since, policy.atOnce()).map(first -> first.plus(policy.gather()));
    }

    /** Before a ballot or the close, and when their time has come. */
    static void tell(Unfolding u) {
        if (!u.state().remarks.held().isEmpty()) {
            u.emit(new Event.RemarksTold(u.state().remarks.held()));
        }
    }
}
