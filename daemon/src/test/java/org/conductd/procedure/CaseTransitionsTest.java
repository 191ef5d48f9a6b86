package org.conductd.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every state × every command, to an approved matrix. {@code -Dgolden=update} writes it anew; look at the difference before you commit it. */
class CaseTransitionsTest {
    private static final Path APPROVED = Path.of("src/test/resources/transitions.txt");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final PersonId UNCLEARED = Road.m(8);
    private static final PersonId ADVISER = new PersonId("a1");
    private static final Person MOE = new Person(new PersonId("approver-1"), "Moe", "moe@example.com");
    private static final PersonId WITNESS = new PersonId("witness-1");

    private record Asked(PersonId actor, Command.OfPerson command) {}

    @Test
    @DisplayName("mail interface §4: what each command comes to in each state is as approved; a refusal changes nothing")
    void everyCommandInEveryState() throws IOException {
        StringBuilder matrix = new StringBuilder("What a command comes to in each state of a case: accepted, or the reason why not. Member 1 asks, cleared where anybody is; then the others.\n");
        states().forEach((name, state) -> {
            matrix.append("\n").append(name).append(" (").append(state.get().state.step()).append(")\n");
            commands().forEach((words, asked) -> matrix.append("  ").append(words).append(" ".repeat(Math.max(1, 24 - words.length()))).append(outcome(state.get(), asked)).append('\n'));
            others().forEach((who, actor) -> matrix.append("  ").append(who).append(":\n").append(grouped(state, actor)));
        });
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(APPROVED, matrix);
        }
        assertEquals(Files.readString(APPROVED), matrix.toString());
    }

    /** What comes of a member's commands for somebody else, a line for each outcome. */
    private static String grouped(Supplier<Road> state, PersonId actor) {
        Map<String, List<String>> byOutcome = new TreeMap<>();
        ofMembers().forEach((words, command) -> {
            Road road = state.get();
            road.state = everybody(road.state);
            byOutcome.computeIfAbsent(outcome(road, new Asked(actor, command)), _ -> new ArrayList<>()).add(words);
        });
        StringBuilder lines = new StringBuilder();
        byOutcome.forEach((outcome, words) -> lines.append("      ").append(outcome).append(": ").append(String.join(", ", words)).append('\n'));
        return lines.toString();
    }

    private static Map<String, PersonId> others() {
        Map<String, PersonId> others = new LinkedHashMap<>();
        others.put("a member who has not cleared", UNCLEARED);
        others.put("an adviser who is cleared", ADVISER);
        others.put("a witness", WITNESS);
        others.put("who approves from outside", MOE.id());
        others.put("an escalation contact", new PersonId("e1"));
        return others;
    }

    /** With everybody at the table whom a case can have. */
    private static CaseState everybody(CaseState state) {
        Instant at = state.history().getLast().at();
        Member adviser = new Member(new Person(ADVISER, "Adviser", "a1@example.org"), Member.Role.ADVISORY, Instant.EPOCH);
        Party witness = new Party(new Person(WITNESS, "Wim", "wim@example.net"), Party.Capacity.WITNESS, "WIM-REF", Party.KnownFrom.REPORT);
        List<Event> seated = List.of(new Event.SubstituteSeated(Seat.of(Road.member(8), Seat.Standing.SEATED, Optional.empty()), new PersonId("e1")),
                new Event.SubstituteSeated(Seat.of(adviser, Seat.Standing.SEATED, Optional.empty()).open(), new PersonId("e1")),
                new Event.PartyNamed(witness, Road.m(1)));
        CaseState all = state;
        for (Event event : seated) {
            all = Evolution.evolve(all, new Happened(at, event));
        }
        return all;
    }

    private static String outcome(Road road, Asked asked) {
        CaseState before = road.state;
        return switch (Decider.decide(before, new Request(asked.actor(), shown(road, asked), asked.command()), road.now, road.policy, new Road.SeededDraws())) {
            case Decision.Accepted _ -> "accepted";
            case Decision.Refused(Refusal refusal) -> refusal.reason().name();
        };
    }

    /** The mail that this command would answer, where there is one. */
    private static Shown shown(Road road, Asked asked) {
        Optional<Check> check = road.state.seat(asked.actor()).flatMap(Seat::outstanding);
        Matter matter = road.state.matter("1");
        return switch (asked.command()) {
            case Command.Clear _ -> check.<Shown>map(Shown.OfCheck::new).orElse(Shown.NOTHING);
            case Command.CastBallot _, Command.Extend _ -> matter.ballot().isPresent() ? road.ballot() : Shown.NOTHING;
            case Command.ApproveDraft _, Command.RejectDraft _, Command.Allow _, Command.OfApprover _ -> matter.unsentDrafts().isEmpty() ? Shown.NOTHING : road.drafts();
            case Command.OfPerson _ -> Shown.NOTHING;
        };
    }

    // ---- The states

    private static Map<String, Supplier<Road>> states() {
        Map<String, Supplier<Road>> states = new LinkedHashMap<>();
        states.put("grace", () -> new Road().open(Road.seats(5), List.of(Road.reported()), false, false));
        states.put("reading", () -> Road.prose(5));
        states.put("step one unanswered", () -> Road.labelled(5));
        states.put("cleared, others silent", () -> Road.labelled(5).clear(1, 2));
        states.put("deliberation", () -> Road.labelled(5).clearAll());
        states.put("evaluated", () -> Road.labelled(5).clearAll().evaluate(1));
        states.put("dismissal runs", CaseTransitionsTest::dismissed);
        states.put("too few left", CaseTransitionsTest::tooFew);
        states.put("notice drafted", CaseTransitionsTest::noticed);
        states.put("hearing", () -> noticed().approve(1, 2).submitted(DraftKind.NOTICE));
        states.put("vote", CaseTransitionsTest::vote);
        states.put("vote settled", () -> vote().vote(Choice.YES, 1, 2, 3, 4));
        states.put("drafting", CaseTransitionsTest::drafting);
        states.put("heads-up", CaseTransitionsTest::headsUp);
        states.put("approval from outside", () -> outside(MOE).approve(1, 2));
        states.put("not approved from outside", () -> answered(outside(MOE).approve(1, 2), new Command.Disapprove("Too short.")));
        states.put("letter on its way", () -> drafting().approve(1, 2));
        states.put("letter out", CaseTransitionsTest::letterOut);
        states.put("answered", () -> said(letterOut(), new Command.Say("It was not so.", List.of(), "mail-2")));
        states.put("declined", () -> said(letterOut(), new Command.Decline()));
        states.put("closed", () -> said(letterOut(), new Command.Agree()));
        return states;
    }

    private static Road said(Road road, Command.OfPerson command) {
        road.accepted(Road.REPORTED, Shown.NOTHING, command);
        return road;
    }

    private static Road dismissed() {
        Road road = Road.labelled(5).clearAll();
        road.accepted(Road.m(2), Shown.NOTHING, new Command.NotAReport());
        road.accepted(Road.m(3), Shown.NOTHING, new Command.NotAReport());
        return road;
    }

    private static Road tooFew() {
        Road road = Road.labelled(3).clearAll();
        road.accepted(Road.m(3), Shown.NOTHING, new Command.Recuse());
        return road;
    }

    private static Road noticed() {
        Road road = Road.hearing();
        return road.open(Road.seats(5), List.of(Road.reported()), true, false).clearAll().evaluate(1).propose(1);
    }

    private static Road outside(Person... approvers) {
        Road road = new Road();
        road.policy = Policies.outside(approvers);
        road.open(Road.seats(5), List.of(Road.reported()), true, false).clearAll().evaluate(1).propose(1).vote(Choice.YES, 1, 2, 3, 4, 5);
        road.wait(HOUR);
        return road;
    }

    private static Road answered(Road road, Command.OfApprover command) {
        road.accepted(MOE.id(), road.drafts(), command);
        return road;
    }

    private static Road vote() {
        return Road.labelled(5).clearAll().evaluate(1).propose(1);
    }

    private static Road drafting() {
        Road road = vote().vote(Choice.YES, 1, 2, 3, 4, 5);
        road.wait(HOUR);
        return road;
    }

    private static Road headsUp() {
        Road road = drafting();
        road.accepted(Road.m(2), Shown.NOTHING, new Command.Evaluate(Map.of(Question.SETTING, "private")));
        return road.approve(1, 2);
    }

    private static Road letterOut() {
        return drafting().approve(1, 2).submitted(DraftKind.LETTER).submitted(DraftKind.FOLLOW_UP);
    }

    // ---- The commands

    private static Map<String, Asked> commands() {
        Map<String, Asked> commands = new LinkedHashMap<>();
        ofMembers().forEach((words, command) -> commands.put(words, new Asked(Road.m(1), command)));
        Map<String, Command.OfPerson> reporter = new LinkedHashMap<>();
        reporter.put("reporter: words", new Command.Say("There is more.", List.of(), "mail-3"));
        reporter.put("reporter: EXCLUDE", new Command.Exclude("Member 2", List.of(Road.m(2))));
        reporter.put("reporter: QUIET", new Command.Quiet(new SafeContact(SafeContact.Manner.NEUTRAL, "")));
        reporter.put("reporter: unproven", new Command.Hold("mail-7", List.of("EXCLUDE Member 2"), List.of(Road.m(2)), false, false));
        reporter.put("reporter: CONFIRM", new Command.Confirm());
        reporter.put("reporter: CONSENT", new Command.Consent("That I reported."));
        reporter.put("reporter: WITHDRAW", new Command.Withdraw());
        reporter.put("reporter: OBJECT", new Command.Object("Not now."));
        reporter.put("reporter: VOTE YES", new Command.CastBallot(Choice.YES));
        reporter.forEach((words, command) -> commands.put(words, new Asked(Road.REPORTER, command)));
        commands.put("contact: unproven", new Asked(new PersonId("e1"), new Command.Hold("mail-8", List.of("SUBSTITUTE Member 9"), List.of(), false, false)));
        commands.put("contact: SUBSTITUTE", new Asked(new PersonId("e1"), new Command.Substitute(Road.member(9), true, true)));
        Map<String, Command.OfPerson> reported = new LinkedHashMap<>();
        reported.put("reported: words", new Command.Say("It was not so.", List.of(), "mail-4"));
        reported.put("reported: AGREE", new Command.Agree());
        reported.put("reported: DECLINE", new Command.Decline());
        reported.put("reported: APOLOGY", new Command.Apologize("I am sorry."));
        reported.put("reported: EXCLUDE", new Command.Exclude("Member 2", List.of(Road.m(2))));
        reported.forEach((words, command) -> commands.put(words, new Asked(Road.REPORTED, command)));
        commands.put("approver: words", new Asked(MOE.id(), new Command.Say("I know that channel.", List.of(), "mail-9")));
        commands.put("approver: unproven", new Asked(MOE.id(), new Command.Hold("mail-10", List.of("APPROVE"), List.of(), false, false)));
        commands.put("approver: APPROVE", new Asked(MOE.id(), new Command.Approve()));
        commands.put("approver: REJECT", new Asked(MOE.id(), new Command.Disapprove("Too short.")));
        return commands;
    }

    private static Map<String, Command.OfPerson> ofMembers() {
        Map<String, Command.OfPerson> commands = new LinkedHashMap<>();
        commands.put("words", new Command.Say("I think so.", List.of(), "mail-5"));
        commands.put("words, unproven", new Command.Say("I think so.", List.of(), "mail-5", false));
        commands.put("anything, unproven", new Command.Hold("mail-6", List.of("VOTE YES"), List.of(), false, false));
        commands.put("CONFIRM", new Command.Confirm());
        commands.put("CLEAR", new Command.Clear());
        commands.put("RECUSE", new Command.Recuse());
        commands.put("AWAY", new Command.Away());
        commands.put("BACK", new Command.Back());
        commands.put("LEAD", new Command.Lead());
        commands.put("REPORTED", new Command.NameParty(Party.Capacity.REPORTED, "Kim", "kim@example.net", Optional.empty()));
        commands.put("REPORTED (a member)", new Command.NameParty(Party.Capacity.REPORTED, "Member 2", "m2@example.org", Optional.of(Road.m(2))));
        commands.put("REPORTED unknown", new Command.ReportedUnknown());
        commands.put("WITNESS", new Command.NameParty(Party.Capacity.WITNESS, "Lee", "lee@example.net", Optional.empty()));
        commands.put("REPORTER", new Command.NameParty(Party.Capacity.REPORTER, "Rae", "other@example.net", Optional.empty()));
        commands.put("ASK REPORTER", new Command.AskReporter("When was it?"));
        commands.put("ASK WITNESS", new Command.AskWitness("Lee", "When was it?"));
        commands.put("EVALUATE", new Command.Evaluate(Map.of(Question.VIOLATION, "yes")));
        commands.put("PROPOSE ACTION", new Command.Propose(new Resolution.Action(Road.MEASURES), ""));
        commands.put("PROPOSE NO ACTION", new Command.Propose(new Resolution.NoAction("Out of scope."), ""));
        commands.put("PROPOSE NO RESPONSE", new Command.Propose(new Resolution.NoResponse("Not in good faith."), ""));
        commands.put("WITHDRAW PROPOSAL", new Command.WithdrawProposal());
        commands.put("VOTE YES", new Command.CastBallot(Choice.YES));
        commands.put("EXTEND", new Command.Extend(2));
        commands.put("DRAFT LETTER", new Command.DraftLetter(new Measures("In other words.", "", "", "", "")));
        commands.put("DRAFT NOTICE", new Command.DraftNotice(new Measures("In other words.", "", "", "", "")));
        commands.put("DRAFT FOLLOW-UP", new Command.DraftFollowUp("We decided."));
        commands.put("DRAFT STATEMENT", new Command.DraftStatement("Something happened."));
        commands.put("APPROVE DRAFT", new Command.ApproveDraft());
        commands.put("REJECT DRAFT", new Command.RejectDraft("Too harsh."));
        commands.put("ALLOW", new Command.Allow("1"));
        commands.put("ACTION TAKEN", new Command.ActionTaken("Shown out."));
        commands.put("REFER", new Command.Refer("the police", "Threats."));
        commands.put("RATIFY", new Command.Ratify());
        commands.put("RELAY APOLOGY", new Command.RelayApology("They are sorry."));
        commands.put("UPHOLD", new Command.Uphold());
        commands.put("RE-EVALUATE", new Command.ReEvaluate("There is more."));
        commands.put("DELIVERED LETTER", new Command.Delivered(DraftKind.LETTER, "By hand."));
        commands.put("DELIVERED NOTICE", new Command.Delivered(DraftKind.NOTICE, "By hand."));
        commands.put("DELIVERED FOLLOW-UP", new Command.Delivered(DraftKind.FOLLOW_UP, "By phone."));
        commands.put("ADMIT", new Command.Admit(Road.m(2)));
        commands.put("INVITE", new Command.Invite(Road.m(2)));
        commands.put("NOT A REPORT", new Command.NotAReport());
        commands.put("LINK", new Command.Link(new CaseId("T5V-XKK"), Optional.empty()));
        commands.put("UNLINK", new Command.Unlink(new CaseId("T5V-XKK")));
        commands.put("DRAFT SUMMARY", new Command.DraftSummary("A warning for harsh words."));
        commands.put("OBJECT", new Command.Object("It is one."));
        commands.put("CLOSE", new Command.Close());
        commands.put("REOPEN", new Command.Reopen("There is more."));
        return commands;
    }
}
