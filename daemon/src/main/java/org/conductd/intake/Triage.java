package org.conductd.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.intake.Recipients.Destination;
import org.conductd.intake.Verdict.Open.Origin;
import org.conductd.message.InboundMessage;
import org.conductd.message.Mailbox;
import org.conductd.message.MessageClass;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Shown;

/**
 * What is to be done with an inbound message: an ordered list of steps, the first verdict wins. A possible report is never dropped: where no
 * step knows better, the message is a report.
 */
public final class Triage {
    private static final List<Function<Facts, Optional<Verdict>>> STEPS = List.of(Triage::ownMailComingBack, Triage::deliveryStatus, Triage::automaticResponse,
            Triage::listOrBulk, Triage::spamMark, Triage::thread, Triage::calendar, Triage::sendersProof, Triage::role, Triage::command);

    /** Of a line that an answer repeats, in characters. */
    private static final int LONGEST_SHOWN = 60;

    private Triage() {}

    public static Verdict judge(Facts facts) {
        return STEPS.stream().map(step -> step.apply(facts)).flatMap(Optional::stream)
                .filter(verdict -> !(facts.released() && verdict instanceof Verdict.Park)).findFirst().orElse(new Verdict.Open(origin(facts), Optional.empty()));
    }

    /** A loop, or a copy. Whatever else comes from our own address was sent by somebody who has no business there, or is forged. */
    private static Optional<Verdict> ownMailComingBack(Facts facts) {
        boolean fromUs = facts.message().from().stream().anyMatch(mailbox -> facts.role().owns(mailbox.address()));
        if (facts.message().messageClass() == MessageClass.OWN) {
            return verdict(fromUs ? new Verdict.Record(facts.recipients().thread(), Verdict.Record.Reason.OWN_MAIL) : new Verdict.Park(Verdict.Park.Reason.OWN_ADDRESS));
        }
        return fromUs ? verdict(new Verdict.Park(Verdict.Park.Reason.OWN_ADDRESS)) : Optional.empty();
    }

    /** D35, mail interface §6. */
    private static Optional<Verdict> deliveryStatus(Facts facts) {
        return facts.message().messageClass() != MessageClass.DELIVERY_STATUS ? Optional.empty()
                : filed(facts, Verdict.Record.Reason.DELIVERY_STATUS, Verdict.Park.Reason.UNKNOWN_DELIVERY_STATUS);
    }

    /** RFC 3834 §2: never answered. What a program sends about nothing known may be a web form's report (mail interface §3). */
    private static Optional<Verdict> automaticResponse(Facts facts) {
        return switch (facts.message().messageClass()) {
            case AUTOMATIC -> generated(facts.message()) && unknown(facts) ? verdict(new Verdict.Open(form(facts), Optional.empty()))
                    : filed(facts, Verdict.Record.Reason.AUTOMATIC, Verdict.Park.Reason.UNKNOWN_AUTOMATIC);
            case REPORT, REPLY, CALENDAR_REPLY, DELIVERY_STATUS, LIST, SPAM, OWN, UNREADABLE -> Optional.empty();
        };
    }

    private static Optional<Verdict> listOrBulk(Facts facts) {
        if (facts.message().messageClass() != MessageClass.LIST) {
            return Optional.empty();
        }
        Optional<CaseThread> thread = facts.recipients().thread();
        return verdict(thread.isPresent() ? new Verdict.Record(thread, Verdict.Record.Reason.LIST)
                : new Verdict.Open(form(facts) == Origin.TRUSTED_FORM ? Origin.TRUSTED_FORM : Origin.LIST, Optional.empty()));
    }

    /** Mail interface §6: proven senders excepted. */
    private static Optional<Verdict> spamMark(Facts facts) {
        boolean marked = facts.fromJunk() || facts.message().messageClass() == MessageClass.SPAM;
        boolean known = facts.proof().proven() || facts.believed() && facts.recipients().destination() instanceof Destination.Tagged(CaseThread thread)
                && thread.live() && thread.ownedBy(facts.message().author());
        return marked && !known ? verdict(new Verdict.Park(Verdict.Park.Reason.SPAM)) : Optional.empty();
    }

    /** Tag, then references: who writes to a thread that is not theirs, or not any more (mail interface §2, §6, D10). */
    private static Optional<Verdict> thread(Facts facts) {
        Optional<Mailbox> author = facts.message().author();
        boolean roster = facts.onRoster().isPresent();
        return switch (facts.recipients().destination()) {
            case Destination.Several _ -> verdict(new Verdict.Park(Verdict.Park.Reason.TWO_LIVE_TAGS));
            case Destination.Tagged(CaseThread thread) when thread.live() && thread.ownedBy(author) -> Optional.empty();
            case Destination.Tagged(CaseThread thread) when thread.live() -> verdict(roster ? notInUse(Optional.of(thread))
                    : new Verdict.Record(Optional.of(thread), Verdict.Record.Reason.FOREIGN_SENDER));
            case Destination.Tagged _, Destination.Unknown _ -> roster ? verdict(notInUse(Optional.empty())) : Optional.empty();
            case Destination.Bare _ -> facts.recipients().answered().isPresent() && own(facts).isEmpty() && roster ? verdict(notInUse(Optional.empty())) : Optional.empty();
        };
    }

    /**
     * D16: a calendar says whether its owner comes, to the owner's tag and from the owner's address, which need not be proven: nothing follows from
     * it but a name in a list. The organizer's address takes that and nothing else, since calendars show it to others.
     */
    private static Optional<Verdict> calendar(Facts facts) {
        Optional<CaseThread> own = own(facts);
        if (facts.message().messageClass() == MessageClass.CALENDAR_REPLY) {
            boolean proposes = facts.message().calendar().filter(calendar -> calendar.method().equals("COUNTER")).isPresent();
            return own.isPresent() ? verdict(proposes ? toldInstead(facts, own.get(), Line.NotObeyed.Why.FROM_CALENDAR)
                    : new Verdict.Record(own, Verdict.Record.Reason.CALENDAR_REPLY))
                    : facts.onRoster().isPresent() ? verdict(notInUse(Optional.empty()))
                    : filed(facts, Verdict.Record.Reason.CALENDAR_REPLY, Verdict.Park.Reason.UNKNOWN_CALENDAR_REPLY);
        }
        return own.filter(thread -> thread.shown() instanceof Shown.OfCalendarEntry).map(thread -> toldInstead(facts, thread, Line.NotObeyed.Why.CALENDAR_ADDRESS));
    }

    /** Nothing of it is carried out or passed on, and its writer is told what can be done instead. */
    private static Verdict toldInstead(Facts facts, CaseThread thread, Line.NotObeyed.Why why) {
        String first = why == Line.NotObeyed.Why.FROM_CALENDAR ? facts.message().subject()
                : facts.message().leadingWords().lines().filter(line -> !line.isBlank()).findFirst().orElse(facts.message().subject());
        var line = new Line.NotObeyed(first.strip().substring(0, Math.min(first.strip().length(), LONGEST_SHOWN)), CommandName.MEET, why);
        return new Verdict.Obey(Optional.of(thread), thread.person(), List.of(line), "", facts.proof().proven(), false);
    }

    /** Tag, address and proof make a command (mail interface §6); RECUSE needs no proof, and no words do. */
    private static Optional<Verdict> sendersProof(Facts facts) {
        Optional<CaseThread> thread = own(facts);
        if (thread.isEmpty()) {
            return Optional.empty();
        }
        Reading reading = read(facts, thread.get());
        if (lostTag(facts)) {
            return verdict(obeyOrRelay(facts, thread.get(), reading.notObeyed(Line.NotObeyed.Why.NO_TAG, line -> false)));
        }
        return facts.believed() ? Optional.empty() : verdict(obeyOrRelay(facts, thread.get(), unproven(facts, reading, thread.get().writer())));
    }

    private static Reading unproven(Facts facts, Reading reading, Writer writer) {
        return switch (facts.settings().senderProof()) {
            case CONFIRM -> reading.unproven(writer);
            case REQUIRED, TRUST_TAG -> reading.notObeyed(Line.NotObeyed.Why.UNPROVEN, CommandReader::isRecusal);
        };
    }

    /** Mail interface §3: what somebody of the roster writes to the bare address. */
    private static Optional<Verdict> role(Facts facts) {
        Optional<RosterEntry> member = facts.onRoster();
        Optional<CommandName> first = CommandReader.first(facts.message().leadingWords(), facts.roster());
        if (own(facts).isPresent() || member.isEmpty() || first.isEmpty()) {
            return Optional.empty();
        }
        PersonId id = member.get().member().person().id();
        if (first.get() == CommandName.FILE_REPORT) {
            return verdict(new Verdict.Open(Origin.MEMBER, Optional.of(id)));
        }
        if (first.get() != CommandName.CONFLICTS) {
            return verdict(notInUse(Optional.empty()));
        }
        Reading reading = read(facts, Writer.MEMBER);
        Reading obeyed = facts.believed() ? reading : unproven(facts, reading, Writer.MEMBER);
        return verdict(new Verdict.Obey(Optional.empty(), id, obeyed.lines().stream().limit(1).toList(), "", facts.believed(), false));
    }

    /** What the owner of a live thread asks and says in it. */
    private static Optional<Verdict> command(Facts facts) {
        return own(facts).map(thread -> obeyOrRelay(facts, thread, read(facts, thread)));
    }

    /** What the group is shown of a mail says where that is not all of it. */
    private static String shown(InboundMessage message, String words) {
        return words.isEmpty() || message.problems().isEmpty() ? words : words + "\n\n[This may not be all of the mail: " + String.join("; ", message.problems()) + ". The whole mail is kept.]";
    }

    private static Verdict obeyOrRelay(Facts facts, CaseThread thread, Reading reading) {
        InboundMessage message = facts.message();
        boolean proven = facts.believed();
        if (!thread.parts().isEmpty()) {
            return toSeveral(facts, thread, reading);
        }
        if (!reading.lines().isEmpty()) {
            return new Verdict.Obey(Optional.of(thread), thread.person(), reading.lines(), shown(message, reading.words()), proven, lostTag(facts));
        }
        if (message.encrypted() && message.ownWords().isBlank()) {
            return new Verdict.Answer(Verdict.Answer.Reason.UNREADABLE, Optional.of(thread));
        }
        if (!reading.words().isEmpty() && thread.writer() != Writer.ESCALATION_CONTACT || !message.attachments().isEmpty()) {
            return new Verdict.Relay(thread, shown(message, reading.words()), proven, lostTag(facts));
        }
        boolean courtesy = reading.words().isEmpty() && !message.ownWords().isBlank();
        return courtesy ? new Verdict.Record(Optional.of(thread), Verdict.Record.Reason.COURTESY) : new Verdict.Answer(Verdict.Answer.Reason.NOTHING_SAID, Optional.of(thread));
    }

    /** D3. */
    private static Verdict toSeveral(Facts facts, CaseThread thread, Reading reading) {
        if (!reading.lines().isEmpty()) {
            return new Verdict.Obey(Optional.of(thread), thread.person(), reading.lines(), reading.words(), facts.believed(), lostTag(facts));
        }
        boolean courtesy = reading.words().isEmpty() && facts.message().attachments().isEmpty() && !facts.message().ownWords().isBlank();
        return courtesy ? new Verdict.Record(Optional.of(thread), Verdict.Record.Reason.COURTESY) : toldInstead(facts, thread, Line.NotObeyed.Why.SEVERAL_CASES);
    }

    private static Reading read(Facts facts, CaseThread thread) {
        return thread.parts().isEmpty() ? read(facts, thread.writer())
                : SeveralCases.read(facts.message(), thread.parts().stream().map(CaseThread::caseId).collect(Collectors.toSet()), facts.roster(), facts.settings().zone());
    }

    private static Reading read(Facts facts, Writer writer) {
        return CommandReader.read(facts.message(), facts.roster(), facts.settings().zone(), writer);
    }

    /** The live thread that its owner writes to, or answers without its tag. */
    private static Optional<CaseThread> own(Facts facts) {
        return Stream.of(facts.recipients().thread(), facts.recipients().answered()).flatMap(Optional::stream)
                .filter(thread -> thread.live() && thread.ownedBy(facts.message().author())).findFirst();
    }

    /** A server or a client dropped the tag; who knows the message identifier has our mail, but that is no tag. */
    private static boolean lostTag(Facts facts) {
        return !(facts.recipients().destination() instanceof Destination.Tagged(CaseThread thread) && thread.live());
    }

    private static boolean unknown(Facts facts) {
        return facts.recipients().thread().isEmpty() && facts.recipients().answered().isEmpty();
    }

    private static boolean generated(InboundMessage message) {
        return message.headers().getOrDefault("auto-submitted", "").strip().toLowerCase(Locale.ROOT).startsWith("auto-generated");
    }

    private static Origin form(Facts facts) {
        boolean trusted = facts.message().author().filter(author -> facts.settings().trustedForms().stream().anyMatch(author::sameAddress)).isPresent();
        return trusted ? Origin.TRUSTED_FORM : Origin.FORM;
    }

    /** What a program sent is answered by nothing, also where the admin takes it for a report; nor is what came from our own address. */
    private static Origin origin(Facts facts) {
        boolean bySomebody = switch (facts.message().messageClass()) {
            case REPORT, REPLY, SPAM, LIST, UNREADABLE -> facts.message().from().stream().noneMatch(mailbox -> facts.role().owns(mailbox.address()));
            case CALENDAR_REPLY, DELIVERY_STATUS, AUTOMATIC, OWN -> false;
        };
        if (facts.released() && !bySomebody) {
            return Origin.FORM;
        }
        return facts.message().author().isPresent() ? Origin.PERSON : Origin.NOBODY;
    }

    private static Optional<Verdict> filed(Facts facts, Verdict.Record.Reason known, Verdict.Park.Reason otherwise) {
        Optional<CaseThread> thread = facts.recipients().thread();
        return verdict(thread.isPresent() ? new Verdict.Record(thread, known) : new Verdict.Park(otherwise));
    }

    private static Verdict notInUse(Optional<CaseThread> elses) {
        return new Verdict.Answer(Verdict.Answer.Reason.NOT_IN_USE, elses);
    }

    private static Optional<Verdict> verdict(Verdict verdict) {
        return Optional.of(verdict);
    }
}
