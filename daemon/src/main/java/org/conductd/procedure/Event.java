package org.conductd.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What happened. Stored for ever under stable names, so a record here is only ever added to. Due instants, electorates and needed votes are
 * facts in the events: a replay computes nothing that a setting could change.
 */
public sealed interface Event {

    // ---- Receiving

    /**
     * A report opened a case (P1, D5).
     *
     * @param outsideContacts escalation contacts who are a party, or excluded: they are told nothing (D12)
     * @param graceEndsAt   nothing goes to a member before (D4); empty: no grace
     * @param warnAt        the group is warned that the week ends (D32)
     * @param statusAt      first status mail (D32)
     * @param decisionDueAt without a decision by then: escalation (D24)
     * @param nudgeAt       first weekly reminder of a case that waits for people only
     */
    record CaseOpened(CaseId id, IncidentReport report, Party reporter, List<Party> reported, List<Party> witnesses, List<Seat> seats,
                      List<PersonId> outsideContacts, SafeContact safeContact, boolean acknowledged, boolean urgent, Optional<Instant> graceEndsAt, Instant warnAt,
                      Instant statusAt, Instant decisionDueAt, Instant nudgeAt) implements Event {}

    /**
     * How a report came, where there is more to say of it; stands right behind {@link CaseOpened}.
     *
     * @param filedBy  the member who passed on what they were told by phone or in person (P1)
     * @param cameFrom the address that it was sent from, where it gives another one for contact: one neutral receipt goes there (D1); else empty
     */
    record ReportCame(Optional<PersonId> filedBy, String cameFrom) implements Event {}

    /** @param receipted whether a receipt goes out: at most one a day (mail interface §3) */
    record FactsAdded(PersonId by, String text, List<String> attachments, String mail, boolean receipted) implements Event {}

    /** EXCLUDE by the reporter (D4). Silent towards everybody but them. */
    record MemberExcluded(PersonId member) implements Event {}

    record SafeContactChosen(SafeContact safeContact) implements Event {}

    /** P2: the acknowledgment goes out after all, or once more: there is a way to the reporter now, or they want mail. */
    record AcknowledgedLate() implements Event {}

    /** D1: the follow-up was withheld, and the reporter wants mail after all. A case that closed with it is open again. @param statusAt status mails begin again */
    record FollowUpOwedAgain(String matter, Instant statusAt) implements Event {}

    /** WITHDRAW closes nothing (D2): the group decides. */
    record ReportWithdrawn(PersonId by) implements Event {}

    /** D44: what may be said of them in public. @param text empty: nothing, or no more */
    record ConsentGiven(PersonId by, String text) implements Event {}

    record GraceEnded() implements Event {}

    /** D3: it came with many others, and whoever is asked about it is asked in one mail with those. */
    record ChecksGathered() implements Event {}

    /** D3. @param releasedAt nobody is asked before */
    record ChecksHeld(Instant releasedAt) implements Event {}

    /** D3: the hour has come, or it cannot wait (D14). */
    record ChecksReleased() implements Event {}

    // ---- Conflict of interest

    /** D7. */
    record ReaderAppointed(PersonId member, Instant overdueAt) implements Event {}

    /** A reader who did not answer (D7); another is drawn. */
    record ReaderReplaced(PersonId member) implements Event {}

    /**
     * The first step goes out to the group; the reader's check is not it (D7).
     *
     * @param goesOnAt        then the case goes on with those cleared (D8)
     * @param nobodyClearedAt nobody cleared by then: escalation; only where urgent (D14)
     */
    record GroupAsked(Instant goesOnAt, Optional<Instant> nobodyClearedAt) implements Event {}

    /** @param remindAt ascending (D8) */
    record CheckSent(PersonId member, Check check, List<Instant> remindAt) implements Event {}

    record CheckReminded(PersonId member, Check check) implements Event {}

    record CheckCleared(PersonId member, Check check) implements Event {}

    /**
     * The report went to a member.
     *
     * @param parties    those whom it shows
     * @param late       the case had gone on without them
     * @param namesDueAt for the reader: REPORTED is owed by then (D7)
     */
    record ReportDisclosed(PersonId member, List<PersonId> parties, boolean late, Optional<Instant> namesDueAt) implements Event {}

    /** D9: at any time, for good. */
    record MemberRecused(PersonId member) implements Event {}

    record MemberLeft(PersonId member) implements Event {}

    /**
     * D11: name, address or role of a member became another while the case was there.
     *
     * @param member   as they are from now on; nobody votes who had no vote when the case began
     * @param standing where they stand from now on
     */
    record MemberChanged(Member member, Seat.Standing standing) implements Event {}

    /**
     * D11, D12: the escalation contacts became others while the case was there.
     *
     * @param outside of the new ones, who are told nothing of it
     * @param added   of the new ones, who are told what the others were told
     */
    record ContactsChanged(List<PersonId> outside, List<PersonId> added) implements Event {}

    /**
     * They joined while the case was open, and are asked as the others were ({@link Policy.Newcomers}).
     *
     * @param graceEndsAt the reporter is told, and nothing goes to them before (D4); empty: no grace
     */
    record NewcomersSeated(List<Seat> seats, Optional<Instant> graceEndsAt) implements Event {}

    record NewcomerGraceEnded(PersonId member) implements Event {}

    record MemberWentAway(PersonId member) implements Event {}

    record MemberCameBack(PersonId member) implements Event {}

    record LeadTaken(PersonId member) implements Event {}

    /** D8: the case goes on with those cleared. @param silentRemindAt without a quorum: first of the daily reminders to the silent */
    record ClearanceWindowEnded(Optional<Instant> silentRemindAt) implements Event {}

    /** Somebody new is named; everybody cleared must clear that name, but for who named them. */
    record PartyNamed(Party party, PersonId by) implements Event {}

    /** REPORTED unknown (D7). */
    record ReportedDeclaredUnknown(PersonId by) implements Event {}

    /** D5: a person of the roster was named by REPORTED. */
    record MemberSuspended(PersonId member, PersonId party, PersonId by, Instant lapsesAt) implements Event {}

    record SuspensionRatified(PersonId member, PersonId by) implements Event {}

    record SuspensionLapsed(PersonId member) implements Event {}

    /** Their name came up: nothing more goes to them until admitted (D5). */
    record MemberWithheld(PersonId member) implements Event {}

    record MemberAdmitted(PersonId member, PersonId by, boolean enough) implements Event {}

    record AdviserInvited(PersonId adviser, PersonId by) implements Event {}

    record SubstituteSeated(Seat seat, PersonId by) implements Event {}

    // ---- Alarms

    enum Alarm {
        /** D12. */
        QUORUM_LOST,
        /** D14. */
        NOBODY_CLEARED,
        /** D24. */
        NO_DECISION,
        /** D7: no reader answered. */
        NO_READER,
        /** Nobody who could approve a letter from outside answered. */
        NO_APPROVAL,
        /** P2: the acknowledgment has not left within 24 h. */
        UNACKNOWLEDGED
    }

    /** Each escalation contact who is not outside gets one mail without content. */
    record Escalated(Alarm alarm) implements Event {}

    /** D24, D37: there was no decision in time; people outside were told of that with a case that is decided with this one. */
    record EscalatedTogether() implements Event {}

    /**
     * D14: it is going on after all, or somebody is in danger. Steps that wait for an answer are asked anew, as one.
     *
     * @param nobodyClearedAt nobody cleared by then: escalation; empty where somebody is, or nobody was asked yet
     */
    record BecameUrgent(Optional<Instant> nobodyClearedAt) implements Event {}

    /** D14: somebody cleared in time. */
    record UrgentWindowEnded() implements Event {}

    /** Enough can take part again; the next loss is an alarm of its own. */
    record QuorumRegained() implements Event {}

    /** D12: with the next recusal there would be too few. */
    record QuorumForecast(int left) implements Event {}

    /** D8: a daily reminder to the silent while there is no quorum. */
    record SilentReminded(List<PersonId> members, Optional<Instant> nextAt) implements Event {}

    /** Weekly. @param told false where something else than people is waited for, and nobody is bothered */
    record GroupNudged(boolean told, Instant nextAt) implements Event {}

    /** D18: the first reminder of what is owed goes to who looks after the case. @param groupAt then to all, where nothing has moved */
    record LeadReminded(PersonId lead, Instant groupAt) implements Event {}

    // ---- Deliberation

    record Remarked(PersonId by, String text, List<String> attachments, String mail) implements Event {}

    /** The remark before it waits for others, and goes out with them in one mail. */
    record RemarkHeld(Instant tellAt) implements Event {}

    /** What waited goes out. */
    record RemarksTold(List<Remarked> remarks) implements Event {}

    record QuestionAsked(PersonId by, PersonId party, String text) implements Event {}

    // ---- Meetings (D16)

    /** MEET with several times. @param poll its number @param where may be empty, as may be the words @param replaces another was open */
    record MeetingPolled(PersonId by, int poll, List<MeetingTime> times, String where, String words, boolean replaces, Instant closesAt) implements Event {}

    /** The poll went out in a mail of its own. */
    record MeetingPollSent(int poll, List<PersonId> members) implements Event {}

    /** A later answer replaces. @param numbers of the times, from 1; empty: at none */
    record AvailabilityGiven(int poll, PersonId by, List<Integer> numbers) implements Event {}

    /** No two can come at any of the times: the group deliberates in writing. */
    record MeetingPollFailed(int poll) implements Event {}

    record MeetingPollWithdrawn(int poll, PersonId by) implements Event {}

    /**
     * The time is fixed, or another takes its place.
     *
     * @param by        empty where a poll fixed it
     * @param coming    who said so in the poll, or fixed it
     * @param notComing who said that they cannot
     */
    record MeetingFixed(int meeting, int sequence, Optional<PersonId> by, MeetingTime time, String where, List<PersonId> coming,
                        List<PersonId> notComing) implements Event {}

    /** The invitation with this sequence, or the cancellation, went to them. */
    record MeetingInvited(int meeting, int sequence, List<PersonId> members) implements Event {}

    record AttendanceGiven(int meeting, PersonId by, Attendance attendance) implements Event {}

    /** @param by empty where the case closed */
    record MeetingCancelled(int meeting, int sequence, Optional<PersonId> by) implements Event {}

    /** Its time is over. */
    record MeetingEnded(int meeting) implements Event {}

    record MinutesTaken(PersonId by, String text) implements Event {}

    // ---- Evaluation and proposals

    record Evaluated(PersonId by, Map<Question, String> answers) implements Event {}

    /** All cleared have answered. */
    record EvaluationCompleted() implements Event {}

    record Proposed(String matter, Proposal proposal) implements Event {}

    record ProposalWithdrawn(String matter, int version) implements Event {}

    // ---- Hearing, where the procedure has one

    /** The ballot need not wait any longer. @param answered false where the window ended without a word */
    record HearingEnded(String matter, boolean answered) implements Event {}

    // ---- Vote

    record BallotOpened(String matter, Ballot ballot) implements Event {}

    /** A newer proposal took its place (D23). */
    record BallotSuperseded(String matter, int number) implements Event {}

    record BallotCast(String matter, int number, PersonId member, Choice choice) implements Event {}

    /** Ballots not yet cast can no longer change the result; it closes after the cooling hour unless a cast one changes (D21). */
    record BallotSettled(String matter, int number, Instant closesAt) implements Event {}

    record BallotUnsettled(String matter, int number) implements Event {}

    /** @param by who asked; empty where the window ended with ballots missing that could change the result (D24) */
    record BallotExtended(String matter, int number, Optional<PersonId> by, Instant closesAt) implements Event {}

    record ElectorateShrank(String matter, int number, PersonId member, int needed) implements Event {}

    record BallotSuspended(String matter, int number) implements Event {}

    /** @param counted participants counted: the electorate; with {@code basis: cast} those who voted yes or no */
    record BallotClosed(String matter, int number, boolean passed, int yes, int counted, int needed) implements Event {}

    // ---- Letters

    record DraftRequested(String matter, Draft draft) implements Event {}

    /** Rendered and checked (D25, D27): the preview goes out. */
    record DraftsRecorded(String matter, List<Command.RecordDrafts.Rendered> drafts) implements Event {}

    record DraftApproved(String matter, DraftKind kind, int version, String hash, PersonId by) implements Event {}

    record DraftRejected(String matter, Map<DraftKind, Integer> versions, PersonId by, String reason) implements Event {}

    record FindAllowed(String matter, DraftKind kind, int version, Find find, PersonId by) implements Event {}

    /** D28: the reporter may object until then. */
    record HeadsUpGiven(String matter, Instant endsAt) implements Event {}

    record HeadsUpEnded(String matter) implements Event {}

    record LetterObjected(String matter, String reason) implements Event {}

    // ---- Approval from outside, where the procedure has it

    /**
     * Somebody outside got the letter, and nothing else.
     *
     * @param reference their own of the case
     * @param remindAt  halfway
     */
    record ApprovalAsked(String matter, int version, Person approver, String reference, Instant remindAt, Instant dueAt) implements Event {}

    record ApprovalReminded(String matter) implements Event {}

    record ApprovalGiven(String matter, int version, PersonId by) implements Event {}

    /** The letter is the group's again: to change, or to send after all with new approvals. */
    record ApprovalRefused(String matter, int version, PersonId by, String reason) implements Event {}

    /**
     * No answer in time, or the mail came back.
     *
     * @param last nobody else can be asked: the letter is the group's again
     */
    record ApprovalUnanswered(String matter, int version, PersonId by, boolean cameBack, boolean last) implements Event {}

    /** Nobody can be asked in this case: the letter leaves as the group approved it. */
    record ApprovalSkipped(String matter, int version) implements Event {}

    record ApproverSpoke(PersonId by, String text, List<String> attachments, String mail) implements Event {}

    /** Handed to the outbox. */
    record DraftReleased(String matter, DraftKind kind, int version) implements Event {}

    /** The submission server accepted it. @param answerDueAt for a letter: the end of the response window (D29); for a notice: of the hearing */
    record DraftSubmitted(String matter, DraftKind kind, int version, Optional<Instant> answerDueAt) implements Event {}

    /** D44: approved, and given to the group for publication. */
    record StatementIssued(String matter, int version) implements Event {}

    /** D1: what is owed is not sent, at the reporter's wish. */
    record FollowUpWithheld(String matter, int version) implements Event {}

    record MailUndelivered(Optional<DraftKind> kind, String matter, PersonId party, String what, String status) implements Event {}

    /** D35: another address, which a second member has to uphold. */
    record ContactProposed(PersonId party, String contact, PersonId by, Instant lapsesAt) implements Event {}

    record ContactRatified(PersonId party, String contact, PersonId by) implements Event {}

    /** D36. */
    record DeliveryClaimed(String matter, DraftKind kind, String how, PersonId by, Instant lapsesAt) implements Event {}

    record DeliveryUpheld(String matter, DraftKind kind, PersonId by, Optional<Instant> answerDueAt) implements Event {}

    record ClaimLapsed(String claim) implements Event {}

    /** P19: consequences that end by themselves; in place of those that an earlier letter named. */
    record TermsBegan(String matter, List<Ending> endings) implements Event {
        /** @param words as the letter has them */
        public record Ending(String words, Instant endsAt) {}
    }

    /** The group is told, in a closed case too. @param term index among those that began */
    record TermEnded(String matter, int term, String words) implements Event {}

    /** A draft in a closed case waits for approvals, and the group is reminded of it, once. */
    record DraftsRecalled() implements Event {}

    // ---- The reported person's answer

    record Answered(String matter, PersonId by, String text, List<String> attachments, String mail) implements Event {}

    record Agreed(String matter, PersonId by) implements Event {}

    record Declined(String matter, PersonId by) implements Event {}

    /** D30: held, never passed on by itself. */
    record ApologyHeld(String matter, PersonId by, String text) implements Event {}

    record AnswerWindowEnded(String matter) implements Event {}

    /** @param by empty where the response window ended without an answer (D29) */
    record Upheld(String matter, Optional<PersonId> by, Instant effectiveAt) implements Event {}

    record UpholdTookEffect(String matter) implements Event {}

    /** D29. @param statusAt status mails begin again, since an amended follow-up is owed (D32, D33) */
    record ReEvaluationOpened(String matter, PersonId by, String reason, Instant statusAt) implements Event {}

    // ---- Decided together (D37, P20)

    /** @param matters the other's matter for each of ours that shares its decision */
    record CaseLinked(LinkedCase.Role role, CaseFacts other, Map<String, String> matters, PersonId by) implements Event {}

    /** Something of the other case became different that this one has to know. */
    record LinkedCaseChanged(CaseFacts other) implements Event {}

    /**
     * The link is undone: before a decision, or since one of them was no report.
     *
     * @param by        who undid it, in the case in which they did
     * @param dismissed since one of them was no report (D38)
     * @param mayKnow   who may be told everything of the other: nobody else is shown what was said in between (P12)
     */
    record CasesParted(LinkedCase.Role role, CaseId other, Optional<PersonId> by, boolean dismissed, Set<PersonId> mayKnow) implements Event {}

    /** The leading case decided, for this one too. @param proposal numbered within this matter */
    record DecisionShared(String matter, Proposal proposal, Matter.Shared how) implements Event {}

    /** The letter of the shared decision went out, or the decision is settled. */
    record SharedDecisionMoved(String matter, Matter.Shared how) implements Event {}

    /** The leading case is back in deliberation, so this one is, and open again where it was closed (D29). */
    record SharedDecisionReopened(String matter, Instant nudgeAt, Instant statusAt) implements Event {}

    /** D28: the reporter of a case that is decided with this one objected to the letter; their words stand there. */
    record SharedLetterObjected(String matter, CaseId other) implements Event {}

    /** D30: what the reported person asked the leading case to pass on. */
    record ApologyShared(String matter, List<String> texts) implements Event {}

    /** D15: found, or stands otherwise than before. */
    record EarlierCaseKnown(EarlierCase earlier) implements Event {}

    /** D15: approved, for later cases. */
    record SummaryKept(String matter, int version) implements Event {}

    // ---- Reporter

    record FollowUpWarned(Instant dueAt) implements Event {}

    /** D18, D32: who looks after the case is warned first. @param groupAt then all are, where the follow-up is still owed */
    record LeadWarned(PersonId lead, Instant dueAt, Instant groupAt) implements Event {}

    /** A follow-up is owed again, as after another person was named as reported: so are status mails (D32, D37). */
    record StatusResumed(Instant nextAt) implements Event {}

    /** @param withheld not sent, at the reporter's wish (D1) */
    record StatusSent(boolean withheld, Instant nextAt) implements Event {}

    // ---- Proof of senders (mail interface §6, D2)

    /**
     * The commands of a mail wait for the word of its owner; see {@link Held}.
     *
     * @param objects an OBJECT of the reporter is among them: a letter waits for it (D28)
     * @param askAt   then the owner is asked about it, with all else that waits; empty: at once
     */
    record CommandsHeld(PersonId by, String mail, List<String> commands, Shown answered, List<PersonId> excludes, boolean quiets, boolean objects,
                        Optional<Instant> askAt, Instant lapsesAt) implements Event {}

    /** @param mails all that the question shows */
    record ConfirmationAsked(PersonId of, List<String> mails) implements Event {}

    /** @param proves that member for this case; a party confirms each time */
    record HeldConfirmed(PersonId by, List<String> mails, boolean proves) implements Event {}

    record HeldLapsed(PersonId by, List<String> mails) implements Event {}

    /** The words of this mail are passed on, and its sender is not proven. */
    record WordsUnproven(String mail) implements Event {}

    // ---- End

    record DismissalProposed(PersonId by) implements Event {}

    record DismissalSeconded(PersonId by, Instant closesAt) implements Event {}

    record DismissalObjected(PersonId by, String reason) implements Event {}

    record ActionRecorded(PersonId by, String text, Instant lapsesAt) implements Event {}

    record ActionRatified(PersonId by) implements Event {}

    /** D14: an action, or a referral, has its second member. @param claim its key */
    record ClaimRatified(String claim, PersonId by) implements Event {}

    /** D14: in danger, at once. */
    record ReferralRecorded(PersonId by, String agency, String text) implements Event {}

    /**
     * D14: waits for the reporter and a second member.
     *
     * @param asked whether the reporter is asked by mail; where none can go to them, the second member answers for their having been asked
     */
    record ReferralProposed(PersonId by, String agency, String text, boolean asked, Instant lapsesAt) implements Event {}

    /** The reporter wrote since; a second member has time until then. */
    record ReferralAnswered(String claim, Instant lapsesAt) implements Event {}

    /** The reporter objects: it does not happen. */
    record ReferralDeclined(String claim, String reason) implements Event {}

    record CaseClosed(Closing how) implements Event {}

    /** D29, D38, D43: deliberation again, with its clocks. @param by a member; or the reporter, whose words came before it */
    record CaseReopened(PersonId by, String reason, Instant nudgeAt, Instant statusAt) implements Event {}

    enum Closing {
        /** D43. */
        SETTLED,
        /** D34. */
        NO_RESPONSE,
        /** D38. */
        NOT_A_REPORT
    }
}
