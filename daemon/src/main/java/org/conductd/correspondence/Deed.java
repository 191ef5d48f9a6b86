package org.conductd.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.conductd.procedure.Ballot;
import org.conductd.procedure.Choice;
import org.conductd.procedure.Command;
import org.conductd.procedure.DraftKind;
import org.conductd.procedure.Event;
import org.conductd.procedure.Matter;
import org.conductd.procedure.Party;
import org.conductd.procedure.PersonId;

/** What a command that was carried out did, what it means, and until when it can change: a text, and its facts in the order given at each. */
enum Deed {
    SAID, CLEARED, CLEARED_WAIT, RECUSED, RECUSED_INVITED, AWAY, BACK, LEAD,
    /** Name. */
    NAMED_REPORTED, NAMED_WITNESS,
    /** Name; until when a second member is needed. */
    ADDRESS_PROPOSED,
    ADDRESS_SET, UNKNOWN,
    /** Whom. */
    ASKED,
    /** Until when the poll is open. */
    MEETING_POLLED,
    /** When the meeting is. */
    MEETING_FIXED, MEETING_MOVED,
    MEETING_CANCELLED,
    /** Until when the poll is open. */
    AVAILABLE, UNAVAILABLE,
    COMES, COMES_NOT, MINUTES,
    EVALUATED, EVALUATED_ALL,
    PROPOSED_WAITS,
    /** How long the reported person has. */
    PROPOSED_HEARING,
    /** Until when the vote is open. */
    PROPOSED_OPEN,
    PROPOSAL_WITHDRAWN,
    /** Who is asked, and until when they have time. */
    APPROVED_OUTSIDE,
    OUTSIDE_APPROVED, OUTSIDE_REFUSED,
    /** The choice; until when. */
    VOTED,
    /** Until when. */
    EXTENDED,
    DRAFTED,
    /** How many are needed. */
    APPROVED, APPROVED_HELD, APPROVED_SENT, STATEMENT_ISSUED, SUMMARY_KEPT,
    REJECTED, ALLOWED, APOLOGY_DRAFTED,
    /** When it takes effect. */
    UPHELD,
    RE_EVALUATED,
    /** Until when a second member is needed. */
    DELIVERED,
    /** What was upheld, each a word of {@link #upheld}. */
    RATIFIED,
    /** Name. */
    ADMITTED, ADMITTED_FIRST, INVITED,
    /** Until when a second member is needed. */
    ACTION,
    /** The agency. */
    REFERRED,
    /** The agency; until when the reporter's answer and a second member are needed. */
    REFERRAL_ASKED,
    /** The agency; until when a second member is needed. */
    REFERRAL,
    DISMISSED_FIRST,
    /** When it closes. */
    DISMISSED,
    /** The reference. */
    LINKED, CONSIDERED, UNLINKED,
    OBJECTED, REFERRAL_OBJECTED, REOPENED_BY_REPORTER, CLOSED, REOPENED,
    /** Name. */
    EXCLUDED,
    EXCLUDED_ALL,
    QUIET_NORMAL,
    /** Address. */
    QUIET_ONLY,
    QUIET_NEUTRAL, QUIET_NONE, CONSENTED, CONSENT_TAKEN_BACK, WITHDRAWN,
    /** A member is believed from then on; a party for this once. */
    CONFIRMED, CONFIRMED_ONCE,
    LETTER_OBJECTED, OBJECTED_TO_NOTHING, AGREED, DECLINED, APOLOGY_HELD, APOLOGY_READ,
    /** Name. */
    SUBSTITUTED,
    /** The reference; until when a second member is needed. */
    DROPPED_FIRST,
    /** The reference. */
    DROPPED;

    /** @param facts names, numbers, instants, in the order that the text documents */
    record Told(Deed deed, List<Object> facts) {}

    private static Told told(Deed deed, Object... facts) {
        return new Told(deed, List.of(facts));
    }

    static Told of(Scene scene, PersonId by, Command.OfPerson command, List<Event> events) {
        var reading = new Reading(scene, by, events);
        return switch (command) {
            case Command.OfMember c -> reading.ofMember(c);
            case Command.OfReporter c -> reading.ofReporter(c);
            case Command.OfReported c -> switch (c) {
                case Command.Agree _ -> told(AGREED);
                case Command.Decline _ -> told(DECLINED);
                case Command.Apologize _ -> told(events.stream().anyMatch(Event.ApologyHeld.class::isInstance) ? APOLOGY_HELD : APOLOGY_READ);
            };
            case Command.Approve _ -> told(OUTSIDE_APPROVED);
            case Command.Disapprove _ -> told(OUTSIDE_REFUSED);
            case Command.Say _, Command.Hold _ -> told(SAID);
            case Command.Confirm _ -> told(scene.after().confirmedSender(by) ? CONFIRMED : CONFIRMED_ONCE);
            case Command.Object _ when scene.after().party(by).isEmpty() -> told(OBJECTED);
            case Command.Object _ when events.stream().anyMatch(Event.CaseReopened.class::isInstance) -> told(REOPENED_BY_REPORTER);
            case Command.Object _ when events.stream().anyMatch(Event.FactsAdded.class::isInstance) -> told(OBJECTED_TO_NOTHING);
            case Command.Object _ -> told(events.stream().anyMatch(Event.ReferralDeclined.class::isInstance) ? REFERRAL_OBJECTED : LETTER_OBJECTED);
            case Command.Substitute c -> told(SUBSTITUTED, c.member().person().name());
        };
    }

    /** Reads from the events of the transaction what became of a command. */
    private record Reading(Scene scene, PersonId by, List<Event> events) {

        private Told ofMember(Command.OfMember command) {
            return switch (command) {
                case Command.Clear _ -> told(asked() ? CLEARED : CLEARED_WAIT);
                case Command.Recuse _ -> told(invited() ? RECUSED_INVITED : RECUSED);
                case Command.Away _ -> told(AWAY);
                case Command.Back _ -> told(BACK);
                case Command.Lead _ -> told(LEAD);
                case Command.NameParty c -> named(c);
                case Command.ReportedUnknown _ -> told(UNKNOWN);
                case Command.AskReporter _ -> told(ASKED, "the reporter");
                case Command.AskWitness c -> told(ASKED, c.name());
                case Command.Meet _ -> find(Event.MeetingPolled.class).map(polled -> told(MEETING_POLLED, polled.closesAt()))
                        .or(() -> find(Event.MeetingFixed.class).map(fixed -> told(fixed.sequence() > 0 ? MEETING_MOVED : MEETING_FIXED, fixed.time().startsAt())))
                        .orElse(told(SAID));
                case Command.CancelMeeting _ -> told(MEETING_CANCELLED);
                case Command.Available c -> available(c);
                case Command.Attend _ -> told(SAID);
                case Command.TakeMinutes _ -> told(MINUTES);
                case Command.Evaluate _ -> told(Deliberation.silent(scene).isEmpty() ? EVALUATED_ALL : EVALUATED);
                case Command.Propose _ -> find(Event.BallotOpened.class).map(opened -> told(PROPOSED_OPEN, opened.ballot().closesAt()))
                        .orElse(hearing() ? told(PROPOSED_HEARING, scene.policy().hearing().window()) : told(PROPOSED_WAITS));
                case Command.WithdrawProposal _ -> told(PROPOSAL_WITHDRAWN);
                case Command.CastBallot c -> voted(c.choice());
                case Command.Extend _ -> find(Event.BallotExtended.class).map(extended -> told(EXTENDED, extended.closesAt())).orElse(told(SAID));
                case Command.DraftSummary _, Command.DraftStatement _, Command.DraftLetter _, Command.DraftNotice _, Command.DraftFollowUp _ -> told(DRAFTED);
                case Command.ApproveDraft _ -> approved();
                case Command.RejectDraft _ -> told(REJECTED);
                case Command.Allow _ -> told(ALLOWED);
                case Command.RelayApology _ -> told(APOLOGY_DRAFTED);
                case Command.Uphold _ -> find(Event.Upheld.class).map(upheld -> told(UPHELD, upheld.effectiveAt())).orElse(told(SAID));
                case Command.ReEvaluate _ -> told(RE_EVALUATED);
                case Command.Delivered _ -> find(Event.DeliveryClaimed.class).map(claim -> told(DELIVERED, claim.lapsesAt())).orElse(told(SAID));
                case Command.Ratify _ -> new Told(RATIFIED, events.stream().flatMap(event -> upheld(event).stream()).distinct().toList());
                case Command.Admit c -> find(Event.MemberAdmitted.class, admitted -> admitted.member().equals(c.member()))
                        .map(admitted -> told(admitted.enough() ? ADMITTED : ADMITTED_FIRST, scene.name(c.member()))).orElse(told(SAID));
                case Command.Invite c -> told(INVITED, scene.name(c.adviser()));
                case Command.ActionTaken _ -> find(Event.ActionRecorded.class).map(action -> told(ACTION, action.lapsesAt())).orElse(told(SAID));
                case Command.Refer c -> find(Event.ReferralProposed.class).map(e -> told(e.asked() ? REFERRAL_ASKED : REFERRAL, e.agency(), e.lapsesAt()))
                        .orElse(told(REFERRED, c.agency()));
                case Command.NotAReport _ -> find(Event.DismissalSeconded.class).map(seconded -> told(DISMISSED, seconded.closesAt()))
                        .orElse(told(DISMISSED_FIRST));
                case Command.Link c -> told(find(Event.CaseLinked.class).filter(linked -> linked.role().binds()).isPresent() ? LINKED : CONSIDERED, c.other().value());
                case Command.Unlink c -> told(UNLINKED, c.other().value());
                case Command.Close _ -> told(CLOSED);
                case Command.Reopen _ -> told(REOPENED);
            };
        }

        /** RATIFY: a word for what was upheld. What had changed meanwhile was not. */
        private static Optional<Object> upheld(Event event) {
            return switch (event) {
                case Event.SuspensionRatified _ -> Optional.of("SUSPENSION");
                case Event.ContactRatified _ -> Optional.of("ADDRESS");
                case Event.DeliveryUpheld _ -> Optional.of("DELIVERY");
                case Event.ClaimRatified e -> Optional.of(e.claim().startsWith("action") ? "ACTION" : "REFERRAL");
                case Event _ -> Optional.empty();
            };
        }

        private Told ofReporter(Command.OfReporter command) {
            return switch (command) {
                case Command.Exclude c -> told(EXCLUDED, c.members().stream().map(scene::name).findFirst().filter(name -> !name.isEmpty()).orElse(c.name()));
                case Command.ExcludeAll _ -> told(EXCLUDED_ALL);
                case Command.Quiet _ -> switch (scene.after().safeContact().manner()) {
                    case NORMAL -> told(QUIET_NORMAL);
                    case ONLY -> told(QUIET_ONLY, scene.after().safeContact().address());
                    case NEUTRAL -> told(QUIET_NEUTRAL);
                    case NONE -> told(QUIET_NONE);
                };
                case Command.Consent c -> told(c.text().isEmpty() ? CONSENT_TAKEN_BACK : CONSENTED);
                case Command.Withdraw _ -> told(WITHDRAWN);
            };
        }

        /** In answer to an invitation, AVAILABLE says whether somebody comes; to a poll, when they can. */
        private Told available(Command.Available command) {
            boolean none = !command.all() && command.numbers().isEmpty();
            return find(Event.AttendanceGiven.class).map(_ -> told(none ? COMES_NOT : COMES)).orElseGet(() -> scene.after().poll()
                    .map(poll -> told(none ? UNAVAILABLE : AVAILABLE, poll.closesAt())).orElse(told(SAID)));
        }

        /** D9: nothing follows the answer to RECUSE, so a calendar entry is not taken back by us. */
        private boolean invited() {
            return scene.before().flatMap(before -> before.meeting()).filter(meeting -> meeting.ahead() && meeting.invited().containsKey(by)).isPresent();
        }

        /** Whether CLEAR brought the next step, or the report. */
        private boolean asked() {
            return scene.after().seat(by).filter(seat -> seat.opened() || seat.outstanding().isPresent()).isPresent();
        }

        /** Whether the vote waits for the reported person. */
        private boolean hearing() {
            return scene.after().matters().stream()
                    .anyMatch(matter -> matter.waiting().isPresent() && matter.draft(DraftKind.NOTICE).isPresent() && !matter.heard());
        }

        private Told named(Command.NameParty command) {
            String name = command.name().isBlank() ? command.contact() : command.name();
            return find(Event.ContactProposed.class).map(proposed -> told(ADDRESS_PROPOSED, proposed.lapsesAt()))
                    .or(() -> find(Event.ContactRatified.class).map(_ -> told(ADDRESS_SET)))
                    .orElse(told(command.capacity() == Party.Capacity.WITNESS ? NAMED_WITNESS : NAMED_REPORTED, name));
        }

        private Told voted(Choice choice) {
            Optional<Ballot> ballot = scene.after().matters().stream().map(Matter::ballot).flatMap(Optional::stream)
                    .filter(open -> open.cast().containsKey(by)).findFirst();
            return ballot.map(open -> told(VOTED, choice, open.closesAt())).orElse(told(SAID));
        }

        private Told approved() {
            if (find(Event.StatementIssued.class).isPresent()) {
                return told(STATEMENT_ISSUED);
            }
            if (find(Event.SummaryKept.class).isPresent()) {
                return told(SUMMARY_KEPT);
            }
            boolean left = find(Event.DraftReleased.class).isPresent();
            boolean held = find(Event.HeadsUpGiven.class).isPresent();
            if (left || held) {
                return told(left ? APPROVED_SENT : APPROVED_HELD);
            }
            return find(Event.ApprovalAsked.class).map(asked -> told(APPROVED_OUTSIDE, asked.approver().name(), asked.dueAt()))
                    .orElse(told(APPROVED, scene.policy().letters().approvals()));
        }

        private <E extends Event> Optional<E> find(Class<E> kind) {
            return find(kind, _ -> true);
        }

        private <E extends Event> Optional<E> find(Class<E> kind, Function<E, Boolean> which) {
            return events.stream().filter(kind::isInstance).map(kind::cast).filter(which::apply).reduce((_, last) -> last);
        }
    }
}
