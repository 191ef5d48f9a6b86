package org.conductd.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.conductd.intake.CommandName;
import org.conductd.message.RoleAddress;
import org.conductd.procedure.DraftKind;

/** Puts around a mail what every mail has: addresses, links, what its reader can do. */
final class Framing {
    private final Letterhead letterhead;
    private final Templates templates;

    Framing(Letterhead letterhead, Templates templates) {
        this.letterhead = letterhead;
        this.templates = templates;
    }

    /**
     * @param address to answer to
     * @param tag     as printed
     */
    Frame around(Recipient to, String address, String tag, List<Actions.Use> uses, List<CommandName> foremost, Frame.Head head) {
        // Neutral mails have no buttons: their words would say what the mail is about (D1).
        String subject = subject(to);
        List<Frame.Offer> offers = to.thread() == Frame.Thread.NEUTRAL ? List.of() : offers(subject, address, uses, foremost);
        return new Frame(to.thread(), subject, letterhead.group(), to.reference(), address,
                letterhead.role().bare(), tag, letterhead.privacyLink(), letterhead.otherWay(), letterhead.independentContact(),
                letterhead.emergency(), offers, head);
    }

    /** Around a draft: everything as it will go, but for the marks. */
    Frame ofDraft(Recipient to, DraftKind kind) {
        List<CommandName> answers = switch (kind) {
            case LETTER -> List.of(CommandName.AGREE, CommandName.DECLINE, CommandName.APOLOGY);
            case FOLLOW_UP, APOLOGY, NOTICE, STATEMENT, SUMMARY -> List.of();
        };
        return around(to, marked(letterhead.role()), DraftSheet.TAG_MARK, answers.stream().map(name -> new Actions.Use(name, "")).toList(), answers,
                Frame.Head.NONE);
    }

    /** The reply address of a mail that has no tag yet. */
    static String marked(RoleAddress role) {
        return role.localPart() + role.delimiter() + DraftSheet.TAG_MARK + "@" + role.domain();
    }

    /** The same, to the letter, for every mail of a thread (mail interface §2). */
    String subject(Recipient to) {
        return templates.subject(to.thread(), to.reference());
    }

    private static List<Frame.Offer> offers(String subject, String address, List<Actions.Use> uses, List<CommandName> foremost) {
        var order = new ArrayList<Frame.Offer>();
        foremost.forEach(name -> uses.stream().filter(use -> use.name() == name).forEach(use -> order.add(offer(subject, address, use, true))));
        Set<CommandName> shown = Set.copyOf(foremost);
        uses.stream().filter(use -> !shown.contains(use.name())).forEach(use -> order.add(offer(subject, address, use, false)));
        return order;
    }

    static Frame.Offer offer(String subject, String address, Actions.Use use, boolean foremost) {
        return new Frame.Offer(use.name().name(), Forms.shown(use.name(), use.argument()),
                Mailto.link(address, subject, Forms.begun(use.name(), use.argument())), foremost);
    }
}
