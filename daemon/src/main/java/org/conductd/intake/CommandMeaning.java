package org.conductd.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.conductd.intake.CommandScanner.Item.Found;
import org.conductd.intake.LabelledBlock.Label;
import org.conductd.intake.Line.Malformed.Reason;
import org.conductd.message.Mailbox;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.Choice;
import org.conductd.procedure.Command;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Measures;
import org.conductd.procedure.Party;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Resolution;

/** What a command that was found asks of the case: its argument and block read. One line can ask for several things: {@code EXCLUDE} two names. */
final class CommandMeaning {
    /** Behind CONSENT: nothing, or no more. */
    private static final Set<String> NOTHING = Set.of("nothing", "no", "withdrawn", "no more", "nothing any more");

    private final Found found;
    private final Roster roster;
    private final ZoneId zone;

    private CommandMeaning(Found found, Roster roster, ZoneId zone) {
        this.found = found;
        this.roster = roster;
        this.zone = zone;
    }

    /** Of a name, an address, a reference: longer than any that there is (RFC 5321 §4.5.3.1.3), in characters. */
    private static final int LONGEST_ARGUMENT = 500;
    /** Of a text: some ten pages, more than anybody would read in a mail, in characters. */
    private static final int LONGEST_TEXT = 20_000;

    static List<Line> of(Found found, Roster roster, ZoneId zone) {
        var meaning = new CommandMeaning(found, roster, zone);
        int longest = found.name().form() == CommandName.Form.LINE ? LONGEST_ARGUMENT : LONGEST_TEXT;
        int length = found.text().stream().mapToInt(String::length).sum();
        return length > longest ? meaning.malformed(Reason.TOO_LONG, String.valueOf(longest)) : meaning.lines();
    }

    /** A table rather than a method: one line for each command, and the compiler sees that none is missing. */
    private List<Line> lines() {
        return switch (found.name()) {
            case HELP, STATUS, WHO, RESEND -> List.of(new Line.Inquiry(found.written(), found.name()));
            case CONFLICTS -> List.of(new Line.Conflicts(found.written(), text()));
            case CONFIRM -> List.of(new Line.Confirm(found.written()));
            case CLEAR -> understood(new Command.Clear());
            case RECUSE -> understood(new Command.Recuse());
            case AWAY -> understood(new Command.Away());
            case BACK -> understood(new Command.Back());
            case LEAD -> understood(new Command.Lead());
            case REPORTED -> people(Party.Capacity.REPORTED);
            case WITNESS -> people(Party.Capacity.WITNESS);
            case REPORTER -> people(Party.Capacity.REPORTER);
            case ASK_REPORTER -> understood(new Command.AskReporter(text()));
            case ASK_WITNESS -> askWitness();
            case EVALUATE -> evaluate();
            case MEET -> MeetingForm.meet(found.written(), found.text(), roster, zone);
            case AVAILABLE -> argued(numbers -> MeetingForm.available(numbers).map(this::understood).orElseGet(() -> malformed(Reason.NOT_TIME_NUMBERS, numbers)));
            case MINUTES -> understood(new Command.TakeMinutes(text()));
            case PROPOSE_ACTION -> proposeAction();
            case PROPOSE_NO_ACTION -> propose(Resolution.NoAction::new);
            case PROPOSE_NO_RESPONSE -> propose(Resolution.NoResponse::new);
            case WITHDRAW_PROPOSAL -> understood(new Command.WithdrawProposal());
            case VOTE_YES -> understood(new Command.CastBallot(Choice.YES));
            case VOTE_NO -> understood(new Command.CastBallot(Choice.NO));
            case VOTE_ABSTAIN -> understood(new Command.CastBallot(Choice.ABSTAIN));
            case EXTEND -> extend();
            case DRAFT_LETTER -> draft(Command.DraftLetter::new);
            case DRAFT_NOTICE -> draft(Command.DraftNotice::new);
            case DRAFT_FOLLOW_UP -> understood(new Command.DraftFollowUp(text()));
            case DRAFT_STATEMENT -> understood(new Command.DraftStatement(text()));
            case APPROVE_DRAFT -> understood(new Command.ApproveDraft());
            case REJECT_DRAFT -> understood(new Command.RejectDraft(text()));
            case ALLOW -> argued(find -> understood(new Command.Allow(find.replaceAll("^#(?=\\d)|(?<=\\d)[.!]+$", ""))));
            case ACTION_TAKEN -> understood(new Command.ActionTaken(text()));
            case REFER -> refer();
            case RATIFY -> understood(new Command.Ratify());
            case RELAY_APOLOGY -> understood(new Command.RelayApology(text()));
            case UPHOLD -> understood(new Command.Uphold());
            case RE_EVALUATE -> understood(new Command.ReEvaluate(text()));
            case DELIVERED_LETTER -> understood(new Command.Delivered(DraftKind.LETTER, text()));
            case DELIVERED_NOTICE -> understood(new Command.Delivered(DraftKind.NOTICE, text()));
            case DELIVERED_FOLLOW_UP -> understood(new Command.Delivered(DraftKind.FOLLOW_UP, text()));
            case ADMIT -> onRoster(roster.members(), entry -> new Command.Admit(entry.member().person().id()));
            case INVITE -> onRoster(roster.members(), entry -> new Command.Invite(entry.member().person().id()));
            case SUBSTITUTE -> onRoster(roster.substitutes(), entry -> new Command.Substitute(entry.member(), false, false));
            case NOT_A_REPORT -> understood(new Command.NotAReport());
            case OBJECT -> understood(new Command.Object(text()));
            case CLOSE -> understood(new Command.Close());
            case REOPEN -> understood(new Command.Reopen(text()));
            case EXCLUDE -> exclude();
            case QUIET -> argued(words -> SafeContactWords.read(words).map(it -> understood(new Command.Quiet(it))).orElseGet(() -> malformed(Reason.NOT_A_SAFE_CONTACT, words)));
            case CONSENT -> argued(words -> understood(new Command.Consent(People.isNobody(words) || NOTHING.contains(words.toLowerCase(Locale.ROOT)) ? "" : words)));
            case WITHDRAW -> understood(new Command.Withdraw());
            case AGREE -> understood(new Command.Agree());
            case DECLINE -> understood(new Command.Decline());
            case APOLOGY -> understood(new Command.Apologize(text()));
            case APPROVE -> understood(new Command.Approve());
            case REJECT -> understood(new Command.Disapprove(text()));
            case DROP -> referring(reference -> List.of(new Line.Drop(found.written(), reference)));
            case LINK -> referring(reference -> understood(new Command.Link(new CaseId(reference), Optional.empty())));
            case UNLINK -> referring(reference -> understood(new Command.Unlink(new CaseId(reference))));
            case DRAFT_SUMMARY -> understood(new Command.DraftSummary(text()));
            case FILE_REPORT -> List.of(new Line.NotObeyed(found.written(), found.name(), Line.NotObeyed.Why.REPORT_IN_THREAD));
        };
    }

    /** References are written in upper case; however somebody types one, it means that. */
    private List<Line> referring(Function<String, List<Line>> command) {
        return argued(words -> {
            Matcher reference = ArgumentForm.REFERENCE.matcher(words);
            return reference.matches() ? command.apply(reference.group(1).toUpperCase(Locale.ROOT)) : malformed(Reason.NOT_A_REFERENCE, words);
        });
    }

    private List<Line> extend() {
        return argued(days -> {
            Matcher number = ArgumentForm.DAYS.matcher(days);
            return number.matches() ? understood(new Command.Extend(Integer.parseInt(number.group(1)))) : malformed(Reason.NOT_A_NUMBER, days);
        });
    }

    /** REPORTED, WITNESS, REPORTER: what people type is a name here, even where in a report it would be a description. */
    private List<Line> people(Party.Capacity capacity) {
        return argued(names -> {
            if (People.isNobody(names)) {
                return capacity == Party.Capacity.REPORTED ? understood(new Command.ReportedUnknown()) : malformed(Reason.NAME_MISSING);
            }
            List<Mailbox> people = People.in(names);
            return (people.isEmpty() ? List.of(new Mailbox(asWritten(names), "")) : people).stream()
                    .flatMap(person -> understood(named(capacity, person)).stream()).toList();
        });
    }

    private Command.OfPerson named(Party.Capacity capacity, Mailbox person) {
        return new Command.NameParty(capacity, person.name(), person.address(), Screening.rosterMatch(roster, person.name(), person.address()));
    }

    /** {@code REFER the police} and the words below, or {@code REFER the police: …} on one line, or the agency on the next line. */
    private List<Line> refer() {
        List<String> text = new ArrayList<>(found.text());
        while (!text.isEmpty() && text.getFirst().isBlank()) {
            text.removeFirst();
        }
        if (text.isEmpty()) {
            return malformed(Reason.ARGUMENT_MISSING);
        }
        String[] head = text.removeFirst().split(":(?:\\s|$)", 2);
        String rest = Courtesies.unsigned(text, roster);
        return understood(new Command.Refer(asWritten(head[0]), head.length < 2 || head[1].isBlank() ? rest : (head[1].strip() + "\n" + rest).strip()));
    }

    private static String asWritten(String names) {
        String first = names.split("[,;<(]", 2)[0].strip();
        return first.substring(0, Math.min(first.length(), People.LONGEST));
    }

    /** {@code ASK WITNESS Kim Lee} and the question below, or {@code ASK WITNESS Kim Lee: …} on one line, or the name on the next line. */
    private List<Line> askWitness() {
        List<String> text = new ArrayList<>(found.text());
        while (!text.isEmpty() && text.getFirst().isBlank()) {
            text.removeFirst();
        }
        if (text.isEmpty()) {
            return malformed(Reason.NAME_MISSING);
        }
        String[] head = text.removeFirst().split(":(?:\\s|$)", 2);
        String question = Courtesies.unsigned(text, roster);
        String whole = head.length < 2 || head[1].isBlank() ? question : (head[1].strip() + "\n" + question).strip();
        List<Mailbox> people = People.in(head[0]);
        String name = people.isEmpty() ? asWritten(head[0]) : people.getFirst().name().isEmpty() ? people.getFirst().address() : people.getFirst().name();
        return understood(new Command.AskWitness(name, whole));
    }

    private List<Line> evaluate() {
        EvaluationForm.Form form = EvaluationForm.read(found.written(), found.text(), roster);
        List<Line> lines = new ArrayList<>();
        if (!form.answers().isEmpty() || form.mistakes().isEmpty()) {
            lines.addAll(understood(new Command.Evaluate(form.answers())));
        }
        lines.addAll(form.mistakes());
        return lines;
    }

    /** Whom it is about stands under a label, or on the command's line. */
    private List<Line> proposeAction() {
        LabelledBlock block = LabelledBlock.read(found.text(), roster);
        boolean named = !found.argument().isEmpty() && block.before().startsWith(found.argument());
        String about = block.part(Label.ABOUT).isEmpty() && named ? found.argument() : block.part(Label.ABOUT);
        return labelled(new Command.Propose(new Resolution.Action(block.measures()), about), named ? block.before().substring(found.argument().length()) : block.before());
    }

    /** A reason needs no label where nothing else is written. */
    private List<Line> propose(Function<String, Resolution> reasoned) {
        LabelledBlock block = LabelledBlock.read(found.text(), roster);
        String reason = block.part(Label.REASON);
        boolean named = !reason.isEmpty() && block.part(Label.ABOUT).isEmpty();
        return understood(new Command.Propose(reasoned.apply(reason.isEmpty() ? block.before() : reason), named ? found.argument() : block.part(Label.ABOUT)));
    }

    private List<Line> draft(Function<Measures, Command.OfPerson> drafting) {
        LabelledBlock block = LabelledBlock.read(found.text(), roster);
        return labelled(drafting.apply(block.measures()), block.before());
    }

    /** Text under no label goes nowhere, which its writer has to know. */
    private List<Line> labelled(Command.OfPerson command, String unlabelled) {
        List<Line> lines = new ArrayList<>(understood(command));
        if (Courtesies.reduce(unlabelled.lines().toList(), roster, true).length() > 0) {
            lines.addAll(malformed(Reason.UNLABELLED, unlabelled.strip()));
        }
        return lines;
    }

    private List<Line> exclude() {
        return argued(names -> People.isEverybody(names) ? understood(new Command.ExcludeAll())
                : WhoIs.split(WhoIs.everybody(roster), names).stream().flatMap(name -> excluding(name).stream()).toList());
    }

    private List<Line> excluding(String name) {
        if (People.isEverybody(name)) {
            return understood(new Command.ExcludeAll());
        }
        List<PersonId> meant = WhoIs.excludable(roster, name);
        // Whoever is told that cases wait and approves letters too is one person with two ids.
        boolean contacts = meant.size() > 1 && WhoIs.called(WhoIs.everybody(roster), name).isEmpty();
        return contacts ? meant.stream().flatMap(id -> understood(new Command.Exclude(name, List.of(id))).stream()).toList() : understood(new Command.Exclude(name, meant));
    }

    private List<Line> onRoster(List<RosterEntry> people, Function<RosterEntry, Command.OfPerson> command) {
        return argued(names -> WhoIs.split(people, names).stream().flatMap(name -> {
            List<RosterEntry> called = WhoIs.called(people, name);
            return (switch (called.size()) {
                case 0 -> malformed(Reason.NOT_ON_ROSTER, name);
                case 1 -> understood(command.apply(called.getFirst()));
                default -> malformed(Reason.AMBIGUOUS, called.stream().map(RosterEntry::name).toArray(String[]::new));
            }).stream();
        }).toList());
    }

    private List<Line> argued(Function<String, List<Line>> meaning) {
        return found.argument().isEmpty() ? malformed(Reason.ARGUMENT_MISSING) : meaning.apply(found.argument());
    }

    private String text() {
        return Courtesies.unsigned(found.text(), roster);
    }

    private List<Line> understood(Command.OfPerson command) {
        return List.of(new Line.Understood(found.written(), found.name(), command));
    }

    private List<Line> malformed(Reason reason, String... arguments) {
        return List.of(new Line.Malformed(found.written(), found.name(), reason, List.of(arguments)));
    }
}
