package org.conductd.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.conductd.procedure.Ballot;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Choice;
import org.conductd.procedure.Command;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Event;
import org.conductd.procedure.Evolution;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Policy;
import org.conductd.procedure.Refusal;
import org.conductd.procedure.Request;
import org.conductd.procedure.Resolution;
import org.conductd.procedure.SafeContact;

/**
 * What must hold in every case after every step, told from the events alone, in words of the law: nothing here asks the rules that are tried. Who takes part is folded anew ({@link Access}), votes are
 * counted anew ({@link VoteCount}), approvals and letters are followed by themselves.
 */
final class CaseLaws {
    /** Nothing in the law waits longer in one piece, but for consequences with an end. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(22);
    private static final int REPLAY_EVERY = 8;

    private final CaseWorld world;
    private final Access access = new Access();
    private final Map<String, VoteCount> votes = new HashMap<>();
    private final Map<String, Papers> papers = new HashMap<>();
    private final Set<PersonId> recused = new HashSet<>();
    private final Map<String, Long> refusals = new TreeMap<>();
    private final Map<String, Long> commands = new TreeMap<>();
    private int steps;
    private Instant heardOf;
    private boolean closed;
    private boolean quiet;
    private boolean asleep;
    private boolean reporterKnown;
    private boolean reporterReachable;
    private boolean reporterLost;
    private int reported;

    /** The drafts of one matter, and what was decided. */
    private static final class Papers {
        private Optional<Resolution> decided = Optional.empty();
        private final Map<Integer, Resolution> proposals = new HashMap<>();
        private final Map<DraftKind, Integer> versions = new HashMap<>();
        private final Map<DraftKind, PersonId> drafters = new HashMap<>();
        private final Map<DraftKind, Set<PersonId>> approvals = new HashMap<>();
        private final Map<DraftKind, Set<Integer>> blocking = new HashMap<>();
        private final Map<DraftKind, Set<Integer>> allowed = new HashMap<>();
        private final Set<DraftKind> out = new HashSet<>();
        private final Set<DraftKind> released = new HashSet<>();
        private boolean letterEver;
        private Optional<Instant> headsUp = Optional.empty();
    }

    CaseLaws(CaseWorld world) {
        this.world = world;
    }

    // ---- Before and after each thing

    void slept(Instant before, Instant now, Optional<Instant> due) {
        asleep = due.filter(at -> Duration.between(at, now).compareTo(Duration.ofHours(1)) > 0).isPresent();
    }

    void asks(Request request) {
        steps++;
    }

    void accepted(Request request) {
        commands.merge(request.command().getClass().getSimpleName(), 1L, Long::sum);
        PersonId actor = request.actor();
        require(!recused.contains(actor), "RecusedIsForGood (D9)", () -> actor + " recused, and did " + request.command());
        boolean member = access.place(actor).isPresent() && world.state().party(actor).isEmpty();
        boolean free = request.command() instanceof Command.Clear || request.command() instanceof Command.Recuse || request.command() instanceof Command.Away
                || request.command() instanceof Command.Back || request.command() instanceof Command.OfSender;
        require(!member || free || access.cleared(actor), "OnlyTheClearedAct (P12, D6)", () -> actor + " is not cleared, and did " + request.command());
        require(!member || !(request.command() instanceof Command.CastBallot || request.command() instanceof Command.ApproveDraft) || access.votes(actor), "AdvisersDoNotDecide (P14)",
                () -> actor + " has no vote, and did " + request.command());
        if (request.command() instanceof Command.Recuse) {
            recused.add(actor);
        }
    }

    void refused(Request request, Refusal.Reason reason) {
        refusals.merge(reason.name(), 1L, Long::sum);
    }

    /** Everything due has happened. */
    void rested() {
        if (!closed) {
            Optional<Instant> due = world.state().dueAt();
            require(due.isPresent(), "EverySilenceHasADeadline", () -> "an open case waits for nothing");
            require(Duration.between(world.now(), due.get()).compareTo(LONGEST_WAIT) <= 0, "EverySilenceHasADeadline", () -> "nothing happens until " + due.get());
        }
        require(closed || asleep || !statusOwed() || Duration.between(heardOf, world.now()).compareTo(longestSilence()) <= 0, "TheReporterHearsEveryWeek (P28, D32)",
                () -> "the reporter heard nothing since " + heardOf);
    }

    private boolean statusOwed() {
        boolean done = !papers.isEmpty() && papers.values().stream().allMatch(matter -> matter.out.contains(DraftKind.FOLLOW_UP)
                || matter.decided.filter(Resolution.NoResponse.class::isInstance).isPresent());
        return !done && !reporterLost;
    }

    private Duration longestSilence() {
        var reporter = world.policy().reporter();
        Duration most = reporter.followUp().compareTo(reporter.every()) > 0 ? reporter.followUp() : reporter.every();
        return most.plusHours(2);
    }

    void settled() {
        if (steps % REPLAY_EVERY == 0) {
            replays();
        }
    }

    void atEnd() {
        replays();
    }

    private void replays() {
        CaseState replayed = Evolution.replay(world.history());
        require(replayed.equals(world.state()), "StateIsItsReplay", () -> "folded " + world.state() + ", replayed " + replayed);
    }

    // ---- What happened

    void happened(Happened happened) {
        Event event = happened.event();
        require(!(event instanceof Event.CheckSent sent) || access.seated(sent.member()), "NobodyOutsideIsTold (D10)", () -> "asked, and outside: " + event);
        require(!(event instanceof Event.ReportDisclosed shown) || access.seated(shown.member()) && access.outstanding(shown.member()).isEmpty(), "NobodyOutsideIsTold (D10)",
                () -> "shown the report, and not cleared: " + event);
        votes(event);
        access.note(event);
        reporter(happened);
        papers(happened);
        switch (event) {
            case Event.CaseClosed e -> closes(e);
            case Event.CaseReopened _, Event.FollowUpOwedAgain _ -> closed = false;
            case Event.MailUndelivered e when e.kind().isPresent() -> closed = false;
            default -> { }
        }
    }

    private void votes(Event event) {
        switch (event) {
            case Event.BallotOpened e -> votes.put(e.matter(), VoteCount.opened(world.policy(), access, e.ballot(), this));
            case Event.BallotCast e -> votes.get(e.matter()).cast(e.member(), e.choice(), this);
            case Event.ElectorateShrank e -> votes.get(e.matter()).without(e.member());
            case Event.BallotClosed e -> votes.get(e.matter()).closed(e, this);
            default -> { }
        }
    }

    private void reporter(Happened happened) {
        switch (happened.event()) {
            case Event.CaseOpened e -> {
                heardOf = happened.at();
                quiet = e.safeContact().manner() == SafeContact.Manner.NONE;
                reporterKnown = e.reporter().person().reachable();
                reporterReachable = reporterKnown || !e.safeContact().address().isEmpty();
                reported = e.reported().size();
            }
            // D35, D1: an address of their choice takes mail again.
            case Event.SafeContactChosen e -> {
                quiet = e.safeContact().manner() == SafeContact.Manner.NONE;
                reporterReachable = reporterKnown || !e.safeContact().address().isEmpty();
                heardOf = reporterLost ? happened.at() : heardOf;
                reporterLost = false;
            }
            case Event.StatusSent e -> {
                require(!quiet || e.withheld(), "QuietMeansNothing (D1)", () -> "a status mail to a reporter who wishes none");
                heardOf = happened.at();
            }
            case Event.CaseReopened _, Event.ReEvaluationOpened _, Event.StatusResumed _, Event.FollowUpOwedAgain _ -> heardOf = happened.at();
            // D35: nothing goes to that address again, until there is another.
            case Event.MailUndelivered e when e.party().equals(CaseWorld.REPORTER) -> reporterLost = true;
            case Event.ContactRatified e when e.party().equals(CaseWorld.REPORTER) -> {
                reporterLost = false;
                reporterKnown = true;
                reporterReachable = true;
                heardOf = happened.at();
            }
            case Event.DraftReleased e when e.kind() == DraftKind.FOLLOW_UP || e.kind() == DraftKind.APOLOGY ->
                    require(!quiet, "QuietMeansNothing (D1)", () -> e.kind() + " to a reporter who wishes none");
            default -> { }
        }
    }

    private Papers of(String matter) {
        return papers.computeIfAbsent(matter, _ -> new Papers());
    }

    private void papers(Happened happened) {
        switch (happened.event()) {
            case Event.Proposed e -> of(e.matter()).proposals.put(e.proposal().version(), e.proposal().resolution());
            case Event.BallotClosed e when e.passed() -> {
                Papers matter = of(e.matter());
                matter.decided = Optional.of(matter.proposals.get(votes.get(e.matter()).proposal()));
                matter.out.clear();
            }
            case Event.ReEvaluationOpened e -> reopen(of(e.matter()));
            case Event.CaseReopened _ -> papers.values().forEach(CaseLaws::reopen);
            case Event.DraftRequested e -> drafted(of(e.matter()), e);
            case Event.DraftsRecorded e -> e.drafts().forEach(draft -> of(e.matter()).blocking.put(draft.kind(),
                    new HashSet<>(draft.finds().stream().filter(find -> find.blocks()).map(find -> find.number()).toList())));
            case Event.FindAllowed e -> of(e.matter()).allowed.get(e.kind()).add(e.find().number());
            case Event.DraftApproved e -> {
                if (of(e.matter()).versions.getOrDefault(e.kind(), 0) == e.version()) {
                    of(e.matter()).approvals.get(e.kind()).add(e.by());
                }
            }
            case Event.DraftRejected e -> e.versions().keySet().forEach(kind -> of(e.matter()).approvals.get(kind).clear());
            case Event.LetterObjected e -> objected(of(e.matter()));
            case Event.ApprovalRefused e -> of(e.matter()).approvals.get(DraftKind.LETTER).clear();
            // D9: of drafts that were not sent; what came back goes anew as it was approved (D35).
            case Event.MemberRecused e -> papers.values().forEach(matter -> matter.approvals.forEach((kind, by) -> {
                if (!matter.released.contains(kind)) {
                    by.remove(e.member());
                }
            }));
            case Event.HeadsUpGiven e -> of(e.matter()).headsUp = Optional.of(happened.at().plus(world.policy().letters().headsUp()));
            case Event.DraftReleased e -> released(happened.at(), of(e.matter()), e.kind(), e.version());
            case Event.DraftSubmitted e -> out(of(e.matter()), e.kind());
            case Event.DeliveryUpheld e -> out(of(e.matter()), e.kind());
            case Event.FollowUpWithheld e -> of(e.matter()).out.add(DraftKind.FOLLOW_UP);
            case Event.MailUndelivered e -> e.kind().ifPresent(kind -> of(e.matter()).out.remove(kind));
            default -> { }
        }
    }

    private static void reopen(Papers matter) {
        matter.decided = Optional.empty();
        matter.out.clear();
        matter.headsUp = Optional.empty();
    }

    private static void objected(Papers matter) {
        CaseWorld.TO_REPORTED.forEach(kind -> Optional.ofNullable(matter.approvals.get(kind)).ifPresent(Set::clear));
        matter.headsUp = Optional.empty();
    }

    private static void drafted(Papers matter, Event.DraftRequested e) {
        DraftKind kind = e.draft().kind();
        matter.versions.put(kind, e.draft().version());
        matter.drafters.put(kind, e.draft().drafter());
        matter.approvals.put(kind, new LinkedHashSet<>());
        matter.blocking.put(kind, new HashSet<>());
        matter.allowed.put(kind, new HashSet<>());
        matter.out.remove(kind);
        matter.released.remove(kind);
    }

    private static void out(Papers matter, DraftKind kind) {
        matter.out.add(kind);
        matter.letterEver |= kind == DraftKind.LETTER;
    }

    /** D26–D28. */
    private void released(Instant at, Papers matter, DraftKind kind, int version) {
        require(matter.versions.getOrDefault(kind, 0) == version, "SentAsApproved (D26)", () -> kind + " " + version + " is not the newest version");
        Set<PersonId> by = matter.approvals.get(kind);
        require(by.size() >= world.policy().letters().approvals() && by.stream().anyMatch(one -> !one.equals(matter.drafters.get(kind))), "SentAsApproved (D26)",
                () -> kind + " left with the approvals of " + by + ", drafted by " + matter.drafters.get(kind));
        require(matter.allowed.get(kind).containsAll(matter.blocking.get(kind)), "NoFindLeaves (D27)", () -> kind + " left with finds " + matter.blocking.get(kind));
        matter.released.add(kind);
        if (kind == DraftKind.FOLLOW_UP) {
            boolean letterFirst = matter.decided.filter(Resolution.Action.class::isInstance).isPresent() && matter.versions.containsKey(DraftKind.LETTER);
            require(!letterFirst || matter.out.contains(DraftKind.LETTER), "TheLetterGoesFirst (D26)", () -> "the follow-up left before the letter");
        }
        boolean careful = world.state().oneToOne() || world.state().safetyConcerns();
        if (kind == DraftKind.LETTER && careful && reporterReachable && !reporterLost && !quiet && !matter.letterEver) {
            require(matter.headsUp.filter(end -> !at.isBefore(end)).isPresent(), "TheReporterIsToldFirst (D28)", () -> "the letter left before " + matter.headsUp);
        }
    }

    /** D34, D43. */
    private void closes(Event.CaseClosed event) {
        closed = true;
        if (event.how() == Event.Closing.SETTLED) {
            require(papers.size() >= Math.max(1, reported) && papers.values().stream().allMatch(matter -> matter.decided.isPresent()), "NothingClosesUndecided (D34)", () -> "closed without a decision");
            require(papers.values().stream().allMatch(matter -> matter.out.contains(DraftKind.FOLLOW_UP) || matter.decided.get() instanceof Resolution.NoResponse), "NothingClosesUnanswered (D34)",
                    () -> "closed without a follow-up");
        }
    }

    // ---- What the laws say

    void require(boolean holds, String law, Supplier<String> what) {
        if (!holds) {
            throw new Violation(law, what.get() + "\n    " + world.recently());
        }
    }

    Map<String, Long> refusals() {
        return refusals;
    }

    Map<String, Long> commands() {
        return commands;
    }

    /** A ballot as somebody counts it who knows the law and nothing of the program (P21–P23, D19–D21). */
    static final class VoteCount {
        private final Policy policy;
        private final int proposal;
        private final Set<PersonId> list;
        private final Map<PersonId, Choice> cast = new HashMap<>();

        private VoteCount(Policy policy, int proposal, Set<PersonId> list) {
            this.policy = policy;
            this.proposal = proposal;
            this.list = list;
        }

        static VoteCount opened(Policy policy, Access access, Ballot ballot, CaseLaws laws) {
            List<PersonId> due = policy.vote().basis() == Policy.Basis.ELIGIBLE ? access.eligible() : access.participants();
            laws.require(Set.copyOf(ballot.electorate()).equals(Set.copyOf(due)), "TheListIsFixedAtTheOpening (D19)", () -> "on the list " + ballot.electorate() + ", due " + due);
            laws.require(access.participants().size() >= policy.vote().rule().quorum(), "QuorumOfThree (P22)", () -> "opened with " + access.participants());
            return new VoteCount(policy, ballot.proposal(), new LinkedHashSet<>(ballot.electorate()));
        }

        void cast(PersonId member, Choice choice, CaseLaws laws) {
            laws.require(list.contains(member), "TheListIsFixedAtTheOpening (D19)", () -> member + " is not on the list, and voted");
            cast.put(member, choice);
        }

        void without(PersonId member) {
            list.remove(member);
            cast.remove(member);
        }

        void closed(Event.BallotClosed result, CaseLaws laws) {
            long yes = cast.values().stream().filter(choice -> choice == Choice.YES).count();
            boolean onlyCast = policy.vote().basis() == Policy.Basis.CAST;
            long counted = onlyCast ? cast.values().stream().filter(choice -> choice != Choice.ABSTAIN).count() : list.size();
            int quorum = policy.vote().rule().quorum();
            long needed = counted == quorum && policy.vote().rule().unanimousAtQuorum() ? counted
                    : Math.ceilDiv(counted * policy.vote().rule().numerator(), policy.vote().rule().denominator());
            boolean passed = counted >= quorum && yes >= needed;
            laws.require(result.passed() == passed && result.yes() == yes && result.counted() == counted, "TheVoteIsCountedRight (P21, D20)",
                    () -> result + ", counted anew: " + yes + " of " + counted + ", needed " + needed + ", passed " + passed);
        }

        int proposal() {
            return proposal;
        }
    }
}
