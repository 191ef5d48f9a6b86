package org.conductd.simulation;

import org.conductd.intake.CommandName;
import org.conductd.procedure.Event;

/** Every accepted mail has its effect exactly once, however often it is handed in, and whatever fails meanwhile (architecture §3). */
final class MailsCountOnce extends Invariant {
    MailsCountOnce(World world) {
        super(world);
    }

    @Override
    void handled(Letter letter, Outcome outcome, boolean copy) {
        require(outcome.effects() <= 1, () -> letter + " had its effect " + outcome.effects() + " times at once");
        if (copy) {
            require(outcome.effects() == 0 && outcome.nothingWritten(), () -> letter + " had its effect before, and has it again");
        } else if (outcome.disposal().isPresent()) {
            require(outcome.effects() == 1, () -> letter + " was taken out of the mailbox without any effect");
            leftATrace(letter, outcome);
        }
    }

    /** A report opens a case or is kept apart; what somebody says in their thread comes to something. */
    private void leftATrace(Letter letter, Outcome outcome) {
        boolean kept = outcome.commits().stream().anyMatch(commit -> !commit.parked.isEmpty());
        if (letter.kind() == Letter.Kind.REPORT) {
            boolean opened = outcome.commits().stream().flatMap(commit -> commit.events().stream()).anyMatch(one -> one.event() instanceof Event.CaseOpened);
            require(opened || kept, () -> letter + " is a report, and no case was opened");
        } else if (letter.kind() == Letter.Kind.REPLY && letter.proven() && !letter.says(CommandName.RECUSE)) {
            require(kept || !outcome.nothingWritten(), () -> letter + " came to nothing at all");
        }
    }
}
