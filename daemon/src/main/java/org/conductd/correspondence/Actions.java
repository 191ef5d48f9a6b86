package org.conductd.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conductd.intake.CommandName;
import org.conductd.intake.RosterEntry;
import org.conductd.procedure.Ballot;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Deadline;
import org.conductd.procedure.Draft;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Event;
import org.conductd.procedure.LinkedCase;
import org.conductd.procedure.Matter;
import org.conductd.procedure.Meeting;
import org.conductd.procedure.Outside;
import org.conductd.procedure.Party;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Policy;
import org.conductd.procedure.Question;
import org.conductd.procedure.Resolution;
import org.conductd.procedure.SafeContact;
import org.conductd.procedure.Seat;
import org.conductd.procedure.Shown;

/**
 * Which commands somebody can use now, in answer to a mail that shows this: for buttons, HELP, and what can be done instead. What is offered
 * here the procedure takes; what it would refuse is not offered. Pure.
 */
final class Actions {
    /** @param argument goes behind the command's words; empty where its writer fills it in, or there is none */
    record Use(CommandName name, String argument) {}

    private final CaseState state;
    private final PersonId who;
    private final Shown shown;
    private final Policy policy;
    private final List<Use> uses = new ArrayList<>();

    private Actions(CaseState state, PersonId who, Shown shown, Policy policy) {
        this.state = state;
        this.who = who;
        this.shown = shown;
        this.policy = policy;
    }

    /** In the order in which they matter; empty for whoever is outside. */
    static List<Use> of(CaseState state, PersonId who, Shown shown, Policy policy) {
        var actions = new Actions(state, who, shown, policy);
        state.party(who).ifPresent(actions::ofParty);
        state.seat(who).filter(Seat::seated).ifPresent(actions::ofMember);
        // Two reported persons can both bring a member the same command.
        return actions.uses.stream().distinct().toList();
    }

    /** @param callable substitutes who can be called now (D12) */
    static List<Use> ofContact(List<RosterEntry> callable) {
        return callable.stream().map(entry -> new Use(CommandName.SUBSTITUTE, entry.name())).toList();
    }

    /** While the letter that the mail shows has not left. */
    static List<Use> ofApprover(CaseState state, PersonId who, Shown shown) {
        boolean open = state.closed().isEmpty() && shown instanceof Shown.OfDrafts preview
                && state.matter(preview.matter()).draft(DraftKind.LETTER).filter(letter -> letter.unsent() && preview.showsOutside(letter)).isPresent()
                && state.matter(preview.matter()).outside().filter(outside -> outside.asked().contains(who)).isPresent();
        List<CommandName> names = open ? List.of(CommandName.APPROVE, CommandName.REJECT, CommandName.HELP) : List.of(CommandName.HELP);
        return names.stream().map(name -> new Use(name, "")).toList();
    }

    private void can(CommandName... names) {
        List.of(names).forEach(name -> uses.add(new Use(name, "")));
    }

    private void canIf(boolean so, CommandName... names) {
        if (so) {
            can(names);
        }
    }

    // ---- Parties

    private void ofParty(Party party) {
        switch (party.capacity()) {
            case REPORTER -> {
                canIf(state.closed().isEmpty() && (state.matters().stream().anyMatch(Matter::headsUpRuns) || referralWaits()), CommandName.OBJECT);
                can(CommandName.STATUS);
                canIf(state.closed().isEmpty(), CommandName.EXCLUDE);
                can(CommandName.QUIET);
                canIf(state.consent().isPresent() || state.matters().stream().anyMatch(matter -> matter.statementNamed() && matter.followUpDone()), CommandName.CONSENT);
                canIf(state.closed().isEmpty() && !state.withdrawn(), CommandName.WITHDRAW);
                can(CommandName.HELP);
            }
            case REPORTED -> {
                Optional<Matter> matter = state.matters().stream().filter(other -> other.reported().filter(party.id()::equals).isPresent())
                        .filter(other -> other.draft(DraftKind.LETTER).isPresent()).findFirst();
                boolean open = state.closed().isEmpty() && matter.filter(Matter::letterAsks)
                        .filter(other -> other.answer() == Matter.Answer.NONE || other.answer() == Matter.Answer.WORDS).isPresent();
                canIf(open, CommandName.AGREE, CommandName.DECLINE);
                canIf(matter.isPresent(), CommandName.APOLOGY);
                can(CommandName.HELP);
            }
            case WITNESS -> can(CommandName.HELP);
        }
    }

    private boolean referralWaits() {
        return state.claims().values().stream().anyMatch(CaseState.Claim.Referral.class::isInstance);
    }

    // ---- Members

    private void ofMember(Seat seat) {
        canIf(shown instanceof Shown.OfCheck(var check) && seat.outstanding().filter(check::equals).isPresent(), CommandName.CLEAR);
        if (seat.cleared()) {
            ofCleared(seat);
        }
        can(CommandName.RECUSE);
        canIf(seat.member().votes(), seat.away() ? CommandName.BACK : CommandName.AWAY);
        can(CommandName.HELP, CommandName.STATUS);
        canIf(seat.cleared(), CommandName.WHO, CommandName.RESEND);
    }

    private void ofCleared(Seat seat) {
        if (state.closed().isPresent()) {
            afterwards(seat);
            return;
        }
        boolean decides = state.leadingCase().isEmpty();
        if (seat.member().votes()) {
            ofVoting(decides);
        }
        meetings();
        canIf(decides, CommandName.EVALUATE);
        naming(decides);
        canIf(state.reporterAddress().isPresent(), CommandName.ASK_REPORTER);
        state.parties(Party.Capacity.WITNESS).stream().filter(witness -> !state.isReportedToo(witness)).map(Party::person).filter(person -> person.reachable() && !person.name().isBlank())
                .forEach(person -> uses.add(new Use(CommandName.ASK_WITNESS, person.name())));
        canIf(state.lead().filter(who::equals).isEmpty(), CommandName.LEAD);
        admissions();
        can(CommandName.ACTION_TAKEN, CommandName.REFER);
        canIf(state.dueAt(Deadline.Kind.DISMISSAL).isPresent(), CommandName.OBJECT);
    }

    /** D30: what was left to say in the group's name. */
    private void afterwards(Seat seat) {
        if (seat.member().votes()) {
            state.matters().forEach(this::drafts);
            canIf(state.matters().stream().anyMatch(this::canRelay), CommandName.RELAY_APOLOGY);
        }
        canIf(state.leadingCase().isEmpty(), CommandName.REOPEN);
    }

    /** D16. A poll's button has every number in it: its reader takes away those at which they cannot. */
    private void meetings() {
        state.poll().filter(poll -> shown.equals(new Shown.OfPoll(poll.number()))).ifPresent(poll -> availability(
                IntStream.rangeClosed(1, poll.times().size()).mapToObj(String::valueOf).collect(Collectors.joining(" "))));
        state.meeting().filter(meeting -> meeting.ahead() && shown.equals(new Shown.OfMeeting(meeting.number(), meeting.sequence())))
                .ifPresent(_ -> availability("1"));
        can(CommandName.MEET);
        if (state.poll().isPresent() || state.meeting().filter(Meeting::ahead).isPresent()) {
            uses.add(new Use(CommandName.MEET, "cancel"));
        }
        can(CommandName.MINUTES);
    }

    private void availability(String numbers) {
        uses.add(new Use(CommandName.AVAILABLE, numbers));
        uses.add(new Use(CommandName.AVAILABLE, "none"));
    }

    private void naming(boolean decides) {
        canIf(decides, CommandName.REPORTED);
        if (!state.reportedSettled()) {
            uses.add(new Use(CommandName.REPORTED, "unknown"));
        }
        can(CommandName.WITNESS, CommandName.REPORTER);
    }

    private void admissions() {
        for (Seat other : state.seats()) {
            String name = other.member().person().name();
            if (other.standing() == Seat.Standing.WITHHELD && !other.admittedBy().contains(who)) {
                uses.add(new Use(CommandName.ADMIT, name));
            } else if (other.standing() == Seat.Standing.UNINVITED && policy.advisers() != Policy.Advisers.NONE) {
                uses.add(new Use(CommandName.INVITE, name));
            }
        }
    }

    /** @param decides by itself, not with another case (D37) */
    private void ofVoting(boolean decides) {
        if (decides) {
            state.matters().forEach(this::vote);
            proposals();
        }
        state.matters().forEach(this::drafts);
        state.matters().forEach(this::answers);
        canIf(state.claims().entrySet().stream().anyMatch(entry -> canRatify(entry.getKey(), entry.getValue())), CommandName.RATIFY);
        canIf(state.step().compareTo(CaseState.Step.VOTE) < 0 && !dismissed() && state.matters().stream().noneMatch(Matter::pastDismissal), CommandName.NOT_A_REPORT);
        can(CommandName.CLOSE);
        canIf(decides && state.reportedSettled() && state.matters().stream().allMatch(matter -> matter.decided().isEmpty()), CommandName.LINK);
        state.links().values().stream().filter(link -> canPart(link)).forEach(link -> uses.add(new Use(CommandName.UNLINK, link.facts().id().value())));
    }

    private boolean canPart(LinkedCase link) {
        boolean decided = state.matters().stream().anyMatch(matter -> matter.decided().isPresent());
        boolean pending = state.matters().stream().anyMatch(matter -> matter.waiting().isPresent() || matter.ballot().isPresent()) || link.facts().pending();
        return link.facts().isReady(who) && !(link.role().binds() && (decided || pending));
    }

    /** D14: a referral waits for the reporter first. In answer to a mail about one claim, RATIFY means that one. */
    private boolean canRatify(String key, CaseState.Claim claim) {
        boolean meant = !(shown instanceof Shown.OfClaim(String answered)) || answered.equals(key);
        return meant && !claim.by().equals(who) && !(claim instanceof CaseState.Claim.Referral referral && !referral.answered());
    }

    private boolean dismissed() {
        return state.dueAt(Deadline.Kind.DISMISSAL).isPresent()
                || state.history().stream().anyMatch(happened -> happened.event().equals(new Event.DismissalProposed(who)));
    }

    private void vote(Matter matter) {
        Optional<Ballot> ballot = matter.ballot().filter(open -> !open.suspended() && open.electorate().contains(who));
        canIf(ballot.filter(open -> shown.equals(new Shown.OfBallot(matter.id(), open.number()))).isPresent(),
                CommandName.VOTE_YES, CommandName.VOTE_NO, CommandName.VOTE_ABSTAIN);
        canIf(ballot.filter(open -> !open.extended()).isPresent(), CommandName.EXTEND);
    }

    private void proposals() {
        List<Matter> open = state.matters().stream().filter(_ -> evaluated()).filter(matter -> matter.decided().isEmpty()).toList();
        for (CommandName name : List.of(CommandName.PROPOSE_ACTION, CommandName.PROPOSE_NO_ACTION, CommandName.PROPOSE_NO_RESPONSE)) {
            open.forEach(matter -> uses.add(new Use(name, about(matter))));
        }
        canIf(state.matters().stream().anyMatch(this::ownProposal), CommandName.WITHDRAW_PROPOSAL);
    }

    /** Where several are reported, whom a proposal is about has to be said (D37). */
    private String about(Matter matter) {
        return state.matters().size() < 2 ? "" : matter.reported().flatMap(state::party).map(party -> party.person().name()).orElse("");
    }

    private boolean ownProposal(Matter matter) {
        return matter.waiting().or(() -> matter.ballot().map(ballot -> matter.proposal(ballot.proposal()))).filter(proposal -> proposal.by().equals(who)).isPresent();
    }

    /** D17. */
    private boolean evaluated() {
        long answered = state.evaluations().values().stream().filter(answers -> answers.containsKey(Question.VIOLATION)).count();
        return switch (policy.evaluation()) {
            case ONE -> answered >= 1;
            case QUORUM -> answered >= policy.vote().rule().quorum();
            case NONE -> true;
        };
    }

    private void drafts(Matter matter) {
        List<Draft> unsent = matter.unsentDrafts();
        boolean answers = shown instanceof Shown.OfDrafts preview && preview.matter().equals(matter.id())
                && preview.versions().keySet().stream().allMatch(kind -> matter.draft(kind).filter(draft -> preview.shows(draft)).isPresent());
        boolean blocked = unsent.stream().anyMatch(draft -> !draft.blocking().isEmpty());
        canIf(answers && !blocked && unsent.stream().anyMatch(draft -> !draft.approvals().contains(who)), CommandName.APPROVE_DRAFT);
        unsent.forEach(draft -> draft.blocking().stream().filter(find -> !find.firm()).forEach(find -> uses.add(new Use(CommandName.ALLOW, String.valueOf(find.number())))));
        canIf(answers && !unsent.isEmpty(), CommandName.REJECT_DRAFT);
        canIf(unsent.stream().anyMatch(draft -> draft.kind() == DraftKind.LETTER && draft.content().resolution() instanceof Resolution.Action), CommandName.DRAFT_LETTER);
        canIf(unsent.stream().anyMatch(draft -> draft.kind() == DraftKind.NOTICE), CommandName.DRAFT_NOTICE);
        canIf(unsent.stream().anyMatch(draft -> draft.kind() == DraftKind.FOLLOW_UP), CommandName.DRAFT_FOLLOW_UP);
        canIf(matter.statementNamed() && matter.shared().isEmpty() || unsent.stream().anyMatch(draft -> draft.kind() == DraftKind.STATEMENT), CommandName.DRAFT_STATEMENT);
        canIf(matter.decided().isPresent() && matter.shared().isEmpty() && policy.pattern() == Policy.Pattern.SUMMARY, CommandName.DRAFT_SUMMARY);
        canIf(handOver(matter, DraftKind.LETTER), CommandName.DELIVERED_LETTER);
        canIf(handOver(matter, DraftKind.NOTICE), CommandName.DELIVERED_NOTICE);
        canIf(handOver(matter, DraftKind.FOLLOW_UP), CommandName.DELIVERED_FOLLOW_UP);
    }

    /** D36. */
    private boolean handOver(Matter matter, DraftKind kind) {
        boolean reachable = kind.toReported() ? matter.reported().flatMap(state::party).filter(party -> party.person().reachable()).isPresent()
                : state.reporterAddress().isPresent();
        return matter.draft(kind).filter(draft -> draft.stage() == Draft.Stage.UNDELIVERED
                || !reachable && draft.stage() == Draft.Stage.PREVIEWED && draft.approved(policy.letters().approvals())
                && (kind != DraftKind.LETTER || !policy.approval().asked() || matter.outside().filter(Outside::over).isPresent())).isPresent();
    }

    private void answers(Matter matter) {
        boolean waits = matter.letterAsks() && !matter.settled() && !matter.upheld() && matter.upheldUntil().isEmpty();
        canIf(waits && matter.answer() != Matter.Answer.NONE, CommandName.UPHOLD);
        canIf(matter.decided().isPresent() && state.leadingCase().isEmpty(), CommandName.RE_EVALUATE);
        canIf(canRelay(matter), CommandName.RELAY_APOLOGY);
    }

    /** D30, D1: to a reporter who wants no mail nothing is passed on. */
    private boolean canRelay(Matter matter) {
        return !matter.apologies().isEmpty() && state.safeContact().manner() != SafeContact.Manner.NONE;
    }
}
