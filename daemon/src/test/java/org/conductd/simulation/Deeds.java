package org.conductd.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.procedure.Attendance;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Choice;
import org.conductd.procedure.Command;
import org.conductd.procedure.Draft;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Event;
import org.conductd.procedure.Matter;
import org.conductd.procedure.Measures;
import org.conductd.procedure.Member;
import org.conductd.procedure.Party;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Question;
import org.conductd.procedure.Request;
import org.conductd.procedure.Resolution;
import org.conductd.procedure.Seat;
import org.conductd.procedure.Shown;

/** What people ask of a case: mostly what it waits for, in answer to the right mail; now and then anything at all, in answer to any mail that they ever got. */
final class Deeds {
    private final Dice dice;
    private final Map<PersonId, List<Shown>> mails = new HashMap<>();
    private final List<Likely> likely = new ArrayList<>();
    private int mailsWritten;

    private record Likely(int weight, Request request) {}

    Deeds(Dice dice) {
        this.dice = dice;
    }

    // ---- What they got

    void happened(CaseState state, Event event) {
        switch (event) {
            case Event.CheckSent e -> got(e.member(), new Shown.OfCheck(e.check()));
            case Event.BallotOpened e -> e.ballot().electorate().forEach(member -> got(member, new Shown.OfBallot(e.matter(), e.ballot().number())));
            case Event.DraftsRecorded e -> group(state, CaseWorld.drafts(state.matter(e.matter())));
            case Event.MeetingPollSent e -> e.members().forEach(member -> got(member, new Shown.OfPoll(e.poll())));
            case Event.MeetingInvited e -> e.members().forEach(member -> got(member, new Shown.OfMeeting(e.meeting(), e.sequence())));
            case Event.DraftReleased e when e.kind().toReported() -> state.matter(e.matter()).reported().ifPresent(reported -> got(reported, new Shown.OfMatter(e.matter())));
            case Event.HeadsUpGiven e -> got(CaseWorld.REPORTER, new Shown.OfMatter(e.matter()));
            case Event.ApprovalAsked e -> got(e.approver().id(), Shown.OfDrafts.outside(e.matter(), state.matter(e.matter()).draft(DraftKind.LETTER).orElseThrow()));
            case Event.ConfirmationAsked _ -> state.parties().forEach(party -> held(state, party.id()));
            case Event.ActionRecorded _, Event.ReferralProposed _, Event.ContactProposed _, Event.DeliveryClaimed _, Event.MemberSuspended _ ->
                    state.claims().keySet().forEach(claim -> group(state, new Shown.OfClaim(claim)));
            default -> { }
        }
        if (event instanceof Event.ConfirmationAsked) {
            state.seats().forEach(seat -> held(state, seat.id()));
        }
    }

    private void held(CaseState state, PersonId person) {
        List<String> waiting = state.heldOf(person).stream().map(held -> held.mail()).toList();
        if (!waiting.isEmpty()) {
            got(person, new Shown.OfHeld(waiting));
        }
    }

    private void group(CaseState state, Shown shown) {
        state.group().forEach(seat -> got(seat.id(), shown));
    }

    private void got(PersonId person, Shown shown) {
        mails.computeIfAbsent(person, _ -> new ArrayList<>()).add(shown);
    }

    // ---- What they do

    Request next(CaseWorld world) {
        CaseState state = world.state();
        if (dice.chance(0.12)) {
            return wild(state);
        }
        likely.clear();
        clearance(state);
        List<Seat> group = state.group().stream().filter(seat -> seat.member().votes()).toList();
        if (!group.isEmpty()) {
            deliberation(state, group);
            state.matters().forEach(matter -> ofMatter(state, matter, group));
            if (!state.claims().isEmpty()) {
                likely(80, by(group), claimOrNothing(state), new Command.Ratify());
            }
            state.seats(seat -> seat.standing() == Seat.Standing.WITHHELD).forEach(seat -> likely(30, by(group), Shown.NOTHING, new Command.Admit(seat.id())));
        }
        likely.removeIf(one -> !isHeard(state, one.request().actor()));
        if (likely.isEmpty()) {
            return wild(state);
        }
        int at = dice.below(likely.stream().mapToInt(Likely::weight).sum());
        for (Likely one : likely) {
            at -= one.weight();
            if (at < 0) {
                return one.request();
            }
        }
        throw new AssertionError("below the total");
    }

    private void likely(int weight, PersonId actor, Shown answered, Command.OfPerson command) {
        likely.add(new Likely(weight, new Request(actor, answered, command)));
    }

    /** Mail interface §2: whoever is outside is answered before the case is asked anything. */
    private static boolean isHeard(CaseState state, PersonId actor) {
        return state.party(actor).isPresent() || state.seat(actor).map(Seat::seated).orElse(true);
    }

    private PersonId by(List<Seat> group) {
        return dice.pick(group).id();
    }

    private Shown claimOrNothing(CaseState state) {
        return dice.chance(0.4) ? Shown.NOTHING : new Shown.OfClaim(dice.pick(List.copyOf(state.claims().keySet())));
    }

    private void clearance(CaseState state) {
        for (Seat seat : state.seats(Seat::seated)) {
            seat.outstanding().ifPresent(check -> likely(dice.chance(0.06) ? 40 : 60, seat.id(), new Shown.OfCheck(check), dice.chance(0.07) ? new Command.Recuse() : new Command.Clear()));
            if (seat.away()) {
                likely(20, seat.id(), Shown.NOTHING, new Command.Back());
            }
        }
        if (!state.reportedSettled()) {
            state.reader().filter(reader -> state.seat(reader).filter(Seat::cleared).isPresent())
                    .ifPresent(reader -> likely(100, reader, Shown.NOTHING, dice.chance(0.15) ? new Command.ReportedUnknown() : naming(state, Party.Capacity.REPORTED)));
        }
    }

    private void deliberation(CaseState state, List<Seat> group) {
        if (state.evaluations().size() < group.size()) {
            likely(30, by(group), Shown.NOTHING, evaluate());
        }
        likely(6, by(group), Shown.NOTHING, new Command.Say("I think so.", List.of(), mail()));
        likely(3, by(group), Shown.NOTHING, new Command.Meet(List.of(new Command.Meet.Time(state.history().getLast().at().plus(Duration.ofDays(dice.between(1, 9))), Optional.empty()),
                new Command.Meet.Time(state.history().getLast().at().plus(Duration.ofDays(dice.between(10, 19))), Optional.empty())), "", ""));
        state.poll().ifPresent(poll -> likely(40, by(group), new Shown.OfPoll(poll.number()), new Command.Available(List.of(1), dice.chance(0.7))));
    }

    private Command.Evaluate evaluate() {
        return new Command.Evaluate(Map.of(Question.VIOLATION, dice.pick("yes", "no"), Question.SETTING, dice.chance(0.8) ? "public" : "private"));
    }

    private void ofMatter(CaseState state, Matter matter, List<Seat> group) {
        matter.ballot().filter(ballot -> !ballot.suspended()).ifPresent(ballot -> ballot.electorate().forEach(member -> likely(ballot.cast().containsKey(member) ? 2 : 60, member,
                new Shown.OfBallot(matter.id(), ballot.number()), new Command.CastBallot(dice.chance(0.75) ? Choice.YES : dice.pick(Choice.values())))));
        if (matter.decided().isEmpty() && matter.ballot().isEmpty() && matter.waiting().isEmpty()) {
            likely(50, by(group), Shown.NOTHING, new Command.Propose(resolution(), about(state, matter)));
        }
        drafts(state, matter, group);
        if (matter.letterAsks() && matter.reported().isPresent()) {
            answer(matter, matter.reported().get(), group);
        }
        matter.outside().flatMap(outside -> outside.waiting().map(approver -> new Request(approver, Shown.OfDrafts.outside(matter.id(), matter.draft(DraftKind.LETTER).orElseThrow()),
                dice.chance(0.7) ? new Command.Approve() : new Command.Disapprove("Too harsh.")))).ifPresent(request -> likely.add(new Likely(60, request)));
        if (state.matters().stream().anyMatch(Matter::headsUpRuns)) {
            likely(10, CaseWorld.REPORTER, new Shown.OfMatter(matter.id()), new Command.Object("Not like this."));
        }
    }

    private void drafts(CaseState state, Matter matter, List<Seat> group) {
        Shown preview = CaseWorld.drafts(matter);
        for (Draft draft : matter.unsentDrafts()) {
            draft.blocking().forEach(find -> likely(60, by(group), preview, new Command.Allow(String.valueOf(find.number()))));
            likely(60, by(group), preview, new Command.ApproveDraft());
            likely(3, by(group), preview, new Command.RejectDraft("Too harsh."));
        }
        matter.drafts().stream().filter(draft -> draft.stage() == Draft.Stage.UNDELIVERED || draft.stage() == Draft.Stage.PREVIEWED && draft.kind() != DraftKind.STATEMENT)
                .forEach(draft -> likely(draft.stage() == Draft.Stage.UNDELIVERED ? 40 : 4, by(group), preview, new Command.Delivered(draft.kind(), "By hand, yesterday.")));
        matter.drafts().stream().filter(draft -> draft.stage() == Draft.Stage.UNDELIVERED)
                .forEach(draft -> likely(30, by(group), preview, naming(state, draft.kind().toReported() ? Party.Capacity.REPORTED : Party.Capacity.REPORTER)));
        if (matter.decided().isPresent()) {
            likely(2, by(group), Shown.NOTHING, new Command.DraftSummary("A warning."));
            likely(2, by(group), new Shown.OfMatter(matter.id()), new Command.DraftStatement("Something was decided."));
            likely(2, by(group), preview, new Command.DraftLetter(new Measures("Calmer words.", "", "", "", "")));
            likely(2, by(group), preview, new Command.DraftFollowUp("Thank you."));
        }
        if (!matter.apologies().isEmpty()) {
            likely(10, by(group), new Shown.OfMatter(matter.id()), new Command.RelayApology("They are sorry."));
        }
    }

    private void answer(Matter matter, PersonId reported, List<Seat> group) {
        Shown letter = new Shown.OfMatter(matter.id());
        switch (matter.answer()) {
            case NONE -> {
                likely(25, reported, letter, new Command.Agree());
                likely(10, reported, letter, new Command.Decline());
                likely(10, reported, letter, new Command.Apologize("I am sorry."));
                likely(10, reported, letter, new Command.Say("It was different.", List.of(), mail()));
            }
            case WORDS, DECLINED -> {
                likely(30, by(group), letter, new Command.Uphold());
                likely(8, by(group), letter, new Command.ReEvaluate("There is more to it."));
            }
            case AGREED -> { }
        }
    }

    private Resolution resolution() {
        int at = dice.below(10);
        return at < 7 ? new Resolution.Action(new Measures("Harsh words.", "People leave.", "Calmer words.", dice.chance(0.2) ? "An account is published." : "No reviews for two weeks.",
                dice.chance(0.5) ? "No reviews for a year." : "")) : at < 9 ? new Resolution.NoAction("No violation.") : new Resolution.NoResponse("Not in good faith.");
    }

    private static String about(CaseState state, Matter matter) {
        return state.matters().size() < 2 ? "" : matter.reported().flatMap(state::party).map(party -> party.person().name()).orElse("");
    }

    private Command.NameParty naming(CaseState state, Party.Capacity capacity) {
        List<Party> known = state.parties(capacity);
        String name = known.isEmpty() || dice.chance(0.1) ? "Person " + (char) ('A' + dice.below(26)) + (char) ('a' + dice.below(26)) : dice.pick(known).person().name();
        Optional<PersonId> match = dice.chance(0.06) ? Optional.of(dice.pick(state.seats()).id()) : Optional.empty();
        return new Command.NameParty(capacity, name, dice.chance(0.8) ? "p" + dice.below(1000) + "@other.example" : "", match);
    }

    private String mail() {
        return "mail " + ++mailsWritten;
    }

    // ---- Anything

    private Request wild(CaseState state) {
        List<PersonId> everybody = new ArrayList<>(state.seats(Seat::seated).stream().map(Seat::id).toList());
        state.parties().forEach(party -> everybody.add(party.id()));
        if (state.dueAt().isPresent() && dice.chance(0.1)) {
            return new Request(new PersonId("e2"), Shown.NOTHING, new Command.Substitute(CaseWorld.member("s" + dice.between(1, 3), Member.Role.VOTING), true, true));
        }
        PersonId actor = dice.pick(everybody);
        List<Shown> got = mails.getOrDefault(actor, List.of());
        return new Request(actor, got.isEmpty() || dice.chance(0.3) ? Shown.NOTHING : dice.pick(got), anything(state));
    }

    private Command.OfPerson anything(CaseState state) {
        PersonId seat = state.seats().isEmpty() ? CaseWorld.REPORTER : dice.pick(state.seats()).id();
        return switch (dice.below(50)) {
            case 0 -> new Command.Recuse();
            case 1 -> new Command.Away();
            case 2 -> new Command.Back();
            case 3 -> new Command.Lead();
            case 4, 5 -> naming(state, dice.pick(Party.Capacity.values()));
            case 6 -> new Command.ReportedUnknown();
            case 7 -> new Command.AskReporter("When was it?");
            case 8 -> new Command.AskWitness("Wim Oss", "What did you see?");
            case 9 -> new Command.CancelMeeting("");
            case 10 -> new Command.Attend(dice.pick(Attendance.values()), Optional.empty());
            case 11 -> new Command.TakeMinutes("We met.");
            case 12 -> evaluate();
            case 13 -> new Command.Propose(resolution(), "");
            case 14 -> new Command.WithdrawProposal();
            case 15 -> new Command.CastBallot(dice.pick(Choice.values()));
            case 16 -> new Command.Extend(dice.between(0, 8));
            case 17 -> new Command.DraftNotice(new Measures("Harsh words.", "", "", "", ""));
            case 18 -> new Command.ApproveDraft();
            case 19 -> new Command.RejectDraft("No.");
            case 20 -> new Command.Allow("1");
            case 21 -> new Command.Uphold();
            case 22 -> new Command.ReEvaluate("Again.");
            case 23 -> new Command.Ratify();
            case 24 -> new Command.Admit(seat);
            case 25 -> new Command.Invite(seat);
            case 26 -> new Command.ActionTaken("I called them.");
            case 27 -> new Command.Refer("Police", "It goes on.");
            case 28 -> new Command.NotAReport();
            case 29 -> new Command.Link(new CaseId("AAA-BBB"), Optional.empty());
            case 30 -> new Command.Close();
            case 31, 32 -> new Command.Reopen("There is more.");
            case 33 -> dice.chance(0.05) ? new Command.ExcludeAll() : new Command.Exclude("somebody", List.of(seat));
            case 34 -> new Command.Quiet(CaseWorld.safeContact(dice), dice.pick("rae@example.net", "rae@work.example"));
            case 35 -> new Command.Withdraw();
            case 36 -> new Command.Consent(dice.chance(0.7) ? "That it was online." : "");
            case 37 -> new Command.Object("No.");
            case 38 -> new Command.Agree();
            case 39 -> new Command.Decline();
            case 40 -> new Command.Apologize("I am sorry.");
            case 41 -> new Command.Substitute(CaseWorld.member("s" + dice.between(1, 3), Member.Role.VOTING), false, true);
            case 42 -> new Command.Hold(mail(), List.of("VOTE YES"), dice.chance(0.2) ? List.of(seat) : List.of(), dice.chance(0.1), dice.chance(0.1));
            case 43 -> new Command.Confirm();
            case 44 -> new Command.Delivered(dice.pick(DraftKind.values()), "By hand.");
            case 45 -> new Command.RelayApology("They are sorry.");
            case 46 -> new Command.Clear();
            default -> new Command.Say("Something to add.", List.of(), mail(), dice.chance(0.9));
        };
    }

}
