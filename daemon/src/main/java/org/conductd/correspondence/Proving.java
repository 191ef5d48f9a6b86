package org.conductd.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.intake.CommandName;
import org.conductd.procedure.Event;
import org.conductd.procedure.Held;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Shown;

/** Asks whoever owns an address whether they wrote what came from it unproven (mail interface §6, D2). */
final class Proving {
    private Proving() {}

    /** One question about all that waits, at the owner's own address; none where they may have no mail (D1). */
    static List<Note> ask(Scene scene, Event.ConfirmationAsked event) {
        List<Held> waiting = scene.after().heldOf(event.of()).stream().filter(held -> event.mails().contains(held.mail())).toList();
        Optional<Instant> until = waiting.stream().map(Held::lapsesAt).min(Instant::compareTo);
        var content = new PlainMail.Confirmation(waiting.stream().map(Held::arrivedAt).toList(),
                waiting.stream().flatMap(held -> held.commands().stream()).map(Proving::asked).toList(), until,
                waiting.stream().anyMatch(held -> !held.excludes().isEmpty()));
        return owner(scene, event.of()).map(to -> waiting.stream().anyMatch(Held::quiets) ? neutral(to) : to)
                .map(to -> Note.of(to, content, new Shown.OfHeld(event.mails()), CommandName.CONFIRM)).stream().toList();
    }

    private static PlainMail.Confirmation.Asked asked(String command) {
        String[] parts = command.split("\\R", 2);
        return new PlainMail.Confirmation.Asked(parts[0], parts.length < 2 ? "" : parts[1].strip());
    }

    private static Optional<Recipient> owner(Scene scene, PersonId person) {
        return scene.after().seat(person).isPresent() ? scene.seated(person)
                : scene.party(person).or(() -> scene.approver(person)).or(() -> scene.contacts().stream().filter(contact -> contact.person().equals(person)).findFirst());
    }

    /** D1: whoever perhaps asked for quiet is not told in the open that they did. */
    private static Recipient neutral(Recipient to) {
        return new Recipient(to.person(), to.mailbox(), Frame.Thread.NEUTRAL, to.reference());
    }
}
