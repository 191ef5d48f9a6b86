package org.conductd.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.correspondence.Outgoing;
import org.conductd.message.Addressing;
import org.conductd.message.Attachment;
import org.conductd.message.MailKind;
import org.conductd.message.MessageParser;
import org.conductd.message.MimeComposer;

/** Puts a mail into the outbox, and its tag and Message-ID into the directory, so that whatever answers it finds it. */
final class Posting {
    private final Settings settings;
    private final Chance chance;
    private final MessageParser parser;

    Posting(Settings settings, Chance chance, MessageParser parser) {
        this.settings = settings;
        this.chance = chance;
        this.parser = parser;
    }

    void post(Store.Transaction tx, Outgoing mail, Instant now) {
        post(tx, mail, now, now);
    }

    /** @param owedSince from when the day is counted within which it has to leave (P2) */
    void post(Store.Transaction tx, Outgoing mail, Instant now, Instant owedSince) {
        String key = chance.key();
        boolean several = !mail.parts().isEmpty();
        boolean answerable = several || mail.caseId().isPresent() && mail.kind() != MailKind.NOT_IN_USE;
        Outgoing addressed = answerable && settings.from() == Addressing.TAG ? mail.from(settings.role().with(mail.tag())) : mail;
        byte[] octets = MimeComposer.compose(addressed.message(settings.role(), now, attachments(tx, mail)));
        mail.invitation().ifPresent(invitation -> register(tx, mail, key, invitation));
        if (several) {
            registerParts(tx, mail, key);
        } else if (answerable) {
            tx.tags().put(mail.tag(), mail.messageId(),
                    new TagDirectory.Entry(mail.caseId().get(), mail.person(), key, mail.kind(), mail.shown(), true));
        }
        // What cannot be told is of no use to be told of.
        Optional<Instant> alarm = Optional.of(Steward.alarmAt(owedSince, now)).filter(_ -> mail.kind() != MailKind.ADMIN_ALERT);
        String reversePath = answerable && settings.envelope() == Addressing.TAG ? settings.role().with(mail.tag()) : settings.role().bare();
        tx.outbox().enqueue(new OutboxStore.Queued(key, mail.caseId(), mail.person(), mail.recipient().address(), reversePath, mail.messageId(),
                mail.kind(), mail.draft().map(draft -> new OutboxStore.DraftRef(draft.matter(), draft.kind().name(), draft.version())), octets, now), alarm);
    }

    /** D3: whatever answers the whole answers each part. */
    private void registerParts(Store.Transaction tx, Outgoing mail, String key) {
        mail.parts().forEach(part -> tx.tags().put(part.tag(), chance.messageId(),
                new TagDirectory.Entry(part.caseId(), mail.person(), key, mail.kind(), part.shown(), true)));
        tx.tags().gather(mail.tag(), mail.messageId(), key, mail.parts().stream().map(Outgoing.Part::tag).toList());
    }

    /** A calendar knows an event by its organizer and its UID, so a change of it has the same: both stay with its first mail. */
    private static void register(Store.Transaction tx, Outgoing mail, String key, Outgoing.Invitation invitation) {
        if (tx.tags().byTag(invitation.tag()).isEmpty()) {
            tx.tags().put(invitation.tag(), invitation.entry().uid(),
                    new TagDirectory.Entry(mail.caseId().orElseThrow(), mail.person(), key, mail.kind(), invitation.shown(), true));
        }
    }

    /** Those that the group has chosen to be handed on; all are kept. */
    private List<Attachment> attachments(Store.Transaction tx, Outgoing mail) {
        return mail.attachedFrom().flatMap(key -> tx.mails().load(mail.caseId().orElseThrow(), key))
                .map(octets -> parser.parse(octets).attachments()).orElse(List.of()).stream().filter(settings.attachments()::admits).toList();
    }
}
