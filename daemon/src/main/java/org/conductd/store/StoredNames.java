package org.conductd.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conductd.procedure.Event;
import org.conductd.procedure.Resolution;
import org.conductd.procedure.Shown;

/**
 * The names under which types are stored, for ever: a class may be renamed, its name here never. A new event needs a line here and a file in
 * {@code src/test/resources/events}.
 */
final class StoredNames {
    /** The sealed types that are stored with a name. */
    static final List<Class<?>> ROOTS = List.of(Event.class, Shown.class, Resolution.class);

    private static final Map<Class<?>, Map<String, Class<?>>> TABLES =
            Map.of(Event.class, events(), Shown.class, shown(), Resolution.class, resolutions());

    private StoredNames() {}

    /** Name to type, in the order of their declaration. */
    static Map<String, Class<?>> of(Class<?> root) {
        return TABLES.get(root);
    }

    /** @throws IllegalStateException where the type has no name */
    static String name(Class<?> root, Class<?> type) {
        return of(root).entrySet().stream().filter(entry -> entry.getValue() == type).map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> new IllegalStateException(type.getName() + " has no name to store it under: add one in StoredNames"));
    }

    /** Found by the test of the stored events; a type without a name is refused when it is to be written. */
    static Set<String> nameless(Class<?> root) {
        return Stream.of(root.getPermittedSubclasses()).filter(type -> !of(root).containsValue(type)).map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Class<?>> events() {
        Map<String, Class<?>> names = new LinkedHashMap<>();
        names.put("case-opened", Event.CaseOpened.class);
        names.put("facts-added", Event.FactsAdded.class);
        names.put("member-excluded", Event.MemberExcluded.class);
        names.put("report-came", Event.ReportCame.class);
        names.put("safe-contact-chosen", Event.SafeContactChosen.class);
        names.put("acknowledged-late", Event.AcknowledgedLate.class);
        names.put("follow-up-owed-again", Event.FollowUpOwedAgain.class);
        names.put("report-withdrawn", Event.ReportWithdrawn.class);
        names.put("grace-ended", Event.GraceEnded.class);
        names.put("reader-appointed", Event.ReaderAppointed.class);
        names.put("reader-replaced", Event.ReaderReplaced.class);
        names.put("group-asked", Event.GroupAsked.class);
        names.put("check-sent", Event.CheckSent.class);
        names.put("check-reminded", Event.CheckReminded.class);
        names.put("check-cleared", Event.CheckCleared.class);
        names.put("report-disclosed", Event.ReportDisclosed.class);
        names.put("member-recused", Event.MemberRecused.class);
        names.put("member-left", Event.MemberLeft.class);
        names.put("member-changed", Event.MemberChanged.class);
        names.put("contacts-changed", Event.ContactsChanged.class);
        names.put("newcomers-seated", Event.NewcomersSeated.class);
        names.put("newcomer-grace-ended", Event.NewcomerGraceEnded.class);
        names.put("member-went-away", Event.MemberWentAway.class);
        names.put("member-came-back", Event.MemberCameBack.class);
        names.put("lead-taken", Event.LeadTaken.class);
        names.put("clearance-window-ended", Event.ClearanceWindowEnded.class);
        names.put("party-named", Event.PartyNamed.class);
        names.put("reported-declared-unknown", Event.ReportedDeclaredUnknown.class);
        names.put("member-suspended", Event.MemberSuspended.class);
        names.put("suspension-ratified", Event.SuspensionRatified.class);
        names.put("suspension-lapsed", Event.SuspensionLapsed.class);
        names.put("member-withheld", Event.MemberWithheld.class);
        names.put("member-admitted", Event.MemberAdmitted.class);
        names.put("adviser-invited", Event.AdviserInvited.class);
        names.put("substitute-seated", Event.SubstituteSeated.class);
        names.put("escalated", Event.Escalated.class);
        names.put("became-urgent", Event.BecameUrgent.class);
        names.put("urgent-window-ended", Event.UrgentWindowEnded.class);
        names.put("quorum-regained", Event.QuorumRegained.class);
        names.put("escalated-together", Event.EscalatedTogether.class);
        names.put("quorum-forecast", Event.QuorumForecast.class);
        names.put("silent-reminded", Event.SilentReminded.class);
        names.put("group-nudged", Event.GroupNudged.class);
        names.put("lead-reminded", Event.LeadReminded.class);
        names.put("lead-warned", Event.LeadWarned.class);
        names.put("remarked", Event.Remarked.class);
        names.put("remark-held", Event.RemarkHeld.class);
        names.put("consent-given", Event.ConsentGiven.class);
        names.put("statement-issued", Event.StatementIssued.class);
        names.put("terms-began", Event.TermsBegan.class);
        names.put("term-ended", Event.TermEnded.class);
        names.put("drafts-recalled", Event.DraftsRecalled.class);
        names.put("remarks-told", Event.RemarksTold.class);
        names.put("question-asked", Event.QuestionAsked.class);
        names.put("meeting-polled", Event.MeetingPolled.class);
        names.put("meeting-poll-sent", Event.MeetingPollSent.class);
        names.put("availability-given", Event.AvailabilityGiven.class);
        names.put("meeting-poll-failed", Event.MeetingPollFailed.class);
        names.put("meeting-poll-withdrawn", Event.MeetingPollWithdrawn.class);
        names.put("meeting-fixed", Event.MeetingFixed.class);
        names.put("meeting-invited", Event.MeetingInvited.class);
        names.put("attendance-given", Event.AttendanceGiven.class);
        names.put("meeting-cancelled", Event.MeetingCancelled.class);
        names.put("meeting-ended", Event.MeetingEnded.class);
        names.put("minutes-taken", Event.MinutesTaken.class);
        names.put("evaluated", Event.Evaluated.class);
        names.put("evaluation-completed", Event.EvaluationCompleted.class);
        names.put("proposed", Event.Proposed.class);
        names.put("proposal-withdrawn", Event.ProposalWithdrawn.class);
        names.put("ballot-opened", Event.BallotOpened.class);
        names.put("ballot-superseded", Event.BallotSuperseded.class);
        names.put("ballot-cast", Event.BallotCast.class);
        names.put("ballot-settled", Event.BallotSettled.class);
        names.put("ballot-unsettled", Event.BallotUnsettled.class);
        names.put("ballot-extended", Event.BallotExtended.class);
        names.put("electorate-shrank", Event.ElectorateShrank.class);
        names.put("ballot-suspended", Event.BallotSuspended.class);
        names.put("ballot-closed", Event.BallotClosed.class);
        names.put("draft-requested", Event.DraftRequested.class);
        names.put("drafts-recorded", Event.DraftsRecorded.class);
        names.put("draft-approved", Event.DraftApproved.class);
        names.put("draft-rejected", Event.DraftRejected.class);
        names.put("find-allowed", Event.FindAllowed.class);
        names.put("hearing-ended", Event.HearingEnded.class);
        names.put("heads-up-given", Event.HeadsUpGiven.class);
        names.put("heads-up-ended", Event.HeadsUpEnded.class);
        names.put("letter-objected", Event.LetterObjected.class);
        names.put("approval-asked", Event.ApprovalAsked.class);
        names.put("approval-reminded", Event.ApprovalReminded.class);
        names.put("approval-given", Event.ApprovalGiven.class);
        names.put("approval-refused", Event.ApprovalRefused.class);
        names.put("approval-unanswered", Event.ApprovalUnanswered.class);
        names.put("approval-skipped", Event.ApprovalSkipped.class);
        names.put("approver-spoke", Event.ApproverSpoke.class);
        names.put("draft-released", Event.DraftReleased.class);
        names.put("draft-submitted", Event.DraftSubmitted.class);
        names.put("follow-up-withheld", Event.FollowUpWithheld.class);
        names.put("mail-undelivered", Event.MailUndelivered.class);
        names.put("contact-proposed", Event.ContactProposed.class);
        names.put("contact-ratified", Event.ContactRatified.class);
        names.put("delivery-claimed", Event.DeliveryClaimed.class);
        names.put("delivery-upheld", Event.DeliveryUpheld.class);
        names.put("claim-lapsed", Event.ClaimLapsed.class);
        names.put("answered", Event.Answered.class);
        names.put("agreed", Event.Agreed.class);
        names.put("declined", Event.Declined.class);
        names.put("apology-held", Event.ApologyHeld.class);
        names.put("answer-window-ended", Event.AnswerWindowEnded.class);
        names.put("upheld", Event.Upheld.class);
        names.put("uphold-took-effect", Event.UpholdTookEffect.class);
        names.put("re-evaluation-opened", Event.ReEvaluationOpened.class);
        names.put("follow-up-warned", Event.FollowUpWarned.class);
        names.put("status-sent", Event.StatusSent.class);
        names.put("commands-held", Event.CommandsHeld.class);
        names.put("confirmation-asked", Event.ConfirmationAsked.class);
        names.put("held-confirmed", Event.HeldConfirmed.class);
        names.put("held-lapsed", Event.HeldLapsed.class);
        names.put("words-unproven", Event.WordsUnproven.class);
        names.put("dismissal-proposed", Event.DismissalProposed.class);
        names.put("dismissal-seconded", Event.DismissalSeconded.class);
        names.put("dismissal-objected", Event.DismissalObjected.class);
        names.put("action-recorded", Event.ActionRecorded.class);
        names.put("action-ratified", Event.ActionRatified.class);
        names.put("claim-ratified", Event.ClaimRatified.class);
        names.put("referral-recorded", Event.ReferralRecorded.class);
        names.put("referral-proposed", Event.ReferralProposed.class);
        names.put("referral-answered", Event.ReferralAnswered.class);
        names.put("referral-declined", Event.ReferralDeclined.class);
        names.put("case-closed", Event.CaseClosed.class);
        names.put("case-reopened", Event.CaseReopened.class);
        names.put("status-resumed", Event.StatusResumed.class);
        names.put("earlier-case-known", Event.EarlierCaseKnown.class);
        names.put("summary-kept", Event.SummaryKept.class);
        names.put("checks-gathered", Event.ChecksGathered.class);
        names.put("checks-held", Event.ChecksHeld.class);
        names.put("checks-released", Event.ChecksReleased.class);
        names.put("case-linked", Event.CaseLinked.class);
        names.put("linked-case-changed", Event.LinkedCaseChanged.class);
        names.put("cases-parted", Event.CasesParted.class);
        names.put("decision-shared", Event.DecisionShared.class);
        names.put("shared-decision-moved", Event.SharedDecisionMoved.class);
        names.put("shared-decision-reopened", Event.SharedDecisionReopened.class);
        names.put("shared-letter-objected", Event.SharedLetterObjected.class);
        names.put("apology-shared", Event.ApologyShared.class);
        return names;
    }

    private static Map<String, Class<?>> shown() {
        Map<String, Class<?>> names = new LinkedHashMap<>();
        names.put("nothing", Shown.Nothing.class);
        names.put("check", Shown.OfCheck.class);
        names.put("ballot", Shown.OfBallot.class);
        names.put("drafts", Shown.OfDrafts.class);
        names.put("held", Shown.OfHeld.class);
        names.put("claim", Shown.OfClaim.class);
        names.put("poll", Shown.OfPoll.class);
        names.put("meeting", Shown.OfMeeting.class);
        names.put("calendar-entry", Shown.OfCalendarEntry.class);
        names.put("matter", Shown.OfMatter.class);
        return names;
    }

    private static Map<String, Class<?>> resolutions() {
        Map<String, Class<?>> names = new LinkedHashMap<>();
        names.put("action", Resolution.Action.class);
        names.put("no-action", Resolution.NoAction.class);
        names.put("no-response", Resolution.NoResponse.class);
        return names;
    }
}
