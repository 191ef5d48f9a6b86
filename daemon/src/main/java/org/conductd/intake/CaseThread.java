package org.conductd.intake;

import java.util.List;
import java.util.Optional;
import org.conductd.message.MailKind;
import org.conductd.message.Mailbox;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Shown;

/**
 * One of our mails, found by its tag or its message identifier: whose it was, in which case, and what it showed.
 *
 * @param person    its owner: a member, a party of the case, an escalation contact, or who approves from outside
 * @param writer    in what role they are asked and answer
 * @param live      false once its tag was withdrawn: nothing can be done by it any more (D9, D11)
 * @param mail      key of the mail
 * @param addresses the owner's own: a command needs one of them (mail interface §6)
 */
public record CaseThread(CaseId caseId, PersonId person, Writer writer, boolean live, String mail, MailKind kind, Shown shown, List<String> addresses) {
    public CaseThread {
        addresses = List.copyOf(addresses);
    }

    /** The same, as an answer to a mail that showed something else. */
    public CaseThread answering(Shown other) {
        return new CaseThread(caseId, person, writer, live, mail, kind, other, addresses);
    }

    /** Whether somebody who cannot be mistaken for anybody else writes from an address of the owner. */
    boolean ownedBy(Optional<Mailbox> author) {
        return author.filter(mailbox -> addresses.stream().anyMatch(mailbox::sameAddress)).isPresent();
    }
}
