package org.conductd.procedure;

import java.util.List;
import java.util.Optional;

/** What members and advisers may ask (mail interface §4): first who they are, then whether they are cleared, then the command's own rule. */
final class MemberRules {
    /** D5: members who must ADMIT somebody whose name stands in the report. */
    private static final int ADMISSIONS = 2;

    private MemberRules() {}

    static Optional<Refusal> decide(Unfolding u, Seat seat, Request request) {
        PersonId by = seat.id();
        return switch (request.command()) {
            case Command.Recuse _ -> emit(u, new Event.MemberRecused(by));
            case Command.Clear _ -> ClearanceRules.clear(u, seat, request.answered());
            case Command.Away _ -> seat.away() ? refuse(Refusal.Reason.ALREADY_AWAY) : emit(u, new Event.MemberWentAway(by));
            case Command.Back _ -> seat.away() ? emit(u, new Event.MemberCameBack(by)) : refuse(Refusal.Reason.NOT_AWAY);
            case Command.OfReporter _, Command.OfReported _, Command.OfApprover _, Command.Substitute _ -> refuse(Refusal.Reason.NOT_YOUR_ROLE);
            case Command.OfSender c -> ProofRules.decide(u, by, request.answered(), c);
            case Command.Say c -> cleared(u, seat, () -> DiscussionRules.remark(u, by, c));
            case Command.Object c -> cleared(u, seat, () -> ClosingRules.objectToDismissal(u, by, c.reason()));
            case Command.OfMember c -> cleared(u, seat, () -> ofCleared(u, seat, request.answered(), c));
        };
    }

    private interface Rule {
        Optional<Refusal> decide();
    }

    private static Optional<Refusal> cleared(Unfolding u, Seat seat, Rule rule) {
        if (!seat.cleared()) {
            return refuse(Refusal.Reason.NOT_CLEARED);
        }
        return rule.decide();
    }

    private static Optional<Refusal> ofCleared(Unfolding u, Seat seat, Shown answered, Command.OfMember command) {
        PersonId by = seat.id();
        Optional<Refusal> elsewhere = LinkRules.decidedElsewhere(u.state(), command);
        if (elsewhere.isPresent()) {
            return elsewhere;
        }
        if (u.state().closed().isPresent() && !afterwards(command, answered)) {
            return refuse(Refusal.Reason.CASE_CLOSED);
        }
        return switch (command) {
            case Command.Clear _, Command.Recuse _, Command.Away _, Command.Back _ -> throw new IllegalArgumentException("decided before");
            case Command.Lead _ -> u.state().lead().filter(by::equals).isPresent() ? refuse(Refusal.Reason.ALREADY_LEADING)
                    : emit(u, new Event.LeadTaken(by));
            case Command.NameParty c -> NamingRules.name(u, by, c);
            case Command.ReportedUnknown _ -> u.state().reportedSettled() ? refuse(Refusal.Reason.ALREADY_NAMED)
                    : emit(u, new Event.ReportedDeclaredUnknown(by));
            case Command.AskReporter c -> ask(u, by, u.state().reporter(), c.question());
            case Command.AskWitness c -> NamingRules.find(u.state(), Party.Capacity.WITNESS, c.name())
                    .map(witness -> u.state().isReportedToo(witness) ? refuse(Refusal.Reason.WITNESS_IS_REPORTED, witness.person().name()) : ask(u, by, witness, c.question())).orElse(refuse(Refusal.Reason.NO_SUCH_PERSON, c.name()));
            case Command.Meet c -> PollRules.meet(u, by, c);
            case Command.CancelMeeting c -> MeetingRules.cancel(u, by, c.words());
            case Command.Available c -> PollRules.available(u, by, answered, c);
            case Command.Attend c -> MeetingRules.attend(u, by, answered, c);
            case Command.TakeMinutes c -> MeetingRules.minutes(u, by, c.text());
            case Command.Evaluate c -> c.answers().isEmpty() ? refuse(Refusal.Reason.NOTHING_ANSWERED) : emit(u, new Event.Evaluated(by, c.answers()));
            case Command.Admit c -> admit(u, by, c.member());
            case Command.Invite c -> invite(u, by, c.adviser());
            case Command.ActionTaken c -> ClaimRules.act(u, by, c.text());
            case Command.Refer c -> ClaimRules.refer(u, by, c.agency(), c.text());
            case Command.Close _ -> Optional.of(ClosingRules.owed(u.state()));
            case Command.Reopen c -> reopen(u, by, c.reason());
            case Command.Propose c -> voting(seat, () -> VoteRules.propose(u, by, c));
            case Command.WithdrawProposal _ -> voting(seat, () -> VoteRules.withdraw(u, by));
            case Command.CastBallot c -> voting(seat, () -> VoteRules.cast(u, by, answered, c.choice()));
            case Command.Extend c -> voting(seat, () -> VoteRules.extend(u, by, answered, c.days()));
            case Command.DraftLetter c -> voting(seat, () -> LetterRules.redraftLetter(u, by, answered, c.changes()));
            case Command.DraftNotice c -> voting(seat, () -> HearingRules.redraft(u, by, answered, c.changes()));
            case Command.DraftFollowUp c -> voting(seat, () -> LetterRules.redraftFollowUp(u, by, answered, c.text()));
            case Command.DraftSummary c -> voting(seat, () -> PatternRules.draft(u, by, answered, c.text()));
            case Command.DraftStatement c -> voting(seat, () -> StatementRules.draft(u, by, answered, c.text()));
            case Command.RelayApology c -> voting(seat, () -> LetterRules.relayApology(u, by, answered, c.text()));
            case Command.ApproveDraft _ -> voting(seat, () -> LetterRules.approve(u, by, answered));
            case Command.RejectDraft c -> voting(seat, () -> LetterRules.reject(u, by, answered, c.reason()));
            case Command.Allow c -> voting(seat, () -> LetterRules.allow(u, by, answered, c.find()));
            case Command.Uphold _ -> voting(seat, () -> LetterRules.uphold(u, by, answered));
            case Command.ReEvaluate c -> voting(seat, () -> LetterRules.reEvaluate(u, by, answered, c.reason()));
            case Command.Delivered c -> voting(seat, () -> SendingRules.delivered(u, by, c));
            case Command.Ratify _ -> voting(seat, () -> ClaimRules.ratify(u, by, answered));
            case Command.Link c -> voting(seat, () -> LinkRules.link(u, by, c));
            case Command.Unlink c -> voting(seat, () -> LinkRules.unlink(u, by, c.other()));
            case Command.NotAReport _ -> voting(seat, () -> ClosingRules.dismiss(u, by));
        };
    }

    /** What can be asked of a closed case: to open it again, and what was left to say in the group's name (D30). */
    private static boolean afterwards(Command.OfMember command, Shown answered) {
        boolean ofDrafts = command instanceof Command.ApproveDraft || command instanceof Command.RejectDraft || command instanceof Command.Allow;
        return command instanceof Command.Reopen || command instanceof Command.RelayApology || command instanceof Command.DraftStatement || command instanceof Command.DraftSummary
                || ofDrafts && SendingRules.afterwards(answered);
    }

    private static Optional<Refusal> voting(Seat seat, Rule rule) {
        return seat.member().votes() ? rule.decide() : refuse(Refusal.Reason.ADVISERS_DO_NOT_DECIDE);
    }

    private static Optional<Refusal> ask(Unfolding u, PersonId by, Party party, String question) {
        if (question.isBlank()) {
            return refuse(Refusal.Reason.TEXT_MISSING);
        }
        boolean reachable = party.capacity() == Party.Capacity.REPORTER ? u.state().reporterAddress().isPresent() : party.person().reachable();
        return !reachable ? refuse(Refusal.Reason.NOT_REACHABLE) : emit(u, new Event.QuestionAsked(by, party.id(), question));
    }

    /** D5. */
    private static Optional<Refusal> admit(Unfolding u, PersonId by, PersonId member) {
        Optional<Seat> withheld = u.state().seat(member).filter(seat -> seat.standing() == Seat.Standing.WITHHELD);
        if (withheld.isEmpty()) {
            return refuse(Refusal.Reason.NOT_WITHHELD);
        }
        if (withheld.get().admittedBy().contains(by)) {
            return refuse(Refusal.Reason.ALREADY_ADMITTED);
        }
        return emit(u, new Event.MemberAdmitted(member, by, withheld.get().admittedBy().size() + 1 >= ADMISSIONS));
    }

    /** D13. */
    private static Optional<Refusal> invite(Unfolding u, PersonId by, PersonId adviser) {
        Optional<Seat> seat = u.state().seat(adviser);
        if (seat.filter(other -> !other.member().votes()).isEmpty() || u.policy.advisers() == Policy.Advisers.NONE) {
            return refuse(Refusal.Reason.NOT_AN_ADVISER);
        }
        // An adviser who is outside is told apart from an invited one by nobody (D10).
        boolean waiting = seat.get().standing() == Seat.Standing.UNINVITED;
        return waiting ? emit(u, new Event.AdviserInvited(adviser, by)) : refuse(Refusal.Reason.ALREADY_INVITED);
    }

    private static Optional<Refusal> reopen(Unfolding u, PersonId by, String reason) {
        if (u.state().closed().isEmpty()) {
            return refuse(Refusal.Reason.NOT_CLOSED);
        }
        return reason.isBlank() ? refuse(Refusal.Reason.REASON_MISSING) : emit(u, new Event.CaseReopened(by, reason, u.at.plus(u.policy.reporter().nudge()),
                u.at.plus(u.policy.reporter().every())));
    }

    /** D12: an escalation contact calls a substitute, from a list that was fixed before the report arrived, for a case that has too few. */
    static Optional<Refusal> substitute(Unfolding u, PersonId by, Command.Substitute c) {
        CaseState s = u.state();
        if (s.closed().isPresent()) {
            return refuse(Refusal.Reason.CASE_CLOSED);
        }
        if (!s.quorumLost) {
            return refuse(Refusal.Reason.ENOUGH_MEMBERS);
        }
        Member member = c.member();
        PersonId id = member.person().id();
        if (!c.free() || s.seat(id).isPresent() || s.outsideContacts.contains(id) || member.joinedAt().isAfter(s.report().arrivedAt())) {
            return refuse(Refusal.Reason.NOT_A_SUBSTITUTE);
        }
        return emit(u, new Event.SubstituteSeated(Seat.of(member, Seat.Standing.SEATED, Optional.empty()), by));
    }

    private static Optional<Refusal> emit(Unfolding u, Event event) {
        u.emit(event);
        return Optional.empty();
    }

    private static Optional<Refusal> refuse(Refusal.Reason reason, String... arguments) {
        return Optional.of(new Refusal(reason, List.of(arguments)));
    }
}
