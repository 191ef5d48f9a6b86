package org.conductd.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conductd.intake.CommandName;
import org.conductd.message.MailKind;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Choice;
import org.conductd.procedure.Command;
import org.conductd.procedure.Decider;
import org.conductd.procedure.Decision;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Draws;
import org.conductd.procedure.Measures;
import org.conductd.procedure.Party;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Policy;
import org.conductd.procedure.Question;
import org.conductd.procedure.Request;
import org.conductd.procedure.Resolution;
import org.conductd.procedure.SafeContact;
import org.conductd.procedure.Seat;
import org.conductd.procedure.Shown;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is offered can be done. */
class ActionsTest {
    private static final Measures MEASURES = new Measures("a", "b", "c", "d", "e");
    private static final Draws DRAWS = new Draws() {
        @Override
        public String reference() {
            return "BCD-FGH";
        }

        @Override
        public int below(int bound) {
            return 0;
        }
    };

    private final List<String> refused = new ArrayList<>();
    private int tried;

    /** Every button of every mail of the last transaction, pressed at once. */
    private void tryAll(Desk desk) {
        desk.mails.stream().filter(mail -> mail.caseId().isPresent()).forEach(mail -> tryAll(desk.state, mail.person(), mail.shown(), desk));
    }

    private void tryAll(CaseState state, PersonId who, Shown shown, Desk desk) {
        for (Actions.Use use : Actions.of(state, who, shown, Policy.DEFAULT)) {
            command(state, use).ifPresent(command -> {
                tried++;
                if (Decider.decide(state, new Request(who, shown, command), desk.at, Policy.DEFAULT, DRAWS) instanceof Decision.Refused refusal) {
                    refused.add(state.step() + " " + who.value() + " " + use.name() + ": " + refusal.refusal().reason());
                }
            });
        }
    }

    /** What the button asks, filled in; nothing for CLOSE, which is there to say what is owed. */
    private static Optional<Command.OfPerson> command(CaseState state, Actions.Use use) {
        return Optional.ofNullable(switch (use.name()) {
            case CLEAR -> new Command.Clear();
            case RECUSE -> new Command.Recuse();
            case AWAY -> new Command.Away();
            case BACK -> new Command.Back();
            case LEAD -> new Command.Lead();
            case REPORTED -> use.argument().isEmpty() ? null : new Command.ReportedUnknown();
            case ASK_REPORTER -> new Command.AskReporter("Which?");
            case ASK_WITNESS -> new Command.AskWitness(use.argument(), "Which?");
            case EVALUATE -> new Command.Evaluate(Map.of(Question.VIOLATION, "yes"));
            case PROPOSE_ACTION -> new Command.Propose(new Resolution.Action(MEASURES), use.argument());
            case PROPOSE_NO_ACTION -> new Command.Propose(new Resolution.NoAction("x"), use.argument());
            case PROPOSE_NO_RESPONSE -> new Command.Propose(new Resolution.NoResponse("x"), use.argument());
            case WITHDRAW_PROPOSAL -> new Command.WithdrawProposal();
            case VOTE_YES -> new Command.CastBallot(Choice.YES);
            case VOTE_NO -> new Command.CastBallot(Choice.NO);
            case VOTE_ABSTAIN -> new Command.CastBallot(Choice.ABSTAIN);
            case EXTEND -> new Command.Extend(2);
            case DRAFT_LETTER -> new Command.DraftLetter(MEASURES);
            case DRAFT_NOTICE -> new Command.DraftNotice(new Measures("a", "b", "", "", ""));
            case DRAFT_FOLLOW_UP -> new Command.DraftFollowUp("x");
            case APPROVE_DRAFT -> new Command.ApproveDraft();
            case REJECT_DRAFT -> new Command.RejectDraft("x");
            case ALLOW -> new Command.Allow(use.argument());
            case RELAY_APOLOGY -> new Command.RelayApology("x");
            case UPHOLD -> new Command.Uphold();
            case RE_EVALUATE -> new Command.ReEvaluate("x");
            case DELIVERED_LETTER -> new Command.Delivered(DraftKind.LETTER, "x");
            case DELIVERED_NOTICE -> new Command.Delivered(DraftKind.NOTICE, "x");
            case DELIVERED_FOLLOW_UP -> new Command.Delivered(DraftKind.FOLLOW_UP, "x");
            case RATIFY -> new Command.Ratify();
            case ADMIT -> new Command.Admit(member(state, use.argument()));
            case INVITE -> new Command.Invite(member(state, use.argument()));
            case ACTION_TAKEN -> new Command.ActionTaken("x");
            case REFER -> new Command.Refer("x", "y");
            case DRAFT_STATEMENT -> new Command.DraftStatement("x");
            case DRAFT_SUMMARY -> new Command.DraftSummary("x");
            case CONSENT -> new Command.Consent("x");
            case NOT_A_REPORT -> new Command.NotAReport();
            case OBJECT -> new Command.Object("x");
            case REOPEN -> new Command.Reopen("x");
            case QUIET -> new Command.Quiet(SafeContact.NORMAL);
            case WITHDRAW -> new Command.Withdraw();
            case EXCLUDE -> new Command.Exclude("Ilse", List.of(Desk.m(1)));
            case AGREE -> new Command.Agree();
            case DECLINE -> new Command.Decline();
            case APOLOGY -> new Command.Apologize("x");
            case HELP, STATUS, WHO, RESEND, WITNESS, REPORTER, CLOSE, LINK -> null;
            case MEET -> use.argument().equals("cancel") ? new Command.CancelMeeting("") : new Command.Meet(List.of(new Command.Meet.Time(
                    state.history().getLast().at().plus(Duration.ofDays(7)), Optional.empty())), "", "");
            case AVAILABLE -> new Command.Available(List.of(), !use.argument().equals("none"));
            case MINUTES -> new Command.TakeMinutes("x");
            case UNLINK -> new Command.Unlink(new CaseId(use.argument()));
            case CONFLICTS, DROP, CONFIRM, SUBSTITUTE, APPROVE, REJECT, FILE_REPORT ->
                    throw new AssertionError("offered, and cannot be done: " + use.name());
        });
    }

    private static PersonId member(CaseState state, String name) {
        return state.seats(seat -> seat.member().person().name().equals(name)).stream().map(Seat::id).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("Mail interface §5: every command that a mail offers, all along the road of a case, is taken")
    void whatIsOfferedIsTaken() {
        Desk desk = new Desk().open(SafeContact.NORMAL, false, true, Desk.sam(), Map.of());
        tryAll(desk);
        desk = new Desk().open(SafeContact.NORMAL, true, false, List.of(), Map.of());
        tryAll(desk);
        desk.clear(1);
        tryAll(desk);
        desk = Desk.asked();
        tryAll(desk);
        for (int i = 1; i <= 7; i++) {
            desk.clear(i);
            tryAll(desk);
        }
        desk.says(Desk.m(1), Shown.NOTHING, new Command.Evaluate(Map.of(Question.VIOLATION, "yes", Question.SETTING, "private")));
        tryAll(desk);
        desk.says(Desk.m(1), Shown.NOTHING, new Command.Propose(new Resolution.Action(MEASURES), ""));
        tryAll(desk);
        for (int i = 1; i <= 6; i++) {
            desk.answers(i, MailKind.BALLOT, new Command.CastBallot(Choice.YES));
            tryAll(desk);
        }
        tryAll(desk.wait(Duration.ofHours(1)));
        tryAll(desk.answers(1, MailKind.DRAFT_PREVIEW, new Command.DraftLetter(new Measures("Rae", "", "", "", ""))));
        tryAll(desk.answers(1, MailKind.DRAFT_PREVIEW, new Command.DraftLetter(MEASURES)));
        tryAll(desk.answers(1, MailKind.DRAFT_PREVIEW, new Command.ApproveDraft()));
        tryAll(desk.answers(2, MailKind.DRAFT_PREVIEW, new Command.ApproveDraft()));
        tryAll(desk.wait(Duration.ofHours(48)));
        tryAll(desk.sentDraft(DraftKind.LETTER));
        tryAll(desk.sentDraft(DraftKind.FOLLOW_UP));
        tryAll(desk.says(Desk.REPORTED, new Shown.OfMatter("1"), new Command.Apologize("I am sorry.")));
        tryAll(desk.says(Desk.REPORTED, new Shown.OfMatter("1"), new Command.Say("But.", List.of(), "")));
        tryAll(desk.says(Desk.m(1), Shown.NOTHING, new Command.Uphold()));
        tryAll(desk.wait(Duration.ofHours(24)));
        assertTrue(desk.state.closed().isPresent());
        tryAll(desk.asks(Desk.m(1), CommandName.HELP));
        assertEquals(List.of(), refused.stream().distinct().toList());
        assertTrue(tried > 500);
    }

    @Test
    @DisplayName("D37: where several are reported, each proposal says whom it is about")
    void several() {
        Desk desk = new Desk().open(SafeContact.NORMAL, true, false, List.of(Desk.sam().getFirst(),
                Desk.party(Party.Capacity.REPORTED, new PersonId("reported-2"), "Tea Thorn", "tea@example.net", "9XD-2QM")), Map.of()).clear(1, 2, 3, 4, 5, 6, 7);
        tryAll(desk.says(Desk.m(1), Shown.NOTHING, new Command.Evaluate(Map.of(Question.VIOLATION, "yes"))));
        Outgoing help = desk.asks(Desk.m(1), CommandName.HELP).mails.getFirst();
        assertTrue(help.html().contains("body=PROPOSE%20ACTION%20Sam%20Sorel%0D%0ABehavior%3A%20"));
        assertTrue(help.html().contains("body=PROPOSE%20ACTION%20Tea%20Thorn"));
        assertEquals(List.of(), refused);
    }

    @Test
    @DisplayName("D9: nothing is offered to whoever is outside")
    void nothingOutside() {
        Desk desk = Desk.cleared().says(Desk.m(1), Shown.NOTHING, new Command.Recuse());
        assertEquals(List.of(), Actions.of(desk.state, Desk.m(1), Shown.NOTHING, Policy.DEFAULT));
    }

    @Test
    @DisplayName("D13: an adviser discusses, and is offered neither proposal nor vote")
    void advisers() {
        Desk desk = Desk.cleared().says(Desk.m(1), Shown.NOTHING, new Command.Invite(new PersonId("a1")));
        PersonId adviser = new PersonId("a1");
        while (desk.state.seat(adviser).orElseThrow().outstanding().isPresent()) {
            desk.says(adviser, new Shown.OfCheck(desk.state.seat(adviser).orElseThrow().outstanding().orElseThrow()), new Command.Clear());
        }
        desk.says(Desk.m(1), Shown.NOTHING, new Command.Evaluate(Map.of(Question.VIOLATION, "yes")));
        List<CommandName> names = Actions.of(desk.state, adviser, Shown.NOTHING, Policy.DEFAULT).stream().map(Actions.Use::name).toList();
        assertTrue(names.contains(CommandName.EVALUATE));
        assertFalse(names.contains(CommandName.PROPOSE_ACTION) || names.contains(CommandName.AWAY) || names.contains(CommandName.CLOSE));
    }
}
