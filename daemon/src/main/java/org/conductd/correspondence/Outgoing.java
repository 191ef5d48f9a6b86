package org.conductd.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conductd.message.Attachment;
import org.conductd.message.CalendarEntry;
import org.conductd.message.Mailbox;
import org.conductd.message.MailKind;
import org.conductd.message.OutboundMessage;
import org.conductd.message.RoleAddress;
import org.conductd.message.Tag;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Shown;

/**
 * One mail to one person, ready to be composed.
 *
 * @param caseId      empty for mails of no case
 * @param person      whose thread it stands in; for somebody on no record, made from the address
 * @param from        the role address, with the group's name or the neutral one (D1)
 * @param tag         of this very mail; the engine registers it with {@code shown}, but for {@code not-in-use} and {@code admin-alert}, where
 *                    an answer shall find nothing
 * @param shown       what an answer to this mail answers
 * @param messageId   with angle brackets
 * @param references  the thread's root, or empty
 * @param inReplyTo   the message that this answers, or empty
 * @param attachedFrom key of a stored mail whose attachments go along, or empty
 * @param draft       for a letter, follow-up or apology: which
 * @param invitation  for an invitation to a meeting, or its cancellation
 * @param parts       what it shows of several cases (D3): the engine registers their tags, and an answer to the mail is one to each; empty where
 *                    it is of one case, or none
 */
public record Outgoing(MailKind kind, Optional<CaseId> caseId, PersonId person, Mailbox from, Mailbox recipient, Tag tag, Shown shown,
                       String messageId, List<String> references, Optional<String> inReplyTo, String subject, String text, String html,
                       Optional<String> attachedFrom, Optional<DraftReference> draft, Optional<Invitation> invitation, List<Part> parts) {

    /**
     * A calendar entry, and the tag of its organizer's address, which the engine registers with {@code shown}; its UID leads there as well.
     * An update of an entry has the same.
     */
    public record Invitation(CalendarEntry entry, Tag tag, Shown shown) {}

    /** What a mail of several cases shows of one. @param tag of its own, in whatever the part offers */
    public record Part(CaseId caseId, Tag tag, Shown shown) {}

    /** An approved draft of a matter. */
    public record DraftReference(String matter, DraftKind kind, int version) {}

    /** The same from another address of ours, where the submission server allows it ({@code from: tag}). */
    public Outgoing from(String address) {
        return new Outgoing(kind, caseId, person, new Mailbox(from.name(), address), recipient, tag, shown, messageId, references, inReplyTo, subject,
                text, html, attachedFrom, draft, invitation, parts);
    }

    /** @param attachments those of {@link #attachedFrom}; empty where that is */
    public OutboundMessage message(RoleAddress role, Instant date, List<Attachment> attachments) {
        return new OutboundMessage(kind, from, recipient, Optional.of(role.with(tag)), subject, date, messageId, references, inReplyTo, text,
                html, attachments, invitation.map(Invitation::entry));
    }

    /** Without recipient, tag or words. */
    @Override
    public String toString() {
        return "Outgoing[" + kind.label() + "]";
    }
}
