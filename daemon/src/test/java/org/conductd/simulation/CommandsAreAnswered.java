package org.conductd.simulation;

import org.conductd.procedure.Event;
import org.conductd.procedure.Party;
import org.conductd.procedure.SafeContact;

/** A command from its owner's own address, proven and with the owner's tag, is answered in the same transaction: nobody is left to wonder (mail interface §4). */
final class CommandsAreAnswered extends Invariant {
    CommandsAreAnswered(World world) {
        super(world);
    }

    @Override
    void handled(Letter letter, Outcome outcome, boolean copy) {
        boolean asks = letter.kind() == Letter.Kind.REPLY && letter.proven() && !letter.commands().isEmpty();
        if (!asks || copy || outcome.disposal().isEmpty()) {
            return;
        }
        boolean answered = outcome.commits().stream().flatMap(commit -> commit.enqueued.stream()).anyMatch(mail -> world.reads(letter.writer(), mail.recipient()));
        require(answered || wishesSilence(letter) || waits(outcome), () -> letter + " is not answered");
    }

    /** Until its sender is asked whether they wrote it, at the instant that it says. */
    private static boolean waits(Outcome outcome) {
        return outcome.commits().stream().flatMap(commit -> commit.events().stream()).anyMatch(one -> one.event() instanceof Event.CommandsHeld held && held.askAt().isPresent());
    }

    /** D1: nothing is sent to a reporter who chose that, or chose it just now. */
    private boolean wishesSilence(Letter letter) {
        Mail answered = letter.answered().orElseThrow();
        return answered.queued().caseId().flatMap(world::file).filter(file -> file.isA(answered.queued().person(), Party.Capacity.REPORTER)
                && file.state().safeContact().manner() == SafeContact.Manner.NONE).isPresent();
    }
}
