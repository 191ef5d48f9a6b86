package org.conductd.procedure;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Folds events into a state. Decides nothing; an event that cannot follow is a fault of the store or of ours, and throws. */
public final class Evolution {
    private Evolution() {}

    /**
     * The state after these events.
     *
     * @throws IllegalStateException where they do not begin with {@link Event.CaseOpened}, or an event cannot follow
     */
    public static CaseState replay(List<Happened> events) {
        if (events.isEmpty() || !(events.getFirst().event() instanceof Event.CaseOpened opening)) {
            throw new IllegalStateException("a case begins with CaseOpened");
        }
        CaseState state = new CaseState(opening);
        events.forEach(happened -> apply(state, happened));
        return state;
    }

    /** The state after this event; the given one is not changed. */
    public static CaseState evolve(CaseState state, Happened happened) {
        CaseState next = state.copy();
        apply(next, happened);
        return next;
    }

    static void apply(CaseState s, Happened happened) {
        s.history.add(happened);
        Instant at = happened.at();
        switch (happened.event()) {
            case Event.CaseOpened e -> OpeningEvolution.open(s, e);
            case Event.ReportCame e -> s.came = e;
            case Event.FactsAdded e -> s.receiptedAt = e.receipted() ? Optional.of(at) : s.receiptedAt;
            case Event.MemberExcluded e -> SeatEvolution.exclude(s, e.member());
            case Event.SafeContactChosen e -> ReporterEvolution.chosen(s, e.safeContact());
            case Event.AcknowledgedLate _ -> ReporterEvolution.acknowledgedLate(s);
            case Event.FollowUpOwedAgain e -> ReporterEvolution.owedAgain(s, matter(s, e.matter()), e.statusAt());
            case Event.ReportWithdrawn _ -> s.withdrawn = true;
            case Event.ConsentGiven e -> s.consent = Optional.of(e.text()).filter(text -> !text.isEmpty());
            case Event.GraceEnded _ -> {
                s.graceOver = true;
                s.deadlines.remove(Deadline.of(Deadline.Kind.GRACE));
            }
            case Event.ChecksGathered _ -> s.gathers = true;
            case Event.ChecksHeld e -> s.deadlines.put(Deadline.of(Deadline.Kind.CHECKS), e.releasedAt());
            case Event.ChecksReleased _ -> {
                s.released = true;
                s.deadlines.remove(Deadline.of(Deadline.Kind.CHECKS));
            }
            case Event.ReaderAppointed e -> {
                s.released = false;
                s.reader = Optional.of(e.member());
                s.deadlines.put(Deadline.of(Deadline.Kind.READER), e.overdueAt());
            }
            case Event.ReaderReplaced e -> SeatEvolution.replaceReader(s, e.member());
            case Event.GroupAsked e -> {
                s.asked = true;
                s.deadlines.put(Deadline.of(Deadline.Kind.CLEARANCE), e.goesOnAt());
                e.nobodyClearedAt().ifPresent(due -> s.deadlines.put(Deadline.of(Deadline.Kind.NOBODY_CLEARED), due));
            }
            case Event.CheckSent e -> {
                SeatEvolution.seat(s, e.member(), seat -> seat.asked(e.check()));
                SeatEvolution.forgetReminders(s, e.member());
                for (int i = 0; i < e.remindAt().size(); i++) {
                    s.deadlines.put(new Deadline(Deadline.Kind.CHECK_REMINDER, e.member().value() + "/" + i), e.remindAt().get(i));
                }
            }
            case Event.CheckReminded e -> s.deadlines.entrySet().removeIf(entry -> SeatEvolution.isReminderOf(entry.getKey(), e.member()) && !entry.getValue().isAfter(at));
            case Event.CheckCleared e -> {
                SeatEvolution.seat(s, e.member(), seat -> seat.clearing(e.check()));
                if (s.seats.get(e.member()).outstanding().isEmpty()) {
                    SeatEvolution.forgetReminders(s, e.member());
                }
            }
            case Event.ReportDisclosed e -> {
                MeetingEvolution.disclosed(s, e.member());
                SeatEvolution.seat(s, e.member(), seat -> seat.knowing(Set.copyOf(e.parties())).open());
                e.namesDueAt().ifPresent(due -> s.deadlines.put(Deadline.of(Deadline.Kind.READER), due));
            }
            case Event.MemberRecused e -> SeatEvolution.outside(s, e.member(), Seat.Reason.RECUSED);
            case Event.MemberLeft e -> SeatEvolution.outside(s, e.member(), Seat.Reason.LEFT);
            case Event.MemberChanged e -> RosterEvolution.changed(s, e);
            case Event.ContactsChanged e -> {
                s.outsideContacts.addAll(e.outside());
                e.outside().forEach(contact -> OutsideEvolution.excluded(s, contact));
                s.addedContacts.addAll(e.added());
            }
            case Event.NewcomersSeated e -> NewcomerEvolution.seated(s, e);
            case Event.NewcomerGraceEnded e -> NewcomerEvolution.graceEnded(s, e.member());
            case Event.MemberWentAway e -> {
                SeatEvolution.seat(s, e.member(), seat -> seat.away(true));
                SeatEvolution.forgetReminders(s, e.member());
            }
            // A check that waited meanwhile is sent anew, with its reminders.
            case Event.MemberCameBack e -> SeatEvolution.seat(s, e.member(), seat -> seat.unasked().away(false));
            case Event.LeadTaken e -> s.lead = Optional.of(e.member());
            case Event.ClearanceWindowEnded e -> {
                s.clearanceWindowEnded = true;
                s.deadlines.remove(Deadline.of(Deadline.Kind.CLEARANCE));
                e.silentRemindAt().ifPresent(due -> s.deadlines.put(Deadline.of(Deadline.Kind.SILENT_REMINDER), due));
            }
            case Event.PartyNamed e -> OpeningEvolution.name(s, e);
            case Event.ReportedDeclaredUnknown _ -> {
                s.reportedUnknown = true;
                s.deadlines.remove(Deadline.of(Deadline.Kind.READER));
            }
            case Event.MemberSuspended e -> {
                s.claims.put(Claims.suspension(e.member()), new CaseState.Claim.Suspension(e.member(), e.by(), s.seats.get(e.member()).standing()));
                SeatEvolution.seat(s, e.member(), seat -> seat.standing(Seat.Standing.SUSPENDED));
                s.deadlines.put(new Deadline(Deadline.Kind.SUSPENSION, e.member().value()), e.lapsesAt());
                SeatEvolution.forgetReminders(s, e.member());
            }
            case Event.SuspensionRatified e -> SeatEvolution.outside(s, e.member(), Seat.Reason.REPORTED);
            case Event.SuspensionLapsed e -> SeatEvolution.lapse(s, e.member());
            case Event.MemberWithheld e -> {
                SeatEvolution.seat(s, e.member(), seat -> seat.unasked().standing(Seat.Standing.WITHHELD));
                SeatEvolution.forgetReminders(s, e.member());
            }
            case Event.MemberAdmitted e -> SeatEvolution.seat(s, e.member(), seat ->
                    e.enough() ? seat.admitted(e.by()).standing(Seat.Standing.SEATED) : seat.admitted(e.by()));
            case Event.AdviserInvited e -> SeatEvolution.seat(s, e.adviser(), seat -> seat.standing(Seat.Standing.SEATED));
            case Event.SubstituteSeated e -> {
                s.seats.put(e.seat().id(), e.seat());
                LinkEvolution.seats(s);
            }
            case Event.Escalated e -> alarm(s, e.alarm());
            case Event.EscalatedTogether _ -> s.deadlines.remove(Deadline.of(Deadline.Kind.DECISION));
            case Event.BecameUrgent e -> SeatEvolution.urgent(s, e);
            case Event.UrgentWindowEnded _ -> s.deadlines.remove(Deadline.of(Deadline.Kind.NOBODY_CLEARED));
            case Event.QuorumRegained _ -> {
                s.quorumLost = false;
                s.forecast = false;
            }
            case Event.QuorumForecast _ -> s.forecast = true;
            case Event.SilentReminded e -> reschedule(s, Deadline.of(Deadline.Kind.SILENT_REMINDER), e.nextAt());
            case Event.LeadReminded e -> reschedule(s, Deadline.of(Deadline.Kind.NUDGE), Optional.of(e.groupAt()));
            case Event.LeadWarned e -> reschedule(s, Deadline.of(Deadline.Kind.FOLLOW_UP_WARNING), Optional.of(e.groupAt()));
            case Event.GroupNudged e -> reschedule(s, Deadline.of(Deadline.Kind.NUDGE), Optional.of(e.nextAt()));
            case Event.Remarked e -> s.remarks.add(e, at);
            case Event.RemarkHeld e -> {
                s.remarks.hold();
                s.deadlines.put(Deadline.of(Deadline.Kind.DISCUSSION), e.tellAt());
            }
            case Event.RemarksTold _ -> {
                s.remarks.tell(at);
                s.deadlines.remove(Deadline.of(Deadline.Kind.DISCUSSION));
            }
            case Event.QuestionAsked _ -> { }
            case Event.MeetingPolled e -> MeetingEvolution.polled(s, e);
            case Event.MeetingPollSent e -> s.meetings = s.meetings.withPoll(poll -> poll.asking(e.members()));
            case Event.AvailabilityGiven e -> s.meetings = s.meetings.withPoll(poll -> poll.answered(e.by(), e.numbers()));
            case Event.MeetingPollFailed _, Event.MeetingPollWithdrawn _ -> MeetingEvolution.pollEnded(s);
            case Event.MeetingFixed e -> MeetingEvolution.fixed(s, e);
            case Event.MeetingInvited e -> s.meetings = s.meetings.withMeeting(meeting -> meeting.inviting(e.members()));
            case Event.AttendanceGiven e -> s.meetings = s.meetings.withMeeting(meeting -> meeting.attended(e.by(), e.attendance()));
            case Event.MeetingCancelled e -> MeetingEvolution.cancelled(s, e.sequence());
            case Event.MeetingEnded _ -> MeetingEvolution.over(s);
            case Event.MinutesTaken _ -> { }
            case Event.Evaluated e -> evaluate(s, e);
            case Event.EvaluationCompleted _ -> s.overviewDone = true;
            case Event.FollowUpWarned _ -> s.deadlines.remove(Deadline.of(Deadline.Kind.FOLLOW_UP_WARNING));
            case Event.StatusResumed e -> s.deadlines.put(Deadline.of(Deadline.Kind.STATUS), e.nextAt());
            case Event.StatusSent e -> reschedule(s, Deadline.of(Deadline.Kind.STATUS), Optional.of(e.nextAt()));
            case Event.DismissalProposed e -> s.dismissedBy.add(e.by());
            case Event.DismissalSeconded e -> {
                s.dismissedBy.add(e.by());
                s.deadlines.put(Deadline.of(Deadline.Kind.DISMISSAL), e.closesAt());
            }
            case Event.DismissalObjected _ -> {
                s.dismissedBy.clear();
                s.deadlines.remove(Deadline.of(Deadline.Kind.DISMISSAL));
            }
            case Event.ActionRecorded _, Event.ActionRatified _, Event.ClaimRatified _, Event.ReferralRecorded _, Event.ReferralProposed _,
                 Event.ReferralAnswered _, Event.ReferralDeclined _ -> ClaimEvolution.apply(s, happened.event());
            case Event.ContactProposed e -> {
                s.claims.put(Claims.contact(e.party()), new CaseState.Claim.NewContact(e.party(), e.contact(), e.by()));
                s.deadlines.put(new Deadline(Deadline.Kind.CLAIM, Claims.contact(e.party())), e.lapsesAt());
            }
            case Event.ContactRatified e -> {
                forgetClaim(s, Claims.contact(e.party()));
                Set<String> cameBack = Optional.ofNullable(s.cameBack.remove(e.party())).orElse(Set.of());
                s.parties.computeIfPresent(e.party(), (_, party) -> party.at(e.contact(), Party.KnownFrom.MEMBER));
                if (s.reporter().id().equals(e.party())) {
                    ReporterEvolution.readdressed(s, e.contact(), cameBack);
                }
                s.matters.values().forEach(matter -> LetterEvolution.readdress(s, matter, e.party()));
            }
            case Event.ClaimLapsed e -> forgetClaim(s, e.claim());
            case Event.CommandsHeld e -> ProofEvolution.held(s, at, e);
            case Event.ConfirmationAsked e -> ProofEvolution.asked(s, at, e);
            case Event.HeldConfirmed e -> ProofEvolution.confirmed(s, e);
            case Event.HeldLapsed e -> ProofEvolution.forget(s, e.by(), e.mails());
            case Event.WordsUnproven e -> s.proofs.unprovenWords.add(e.mail());
            case Event.CaseClosed e -> {
                s.closed = Optional.of(e.how());
                s.deadlines.keySet().removeIf(deadline -> deadline.kind() != Deadline.Kind.TERM);
                s.meetings = s.meetings.withoutPoll();
            }
            case Event.CaseReopened e -> reopen(s, e.nudgeAt(), e.statusAt());
            case Event.Proposed e -> VoteEvolution.proposed(s, matter(s, e.matter()), e.proposal());
            case Event.ProposalWithdrawn e -> VoteEvolution.withdrawn(s, matter(s, e.matter()));
            case Event.BallotOpened e -> VoteEvolution.opened(s, matter(s, e.matter()), e.ballot());
            case Event.BallotSuperseded e -> VoteEvolution.superseded(s, matter(s, e.matter()));
            case Event.BallotCast e -> VoteEvolution.change(matter(s, e.matter()), ballot -> ballot.casting(e.member(), e.choice()));
            case Event.BallotSettled e -> VoteEvolution.settled(s, matter(s, e.matter()), at, e.closesAt());
            case Event.BallotUnsettled e -> VoteEvolution.unsettled(s, matter(s, e.matter()));
            case Event.BallotExtended e -> VoteEvolution.extended(s, matter(s, e.matter()), e.closesAt());
            case Event.ElectorateShrank e -> VoteEvolution.change(matter(s, e.matter()), ballot -> ballot.without(e.member(), e.needed()));
            case Event.BallotSuspended e -> VoteEvolution.suspended(s, matter(s, e.matter()));
            case Event.BallotClosed e -> VoteEvolution.closed(s, matter(s, e.matter()), e);
            case Event.DraftRequested e -> {
                forgetClaim(s, Claims.delivery(e.matter(), e.draft().kind()));
                LetterEvolution.requested(s, matter(s, e.matter()), e.draft());
            }
            case Event.DraftsRecorded e -> LetterEvolution.recorded(s, matter(s, e.matter()), e.drafts());
            case Event.DraftApproved e -> LetterEvolution.change(matter(s, e.matter()), e.kind(), draft -> draft.approvedBy(e.by()));
            case Event.DraftRejected e -> e.versions().keySet().forEach(kind -> LetterEvolution.change(matter(s, e.matter()), kind, Draft::unapproved));
            case Event.FindAllowed e -> LetterEvolution.change(matter(s, e.matter()), e.kind(), draft -> draft.allowing(e.find().number()));
            case Event.HeadsUpGiven e -> LetterEvolution.headsUp(s, matter(s, e.matter()), e.endsAt());
            case Event.HearingEnded e -> HearingEvolution.ended(s, matter(s, e.matter()));
            case Event.HeadsUpEnded e -> LetterEvolution.headsUpEnded(s, matter(s, e.matter()));
            case Event.LetterObjected e -> LetterEvolution.objected(s, matter(s, e.matter()));
            case Event.ApprovalAsked e -> OutsideEvolution.asked(s, matter(s, e.matter()), e);
            case Event.ApprovalReminded e -> OutsideEvolution.reminded(s, matter(s, e.matter()));
            case Event.ApprovalGiven e -> OutsideEvolution.given(s, matter(s, e.matter()), e.version());
            case Event.ApprovalRefused e -> OutsideEvolution.refused(s, matter(s, e.matter()), e.version());
            case Event.ApprovalUnanswered e -> OutsideEvolution.unanswered(s, matter(s, e.matter()), e);
            case Event.ApprovalSkipped e -> OutsideEvolution.given(s, matter(s, e.matter()), e.version());
            case Event.ApproverSpoke _ -> { }
            case Event.DraftReleased e -> LetterEvolution.released(s, matter(s, e.matter()), e.kind());
            case Event.DraftSubmitted e -> LetterEvolution.done(s, matter(s, e.matter()), e.kind(), e.answerDueAt());
            case Event.StatementIssued e -> {
                LetterEvolution.change(matter(s, e.matter()), DraftKind.STATEMENT, draft -> draft.at(Draft.Stage.DONE));
                LetterEvolution.nothingWaits(s);
            }
            case Event.FollowUpWithheld e -> LetterEvolution.withheld(s, matter(s, e.matter()));
            case Event.MailUndelivered e -> {
                s.cameBack.computeIfAbsent(e.party(), _ -> new TreeSet<>()).add(e.what());
                e.kind().ifPresent(kind -> LetterEvolution.undelivered(s, matter(s, e.matter()), kind));
                if (e.what().equals(LetterEvolution.HEADS_UP)) {
                    LetterEvolution.headsUpUndelivered(s);
                }
            }
            case Event.DeliveryClaimed e -> {
                String key = Claims.delivery(e.matter(), e.kind());
                s.claims.put(key, new CaseState.Claim.Delivery(e.matter(), e.kind(), e.how(), e.by()));
                s.deadlines.put(new Deadline(Deadline.Kind.CLAIM, key), e.lapsesAt());
            }
            case Event.DeliveryUpheld e -> {
                forgetClaim(s, Claims.delivery(e.matter(), e.kind()));
                LetterEvolution.done(s, matter(s, e.matter()), e.kind(), e.answerDueAt());
            }
            case Event.TermsBegan e -> TermRules.began(s, matter(s, e.matter()), e.endings());
            case Event.TermEnded e -> s.deadlines.remove(TermRules.deadline(e.matter(), e.term()));
            case Event.DraftsRecalled _ -> s.deadlines.remove(Deadline.of(Deadline.Kind.NUDGE));
            case Event.Answered e -> LetterEvolution.answered(matter(s, e.matter()), Matter.Answer.WORDS);
            case Event.Agreed e -> LetterEvolution.agreed(s, matter(s, e.matter()));
            case Event.Declined e -> LetterEvolution.declined(s, matter(s, e.matter()));
            case Event.ApologyHeld e -> LetterEvolution.apologized(matter(s, e.matter()), e.text());
            case Event.AnswerWindowEnded e -> s.deadlines.remove(new Deadline(Deadline.Kind.ANSWER, e.matter()));
            case Event.Upheld e -> LetterEvolution.upheld(s, matter(s, e.matter()), e.effectiveAt());
            case Event.UpholdTookEffect e -> LetterEvolution.upholdTookEffect(s, matter(s, e.matter()));
            case Event.ReEvaluationOpened e -> LetterEvolution.reopened(s, matter(s, e.matter()), e.statusAt());
            case Event.EarlierCaseKnown e -> s.earlier.put(e.earlier().id(), e.earlier());
            case Event.SummaryKept e -> PatternRules.kept(s, matter(s, e.matter()));
            case Event.CaseLinked e -> LinkEvolution.linked(s, e);
            case Event.LinkedCaseChanged e -> LinkEvolution.changed(s, e.other());
            case Event.CasesParted e -> LinkEvolution.parted(s, e);
            case Event.DecisionShared e -> LinkEvolution.decisionShared(s, matter(s, e.matter()), e);
            case Event.SharedDecisionMoved e -> matter(s, e.matter()).shared = Optional.of(e.how());
            case Event.SharedDecisionReopened e -> LinkEvolution.reopened(s, matter(s, e.matter()), e);
            case Event.SharedLetterObjected e -> LetterEvolution.objected(s, matter(s, e.matter()));
            case Event.ApologyShared e -> matter(s, e.matter()).apologies = List.copyOf(e.texts());
        }
    }

    /** Every clock stopped at the close: what waits for somebody gets one anew, and what can begin again does. */
    static void reopen(CaseState s, Instant nudgeAt, Instant statusAt) {
        s.closed = Optional.empty();
        s.dismissedBy.clear();
        s.clearanceWindowEnded = s.asked;
        s.reader = s.reader.filter(_ -> s.asked);
        s.deadlines.put(Deadline.of(Deadline.Kind.NUDGE), nudgeAt);
        s.claims.forEach((key, claim) -> s.deadlines.put(claim instanceof CaseState.Claim.Suspension(PersonId member, _, _)
                ? new Deadline(Deadline.Kind.SUSPENSION, member.value()) : new Deadline(Deadline.Kind.CLAIM, key), nudgeAt));
        ProofEvolution.reopened(s);
        s.deadlines.putIfAbsent(Deadline.of(Deadline.Kind.STATUS), statusAt);
        s.matters.values().forEach(matter -> {
            VoteEvolution.reopened(s, matter);
            LetterEvolution.reopened(s, matter, statusAt);
        });
    }

    private static void evaluate(CaseState s, Event.Evaluated e) {
        Map<Question, String> merged = new LinkedHashMap<>(s.evaluations.getOrDefault(e.by(), Map.of()));
        merged.putAll(e.answers());
        s.evaluations.put(e.by(), Map.copyOf(merged));
    }

    private static void alarm(CaseState s, Event.Alarm alarm) {
        switch (alarm) {
            case QUORUM_LOST -> s.quorumLost = true;
            case NOBODY_CLEARED -> s.deadlines.remove(Deadline.of(Deadline.Kind.NOBODY_CLEARED));
            case NO_DECISION -> s.deadlines.remove(Deadline.of(Deadline.Kind.DECISION));
            case NO_READER -> s.formerReaders.clear();
            case UNACKNOWLEDGED, NO_APPROVAL -> { }
        }
    }

    static Matter matter(CaseState s, String id) {
        Matter matter = s.matters.get(id);
        if (matter == null) {
            throw new IllegalStateException("no such matter");
        }
        return matter;
    }

    static void reschedule(CaseState s, Deadline deadline, Optional<Instant> at) {
        s.deadlines.remove(deadline);
        at.ifPresent(due -> s.deadlines.put(deadline, due));
    }

    static void forgetClaim(CaseState s, String key) {
        s.claims.remove(key);
        s.deadlines.remove(new Deadline(Deadline.Kind.CLAIM, key));
    }
}
