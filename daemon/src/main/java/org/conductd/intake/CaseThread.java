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
 * @param parts     where the mail shows several cases (D3), one of which this is: the live thread of each; empty otherwise
 */
public record CaseThread(CaseId caseId, PersonId person, Writer writer, boolean live, String mail, MailKind kind, Shown shown, List<String> addresses,
                         List<CaseThread> parts) {
    public CaseThread {
        addresses = List.copyOf(addresses);
        parts = List.copyOf(parts);
    }

    /** Of a mail of one case. */
    public CaseThread(CaseId caseId, PersonId person, Writer writer, boolean live, String mail, MailKind kind, Shown shown, List<String> addresses) {
        this(caseId, person, writer, live, mail, kind, shown, addresses, List.of());
    }

    /** One of several, standing for all of them. @param all of one mail; not empty */
    public static CaseThread of(List<CaseThread> all) {
        List<CaseThread> live = all.stream().filter(CaseThread::live).toList();
        CaseThread one = live.isEmpty() ? all.getFirst() : live.getFirst();
        return new CaseThread(one.caseId, one.person, one.writer, one.live, one.mail, one.kind, one.shown, one.addresses, live);
    }

    /** The same, as an answer to a mail that showed something else. */
    public CaseThread answering(Shown other) {
        return new CaseThread(caseId, person, writer, live, mail, kind, other, addresses, parts);
    }

    /** Whether somebody who cannot be mistaken for anybody else writes from an address of the owner. */
    boolean ownedBy(Optional<Mailbox> author) {
        return author.filter(mailbox -> addresses.stream().anyMatch(mailbox::sameAddress)).isPresent();
    }
}
