package org.conductd.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.conductd.message.MailKind;
import org.conductd.procedure.Check;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.Party;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Policy;

/**
 * No clock of the procedure is missed while the daemon can run: what is owed by an instant has happened whenever the engine comes to rest at that instant or
 * after it. Instants are computed from the settings of the world and from when things happened, never from the due instants that the events carry.
 */
final class ClocksAreKept extends Invariant {
    private final PriorityQueue<Debt> debts = new PriorityQueue<>(Comparator.comparing(Debt::at));

    /** @param settled whether it was paid, or is owed no more, seen at or after its instant */
    private record Debt(Instant at, CaseFile file, int from, String what, Predicate<CaseFile> settled) {
        /** A close ends every clock, also where the case is opened again after it. */
        boolean paid() {
            return file.closed() || file.since(from).anyMatch(Event.CaseClosed.class::isInstance) || settled.test(file);
        }
    }

    ClocksAreKept(World world) {
        super(world);
    }

    @Override
    void committed(Commit commit, Optional<Letter> letter, Instant now) {
        commit.appended.forEach((id, events) -> {
            if (events.getFirst().event() instanceof Event.CaseOpened opened && opened.acknowledged()) {
                // P2: at once; the 24 hours are for what the mail server does.
                require(commit.enqueued.stream().anyMatch(mail -> mail.kind() == MailKind.ACKNOWLEDGMENT), () -> world.file(id) + " is not acknowledged");
            }
        });
    }

    @Override
    void happened(CaseFile file, Happened happened, Optional<Letter> letter) {
        Policy policy = world.policy();
        Instant at = happened.at();
        int from = file.history().size();
        switch (happened.event()) {
            case Event.CaseOpened e -> opened(file, e, policy, at);
            case Event.ReaderAppointed e -> owe(file, at, policy.clearance().reader(), "a reader who does not answer is replaced (D7)",
                    any(from, Event.ReaderReplaced.class, Event.GroupAsked.class, Event.ReportDisclosed.class, Event.PartyNamed.class));
            case Event.GroupAsked _ -> owe(file, at, policy.clearance().window(), "the case goes on with those cleared (D8)",
                    any(from, Event.ClearanceWindowEnded.class));
            case Event.CheckSent e when e.check().kind() != Check.Kind.READER -> owe(file, at, firstReminder(file, policy), "the silent are reminded (D8, D14)",
                    reminded(from, e.member()));
            case Event.MemberSuspended _ -> owe(file, at, policy.clearance().ratification(), "a suspension is ratified or lapses (D5)",
                    any(from, Event.SuspensionRatified.class, Event.SuspensionLapsed.class, Event.MemberLeft.class, Event.MemberRecused.class, Event.MemberExcluded.class));
            case Event.BallotOpened e -> owe(file, at, policy.vote().window(), "a ballot closes or is extended (D21, D24)", over(from, e.matter(), true));
            // EXTEND is 7 days at most on top of the window; by itself it is the same time once more.
            case Event.BallotExtended e -> owe(file, at, policy.vote().window().plus(Duration.ofDays(7)), "an extended ballot closes (D24)", over(from, e.matter(), false));
            case Event.Upheld e -> owe(file, at, policy.letters().uphold(), "an UPHOLD takes effect (D29)",
                    any(from, Event.UpholdTookEffect.class, Event.ReEvaluationOpened.class, Event.Agreed.class, Event.Declined.class));
            case Event.StatusSent _ -> owe(file, at, policy.reporter().every(), "the reporter is told how it stands (D32)", followedUp(from));
            case Event.CaseReopened _ -> {
                owe(file, at, policy.reporter().every(), "the reporter is told how it stands (D32)", followedUp(from));
                owe(file, at, policy.vote().decision(), "a decision anew, or people outside are told (D24)", known -> decided(known, from) || decidedOrTold(from).test(known));
            }
            case Event.ReEvaluationOpened _ -> owe(file, at, policy.vote().decision(), "a decision anew, or people outside are told (D24)",
                    known -> decided(known, from) || decidedOrTold(from).test(known));
            // Where people outside were told already that nothing is decided, naming somebody is no news to them.
            case Event.PartyNamed e when e.party().capacity() == Party.Capacity.REPORTED ->
                    owe(file, at, policy.vote().decision(), "a decision on whoever was named, or people outside are told (D24)", decidedOrTold(1));
            case Event.HeadsUpGiven _ -> owe(file, at, policy.letters().headsUp(), "the time to object ends (D28)",
                    any(from, Event.HeadsUpEnded.class, Event.LetterObjected.class, Event.SharedLetterObjected.class, Event.DraftRequested.class, Event.ReEvaluationOpened.class,
                            Event.DraftSubmitted.class, Event.MailUndelivered.class));
            case Event.DismissalSeconded _ -> owe(file, at, Duration.ofHours(72), "what is no report is closed (D38)",
                    known -> any(from, Event.DismissalObjected.class).test(known) || decided(known, from));
            case Event.ActionRecorded _ -> claimed(file, from, at, policy);
            case Event.ContactProposed _ -> claimed(file, from, at, policy);
            case Event.DeliveryClaimed _ -> claimed(file, from, at, policy);
            default -> { }
        }
    }

    /** The grace runs from the acknowledgment, so that a mail which waited for us costs its reporter nothing; all else from the arrival (D31). */
    private void opened(CaseFile file, Event.CaseOpened e, Policy policy, Instant openedAt) {
        Instant arrivedAt = e.report().arrivedAt();
        if (e.graceEndsAt().isPresent()) {
            owe(file, openedAt, policy.grace(), "the grace ends (D4)", any(1, Event.GraceEnded.class, Event.BecameUrgent.class));
        }
        owe(file, arrivedAt, policy.reporter().followUp(), "a follow-up or a status mail (P28)", followedUp(1));
        owe(file, arrivedAt, policy.vote().decision(), "a decision, or people outside are told (D24)",
                decidedOrTold(1));
    }

    private static Predicate<CaseFile> decidedOrTold(int from) {
        return known -> any(from, Event.Escalated.class, Event.EscalatedTogether.class, Event.ReEvaluationOpened.class, Event.CaseReopened.class).test(known)
                || known.state().matters().stream().allMatch(matter -> matter.decided().isPresent());
    }

    private static boolean decided(CaseFile file, int from) {
        return file.since(from).anyMatch(event -> event instanceof Event.BallotClosed closed && closed.passed() || event instanceof Event.DecisionShared);
    }

    private void claimed(CaseFile file, int from, Instant at, Policy policy) {
        owe(file, at, policy.clearance().ratification(), "what one member did is ratified or lapses (D14, D35, D36)",
                any(from, Event.ClaimLapsed.class, Event.ActionRatified.class, Event.ClaimRatified.class, Event.ContactRatified.class, Event.DeliveryUpheld.class,
                        Event.DraftRequested.class, Event.ContactProposed.class, Event.DeliveryClaimed.class, Event.DraftSubmitted.class));
    }

    private static Duration firstReminder(CaseFile file, Policy policy) {
        return file.state().urgent() ? policy.clearance().urgentReminders().getFirst() : policy.clearance().reminders().getFirst();
    }

    private void owe(CaseFile file, Instant since, Duration within, String what, Predicate<CaseFile> settled) {
        debts.add(new Debt(since.plus(within), file, file.history().size(), what, settled));
    }

    private static Predicate<CaseFile> any(int from, Class<?>... events) {
        return file -> file.since(from).anyMatch(event -> Arrays.stream(events).anyMatch(type -> type.isInstance(event)));
    }

    /** Told, or told for good, or at the reporter's wish not (D1); a follow-up that went out was that, whatever is opened again after it (D29). */
    private static Predicate<CaseFile> followedUp(int from) {
        return file -> any(from, Event.StatusSent.class, Event.FollowUpWithheld.class, Event.CaseReopened.class).test(file) || file.state().followUpDone()
                || file.since(from).anyMatch(event -> event instanceof Event.DraftSubmitted sent && sent.kind() == DraftKind.FOLLOW_UP);
    }

    private static Predicate<CaseFile> reminded(int from, PersonId member) {
        return file -> !file.access().seated(member) || file.access().isAway(member) || file.access().outstanding(member).isEmpty()
                || file.since(from).anyMatch(event -> event instanceof Event.CheckReminded one && one.member().equals(member)
                || event instanceof Event.CheckSent again && again.member().equals(member));
    }

    private static Predicate<CaseFile> over(int from, String matter, boolean orExtended) {
        return file -> file.since(from).anyMatch(event -> switch (event) {
            case Event.BallotClosed e -> e.matter().equals(matter);
            case Event.BallotSuperseded e -> e.matter().equals(matter);
            case Event.BallotSuspended e -> e.matter().equals(matter);
            case Event.ProposalWithdrawn e -> e.matter().equals(matter);
            case Event.BallotExtended e -> orExtended && e.matter().equals(matter);
            default -> false;
        });
    }

    @Override
    void settled(Instant now) {
        List<Debt> due = new ArrayList<>();
        while (!debts.isEmpty() && !debts.peek().at().isAfter(now)) {
            due.add(debts.poll());
        }
        due.forEach(debt -> require(debt.paid(),
                () -> debt.file().recently() + ": by " + debt.at() + " was due: " + debt.what()));
    }
}
