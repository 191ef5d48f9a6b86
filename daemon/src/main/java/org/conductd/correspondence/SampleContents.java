package org.conductd.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.conductd.correspondence.Frame.Thread;
import org.conductd.intake.CommandName;
import org.conductd.intake.Listing;
import org.conductd.procedure.CaseState;
import org.conductd.procedure.Check;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Event;
import org.conductd.procedure.Find;
import org.conductd.procedure.IncidentReport;
import org.conductd.procedure.Question;

/** What the sample mails say: every record of {@link Content}, with each of the values that a template tells apart. */
final class SampleContents {
    /** @param commands that its reader can use, the first three as buttons */
    record Named(String name, Thread thread, Content content, List<CommandName> commands) {}

    private static final Instant AT = Samples.AT;
    private static final List<String> MEMBERS = List.of("Ilse Brandt", "Hugo Lindqvist", "Omar Haddad");
    private static final Content.Named SAM = new Content.Named("Sam Sorel", "sam@example.net");
    private static final Content.Named RAE = new Content.Named("Rae", "rae@example.net");
    private static final Content.Named WIM = new Content.Named("Wim", "");
    private static final String WORDS = "They shouted at me in the review channel.\nThat was on Monday, and it was not the first time.";

    private static final GroupMail.Discussion.Said ILSE_SAYS = new GroupMail.Discussion.Said("Ilse Brandt", WORDS, true);

    static final List<GroupMail.Owed> OWED = Arrays.stream(GroupMail.Owed.What.values())
            .map(what -> new GroupMail.Owed(what, MEMBERS, what.ordinal() % 2 == 0 ? Optional.of(AT) : Optional.empty())).toList();
    static final List<GroupMail.Coming> COMING = List.of(new GroupMail.Coming(AT, AT.plus(Duration.ofHours(1)), "https://meet.example.org/k4t9",
            List.of("Ilse Brandt"), List.of("Hugo Lindqvist"), List.of("Omar Haddad"), List.of("Greta Solberg")));
    private static final List<GroupMail.Row> ROWS = Arrays.stream(Question.values()).map(question -> new GroupMail.Row(question.name(),
            List.of(new GroupMail.Given("Ilse Brandt", "yes"), new GroupMail.Given("Hugo Lindqvist", "borderline")))).toList();

    private final List<Named> all = new ArrayList<>();

    private SampleContents() {}

    static List<Named> all() {
        var contents = new SampleContents();
        contents.parties();
        contents.clearance();
        contents.group();
        contents.meetings();
        contents.votes();
        contents.drafts();
        contents.previews();
        contents.plain();
        return contents.all;
    }

    private void add(String name, Thread thread, Content content, CommandName... commands) {
        all.add(new Named(content.kind().label() + (name.isEmpty() ? "" : "-" + name.toLowerCase(Locale.ROOT).replace('_', '-')), thread, content,
                List.of(commands)));
    }

    private void parties() {
        List<String> missing = List.of("DESCRIPTION", "REPORTED_PERSON", "DATE_AND_TIME", "LOCATION", "ONGOING", "WITNESSES");
        List<String> advisory = List.of("Greta Solberg");
        add("", Thread.REPORTER, new PartyMail.Acknowledgment(AT, Optional.of(AT), MEMBERS, advisory, false, true, missing, List.of(), AT, "NORMAL", "", Optional.empty(), List.of(), false, false),
                CommandName.EXCLUDE, CommandName.STATUS, CommandName.QUIET, CommandName.WITHDRAW, CommandName.HELP);
        add("urgent", Thread.REPORTER, new PartyMail.Acknowledgment(AT, Optional.empty(), MEMBERS, List.of(), true, false, List.of(),
                List.of("One part was encrypted to a key that we do not have."), AT, "ONLY", "Ilse Brandt", Optional.empty(), List.of("Moe Derat", "Ada Minn"), true, true), CommandName.EXCLUDE);
        for (List<String> callable : List.of(List.of("Kai Berg", "Uma Sen"), List.<String>of())) {
            add(callable.isEmpty() ? "nobody" : "instead", Thread.REPORTER, new PartyMail.Acknowledgment(AT, Optional.empty(), MEMBERS, List.of(), false, true, List.of(), List.of(), AT, "NORMAL", "",
                    Optional.of(new PartyMail.Instead(List.of("Eva Lind", "Edo Ruiz"), callable)), List.of(), false, false), CommandName.EXCLUDE);
        }
        add("", Thread.REPORTER, new PartyMail.Receipt(false), CommandName.STATUS);
        add("elsewhere", Thread.REPORTER, new PartyMail.Receipt(true));
        add("", Thread.REPORTER, new PartyMail.HeadsUp(PartyMail.HeadsUp.What.LETTER, AT, true, List.of()), CommandName.OBJECT);
        add("safety", Thread.REPORTER, new PartyMail.HeadsUp(PartyMail.HeadsUp.What.LETTER, AT, false, List.of()), CommandName.OBJECT);
        add("notice", Thread.REPORTER, new PartyMail.HeadsUp(PartyMail.HeadsUp.What.NOTICE, AT, true, List.of()), CommandName.OBJECT);
        add("newcomers", Thread.REPORTER, new PartyMail.HeadsUp(PartyMail.HeadsUp.What.NEWCOMERS, AT, false, MEMBERS), CommandName.EXCLUDE);
        add("", Thread.REPORTER, new PartyMail.ReporterQuestion("Do you know which channel it was?", "", Optional.empty()), CommandName.STATUS);
        add("referral", Thread.REPORTER, new PartyMail.ReporterQuestion("They can look into threats.", "the police", Optional.of(AT)), CommandName.OBJECT);
        add("", Thread.WITNESS, new PartyMail.WitnessQuestion("Were you in the review channel on Monday?"));
        for (CaseState.Step step : CaseState.Step.values()) {
            add(step.name(), Thread.REPORTER, new PartyMail.Status(step, Optional.of(AT), false, step == CaseState.Step.VOTE, step == CaseState.Step.CLEARANCE, false, false, Duration.ofDays(7)),
                    CommandName.STATUS);
        }
        add("too-few", Thread.REPORTER, new PartyMail.Status(CaseState.Step.DELIBERATION, Optional.of(AT), false, false, false, true, false, Duration.ofDays(7)), CommandName.STATUS);
        add("dismissed", Thread.REPORTER, new PartyMail.Status(CaseState.Step.CLOSED, Optional.empty(), false, false, false, false, true, Duration.ofDays(7)), CommandName.STATUS);
        add("followed-up", Thread.REPORTER, new PartyMail.Status(CaseState.Step.CLOSED, Optional.empty(), true, false, false, false, false, Duration.ofDays(7)));
        add("nothing-due", Thread.REPORTER, new PartyMail.Status(CaseState.Step.CLOSED, Optional.empty(), false, false, false, false, false, Duration.ofDays(7)));
    }

    private void clearance() {
        for (Check.Kind step : Check.Kind.values()) {
            boolean reads = step == Check.Kind.READER;
            boolean one = step == Check.Kind.STEP_ONE;
            boolean two = step == Check.Kind.STEP_TWO;
            var check = new ClearanceMail.ConflictCheck(false, step, reads || two ? List.of() : List.of(SAM), reads || one ? List.of() : List.of(RAE),
                    reads || one ? List.of() : List.of(WIM), reads ? "the review channel" : "", "", "MAIL", false, Optional.of(AT));
            add(step.name(), Thread.MEMBER, check, CommandName.CLEAR, CommandName.RECUSE, CommandName.HELP);
        }
        gathered();
        add("nobody", Thread.MEMBER, new ClearanceMail.ConflictCheck(false, Check.Kind.SINGLE, List.of(), List.of(), List.of(), "", "", "MAIL", true,
                Optional.empty()), CommandName.CLEAR);
        add("check", Thread.MEMBER, new ClearanceMail.ConflictCheck(true, Check.Kind.READER, List.of(), List.of(), List.of(), "", "Monday", "MEMBER", false,
                Optional.of(AT)), CommandName.CLEAR, CommandName.RECUSE);
        add("", Thread.MEMBER, report(true), CommandName.EVALUATE, CommandName.PROPOSE_ACTION, CommandName.ASK_REPORTER, CommandName.RECUSE);
        add("bare", Thread.MEMBER, report(false), CommandName.REPORTED, CommandName.EVALUATE);
        for (String manner : List.of("ONLY", "NONE")) {
            add(manner, Thread.MEMBER, new ClearanceMail.Report(AT, true, RAE, "REPORT", "Ilse Brandt", "", manner, false, List.of(SAM), List.of(), List.of(), "", WORDS, "",
                    List.of(), List.of(), false, false, Optional.empty(), List.of(), List.of(), false, false, List.of(), List.of(), AT, Optional.empty()));
        }
    }

    private void gathered() {
        String address = "group+bcdfghjkmnpqrstvwxz1@example.org";
        List<Frame.Offer> offers = List.of(CommandName.CLEAR, CommandName.RECUSE).stream()
                .map(name -> Framing.offer("Case K7Q-4MD", address, new Actions.Use(name, ""), true)).toList();
        for (boolean reminder : List.of(false, true)) {
            List<ClearanceMail.Gathered.Part> parts = Arrays.stream(Check.Kind.values()).map(step -> new ClearanceMail.Gathered.Part("K7Q-4MD",
                    new ClearanceMail.ConflictCheck(reminder, step, step == Check.Kind.SINGLE ? List.of() : List.of(SAM), step == Check.Kind.STEP_TWO ? List.of(RAE) : List.of(),
                            List.of(), "the review channel", "", "MAIL", false, Optional.of(AT)), address, offers)).toList();
            add("several", Thread.SEVERAL, new ClearanceMail.Gathered(reminder, reminder ? Optional.empty() : Optional.of(AT), parts), CommandName.CLEAR, CommandName.RECUSE);
        }
    }

    private static ClearanceMail.Report report(boolean full) {
        List<String> questions = Arrays.stream(Question.values()).map(Enum::name).toList();
        if (!full) {
            return new ClearanceMail.Report(AT, false, new Content.Named("", ""), "MAIL", "Ilse Brandt", "", "NEUTRAL", true, List.of(), List.of(), List.of(), "", "", "",
                    List.of(), List.of("The mail had no text."), true, true, Optional.of(AT), List.of(), List.of(), true, false, List.of(), questions, AT, Optional.empty());
        }
        List<Content.Entry> fields = Arrays.stream(IncidentReport.Field.values())
                .map(field -> new Content.Entry(field.name(), "as in " + field.name().toLowerCase(Locale.ROOT))).toList();
        return new ClearanceMail.Report(AT, true, RAE, "MAIL", "", "rae@work.example", "NORMAL", false, List.of(SAM), List.of(WIM), fields, "I am afraid that they find out.",
                WORDS, "What happened yesterday", List.of("screenshot.png", "log.txt"), List.of(), false, false, Optional.empty(), List.of("Omar Haddad"),
                List.of("Greta Solberg"), true, true, proceedings(), questions, AT, Optional.of(poll("", false)));
    }

    private static List<ClearanceMail.Proceeding> proceedings() {
        List<ClearanceMail.Proceeding> some = new ArrayList<>();
        for (String key : List.of("FACTS", "WITHDRAWN", "URGENT", "LEAD", "UNKNOWN", "ACTION", "REFERRED", "REFERRAL", "REFERRAL_OBJECTED", "REMARK", "MINUTES", "MEETING_CANCELLED", "TERM_ENDED", "CONSENT", "CONSENT_TAKEN_BACK", "STATEMENT", "EVALUATED", "PROPOSAL_WITHDRAWN", "REJECTED",
                "LETTER_OBJECTED", "APPROVAL_ASKED", "APPROVAL_GIVEN", "APPROVAL_REFUSED", "APPROVAL_UNANSWERED", "APPROVAL_SKIPPED", "FOLLOW_UP_WITHHELD", "UNHEARD", "ANSWERED", "AGREED", "DECLINED", "APOLOGY", "UPHELD", "RE_EVALUATION", "DISMISSAL_OBJECTED",
                "CLOSED", "REOPENED", "FACTS_UNPROVEN", "REMARK_UNPROVEN", "ANSWERED_UNPROVEN")) {
            some.add(new ClearanceMail.Proceeding(AT, key, List.of("Ilse Brandt"), key.equals("REMARK") ? WORDS : ""));
        }
        List.of("NORMAL", "ONLY", "NEUTRAL", "NONE").forEach(manner -> some.add(new ClearanceMail.Proceeding(AT, "QUIET", List.of(manner), "")));
        some.add(new ClearanceMail.Proceeding(AT, "FOLLOW_UP_WANTED", List.of(), ""));
        some.add(new ClearanceMail.Proceeding(AT, "NAMED", List.of("Ilse Brandt", "REPORTED"), SAM.both()));
        some.add(new ClearanceMail.Proceeding(AT, "NAMED", List.of("Ilse Brandt", "WITNESS"), WIM.both()));
        some.add(new ClearanceMail.Proceeding(AT, "NAMED", List.of("Ilse Brandt", "REPORTER"), RAE.both()));
        some.add(new ClearanceMail.Proceeding(AT, "QUESTION", List.of("Ilse Brandt", "the reporter"), "Which channel?"));
        some.add(new ClearanceMail.Proceeding(AT, "MEETING", List.of(AT), ""));
        some.add(new ClearanceMail.Proceeding(AT, "BALLOT", List.of(AT), ""));
        some.add(new ClearanceMail.Proceeding(AT, "PASSED", List.of(4, 5, 4), ""));
        some.add(new ClearanceMail.Proceeding(AT, "FAILED", List.of(3, 5, 4), ""));
        for (String type : List.of("ACTION", "NO_ACTION", "NO_RESPONSE")) {
            some.add(new ClearanceMail.Proceeding(AT, "PROPOSED", List.of("Ilse Brandt", type), "Reason: a misunderstanding"));
        }
        for (DraftKind kind : DraftKind.values()) {
            some.add(new ClearanceMail.Proceeding(AT, "SENT", List.of(kind), ""));
            some.add(new ClearanceMail.Proceeding(AT, "DELIVERED", List.of(kind), ""));
        }
        return some;
    }

    private static GroupMail.MeetingPoll poll(String words, boolean replaces) {
        List<GroupMail.Offered> times = List.of(new GroupMail.Offered(1, AT.plus(Samples.TWO_DAYS), AT.plus(Samples.TWO_DAYS).plus(Duration.ofHours(1))),
                new GroupMail.Offered(2, AT.plus(Duration.ofDays(3)), AT.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(90))));
        return new GroupMail.MeetingPoll("Ilse Brandt", words, times, replaces ? "" : "https://meet.example.org/k4t9", AT.plus(Duration.ofDays(1)), replaces,
                replaces ? Optional.of(AT.plus(Samples.TWO_DAYS)) : Optional.empty());
    }

    private void meetings() {
        add("", Thread.MEMBER, poll("", false), CommandName.AVAILABLE, CommandName.MEET);
        add("replaced", Thread.MEMBER, poll(WORDS, true), CommandName.AVAILABLE);
        for (GroupMail.MeetingInvitation.What what : GroupMail.MeetingInvitation.What.values()) {
            for (String said : List.of("NONE", "ACCEPTED", "TENTATIVE", "DECLINED")) {
                if (said.equals("NONE") || !what.name().startsWith("C")) {
                    add(what + (said.equals("NONE") ? "" : "-" + said), Thread.MEMBER, new GroupMail.MeetingInvitation(what, 1, what.ordinal(), AT.plus(Samples.TWO_DAYS),
                            AT.plus(Samples.TWO_DAYS).plus(Duration.ofHours(1)), said.equals("NONE") ? "https://meet.example.org/k4t9" : "", said),
                            CommandName.AVAILABLE);
                }
            }
        }
    }

    private void group() {
        for (GroupMail.Discussion.What what : GroupMail.Discussion.What.values()) {
            add(what.name(), Thread.MEMBER, new GroupMail.Discussion(what, List.of(ILSE_SAYS), what.ordinal() == 0 ? List.of("log.txt") : List.of()),
                    CommandName.EVALUATE);
        }
        add("several", Thread.MEMBER, new GroupMail.Discussion(GroupMail.Discussion.What.REMARK, List.of(ILSE_SAYS,
                new GroupMail.Discussion.Said("Hugo Lindqvist", "I agree.", true)), List.of()), CommandName.EVALUATE);
        for (GroupMail.RelayedAnswer.What what : GroupMail.RelayedAnswer.What.values()) {
            add(what.name(), Thread.MEMBER, new GroupMail.RelayedAnswer(what, what.ordinal() % 2 == 0 ? "REPORTER" : "REPORTED",
                    what.ordinal() % 2 == 0 ? "" : "Sam Sorel", what == GroupMail.RelayedAnswer.What.AGREED ? "" : WORDS, List.of(), false, true),
                    CommandName.UPHOLD, CommandName.RE_EVALUATE);
        }
        add("witness", Thread.MEMBER, new GroupMail.RelayedAnswer(GroupMail.RelayedAnswer.What.ANSWER, "WITNESS", "Wim", WORDS, List.of("a.png"), false, true));
        add("unproven", Thread.MEMBER, new GroupMail.RelayedAnswer(GroupMail.RelayedAnswer.What.ANSWER, "WITNESS", "Wim", WORDS, List.of(), false, false));
        add("unproven", Thread.MEMBER, new GroupMail.Discussion(GroupMail.Discussion.What.REMARK,
                List.of(new GroupMail.Discussion.Said("Ilse Brandt", WORDS, false)), List.of()));
        add("nameless", Thread.MEMBER, new GroupMail.RelayedAnswer(GroupMail.RelayedAnswer.What.ANSWER, "REPORTED", "", WORDS, List.of(), false, true));
        add("closed", Thread.MEMBER, new GroupMail.RelayedAnswer(GroupMail.RelayedAnswer.What.AGREED, "REPORTED", "Sam Sorel", "", List.of(), true, true));
        add("", Thread.MEMBER, new GroupMail.EvaluationOverview(ROWS, List.of("Omar Haddad"), true), CommandName.PROPOSE_ACTION,
                CommandName.PROPOSE_NO_ACTION);
        for (String what : List.of("letter", "acknowledgment", "follow-up", "apology", "status", "heads-up", "notice", "reporter-question", "receipt")) {
            add(what, Thread.MEMBER, new GroupMail.Undelivered(what, Set.of("letter", "notice").contains(what) ? "REPORTED" : "REPORTER", what.equals("letter")
                    ? "Sam Sorel" : "", what.equals("letter") ? "5.1.1" : "", false), CommandName.REPORTED);
        }
        add("held", Thread.MEMBER, new GroupMail.Undelivered("heads-up", "REPORTER", "", "5.1.1", true), CommandName.REPORTER);
        for (GroupMail.Reminder.What what : GroupMail.Reminder.What.values()) {
            add(what.name(), Thread.MEMBER, new GroupMail.Reminder(what, "Hugo Lindqvist", "Ilse Brandt", Optional.of(AT), "On the phone, yesterday.", 3,
                    what == GroupMail.Reminder.What.OWED ? OWED : List.of()), CommandName.RATIFY);
        }
        add("upheld-by-time", Thread.MEMBER, new GroupMail.Reminder(GroupMail.Reminder.What.UPHELD, "", "", Optional.of(AT), "", 0, List.of()));
        add("extended-by-time", Thread.MEMBER, new GroupMail.Reminder(GroupMail.Reminder.What.BALLOT_EXTENDED, "", "", Optional.of(AT), "", 0, List.of()),
                CommandName.VOTE_YES, CommandName.VOTE_NO, CommandName.VOTE_ABSTAIN);
    }

    private static VoteMail.Proposed action(String about) {
        return new VoteMail.Proposed("ACTION", "Ilse Brandt", about, "Raised their voice at somebody in a review.",
                "The person stayed away from reviews afterwards.", "A talk about reviews with a mentor within a month.",
                "A warning; no reviews for four weeks.", List.of("for four weeks"), "No reviews for six months.", "");
    }

    private static VoteMail.Proposed none(String type) {
        return new VoteMail.Proposed(type, "Ilse Brandt", "", "", "", "", "", List.of(), "", "It was a misunderstanding.");
    }

    private void votes() {
        add("", Thread.MEMBER, new VoteMail.Ballot(action(""), 1, false, AT, 3, 0, MEMBERS, VoteMail.Ballot.Heard.ANSWERED, ROWS.subList(0, 3), List.of("Omar Haddad")),
                CommandName.VOTE_YES, CommandName.VOTE_NO, CommandName.VOTE_ABSTAIN, CommandName.EXTEND, CommandName.RECUSE);
        add("superseding", Thread.MEMBER, new VoteMail.Ballot(none("NO_RESPONSE"), 2, true, AT, 3, 3, MEMBERS, VoteMail.Ballot.Heard.NOT_ASKED, List.of(), List.of()), CommandName.VOTE_YES);
        add("unheard", Thread.MEMBER, new VoteMail.Ballot(none("NO_ACTION"), 1, false, AT, 3, 0, MEMBERS, VoteMail.Ballot.Heard.SILENT, List.of(), List.of()), CommandName.VOTE_YES);
        for (VoteMail.Result.Next next : VoteMail.Result.Next.values()) {
            boolean passed = next != VoteMail.Result.Next.DELIBERATE;
            add(next.name(), Thread.MEMBER, new VoteMail.Result(passed, false, passed ? 4 : 3, 5, 4, next == VoteMail.Result.Next.LETTER
                    ? action("Sam Sorel") : none("NO_ACTION"), next), CommandName.EVALUATE);
        }
        add("withdrawn", Thread.MEMBER, new VoteMail.Result(false, true, 0, 0, 0, none("NO_ACTION"), VoteMail.Result.Next.DELIBERATE));
    }

    private void drafts() {
        var letter = new DraftMail.Letter("In a review you raised your voice at another person.", "They stayed away from reviews afterwards.",
                "A talk about reviews with a mentor within a month.", "A warning; no reviews for four weeks.", "No reviews for six months.", false,
                Duration.ofDays(14), Duration.ofDays(7), Duration.ofDays(730));
        add("", Thread.REPORTED, letter, CommandName.AGREE, CommandName.DECLINE, CommandName.APOLOGY);
        add("amended", Thread.REPORTED, new DraftMail.Letter(letter.behavior(), letter.impact(), letter.plan(), letter.consequences(), "", true,
                letter.response(), letter.mailKept(), letter.casesKept()), CommandName.AGREE);
        add("taken-back", Thread.REPORTED, new DraftMail.LetterTakenBack(letter.mailKept(), letter.casesKept()));
        for (boolean reminder : List.of(false, true)) {
            add(reminder ? "reminder" : "", Thread.APPROVER, new DraftMail.ApprovalRequest(reminder, reminder, "Sam Sorel", "A message for you, reference 8XD-2QM",
                    "This letter is for you.", "<p>This letter is for you.</p>", AT), CommandName.APPROVE, CommandName.REJECT);
        }
        add("", Thread.REPORTED, new DraftMail.Notice(letter.behavior(), letter.impact(), letter.response(), letter.mailKept(), letter.casesKept()));
        add("", Thread.REPORTER, new DraftMail.FollowUp("ACTION", "", "", false));
        add("amended", Thread.REPORTER, new DraftMail.FollowUp("NO_ACTION", "It was a misunderstanding.", "Thank you for your patience.", true));
        add("", Thread.REPORTER, new DraftMail.Apology("They are sorry, and understand what it did.", false));
        add("", Thread.MEMBER, new DraftMail.Statement("A member of our community called others names in a review.", false), CommandName.DRAFT_STATEMENT);
        add("amended", Thread.MEMBER, new DraftMail.Statement("A member of our community called others names in a review.", true));
        add("amended", Thread.REPORTER, new DraftMail.Apology("They are sorry.", true));
    }

    private void previews() {
        var find = new Find(1, true, "name of the reporter", "Rae");
        var warning = new Find(2, false, "six words in a row from the report", "shouted at me in the review");
        var first = new DraftMail.Sheet(DraftKind.LETTER, 1, false, "Ilse Brandt", SAM, "REPORT", "A message for you, reference 8XD-2QM",
                "This letter is for you.\n\nIt is short.", "<p>This letter is for you.</p><p>It is short.</p>", true, List.of(), List.of(find), List.of(),
                List.of(warning), List.of());
        var second = new DraftMail.Sheet(DraftKind.FOLLOW_UP, 2, true, "Ilse Brandt", new Content.Named("Rae", ""), "", "Your message",
                "This is what came of it.", "<p>This is what came of it.</p>", false, List.of(new DraftMail.Change(false, "It was all right."),
                new DraftMail.Change(true, "It was not all right.")), List.of(), List.of(find), List.of(), List.of("Hugo Lindqvist"));
        add("", Thread.MEMBER, new DraftMail.Preview(List.of(first, second), true, true, true, true, 2, true, Optional.of(Samples.TWO_DAYS)), CommandName.APPROVE_DRAFT,
                CommandName.REJECT_DRAFT, CommandName.ALLOW, CommandName.DRAFT_LETTER);
        add("statement", Thread.MEMBER, new DraftMail.Preview(List.of(new DraftMail.Sheet(DraftKind.STATEMENT, 1, false, "Ilse Brandt", new Content.Named("", ""), "",
                "", "A member of our community called Rae names.", "<p>A member of our community called Rae names.</p>", true, List.of(),
                List.of(new Find(401, true, "name of the reporter", "Rae", true)), List.of(), List.of(), List.of())), false, false, false, false, 2, false, Optional.empty()),
                CommandName.REJECT_DRAFT, CommandName.DRAFT_STATEMENT);
        add("nobody", Thread.MEMBER, new DraftMail.Preview(List.of(new DraftMail.Sheet(DraftKind.NOTICE, 1, false, "Ilse Brandt", new Content.Named("Sam Sorel", ""), "",
                "A message for you, reference 8XD-2QM", "This mail is for you.", "<p>This mail is for you.</p>", true, List.of(), List.of(), List.of(), List.of(), List.of())),
                false, false, false, false, 2, false, Optional.empty()), CommandName.APPROVE_DRAFT, CommandName.DRAFT_NOTICE);
        for (String known : List.of("MAIL", "MEMBER", "CHOSEN", "WITHHELD")) {
            var apology = new DraftMail.Sheet(DraftKind.APOLOGY, 2, false, "Ilse Brandt", RAE, known, "Your message", "They are sorry.",
                    "<p>They are sorry.</p>", false, List.of(), List.of(), List.of(), List.of(), List.of());
            add(known, Thread.MEMBER, new DraftMail.Preview(List.of(apology), false, false, false, false, 2, false, Optional.empty()), CommandName.APPROVE_DRAFT);
        }
    }

    private void plain() {
        var vote = new PlainMail.Confirmation.Asked("VOTE YES", "");
        var proposal = new PlainMail.Confirmation.Asked("PROPOSE NO ACTION", "Reason: nothing of it was meant so.");
        var exclude = new PlainMail.Confirmation.Asked("EXCLUDE Hugo", "");
        add("", Thread.MEMBER, new PlainMail.Confirmation(List.of(AT, AT), List.of(vote, proposal), Optional.of(AT), false), CommandName.CONFIRM);
        add("conflicts", Thread.NONE, new PlainMail.Confirmation(List.of(AT), List.of(new PlainMail.Confirmation.Asked("CONFLICTS", "Sam Sorel")), Optional.of(AT),
                false), CommandName.CONFIRM);
        add("reporter", Thread.REPORTER, new PlainMail.Confirmation(List.of(AT), List.of(exclude), Optional.of(AT), true), CommandName.CONFIRM);
        add("", Thread.MEMBER, new PlainMail.SecurityNotice());
        add("reporter", Thread.REPORTER, new PlainMail.SecurityNotice());
        add("", Thread.NONE, new PlainMail.NotInUse());
        roster();
        add("", Thread.NONE, new PlainMail.ConflictsDeclared());
        for (Event.Alarm alarm : Event.Alarm.values()) {
            add(alarm.name(), Thread.CONTACT, new PlainMail.Escalation(alarm, AT, Samples.TWO_DAYS, MEMBERS), CommandName.SUBSTITUTE);
        }
        add("no-substitutes", Thread.CONTACT, new PlainMail.Escalation(Event.Alarm.QUORUM_LOST, AT, Samples.TWO_DAYS, List.of()));
        for (Correspondence.AdminAlert reason : Correspondence.AdminAlert.values()) {
            add(reason.name(), Thread.ADMIN, new PlainMail.AdminAlert(reason, switch (reason) {
                case KEPT_APART -> List.of("3", "unreadable", "K7Q-4MD");
                case SET_BACK -> List.of(AT.toString(), "3", "1");
                case STILL_KEPT_APART, REPORT_LATE, MANY_REPORTS, OUTBOX_STUCK, OUTBOX_UNREADABLE, MAIL_STUCK, CONFIGURATION_REFUSED, NOBODY_TO_TELL -> List.of("3", "1");
            }, AT));
        }
    }

    private void roster() {
        List<String> offices = Arrays.stream(Listing.Office.values()).map(Enum::name).toList();
        add("roster", Thread.ROSTER, new PlainMail.RosterChanged(Arrays.stream(PlainMail.Line.What.values()).map(what -> switch (what) {
            case JOINED, LEFT, OFFICES -> new PlainMail.Line(what, "Ilse Brandt", offices.subList(0, 2), offices);
            case NAME, ADDRESS, OTHER_ADDRESSES -> new PlainMail.Line(what, "Hugo Lindqvist", List.of("hugo@example.net"), List.of("hugo@example.org"));
        }).toList()));
        add("left", Thread.ROSTER, new PlainMail.OwnEntryChanged(true));
        add("moved", Thread.ROSTER, new PlainMail.OwnEntryChanged(false));
        add("set-back", Thread.RECORDS, new PlainMail.RecordsSetBack(AT));
    }
}
