package org.conductd.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.Party;
import org.conductd.procedure.PersonId;

/** One recipient a mail, and no tag, reference or message identifier of one person's thread in a mail to another (mail interface §2, §5). */
final class ThreadsStayApart extends Invariant {
    /** What people wrote, which an answer may quote back to them. */
    private final List<Letter> letters = new ArrayList<>();

    ThreadsStayApart(World world) {
        super(world);
    }

    @Override
    void handled(Letter letter, Outcome outcome, boolean copy) {
        letters.add(letter);
    }

    private boolean wrote(Mail mail, String reference) {
        return letters.stream().filter(letter -> world.reads(letter.writer(), mail.queued().recipient()))
                .anyMatch(letter -> MimeReader.of(letter.octets()).text().contains(reference));
    }

    @Override
    void happened(CaseFile file, Happened happened, Optional<Letter> letter) {
        switch (happened.event()) {
            case Event.CaseOpened e -> {
                world.secrets().add(Secret.ofThread(Secret.Kind.REFERENCE, e.id().value(), file.id(), new PersonId("the group")));
                reference(file, e.reporter());
                e.reported().forEach(party -> reference(file, party));
                e.witnesses().forEach(party -> reference(file, party));
            }
            case Event.PartyNamed e -> reference(file, e.party());
            default -> { }
        }
    }

    private void reference(CaseFile file, Party party) {
        world.secrets().add(Secret.ofThread(Secret.Kind.REFERENCE, party.reference(), file.id(), party.id()));
    }

    @Override
    void submitted(Mail mail) {
        List<String> to = mail.headers("To");
        require(to.size() == 1 && Mail.address(to.getFirst()).equalsIgnoreCase(mail.queued().recipient()), () -> mail + " is to " + to);
        require(mail.headers("Cc").isEmpty() && mail.headers("Bcc").isEmpty(), () -> mail + " is to others too");
        for (Secret secret : mail.mentions(world.secrets())) {
            switch (secret.kind()) {
                case TAG, MESSAGE_ID -> require(mail.queued().caseId().filter(id -> secret.belongsTo(id, mail.queued().person())).isPresent(),
                        () -> mail + " shows a " + secret.kind() + " of another thread");
                case REFERENCE -> require(!isToParty(mail) || mail.queued().caseId().filter(id -> secret.belongsTo(id, mail.queued().person())).isPresent()
                                || wrote(mail, secret.word()),
                        () -> mail + " shows a party a reference that is not theirs");
                case THEIR_MESSAGE_ID -> require(secret.whose().filter(one -> world.reads(one, mail.queued().recipient())).isPresent(),
                        () -> mail + " shows the Message-ID of somebody else's mail");
                case IDENTITY, REPORT, WORDS -> { }
            }
        }
    }

    private boolean isToParty(Mail mail) {
        return mail.queued().caseId().flatMap(world::file).filter(file -> file.isParty(mail.queued().person())).isPresent();
    }
}
