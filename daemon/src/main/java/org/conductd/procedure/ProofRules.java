package org.conductd.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Commands whose sender is not proven (mail interface §6, D2): they wait for their owner's word, which is asked for at the owner's own
 * address. What is asked is gathered, so that whoever forges mails cannot make us write one for each.
 */
public final class ProofRules {
    /** Between two questions to one person: an owner who answers the first is asked about the rest at once. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofHours(1);
    /** Nobody has so many mails waiting in earnest; what comes beyond is kept, and not asked about. */
    private static final int MOST_HELD = 50;

    private ProofRules() {}

    /** Mail interface §6: ADMIT, approvals and RELAY need a proof or a confirmation each; a second member's word on what one did is an approval too. */
    public static boolean needsOwnProof(Command.OfPerson command) {
        return switch (command) {
            case Command.Admit _, Command.ApproveDraft _, Command.Allow _, Command.Ratify _, Command.RelayApology _, Command.Approve _ -> true;
            case Command.OfPerson _ -> false;
        };
    }

    static Optional<Refusal> decide(Unfolding u, PersonId by, Shown answered, Command.OfSender command) {
        return switch (command) {
            case Command.Hold c -> hold(u, by, answered, c);
            case Command.Confirm _ -> confirm(u, by, answered);
        };
    }

    private static Optional<Refusal> hold(Unfolding u, PersonId by, Shown answered, Command.Hold c) {
        CaseState s = u.state();
        if (s.heldOf(by).size() >= MOST_HELD) {
            return Optional.empty();
        }
        Instant lapsesAt = u.at.plus(u.policy.clearance().ratification());
        // In a closed case no clock runs, so nothing can be gathered there.
        Optional<Instant> askAt = Optional.ofNullable(s.proofs.askedAt.get(by)).map(last -> last.plus(BETWEEN_QUESTIONS))
                .filter(next -> u.at.isBefore(next) && s.closed().isEmpty());
        u.emit(new Event.CommandsHeld(by, c.mail(), c.commands(), answered, c.excludes(), c.quiets(), c.objects(), askAt, lapsesAt));
        if (askAt.isEmpty()) {
            ask(u, by);
        }
        return Optional.empty();
    }

    /** One question about all that waits. */
    static void ask(Unfolding u, PersonId by) {
        List<String> mails = u.state().heldOf(by).stream().map(Held::mail).toList();
        if (!mails.isEmpty()) {
            u.emit(new Event.ConfirmationAsked(by, mails));
        }
    }

    /** Good for what the answered question showed, and for nothing that came since: that is asked about anew, at once. */
    private static Optional<Refusal> confirm(Unfolding u, PersonId by, Shown answered) {
        List<String> mails = answered instanceof Shown.OfHeld(List<String> shown)
                ? u.state().heldOf(by).stream().filter(held -> shown.contains(held.mail()) && u.at.isBefore(held.lapsesAt())).map(Held::mail).toList() : List.of();
        if (mails.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NOTHING_TO_CONFIRM));
        }
        u.emit(new Event.HeldConfirmed(by, mails, u.state().seat(by).isPresent()));
        ask(u, by);
        return Optional.empty();
    }

    static void lapse(Unfolding u, String mail) {
        u.emit(new Event.HeldLapsed(u.state().proofs.held.get(mail).by(), List.of(mail)));
    }

    /** Words are passed on whoever sent them; where that is not proven, it is said to those who read them (D2). */
    static void say(Unfolding u, Command.Say say, Event said) {
        if (!say.proven()) {
            u.emit(new Event.WordsUnproven(say.mail()));
        }
        u.emit(said);
    }
}
