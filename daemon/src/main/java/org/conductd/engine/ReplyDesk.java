package org.conductd.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.correspondence.Correspondence;
import org.conductd.correspondence.NeutralWords;
import org.conductd.correspondence.Reply;
import org.conductd.intake.CaseThread;
import org.conductd.intake.CommandName;
import org.conductd.intake.LaterFacts;
import org.conductd.intake.Line;
import org.conductd.intake.Screening;
import org.conductd.intake.SeveralCases;
import org.conductd.intake.Verdict;
import org.conductd.intake.Writer;
import org.conductd.message.Mailbox;
import org.conductd.procedure.Command;
import org.conductd.procedure.Find;
import org.conductd.procedure.Held;
import org.conductd.procedure.Party;
import org.conductd.procedure.Person;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.ProofRules;
import org.conductd.procedure.Refusal;
import org.conductd.procedure.Request;
import org.conductd.procedure.SafeContact;
import org.conductd.procedure.Seat;
import org.conductd.procedure.Shown;

/** Carries out what the owner of a thread wrote, line by line, and answers with what came of each (mail interface §4). */
final class ReplyDesk {
    private final Settings settings;
    private final CaseOffice office;
    private final HeldMail held;
    private final Gathering gathering;

    ReplyDesk(Settings settings, CaseOffice office, HeldMail held, Gathering gathering) {
        this.settings = settings;
        this.office = office;
        this.held = held;
        this.gathering = gathering;
    }

    /** Words alone. Whose reply lost its tag is told how to reply, since no command of theirs would be obeyed so (mail interface §2). */
    Handled relay(Store.Transaction tx, Received received, Verdict.Relay relay) {
        CaseWork work = office.take(tx, relay.thread().caseId(), received.now()).orElseThrow();
        String key = office.chance().key();
        Reply.Words came = say(tx, work, relay.thread(), received, List.of(), new Command.Say(relay.words(), received.attachmentNames(), key, relay.proven()));
        Reply.Words told = came == Reply.Words.RELAYED && relay.lostTag() ? Reply.Words.RELAYED_WITHOUT_TAG : came;
        work.file(key, received.arrival().octets());
        work.finish(Optional.of(reply(work, received, relay.thread(), List.of(), told)));
        return Handled.of(relay.thread().caseId());
    }

    /** Nothing in it can be done or passed on. */
    Handled help(Store.Transaction tx, Received received, CaseThread thread) {
        Line help = new Line.Inquiry("", CommandName.HELP);
        return obey(tx, received, thread, new Verdict.Obey(Optional.of(thread), thread.person(), List.of(help), "", true, false));
    }

    Handled obey(Store.Transaction tx, Received received, CaseThread thread, Verdict.Obey mail) {
        if (!thread.parts().isEmpty()) {
            return obeySeverally(tx, received, thread, mail);
        }
        CaseWork work = office.take(tx, thread.caseId(), received.now()).orElseThrow();
        boolean recuses = mail.lines().stream().anyMatch(ReplyDesk::isRecusal);
        List<Line> lines = mail.lines().stream().map(line -> chosenElsewhere(work, line) ? notYet(line, recuses) : line).toList();
        String key = office.chance().key();
        Reply.Words relayed = say(tx, work, thread, received, lines, new Command.Say(mail.words(), received.attachmentNames(), key, mail.proven()));
        List<Reply.LineOutcome> outcomes = carryOut(tx, work, thread, lines, key, received);
        if (!recuses) {
            work.file(key, received.arrival().octets());
        }
        work.finish(Optional.of(reply(work, received, thread, outcomes, relayed)));
        return new Handled(Optional.of(thread.caseId()), recuses ? Ledger.Disposal.EXPUNGE : Ledger.Disposal.PROCESSED);
    }

    /** A reporter who wants no mail cannot be asked whether they wrote it (D1, D2): the group reads what was asked, but not whom they keep out (D10). */
    private static Optional<Command.Say> unasked(CaseWork work, CaseThread thread, List<Line> waiting, String key) {
        String words = waiting.stream().filter(line -> line instanceof Line.Unproven(Line.Understood it)
                && !(it.command() instanceof Command.Exclude) && !(it.command() instanceof Command.ExcludeAll)).map(Line::written).collect(Collectors.joining("\n"));
        boolean asked = thread.writer() != Writer.REPORTER || work.state().reporterAddress().isPresent();
        return asked || words.isEmpty() ? Optional.empty() : Optional.of(new Command.Say(words, List.of(), key, false));
    }

    private static Line notYet(Line line, boolean notKept) {
        return notKept ? new Line.NotObeyed(line.written(), CommandName.QUIET, Line.NotObeyed.Why.BESIDE_RECUSE) : new Line.Unproven(line);
    }

    /** D1: a reporter who chose one address is asked there before what comes from another changes that: it may not be theirs alone. */
    private static boolean chosenElsewhere(CaseWork work, Line line) {
        String chosen = work.state().safeContact().address();
        return line instanceof Line.Understood(String _, CommandName _, Command.Quiet(SafeContact _, String from)) && !chosen.isEmpty()
                && !new Mailbox("", chosen).sameAddress(from);
    }

    /** D3: in each of the cases that are meant, where it still can be done; each line is answered once, at the head of what its writer is asked next. */
    private Handled obeySeverally(Store.Transaction tx, Received received, CaseThread several, Verdict.Obey mail) {
        boolean recuses = mail.lines().stream().anyMatch(ReplyDesk::isRecusal);
        Reply.Words words = mail.words().isBlank() ? Reply.Words.NONE : Reply.Words.NOT_RELAYED;
        List<CaseThread> open = several.parts().stream().filter(part -> isMeant(tx, part, meantFor(part, mail.lines()))).toList();
        List<Correspondence.Worked> told = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        for (CaseThread part : open.isEmpty() ? List.of(several.parts().getFirst()) : open) {
            CaseWork work = office.take(tx, part.caseId(), received.now()).orElseThrow();
            String key = office.chance().key();
            List<Line> lines = open.isEmpty() ? mail.lines() : meantFor(part, mail.lines());
            Reply reply = reply(work, received, part, carryOut(tx, work, part, lines, key, received), words);
            if (!recuses) {
                work.file(key, received.arrival().octets());
            }
            if (work.finishOneOfSeveral(reply)) {
                lines.stream().map(Line::written).forEach(answered::add);
            }
            told.add(work.worked(reply));
        }
        if (!gathering.askNow(tx, several.person(), told, received.now()) && !mail.lines().stream().map(Line::written).allMatch(answered::contains)) {
            office.posting().post(tx, office.correspondence().answerToSeveral(told, received.now()), received.now());
        }
        return new Handled(Optional.of(several.caseId()), recuses ? Ledger.Disposal.EXPUNGE : Ledger.Disposal.PROCESSED);
    }

    /** Those that name the case, else those that name none; RECUSE alone, where it is there (D9). */
    private static List<Line> meantFor(CaseThread part, List<Line> lines) {
        List<Line> naming = lines.stream().filter(line -> SeveralCases.named(line).contains(part.caseId())).toList();
        List<Line> meant = naming.isEmpty() ? lines.stream().filter(line -> SeveralCases.named(line).isEmpty()).toList() : naming;
        List<Line> recusals = meant.stream().filter(ReplyDesk::recuses).toList();
        return recusals.isEmpty() ? meant : recusals;
    }

    private boolean isMeant(Store.Transaction tx, CaseThread part, List<Line> lines) {
        return lines.stream().anyMatch(line -> recuses(line) || !SeveralCases.named(line).isEmpty()) || !lines.isEmpty() && isAsked(tx, part);
    }

    private static boolean recuses(Line line) {
        return line instanceof Line.Understood it && it.command() instanceof Command.Recuse;
    }

    private boolean isAsked(Store.Transaction tx, CaseThread part) {
        return office.casebook().find(tx, part.caseId()).flatMap(state -> state.seat(part.person())).flatMap(Seat::outstanding).map(Shown.OfCheck::new)
                .filter(part.shown()::equals).isPresent();
    }

    /** Encrypted to a key that we do not have: kept, and its writer told that it could not be read (mail interface §3). */
    Handled unreadable(Store.Transaction tx, Received received, CaseThread thread) {
        CaseWork work = office.take(tx, thread.caseId(), received.now()).orElseThrow();
        work.file(office.chance().key(), received.arrival().octets());
        work.finish(Optional.of(reply(work, received, thread, List.of(), Reply.Words.UNREADABLE)));
        return Handled.of(thread.caseId());
    }

    private Reply reply(CaseWork work, Received received, CaseThread thread, List<Reply.LineOutcome> outcomes, Reply.Words words) {
        return new Reply(thread.person(), received.messageId(), thread.shown(), outcomes, words);
    }

    /** Carried out or not: the mail that says so is not kept (D9). */
    private static boolean isRecusal(Line line) {
        return line instanceof Line.Understood understood && understood.command() instanceof Command.Recuse
                || line instanceof Line.NotObeyed notObeyed && notObeyed.name() == CommandName.RECUSE;
    }

    /** What is no command is discussion, facts or an answer; first, so that words in a mail with CLEAR are not read as the words of somebody cleared. */
    private Reply.Words say(Store.Transaction tx, CaseWork work, CaseThread thread, Received received, List<Line> lines, Command.Say say) {
        // Members' mail programs attach logos to every command; what a party attaches is meant.
        boolean meant = lines.isEmpty() || thread.writer() != Writer.MEMBER;
        boolean attached = meant && !received.message().attachments().isEmpty();
        if (say.text().isBlank() && !attached) {
            return Reply.Words.NONE;
        }
        boolean misspelt = lines.stream().anyMatch(line -> line instanceof Line.Misspelt);
        boolean relayable = thread.writer() != Writer.ESCALATION_CONTACT && !misspelt && !received.message().doubtful();
        if (relayable) {
            screen(tx, work, thread, received, say);
        }
        return relayable && work.decide(new Request(thread.person(), thread.shown(), say)).isEmpty() ? Reply.Words.RELAYED : Reply.Words.NOT_RELAYED;
    }

    /** D5: before anybody reads it. What goes on right now is urgent from now on (D14). */
    private void screen(Store.Transaction tx, CaseWork work, CaseThread thread, Received received, Command.Say say) {
        LaterFacts facts = LaterFacts.of(received.message(), say.text(), say.proven(), settings.roster(), thread.writer());
        Stream<PersonId> inConflict = facts.named().stream().flatMap(person -> inConflictWith(tx, person).stream());
        List<PersonId> outside = Stream.concat(facts.outside().stream(), inConflict).distinct().toList();
        if (!facts.named().isEmpty() || !outside.isEmpty() || !facts.withheld().isEmpty()) {
            work.decide(new Command.Screen(thread.person(), facts.named(), outside, facts.withheld()));
        }
        if (facts.ongoing()) {
            work.decide(new Command.BecomeUrgent());
        }
    }

    private Set<PersonId> inConflictWith(Store.Transaction tx, Command.NameParty named) {
        return Screening.inConflictWith(tx.roster().conflicts(settings.roster()), new Person(new PersonId("named"), named.name(), named.contact()));
    }

    /** @param key under which the mail is kept, for whatever of it has to wait */
    private List<Reply.LineOutcome> carryOut(Store.Transaction tx, CaseWork work, CaseThread thread, List<Line> lines, String key, Received received) {
        List<Reply.LineOutcome> outcomes = new ArrayList<>();
        lines.forEach(line -> outcomes.addAll(carryOut(tx, work, thread, line)));
        List<Line> waiting = lines.stream().filter(line -> outcomes.contains(new Reply.Held(line.written()))).toList();
        if (!waiting.isEmpty()) {
            work.decide(new Request(thread.person(), thread.shown(), held.hold(key, received.message(), thread.writer(), waiting)));
            unasked(work, thread, waiting, key).ifPresent(words -> work.decide(new Request(thread.person(), thread.shown(), words)));
        }
        return outcomes;
    }

    private List<Reply.LineOutcome> carryOut(Store.Transaction tx, CaseWork work, CaseThread thread, Line line) {
        return switch (line) {
            case Line.Confirm it -> confirm(tx, work, thread, it);
            case Line.Unproven(Line it) -> believed(work, thread, it) ? carryOut(tx, work, thread, it) : List.of(new Reply.Held(it.written()));
            case Line.Understood it -> List.of(understood(tx, work, thread, it));
            case Line.Inquiry it -> List.of(inquiry(work, thread, it));
            case Line.Conflicts it -> List.of(conflicts(tx, work, thread, it));
            case Line.Drop it -> List.of(drop(tx, work, thread, it));
            case Line.Malformed it when isOfAnotherRole(it.name(), thread.writer()) -> List.of(new Reply.Refused(it.written(), Refusal.of(Refusal.Reason.NOT_YOUR_ROLE)));
            case Line.Malformed _, Line.Misspelt _, Line.NotObeyed _ -> List.of(new Reply.Read(line));
        };
    }

    /** What is missing in it is told to nobody who cannot use it. A member can be an escalation contact too (D12). */
    private static boolean isOfAnotherRole(CommandName command, Writer writer) {
        return !command.isFor(writer) && !(command == CommandName.SUBSTITUTE && writer == Writer.MEMBER);
    }

    /** Mail interface §6: a member who confirmed once in this case is believed in it, but for what needs a proof of its own. */
    private static boolean believed(CaseWork work, CaseThread thread, Line line) {
        boolean own = line instanceof Line.Understood it && ProofRules.needsOwnProof(it.command());
        return work.state().confirmedSender(thread.person()) && !own;
    }

    /** What waited is carried out as it was answered then, mail by mail. */
    private List<Reply.LineOutcome> confirm(Store.Transaction tx, CaseWork work, CaseThread thread, Line.Confirm line) {
        List<Held> waited = work.state().heldOf(thread.person());
        Command.Confirm confirm = new Command.Confirm();
        Optional<Refusal> refusal = work.decide(new Request(thread.person(), thread.shown(), confirm));
        if (refusal.isPresent()) {
            return List.of(new Reply.Refused(line.written(), refusal.get()));
        }
        List<Reply.LineOutcome> outcomes = new ArrayList<>(List.of(new Reply.Done(line.written(), confirm)));
        waited.stream().filter(mail -> !work.state().heldOf(thread.person()).contains(mail)).forEach(mail -> {
            CaseThread then = thread.answering(mail.answered());
            held.lines(mail, tx.mails().load(thread.caseId(), mail.mail()).orElseThrow(), thread.writer())
                    .forEach(each -> outcomes.addAll(carryOut(tx, work, then, each)));
        });
        return outcomes;
    }

    private Reply.LineOutcome understood(Store.Transaction tx, CaseWork work, CaseThread thread, Line.Understood line) {
        Optional<Refusal> refusal = outsideByNow(work, thread.person()).or(() -> ours(line.command())).or(() -> identifies(work, line.command()))
                .or(() -> work.decide(new Request(thread.person(), thread.shown(), office.substitutes().known(tx, work, thread.person(), line.command()))));
        if (refusal.isEmpty() && line.command() instanceof Command.NameParty named && named.capacity() != Party.Capacity.REPORTER) {
            List<PersonId> outside = List.copyOf(inConflictWith(tx, named));
            if (!outside.isEmpty()) {
                work.decide(new Command.Screen(thread.person(), List.of(), outside, List.of()));
            }
        }
        return refusal.<Reply.LineOutcome>map(why -> new Reply.Refused(line.written(), why))
                .orElseGet(() -> new Reply.Done(line.written(), line.command()));
    }

    /** An earlier line of the same mail can have put its writer outside. */
    private static Optional<Refusal> outsideByNow(CaseWork work, PersonId writer) {
        return work.state().seat(writer).filter(seat -> !seat.seated() && work.state().party(writer).isEmpty())
                .map(_ -> Refusal.of(Refusal.Reason.NOT_CLEARED));
    }

    /** Mail to ourselves reaches nobody. */
    private Optional<Refusal> ours(Command.OfPerson command) {
        String address = switch (command) {
            case Command.Quiet quiet -> quiet.safeContact().address();
            case Command.NameParty named -> named.contact();
            case Command.OfPerson _ -> "";
        };
        return settings.role().owns(address) ? Optional.of(Refusal.of(Refusal.Reason.OUR_OWN_ADDRESS)) : Optional.empty();
    }

    /** D27: words of members to a party are checked before they leave; a find refuses the command. */
    private Optional<Refusal> identifies(CaseWork work, Command.OfPerson command) {
        List<Find> finds = switch (command) {
            case Command.AskReporter ask -> office.correspondence().findsInWords(work.state(), work.linked(), work.state().reporter().id(), ask.question());
            case Command.AskWitness ask -> work.state().parties(Party.Capacity.WITNESS).stream()
                    .filter(party -> party.person().name().equalsIgnoreCase(ask.name().strip())).findFirst()
                    .map(party -> office.correspondence().findsInWords(work.state(), work.linked(), party.id(), ask.question())).orElse(List.of());
            // In danger it is recorded at once, and nobody is asked.
            case Command.Refer refer -> work.state().urgent() ? List.of()
                    : office.correspondence().findsInWords(work.state(), work.linked(), work.state().reporter().id(), refer.agency() + "\n" + refer.text());
            case Command.OfPerson _ -> List.of();
        };
        List<String> telling = finds.stream().filter(NeutralWords::isOne).map(Find::text).toList();
        if (!telling.isEmpty()) {
            return Optional.of(new Refusal(Refusal.Reason.NOT_NEUTRAL, telling));
        }
        List<String> blocking = finds.stream().filter(Find::blocks).map(find -> find.what() + ": " + find.text()).toList();
        return blocking.isEmpty() ? Optional.empty() : Optional.of(new Refusal(Refusal.Reason.IDENTIFIES_SOMEBODY, blocking));
    }

    private static Reply.LineOutcome inquiry(CaseWork work, CaseThread thread, Line.Inquiry line) {
        Optional<Seat> seat = work.state().seat(thread.person()).filter(_ -> work.state().party(thread.person()).isEmpty());
        boolean needsClearance = line.name() == CommandName.RESEND || line.name() == CommandName.WHO;
        if (needsClearance && seat.filter(Seat::cleared).isEmpty()) {
            return new Reply.Refused(line.written(), Refusal.of(seat.isPresent() ? Refusal.Reason.NOT_CLEARED : Refusal.Reason.NOT_YOUR_ROLE));
        }
        return new Reply.Read(line);
    }

    /** D42: in no case. Two members, each in answer to any mail of ours. */
    private Reply.LineOutcome drop(Store.Transaction tx, CaseWork work, CaseThread thread, Line.Drop line) {
        Optional<Seat> seat = work.state().seat(thread.person()).filter(_ -> work.state().party(thread.person()).isEmpty());
        if (seat.filter(member -> member.member().votes()).isEmpty()) {
            return new Reply.Refused(line.written(), Refusal.of(seat.isPresent() ? Refusal.Reason.ADVISERS_DO_NOT_DECIDE : Refusal.Reason.NOT_YOUR_ROLE));
        }
        Optional<Parking.Drop> first = tx.parking().drop(line.reference()).filter(drop -> work.now().isBefore(drop.lapsesAt()));
        if (tx.parking().octets(line.reference()).isEmpty()) {
            return new Reply.Refused(line.written(), Refusal.of(Refusal.Reason.NOT_KEPT_APART, line.reference()));
        }
        if (first.filter(drop -> drop.by().equals(thread.person())).isPresent()) {
            return new Reply.Refused(line.written(), Refusal.of(Refusal.Reason.NOT_BY_YOURSELF));
        }
        if (first.isPresent()) {
            tx.parking().remove(line.reference());
            return new Reply.Dropped(line.written(), line.reference(), Optional.empty());
        }
        var drop = new Parking.Drop(thread.person(), work.now().plus(office.policy().clearance().ratification()));
        tx.parking().drop(line.reference(), drop);
        return new Reply.Dropped(line.written(), line.reference(), Optional.of(drop.lapsesAt()));
    }

    /** D5: in no case, and seen by nobody; it counts from the next report on. */
    private static Reply.LineOutcome conflicts(Store.Transaction tx, CaseWork work, CaseThread thread, Line.Conflicts line) {
        if (work.state().seat(thread.person()).isEmpty()) {
            return new Reply.Refused(line.written(), Refusal.of(Refusal.Reason.NOT_YOUR_ROLE));
        }
        if (line.text().isBlank()) {
            return new Reply.Refused(line.written(), Refusal.of(Refusal.Reason.TEXT_MISSING));
        }
        tx.roster().declareConflicts(thread.person(), line.text());
        return new Reply.Read(line);
    }
}
