package org.conductd.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proposals, ballots, results (D17, D19–D24). */
final class VoteRules {
    private VoteRules() {}

    // ---- What members ask

    static Optional<Refusal> propose(Unfolding u, PersonId by, Command.Propose command) {
        CaseState s = u.state();
        List<String> empty = emptyParts(command.resolution());
        if (!empty.isEmpty()) {
            return Optional.of(new Refusal(Refusal.Reason.PART_EMPTY, empty));
        }
        if (!evaluated(s, u.policy)) {
            return Optional.of(Refusal.of(Refusal.Reason.EVALUATION_MISSING));
        }
        List<Matter> meant = matters(s, command.about());
        if (meant.size() != 1) {
            return Optional.of(new Refusal(Refusal.Reason.WHICH_PERSON, s.parties(Party.Capacity.REPORTED).stream().map(p -> p.person().name()).toList()));
        }
        Matter matter = meant.getFirst();
        if (matter.decided().isPresent()) {
            return Optional.of(Refusal.of(Refusal.Reason.DECISION_STANDS));
        }
        matter.ballot().ifPresent(ballot -> u.emit(new Event.BallotSuperseded(matter.id(), ballot.number())));
        u.emit(new Event.Proposed(matter.id(), new Proposal(matter.proposals().size() + 1, by, command.resolution())));
        return Optional.empty();
    }

    private static List<String> emptyParts(Resolution resolution) {
        Map<String, String> parts = switch (resolution) {
            case Resolution.Action(Measures m) -> Map.of("Behavior", m.behavior(), "Impact", m.impact(), "Plan", m.plan(), "Consequences", m.consequences());
            case Resolution.NoAction(String reason) -> Map.of("Reason", reason);
            case Resolution.NoResponse(String reason) -> Map.of("Reason", reason);
        };
        return List.of("Behavior", "Impact", "Plan", "Consequences", "Reason").stream()
                .filter(label -> parts.containsKey(label) && parts.get(label).isBlank()).toList();
    }

    /** D17. */
    private static boolean evaluated(CaseState s, Policy policy) {
        long answered = s.evaluations.values().stream().filter(answers -> answers.containsKey(Question.VIOLATION)).count();
        return switch (policy.evaluation()) {
            case ONE -> answered >= 1;
            case QUORUM -> answered >= policy.vote().rule().quorum();
            case NONE -> true;
        };
    }

    /** The matters that a name means; every one where no name is given. */
    private static List<Matter> matters(CaseState s, String about) {
        return s.matters().stream().filter(matter -> about.isBlank() || matter.reported().flatMap(s::party)
                .filter(party -> PartyRules.isNamed(party, about)).isPresent()).toList();
    }

    static Optional<Refusal> withdraw(Unfolding u, PersonId by) {
        List<Matter> pending = u.state().matters().stream().filter(matter -> pending(matter).isPresent()).toList();
        if (pending.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NO_PROPOSAL));
        }
        Optional<Matter> own = pending.stream().filter(matter -> pending(matter).get().by().equals(by)).findFirst();
        if (own.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NOT_YOUR_PROPOSAL));
        }
        u.emit(new Event.ProposalWithdrawn(own.get().id(), pending(own.get()).get().version()));
        return Optional.empty();
    }

    /** The proposal that waits for a ballot, or is voted on. */
    private static Optional<Proposal> pending(Matter matter) {
        return matter.waiting().or(() -> matter.ballot().map(ballot -> matter.proposal(ballot.proposal())));
    }

    static Optional<Refusal> cast(Unfolding u, PersonId by, Shown answered, Choice choice) {
        if (!(answered instanceof Shown.OfBallot(String id, int number))) {
            boolean open = u.state().matters().stream().anyMatch(matter -> matter.ballot().isPresent());
            return Optional.of(Refusal.of(open ? Refusal.Reason.NO_BALLOT_ANSWERED : Refusal.Reason.NO_OPEN_BALLOT));
        }
        Matter matter = u.state().matter(id);
        Optional<Ballot> ballot = matter.ballot();
        if (ballot.isEmpty() || ballot.get().number() != number) {
            return Optional.of(Refusal.of(ballot.isPresent() ? Refusal.Reason.BALLOT_OUTDATED : Refusal.Reason.BALLOT_CLOSED));
        }
        if (ballot.get().suspended()) {
            return Optional.of(Refusal.of(Refusal.Reason.BALLOT_SUSPENDED));
        }
        if (!ballot.get().electorate().contains(by)) {
            return Optional.of(Refusal.of(Refusal.Reason.NOT_ON_THE_LIST));
        }
        u.emit(new Event.BallotCast(id, number, by, choice));
        return Optional.empty();
    }

    /** D24: any participant, 1 to 7 days, once. */
    static Optional<Refusal> extend(Unfolding u, PersonId by, Shown answered, int days) {
        Optional<Matter> open = u.state().matters().stream().filter(matter -> matter.ballot().filter(ballot -> !ballot.suspended()).isPresent())
                .filter(matter -> !(answered instanceof Shown.OfBallot shown) || shown.matter().equals(matter.id())).findFirst();
        if (open.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NO_OPEN_BALLOT));
        }
        Ballot ballot = open.get().ballot().orElseThrow();
        if (days < 1 || days > 7) {
            return Optional.of(Refusal.of(Refusal.Reason.DAYS_OUT_OF_RANGE));
        }
        if (!ballot.electorate().contains(by)) {
            return Optional.of(Refusal.of(Refusal.Reason.NOT_ON_THE_LIST));
        }
        if (ballot.extended()) {
            return Optional.of(Refusal.of(Refusal.Reason.ALREADY_EXTENDED));
        }
        u.emit(new Event.BallotExtended(open.get().id(), ballot.number(), Optional.of(by), ballot.closesAt().plus(Duration.ofDays(days))));
        return Optional.empty();
    }

    // ---- What follows by itself

    /** D19: only recusal or leaving shrinks the list; who has no vote any more has left it too (D11). */
    static boolean shrink(Unfolding u) {
        for (Matter matter : u.state().matters()) {
            Optional<PersonId> gone = matter.ballot().flatMap(ballot -> ballot.electorate().stream().filter(member -> u.state().seat(member)
                    .filter(seat -> seat.gone() || !seat.member().votes()).isPresent()).findFirst());
            if (gone.isPresent()) {
                Ballot ballot = matter.ballot().orElseThrow();
                int left = ballot.electorate().size() - 1;
                VoteRule rule = u.policy.vote().rule();
                u.emit(new Event.ElectorateShrank(matter.id(), ballot.number(), gone.get(), left < rule.quorum() ? 0 : rule.needed(left)));
                return true;
            }
        }
        return false;
    }

    static boolean suspend(Unfolding u) {
        for (Matter matter : u.state().matters()) {
            Optional<Ballot> ballot = matter.ballot().filter(open -> !open.suspended() && open.electorate().size() < u.policy.vote().rule().quorum());
            if (ballot.isPresent()) {
                u.emit(new Event.BallotSuspended(matter.id(), ballot.get().number()));
                return true;
            }
        }
        return false;
    }

    static boolean settle(Unfolding u) {
        for (Matter matter : u.state().matters()) {
            Optional<Ballot> ballot = matter.ballot().filter(open -> !open.suspended() && open.settledAt().isEmpty()
                    && Tally.isSettled(open, u.policy.vote()));
            if (ballot.isPresent()) {
                Instant cooled = u.at.plus(u.policy.vote().cooling());
                u.emit(new Event.BallotSettled(matter.id(), ballot.get().number(),
                        cooled.isBefore(ballot.get().closesAt()) ? cooled : ballot.get().closesAt()));
                return true;
            }
        }
        return false;
    }

    static boolean unsettle(Unfolding u) {
        for (Matter matter : u.state().matters()) {
            Optional<Ballot> ballot = matter.ballot().filter(open -> open.settledAt().isPresent() && !Tally.isSettled(open, u.policy.vote()));
            if (ballot.isPresent()) {
                u.emit(new Event.BallotUnsettled(matter.id(), ballot.get().number()));
                return true;
            }
        }
        return false;
    }

    /** D19: a ballot opens when everybody asked has answered, or the window is over, and enough can take part; so does a suspended one. */
    static boolean open(Unfolding u) {
        CaseState s = u.state();
        if (!canOpen(u)) {
            return false;
        }
        for (Matter matter : s.matters()) {
            Optional<Ballot> suspended = matter.ballot().filter(Ballot::suspended);
            Optional<Integer> proposal = matter.waiting().map(Proposal::version).or(() -> suspended.map(Ballot::proposal));
            if (proposal.isPresent() && !HearingRules.awaited(u, matter)) {
                DiscussionRules.tell(u);
                List<PersonId> electorate = electorate(s, u.policy);
                u.emit(new Event.BallotOpened(matter.id(), new Ballot(matter.ballotsHeld + 1, proposal.get(), electorate,
                        u.policy.vote().rule().needed(electorate.size()), u.at.plus(u.policy.vote().window()), false, Optional.empty(), Map.of(), false)));
                return true;
            }
        }
        return false;
    }

    static boolean canOpen(Unfolding u) {
        return u.state().clearanceComplete() && u.state().participants().size() >= u.policy.vote().rule().quorum();
    }

    private static List<PersonId> electorate(CaseState s, Policy policy) {
        List<Seat> seats = switch (policy.vote().basis()) {
            case PARTICIPANTS, CAST -> s.participants();
            case ELIGIBLE -> s.seats(seat -> seat.seated() && seat.member().votes());
        };
        return seats.stream().map(Seat::id).toList();
    }

    static boolean completeEvaluation(Unfolding u) {
        CaseState s = u.state();
        boolean all = s.clearanceComplete() && !s.group().isEmpty() && s.group().stream().allMatch(seat -> s.evaluations.containsKey(seat.id()));
        if (s.overviewDone || !all) {
            return false;
        }
        u.emit(new Event.EvaluationCompleted());
        return true;
    }

    // ---- What time brings

    /** The window, or the cooling hour, is over (D21, D24). */
    static void close(Unfolding u, Matter matter) {
        Ballot ballot = matter.ballot().orElseThrow();
        Tally tally = Tally.of(ballot, u.policy.vote());
        boolean undecided = ballot.settledAt().isEmpty() && !tally.passed();
        if (undecided && !ballot.extended()) {
            u.emit(new Event.BallotExtended(matter.id(), ballot.number(), Optional.empty(), u.at.plus(u.policy.vote().window())));
            return;
        }
        u.emit(new Event.BallotClosed(matter.id(), ballot.number(), tally.passed(), tally.yes(), tally.counted(), tally.needed()));
    }
}
