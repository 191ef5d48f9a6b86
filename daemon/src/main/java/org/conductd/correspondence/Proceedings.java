package org.conductd.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.EarlierCase;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.Party;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Policy;
import org.conductd.procedure.Question;
import org.conductd.procedure.Resolution;

/**
 * What happened in a case so far, as the group knows it: for whoever comes late, or asks for the report again. Who is outside, and why, is
 * no part of it (D10, P11); open ballots are secret (D21).
 */
final class Proceedings {
    private final Scene scene;

    private final PersonId reader;

    private Proceedings(Scene scene, PersonId reader) {
        this.scene = scene;
        this.reader = reader;
    }

    /** @param reader who is shown it: what was said while this case and another were one is for those who may know both (P12) */
    static List<ClearanceMail.Proceeding> of(Scene scene, PersonId reader) {
        var proceedings = new Proceedings(scene, reader);
        List<Happened> history = scene.after().history();
        return IntStream.range(0, history.size()).filter(event -> scene.after().mayKnow(reader, event))
                .mapToObj(event -> proceedings.of(history.get(event))).flatMap(Optional::stream).toList();
    }

    private Optional<ClearanceMail.Proceeding> of(Happened happened) {
        return line(happened.event()).map(line -> new ClearanceMail.Proceeding(happened.at(), line.key, line.facts, line.words));
    }

    private record Line(String key, List<Object> facts, String words) {}

    private static Optional<Line> line(String key, String words, Object... facts) {
        return Optional.of(new Line(key, List.of(facts), words));
    }

    private Optional<Line> line(Event event) {
        return switch (event) {
            case Event.FactsAdded e -> line(proven(e.mail(), "FACTS"), e.text(), party(e.by()));
            case Event.ReportWithdrawn _ -> line("WITHDRAWN", "");
            case Event.BecameUrgent _ -> line("URGENT", "");
            case Event.LeadTaken e -> line("LEAD", "", scene.name(e.member()));
            case Event.PartyNamed e -> line("NAMED", scene.named(e.party().id()).both(), scene.name(e.by()), e.party().capacity());
            case Event.ReportedDeclaredUnknown e -> line("UNKNOWN", "", scene.name(e.by()));
            case Event.ActionRecorded e -> line("ACTION", e.text(), scene.name(e.by()));
            case Event.ReferralRecorded e -> line("REFERRED", e.text(), scene.name(e.by()), e.agency());
            case Event.ReferralProposed e -> line("REFERRAL", e.text(), scene.name(e.by()), e.agency());
            case Event.ReferralDeclined e -> line("REFERRAL_OBJECTED", e.reason());
            case Event.Remarked e -> line(proven(e.mail(), "REMARK"), e.text(), scene.name(e.by()));
            case Event.QuestionAsked e -> line("QUESTION", e.text(), scene.name(e.by()), party(e.party()));
            case Event.MeetingFixed e -> line("MEETING", "", e.time().startsAt());
            case Event.MeetingCancelled _ -> line("MEETING_CANCELLED", "");
            case Event.MinutesTaken e -> line("MINUTES", e.text(), scene.name(e.by()));
            case Event.Evaluated e -> line("EVALUATED", answers(e.answers()), scene.name(e.by()));
            case Event.Proposed e -> line("PROPOSED", reason(e.proposal().resolution()), scene.name(e.proposal().by()), type(e.proposal().resolution()));
            case Event.ProposalWithdrawn _ -> line("PROPOSAL_WITHDRAWN", "");
            case Event.BallotOpened e -> line("BALLOT", "", e.ballot().closesAt());
            case Event.BallotClosed e -> line(e.passed() ? "PASSED" : "FAILED", "", e.yes(), e.counted(), e.needed());
            case Event.DraftRejected e -> line("REJECTED", e.reason(), scene.name(e.by()));
            case Event.LetterObjected e -> line("LETTER_OBJECTED", e.reason());
            case Event.ApprovalAsked e -> line("APPROVAL_ASKED", "", e.approver().name());
            case Event.ApprovalGiven e -> line("APPROVAL_GIVEN", "", scene.name(e.by()));
            case Event.ApprovalRefused e -> line("APPROVAL_REFUSED", e.reason(), scene.name(e.by()));
            case Event.ApprovalUnanswered e -> line("APPROVAL_UNANSWERED", "", scene.name(e.by()));
            case Event.ApprovalSkipped _ -> line("APPROVAL_SKIPPED", "");
            case Event.ApproverSpoke e -> line(proven(e.mail(), "ANSWERED"), e.text(), scene.name(e.by()));
            case Event.DraftSubmitted e -> line("SENT", "", e.kind());
            case Event.DeliveryUpheld e -> line("DELIVERED", "", e.kind());
            case Event.SafeContactChosen e -> line("QUIET", "", e.safeContact().manner());
            case Event.FollowUpOwedAgain _ -> line("FOLLOW_UP_WANTED", "");
            case Event.FollowUpWithheld _ -> line("FOLLOW_UP_WITHHELD", "");
            case Event.Answered e -> line(proven(e.mail(), "ANSWERED"), e.text(), party(e.by()));
            case Event.Agreed e -> line("AGREED", "", party(e.by()));
            case Event.Declined e -> line("DECLINED", "", party(e.by()));
            case Event.ApologyHeld e -> line("APOLOGY", e.text(), party(e.by()));
            case Event.UpholdTookEffect _ -> line("UPHELD", "");
            case Event.HearingEnded e when !e.answered() -> line("UNHEARD", "");
            case Event.ReEvaluationOpened e -> line("RE_EVALUATION", e.reason(), scene.name(e.by()));
            case Event.DismissalObjected e -> line("DISMISSAL_OBJECTED", e.reason(), scene.name(e.by()));
            case Event.ConsentGiven e -> e.text().isEmpty() ? line("CONSENT_TAKEN_BACK", "") : line("CONSENT", e.text());
            case Event.StatementIssued _ -> line("STATEMENT", "");
            case Event.TermEnded e -> line("TERM_ENDED", "", e.words());
            case Event.EarlierCaseKnown e when isNewest(e) -> earlier(e.earlier());
            case Event.SummaryKept e -> line("SUMMARY", scene.after().matter(e.matter()).summary().orElse(""));
            case Event.CaseLinked e when Linking.mayKnow(scene, reader, e) -> line(e.role().name(), "", scene.name(e.by()), e.other().id().value());
            case Event.CasesParted e when e.mayKnow().contains(reader) -> line("PARTED", "", e.other().value());
            case Event.DecisionShared e -> line("DECIDED_ELSEWHERE", reason(e.proposal().resolution()), scene.after().leadingCase().map(CaseId::value).orElse(""));
            case Event.SharedDecisionReopened _ -> line("REOPENED_ELSEWHERE", "");
            case Event.CaseClosed _ -> line("CLOSED", "");
            case Event.CaseReopened e -> line("REOPENED", e.reason(), scene.name(e.by()));
            case Event.HearingEnded _, Event.CaseOpened _, Event.ReportCame _, Event.MemberExcluded _, Event.AcknowledgedLate _, Event.GraceEnded _, Event.ChecksGathered _, Event.ChecksHeld _, Event.ChecksReleased _, Event.ReaderAppointed _,
                 Event.ReaderReplaced _, Event.GroupAsked _, Event.CheckSent _, Event.CheckReminded _, Event.CheckCleared _,
                 Event.ReportDisclosed _, Event.MemberRecused _, Event.MemberLeft _, Event.MemberChanged _, Event.NewcomersSeated _, Event.NewcomerGraceEnded _, Event.ContactsChanged _, Event.MemberWentAway _, Event.MemberCameBack _,
                 Event.ClearanceWindowEnded _, Event.MemberSuspended _, Event.SuspensionRatified _, Event.SuspensionLapsed _,
                 Event.MemberWithheld _, Event.MemberAdmitted _, Event.AdviserInvited _, Event.SubstituteSeated _, Event.Escalated _, Event.EscalatedTogether _,
                 Event.UrgentWindowEnded _, Event.QuorumRegained _, Event.QuorumForecast _, Event.SilentReminded _, Event.GroupNudged _, Event.TermsBegan _, Event.DraftsRecalled _, Event.LeadReminded _,
                 Event.MeetingPolled _, Event.MeetingPollSent _, Event.AvailabilityGiven _, Event.MeetingPollFailed _, Event.MeetingPollWithdrawn _,
                 Event.MeetingInvited _, Event.AttendanceGiven _, Event.MeetingEnded _, Event.LeadWarned _, Event.RemarkHeld _, Event.RemarksTold _,
                 Event.EvaluationCompleted _, Event.BallotSuperseded _, Event.BallotCast _, Event.BallotSettled _, Event.BallotUnsettled _,
                 Event.BallotExtended _, Event.ElectorateShrank _, Event.BallotSuspended _, Event.DraftRequested _, Event.DraftsRecorded _,
                 Event.DraftApproved _, Event.FindAllowed _, Event.HeadsUpGiven _, Event.HeadsUpEnded _, Event.DraftReleased _, Event.ApprovalReminded _,
                 Event.MailUndelivered _, Event.ContactProposed _, Event.ContactRatified _, Event.DeliveryClaimed _, Event.ClaimLapsed _,
                 Event.AnswerWindowEnded _, Event.Upheld _, Event.FollowUpWarned _, Event.StatusSent _, Event.DismissalProposed _,
                 Event.DismissalSeconded _, Event.ActionRatified _, Event.ReferralAnswered _, Event.ClaimRatified _, Event.CommandsHeld _, Event.ConfirmationAsked _, Event.HeldConfirmed _,
                 Event.HeldLapsed _, Event.WordsUnproven _, Event.EarlierCaseKnown _, Event.CaseLinked _, Event.CasesParted _, Event.LinkedCaseChanged _, Event.SharedDecisionMoved _,
                 Event.SharedLetterObjected _, Event.StatusResumed _, Event.ApologyShared _ -> Optional.empty();
        };
    }

    /** D15: to whoever may see that case, its reference; to everybody, its summary. */
    private Optional<Line> earlier(EarlierCase earlier) {
        boolean may = earlier.mayKnow().contains(reader);
        List<String> summaries = scene.policy().pattern() == Policy.Pattern.SUMMARY ? earlier.summaries() : List.of();
        if (!may && summaries.isEmpty()) {
            return Optional.empty();
        }
        return line("EARLIER", String.join("\n\n", summaries), may ? earlier.id().value() : "", may ? earlier.outcome().map(Enum::name).orElse("NONE") : "NONE");
    }

    private boolean isNewest(Event.EarlierCaseKnown event) {
        return event.earlier().equals(scene.after().earlier().get(event.earlier().id()));
    }

    /** D2: words whose sender is not proven are marked as that, for ever. */
    private String proven(String mail, String key) {
        return scene.after().wordsProven(mail) ? key : key + "_UNPROVEN";
    }

    private String party(PersonId id) {
        boolean reporter = scene.after().party(id).filter(party -> party.capacity() == Party.Capacity.REPORTER).isPresent();
        return reporter ? "the reporter" : scene.name(id);
    }

    private static String answers(Map<Question, String> answers) {
        return new TreeMap<>(answers).entrySet().stream()
                .map(entry -> entry.getKey().name().toLowerCase(java.util.Locale.ROOT) + ": " + entry.getValue()).collect(Collectors.joining("\n"));
    }

    private static String type(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Action _ -> "ACTION";
            case Resolution.NoAction _ -> "NO_ACTION";
            case Resolution.NoResponse _ -> "NO_RESPONSE";
        };
    }

    private static String reason(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Action(var m) -> "Behavior: " + m.behavior() + "\nImpact: " + m.impact() + "\nPlan: " + m.plan() + "\nConsequences: "
                    + m.consequences() + (m.ifDeclined().isBlank() ? "" : "\nIf declined: " + m.ifDeclined());
            case Resolution.NoAction(String reason) -> "Reason: " + reason;
            case Resolution.NoResponse(String reason) -> "Reason: " + reason;
        };
    }
}
