package org.conductd.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of a case: by people (mail interface §4), by time, by the daemon's own other parts. Who asks stands in {@link Request}.
 * Texts are what people wrote, stripped; empty where not given. HELP, STATUS, WHO and RESEND are none: they are answered from the state alone.
 */
public sealed interface Command {

    /** What a person may ask. */
    sealed interface OfPerson extends Command {}

    /** What only members of the roster may ask. */
    sealed interface OfMember extends OfPerson {}

    /** What only the reporter may ask. */
    sealed interface OfReporter extends OfPerson {}

    /** What only a reported person may ask. */
    sealed interface OfReported extends OfPerson {}

    /** What only whoever approves from outside may ask. */
    sealed interface OfApprover extends OfPerson {}

    /** About mails whose sender is not proven (mail interface §6). */
    sealed interface OfSender extends OfPerson {}

    /** What no mail asks. */
    sealed interface OfDaemon extends Command {}

    // ---- The daemon

    /**
     * A report arrived. Screening (D5) is done: seats say where each person of the roster starts.
     *
     * @param acknowledge an acknowledgment is owed and can be sent; without one there is no grace (D4)
     * @param excludeLine the report has an {@code Exclude:} line; then there is no grace either (D4)
     * @param outsideContacts escalation contacts who are a party, or excluded (D12)
     * @param reported    those known by label; where there is none, a reader is drawn (D7)
     * @param urgent      ongoing, or danger (D14)
     * @param filedBy     the member who passes on what they were told by phone or in person (P1)
     * @param cameFrom    the address that it was sent from, where it gives another one for contact (D1); else empty
     * @param acknowledgeAt when the acknowledgment goes out that there is no room for yet (D3); empty: at once, or never
     * @param gathers     it comes with many others: whoever is asked is asked in one mail with those (D3)
     */
    record OpenCase(CaseId id, IncidentReport report, Party reporter, List<Party> reported, List<Party> witnesses, List<Seat> seats,
                    List<PersonId> outsideContacts, SafeContact safeContact, boolean acknowledge, boolean excludeLine, boolean urgent, Optional<PersonId> filedBy, String cameFrom,
                    Optional<Instant> acknowledgeAt, boolean gathers) implements OfDaemon {
        /** The same without an acknowledgment. */
        public OpenCase unacknowledged() {
            return new OpenCase(id, report, reporter, reported, witnesses, seats, outsideContacts, safeContact, false, excludeLine, urgent, filedBy, cameFrom, Optional.empty(), gathers);
        }

        /** The same with one that goes out then. */
        public OpenCase acknowledged(Instant later) {
            return new OpenCase(id, report, reporter, reported, witnesses, seats, outsideContacts, safeContact, false, excludeLine, urgent, filedBy, cameFrom, Optional.of(later), gathers);
        }

        /** The same among many. */
        public OpenCase amongMany() {
            return new OpenCase(id, report, reporter, reported, witnesses, seats, outsideContacts, safeContact, acknowledge, excludeLine, urgent, filedBy, cameFrom, acknowledgeAt, true);
        }
    }

    /** D3: many others came since this report did, and nobody was asked about it yet. Nothing where they were. */
    record GatherChecks() implements OfDaemon {}

    /** P2: there is room by now for an acknowledgment that had to wait (D3). Nothing where one went out. */
    record AcknowledgeLate() implements OfDaemon {}

    /** Time has passed; everything due happens, in order. */
    record PassTime() implements OfDaemon {}

    /** D14: what was added to the report says that it is going on, or that somebody is in danger. A case that is urgent already stays as it is. */
    record BecomeUrgent() implements OfDaemon {}

    /**
     * Whom the case is about too, and who must not be told, as it turns out while it is open (D5).
     *
     * @param by       whose words it was
     * @param named    whom a labelled line of the reporter names
     * @param outside  who is reported, or whose standing conflict is with somebody named
     * @param withheld whose name stands in what was added
     */
    record Screen(PersonId by, List<NameParty> named, List<PersonId> outside, List<PersonId> withheld) implements OfDaemon {}

    /** The drafts that were requested, rendered and checked (D27); also again when a check finds something else than before. */
    record RecordDrafts(String matter, List<Rendered> drafts) implements OfDaemon {
        /**
         * @param hash  of recipient, subject, bodies and attachments
         * @param words the same but for the recipient
         */
        public record Rendered(DraftKind kind, int version, String hash, String words, List<Find> finds) {}
    }

    /** The submission server accepted that version of a released draft. */
    record RecordSubmission(String matter, DraftKind kind, int version) implements OfDaemon {}

    /**
     * A mail to a party came back or could not be submitted (D35).
     *
     * @param kind  of draft, where it was one; empty for any other mail
     * @param version of that draft; 0 for any other mail
     * @param party whose address it is
     * @param what  the kind of mail, as the group knows it
     */
    record RecordFailure(Optional<DraftKind> kind, String matter, int version, PersonId party, String what, String status) implements OfDaemon {}

    /**
     * The roster as it is from now on (D11).
     *
     * @param members         in the group now
     * @param substitutes     on the list of those who can be called
     * @param outsideContacts escalation contacts who may be told nothing of this case (D12)
     * @param newContacts     escalation contacts since the roster was last taken up, but for those
     * @param newcomers       members who joined since the report arrived, screened (D5); they come in only where the procedure lets them
     */
    record TakeUpRoster(List<Member> members, List<Member> substitutes, List<PersonId> outsideContacts, List<PersonId> newContacts,
                        List<Seat> newcomers) implements OfDaemon {}

    /** The mail that asked somebody outside for their approval came back, or could not be submitted. */
    record RecordNoApprover(PersonId approver) implements OfDaemon {}

    /** D15: an earlier case about somebody who is reported here, as it stands now. */
    record HearOfEarlierCase(EarlierCase earlier) implements OfDaemon {}

    /** A case that this one is linked with, as it stands now. */
    record HearOfLinkedCase(CaseFacts other) implements OfDaemon {}

    /** The other end of a LINK: what was decided there holds here too. */
    record BeLinked(LinkedCase.Role role, CaseFacts other, Map<String, String> matters, PersonId by) implements OfDaemon {}

    /** The other end of cases that part. @param facts how the other stands without this one */
    record BeParted(CaseId other, CaseFacts facts) implements OfDaemon {}

    /** D12: whoever was called to a case is called to what is decided with it. */
    record SeatAlso(Seat seat, PersonId by) implements OfDaemon {}

    /** D9: whoever recuses while cases are decided together is out of each of them, for good. */
    record RecuseAlso(PersonId member) implements OfDaemon {}

    // ---- Everybody

    /**
     * Text that is no command: discussion by a member, facts by the reporter, an answer by the reported person or a witness.
     *
     * @param proven whether the sender is; where not, it is said to those who read it
     */
    record Say(String text, List<String> attachments, String mail, boolean proven) implements OfPerson {
        /** From a proven sender. */
        public Say(String text, List<String> attachments, String mail) {
            this(text, attachments, mail, true);
        }
    }

    /**
     * The commands of a mail wait for the word of the owner of its address.
     *
     * @param mail     key of the stored mail
     * @param commands each with what belongs to it, as written
     * @param excludes whom an EXCLUDE among them names
     * @param quiets   whether a QUIET is among them
     * @param objects  whether an OBJECT of the reporter is
     */
    record Hold(String mail, List<String> commands, List<PersonId> excludes, boolean quiets, boolean objects) implements OfSender {}

    /** Good for what the answered confirmation showed. */
    record Confirm() implements OfSender {}

    // ---- Members

    record Clear() implements OfMember {}

    record Recuse() implements OfMember {}

    record Away() implements OfMember {}

    record Back() implements OfMember {}

    record Lead() implements OfMember {}

    /**
     * REPORTED, WITNESS or REPORTER name &lt;address&gt;.
     *
     * @param rosterMatch the person on the roster whom the name or address means; such a person is suspended at once (D5)
     */
    record NameParty(Party.Capacity capacity, String name, String contact, Optional<PersonId> rosterMatch) implements OfMember {}

    record ReportedUnknown() implements OfMember {}

    record AskReporter(String question) implements OfMember {}

    record AskWitness(String name, String question) implements OfMember {}

    /**
     * D16: several times are a poll, a single one is the time.
     *
     * @param where a place or a link; may be empty
     * @param words what stands beside the times; may be empty
     */
    record Meet(List<Time> times, String where, String words) implements OfMember {
        /** @param endsAt empty: as long as meetings are */
        public record Time(Instant startsAt, Optional<Instant> endsAt) {}
    }

    /** MEET cancel. @param words what stands below it; may be empty */
    record CancelMeeting(String words) implements OfMember {}

    /** @param numbers of the times of the answered mail, from 1; empty: at none @param all at each of them */
    record Available(List<Integer> numbers, boolean all) implements OfMember {}

    /** A calendar's answer to an invitation. @param sequence of the invitation that it answers; empty where the calendar does not say */
    record Attend(Attendance attendance, Optional<Integer> sequence) implements OfMember {}

    record TakeMinutes(String text) implements OfMember {}

    record Evaluate(Map<Question, String> answers) implements OfMember {}

    /** @param about name of the reported person it is about; empty where there is only one */
    record Propose(Resolution resolution, String about) implements OfMember {}

    record WithdrawProposal() implements OfMember {}

    record CastBallot(Choice choice) implements OfMember {}

    /** @param days 1 to 7 */
    record Extend(int days) implements OfMember {}

    record DraftLetter(Measures changes) implements OfMember {}

    /** The notice of the hearing: behavior and impact only. */
    record DraftNotice(Measures changes) implements OfMember {}

    record DraftFollowUp(String text) implements OfMember {}

    /** D44. */
    record DraftStatement(String text) implements OfMember {}

    /** D15. */
    record DraftSummary(String text) implements OfMember {}

    record ApproveDraft() implements OfMember {}

    record RejectDraft(String reason) implements OfMember {}

    /** @param find the number, or the found text */
    record Allow(String find) implements OfMember {}

    record RelayApology(String text) implements OfMember {}

    record Uphold() implements OfMember {}

    record ReEvaluate(String reason) implements OfMember {}

    /** D36: handed over by a member: how and when. */
    record Delivered(DraftKind kind, String how) implements OfMember {}

    record Ratify() implements OfMember {}

    /** D5: let a withheld person be asked. */
    record Admit(PersonId member) implements OfMember {}

    /** D13: let an adviser be asked. */
    record Invite(PersonId adviser) implements OfMember {}

    /** D14. */
    record ActionTaken(String text) implements OfMember {}

    /** D14: to an agency outside. */
    record Refer(String agency, String text) implements OfMember {}

    record NotAReport() implements OfMember {}

    /**
     * D37, P20: to decide it together with this case, or with regard to it.
     *
     * @param known what the engine knows of that case; empty as read, and where there is none
     */
    record Link(CaseId other, Optional<Linkable> known) implements OfMember {}

    /**
     * @param facts    of that case, with those asked there who were called to this one (D12)
     * @param reported who is reported there, by matter
     * @param able     how many can take part in it by itself
     * @param called   who was called to it, and may be called to this one
     */
    record Linkable(CaseFacts facts, Map<String, Person> reported, int able, List<Member> called) {}

    /** Undoes a LINK. */
    record Unlink(CaseId other) implements OfMember {}

    record Close() implements OfMember {}

    record Reopen(String reason) implements OfMember {}

    // ---- The reporter

    /** @param members whom the name means on the roster; several where it is ambiguous, none where it means nobody */
    record Exclude(String name, List<PersonId> members) implements OfReporter {}

    /** Nobody of the group shall have a part in it (D4, D12). */
    record ExcludeAll() implements OfReporter {}

    /** @param from the address that asks for it; empty where it is not known */
    record Quiet(SafeContact safeContact, String from) implements OfReporter {
        /** From no address in particular. */
        public Quiet(SafeContact safeContact) {
            this(safeContact, "");
        }
    }

    record Withdraw() implements OfReporter {}

    /** D44: what may be said of the reporter in public. @param text empty where nothing may, or no more */
    record Consent(String text) implements OfReporter {}

    // ---- Reporter and members

    /** D28 by the reporter, D38 by a member. */
    record Object(String reason) implements OfPerson {}

    // ---- The reported person

    record Agree() implements OfReported {}

    record Decline() implements OfReported {}

    record Apologize(String text) implements OfReported {}

    // ---- Who approves from outside

    record Approve() implements OfApprover {}

    record Disapprove(String reason) implements OfApprover {}

    // ---- An escalation contact

    /**
     * D12: a substitute for this case.
     *
     * @param byContact whether its writer is an escalation contact, as the roster has them now
     * @param free      whether screening has nothing against the substitute (D5)
     */
    record Substitute(Member member, boolean byContact, boolean free) implements OfPerson {}
}
