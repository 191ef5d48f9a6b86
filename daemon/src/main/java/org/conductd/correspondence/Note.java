package org.conductd.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.intake.CommandName;
import org.conductd.procedure.Shown;

/**
 * A mail that is due: who gets it and what it says, before it has a tag and words.
 *
 * @param shown        what an answer to it answers
 * @param foremost     commands that are shown as buttons, where they can be used
 * @param attachedFrom key of a stored mail whose attachments go along
 * @param draft        for an approved draft; its words are the sheet's
 */
record Note(Recipient to, Content content, Shown shown, List<CommandName> foremost, Optional<String> attachedFrom,
            Optional<Outgoing.DraftReference> draft) {

    static Note of(Recipient to, Content content, Shown shown, CommandName... foremost) {
        return new Note(to, content, shown, List.of(foremost), Optional.empty(), Optional.empty());
    }

    Note attaching(String mail, List<String> attachments) {
        return attachments.isEmpty() || mail.isEmpty() ? this : new Note(to, content, shown, foremost, Optional.of(mail), draft);
    }

    static Note ofDraft(Recipient to, Content content, Outgoing.DraftReference draft) {
        return new Note(to, content, new Shown.OfDrafts(draft.matter(), Map.of(draft.kind(), draft.version()), Map.of()), List.of(), Optional.empty(), Optional.of(draft));
    }
}
