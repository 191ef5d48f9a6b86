package org.conductd.correspondence;

import java.util.List;
import java.util.stream.Stream;
import org.conductd.correspondence.GroupMail.Discussion.What;
import org.conductd.procedure.Event;

/** Which mails an event brings, and to whom: the table of the mail interface §5. An event that nobody is told of stands here too. */
final class Dispatch {
    private final Scene scene;
    private final Drafting drafting;

    Dispatch(Scene scene, Drafting drafting) {
        this.scene = scene;
        this.drafting = drafting;
    }

    List<Note> of(Event event) {
        return switch (event) {
            // Receiving
            case Event.CaseOpened e -> Receiving.acknowledge(scene, e);
            case Event.AcknowledgedLate _ -> Receiving.acknowledgeLate(scene);
            case Event.ReportCame _ -> Receiving.cameFrom(scene);
            case Event.FactsAdded e -> Receiving.facts(scene, e);
            case Event.ReportWithdrawn e -> Letters.relayed(scene, GroupMail.RelayedAnswer.What.WITHDRAWN, e.by(), "", List.of(), "");
            case Event.ConsentGiven e -> Letters.relayed(scene, e.text().isEmpty() ? GroupMail.RelayedAnswer.What.CONSENT_TAKEN_BACK
                    : GroupMail.RelayedAnswer.What.CONSENT, e.by(), e.text(), List.of(), "");
            case Event.StatusSent e -> e.withheld() ? List.of() : Receiving.status(scene);
            // Conflict of interest
            case Event.CheckSent e -> Clearance.check(scene, e.member(), e.check(), false);
            case Event.CheckReminded e -> Clearance.check(scene, e.member(), e.check(), true);
            case Event.CheckCleared e -> CatchUp.cleared(scene, this, e);
            case Event.ReportDisclosed e -> Stream.concat(Clearance.disclosed(scene, e).stream(), CatchUp.opened(scene, this, e.member()).stream()).toList();
            case Event.MemberSuspended e -> SecondMember.suspended(scene, e);
            case Event.SuspensionLapsed e -> SecondMember.lapsed(scene, e.member());
            case Event.NewcomersSeated e -> Receiving.newcomers(scene, e);
            case Event.MemberChanged e -> CatchUp.moved(scene, this, e);
            // Alarms
            case Event.ContactsChanged e -> Alarms.added(scene, e.added());
            case Event.Escalated e -> Alarms.escalate(scene, e.alarm());
            case Event.BecameUrgent _ -> Deliberation.urgent(scene);
            case Event.QuorumForecast e -> Deliberation.forecast(scene, e);
            case Event.SilentReminded e -> Clearance.silent(scene, e);
            case Event.LeadReminded e -> Deliberation.nudge(scene, e);
            case Event.LeadWarned e -> Deliberation.followUpDue(scene, e);
            case Event.GroupNudged e -> e.told() ? Deliberation.nudge(scene) : List.of();
            // Deliberation
            case Event.Remarked e -> Deliberation.remarked(scene, e);
            case Event.RemarksTold e -> Deliberation.remarks(scene, e.remarks());
            case Event.QuestionAsked e -> Receiving.question(scene, e);
            case Event.EvaluationCompleted _ -> Deliberation.overview(scene);
            case Event.ActionRecorded e -> SecondMember.action(scene, e);
            case Event.ReferralRecorded e -> SecondMember.referred(scene, e);
            case Event.ReferralProposed e -> SecondMember.referral(scene, e);
            case Event.ReferralDeclined e -> SecondMember.declined(scene, e);
            case Event.ClaimRatified e -> SecondMember.ratified(scene, e);
            // Meetings
            case Event.MeetingPollSent e -> Convening.poll(scene, e);
            case Event.MeetingPollFailed _ -> Convening.failed(scene);
            case Event.MeetingPollWithdrawn e -> Convening.withdrawn(scene, e);
            case Event.MeetingInvited e -> Convening.invited(scene, e);
            case Event.MinutesTaken e -> Deliberation.said(scene, What.MINUTES, e.by(), e.text(), List.of(), "");
            // Vote
            case Event.BallotOpened e -> Voting.opened(scene, e);
            case Event.BallotExtended e -> Voting.extended(scene, e);
            case Event.BallotSuspended _ -> Voting.suspended(scene);
            case Event.BallotClosed e -> Voting.closed(scene, e);
            case Event.ProposalWithdrawn e -> Voting.withdrawn(scene, e);
            // Letters
            case Event.DraftsRecorded e -> Letters.preview(scene, drafting, e.matter());
            case Event.DraftRejected e -> Letters.rejected(scene, e);
            case Event.HeadsUpGiven e -> Receiving.headsUp(scene, e);
            case Event.LetterObjected e -> Letters.objected(scene, e);
            case Event.DraftReleased e -> Letters.released(scene, drafting, e);
            case Event.StatementIssued e -> Letters.issued(scene, drafting, e);
            case Event.ApprovalAsked e -> Outsiders.asked(scene, drafting, e);
            case Event.ApprovalReminded e -> Outsiders.reminded(scene, drafting, e);
            case Event.ApprovalGiven e -> Outsiders.given(scene, e);
            case Event.ApprovalRefused e -> Stream.concat(Outsiders.refused(scene, e).stream(), Letters.preview(scene, drafting, e.matter()).stream()).toList();
            case Event.ApprovalUnanswered e -> Outsiders.unanswered(scene, drafting, e);
            case Event.ApprovalSkipped _ -> Outsiders.skipped(scene);
            case Event.ApproverSpoke e -> Outsiders.spoke(scene, e);
            case Event.MailUndelivered e -> Letters.undelivered(scene, e);
            case Event.ContactProposed e -> SecondMember.newAddress(scene, e);
            case Event.DeliveryClaimed e -> SecondMember.delivered(scene, e);
            case Event.ClaimLapsed e -> SecondMember.lapsed(scene, e);
            case Event.TermEnded e -> Deliberation.termEnded(scene, e);
            case Event.DraftsRecalled _ -> Deliberation.nudge(scene);
            // The answer
            case Event.Answered e -> Letters.answered(scene, e);
            case Event.Agreed e -> Letters.relayed(scene, GroupMail.RelayedAnswer.What.AGREED, e.by(), "", List.of(), e.matter());
            case Event.Declined e -> Letters.relayed(scene, GroupMail.RelayedAnswer.What.DECLINED, e.by(), "", List.of(), e.matter());
            case Event.ApologyHeld e -> Letters.relayed(scene, GroupMail.RelayedAnswer.What.APOLOGY, e.by(), e.text(), List.of(), e.matter());
            case Event.Upheld e -> Deliberation.upheld(scene, e);
            case Event.ReEvaluationOpened e -> Deliberation.said(scene, What.RE_EVALUATION, e.by(), e.reason(), List.of(), "");
            // Decided together
            case Event.EarlierCaseKnown e -> Linking.earlier(scene, e.earlier());
            case Event.CaseLinked e -> Linking.linked(scene, e);
            case Event.CasesParted e -> Linking.parted(scene, this, e);
            case Event.LinkedCaseChanged _ -> Linking.back(scene, this);
            case Event.SharedLetterObjected e -> Linking.objected(scene, e);
            case Event.ApologyShared e -> Linking.apology(scene, e);
            // Proof of senders
            case Event.ConfirmationAsked e -> Proving.ask(scene, e);
            // Reporter and end
            case Event.FollowUpWarned e -> Deliberation.followUpDue(scene, e);
            case Event.DismissalSeconded e -> Deliberation.dismissal(scene, e);
            case Event.DismissalObjected e -> Deliberation.said(scene, What.DISMISSAL_OBJECTED, e.by(), e.reason(), List.of(), "");
            case Event.CaseClosed e -> Receiving.closed(scene, e);
            case Event.CaseReopened e when scene.after().party(e.by()).isPresent() -> List.of();
            case Event.CaseReopened e -> Deliberation.said(scene, What.REOPENED, e.by(), e.reason(), List.of(), "");
            // Nobody is told, or another event of the same transaction tells it.
            case Event.MemberExcluded _, Event.SafeContactChosen _, Event.FollowUpOwedAgain _, Event.ContactRatified _, Event.GraceEnded _, Event.ChecksGathered _, Event.ChecksHeld _, Event.ChecksReleased _, Event.ReaderAppointed _, Event.ReaderReplaced _,
                 Event.GroupAsked _, Event.MemberRecused _, Event.MemberLeft _, Event.NewcomerGraceEnded _, Event.MemberWentAway _,
                 Event.MemberCameBack _, Event.LeadTaken _, Event.ClearanceWindowEnded _, Event.PartyNamed _, Event.ReportedDeclaredUnknown _,
                 Event.SuspensionRatified _, Event.MemberWithheld _, Event.MemberAdmitted _, Event.AdviserInvited _, Event.SubstituteSeated _,
                 Event.UrgentWindowEnded _, Event.QuorumRegained _, Event.RemarkHeld _,
                 Event.MeetingPolled _, Event.AvailabilityGiven _, Event.MeetingFixed _, Event.AttendanceGiven _, Event.MeetingCancelled _, Event.MeetingEnded _,
                 Event.Evaluated _, Event.Proposed _, Event.BallotSuperseded _,
                 Event.BallotCast _, Event.BallotSettled _, Event.BallotUnsettled _, Event.ElectorateShrank _, Event.DraftRequested _,
                 Event.DraftApproved _, Event.FindAllowed _, Event.HeadsUpEnded _, Event.HearingEnded _, Event.DraftSubmitted _, Event.FollowUpWithheld _,
                 Event.DeliveryUpheld _, Event.AnswerWindowEnded _, Event.UpholdTookEffect _,
                 Event.DismissalProposed _, Event.TermsBegan _, Event.ActionRatified _, Event.ReferralAnswered _, Event.CommandsHeld _, Event.HeldConfirmed _,
                 Event.HeldLapsed _, Event.WordsUnproven _, Event.EscalatedTogether _, Event.DecisionShared _, Event.SharedDecisionMoved _, Event.SharedDecisionReopened _, Event.StatusResumed _, Event.SummaryKept _ -> List.of();
        };
    }
}
