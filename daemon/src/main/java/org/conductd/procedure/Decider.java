package org.conductd.procedure;

import java.time.Instant;
import java.util.Optional;

/**
 * Decides what a command comes to. Pure: the state, the command, the instant, the policy and the draws are all there is; a refusal changes
 * nothing. After every accepted command, {@link Reactions} adds what follows from it.
 */
public final class Decider {
    private Decider() {}

    /** A report opens a case. */
    public static Decision.Accepted open(Command.OpenCase command, Instant at, Policy policy, Draws draws) {
        Unfolding unfolding = new Unfolding(null, at, policy, draws);
        unfolding.emit(Opening.of(command, at, policy));
        if (command.filedBy().isPresent() || !command.cameFrom().isEmpty()) {
            unfolding.emit(new Event.ReportCame(command.filedBy(), command.cameFrom()));
        }
        if (command.gathers()) {
            unfolding.emit(new Event.ChecksGathered());
        }
        if (unfolding.state().opening().graceEndsAt().isEmpty()) {
            unfolding.emit(new Event.GraceEnded());
        }
        Reactions.run(unfolding);
        return new Decision.Accepted(unfolding.events());
    }

    /** What the daemon itself asks of an open case. */
    public static Decision decide(CaseState state, Command.OfDaemon command, Instant at, Policy policy, Draws draws) {
        Unfolding unfolding = new Unfolding(state, at, policy, draws);
        switch (command) {
            case Command.OpenCase _ -> throw new IllegalArgumentException("a case opens once");
            case Command.PassTime _ -> Deadlines.meet(unfolding);
            case Command.BecomeUrgent _ -> UrgencyRules.become(unfolding);
            case Command.GatherChecks _ -> GatheringRules.gather(unfolding);
            case Command.AcknowledgeLate _ -> GatheringRules.acknowledge(unfolding);
            case Command.Screen c -> ScreeningRules.screen(unfolding, c);
            case Command.RecordDrafts c -> unfolding.emit(new Event.DraftsRecorded(c.matter(), c.drafts()));
            case Command.RecordSubmission c -> SendingRules.submitted(unfolding, c);
            case Command.RecordFailure c -> SendingRules.failed(unfolding, c);
            case Command.RecordNoApprover c -> OutsideRules.cameBack(unfolding, c.approver());
            case Command.TakeUpRoster c -> RosterRules.takeUp(unfolding, c);
            case Command.HearOfEarlierCase c -> PatternRules.hear(unfolding, c.earlier());
            case Command.HearOfLinkedCase c -> LinkRules.hear(unfolding, c.other());
            case Command.BeLinked c -> LinkRules.beLinked(unfolding, c);
            case Command.BeParted c -> LinkRules.beParted(unfolding, c);
            case Command.SeatAlso c -> LinkRules.seatAlso(unfolding, c);
            case Command.RecuseAlso c -> unfolding.emit(new Event.MemberRecused(c.member()));
        }
        Reactions.run(unfolding);
        return new Decision.Accepted(unfolding.events());
    }

    /**
     * What a person asks, in answer to a mail of ours.
     *
     * Who is neither a seat nor a party is an escalation contact, who can ask for a substitute, and confirm that they did, only.
     *
     * @throws IllegalArgumentException where the actor's seat is outside: such a mail gets the answer of the mail interface §2 and never comes here
     */
    public static Decision decide(CaseState state, Request request, Instant at, Policy policy, Draws draws) {
        Unfolding unfolding = new Unfolding(state, at, policy, draws);
        Optional<Refusal> refusal = state.party(request.actor()).isPresent()
                ? PartyRules.decide(unfolding, state.party(request.actor()).get(), request)
                : decideForMember(unfolding, request);
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get());
        }
        Reactions.run(unfolding);
        return new Decision.Accepted(unfolding.events());
    }

    private static Optional<Refusal> decideForMember(Unfolding unfolding, Request request) {
        Optional<Seat> seat = unfolding.state().seat(request.actor());
        if (unfolding.state().approver(request.actor()).isEmpty() && request.command() instanceof Command.Substitute substitute && substitute.byContact()) {
            return MemberRules.substitute(unfolding, request.actor(), substitute);
        }
        if (seat.isEmpty() && unfolding.state().approver(request.actor()).isPresent()) {
            return OutsideRules.decide(unfolding, request.actor(), request.answered(), request.command());
        }
        if (seat.isEmpty() && request.command() instanceof Command.OfSender sender) {
            return ProofRules.decide(unfolding, request.actor(), request.answered(), sender);
        }
        if (seat.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NOT_YOUR_ROLE));
        }
        return MemberRules.decide(unfolding, seat.filter(Seat::seated)
                .orElseThrow(() -> new IllegalArgumentException("not a person of this case")), request);
    }
}
