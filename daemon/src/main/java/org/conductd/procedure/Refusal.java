package org.conductd.procedure;

import java.util.List;

/**
 * Why a command was refused: a closed list, each with its own text in the templates, which also says what can be done instead.
 *
 * @param arguments names, numbers or instants that the text needs, in the order that the reason documents
 */
public record Refusal(Reason reason, List<String> arguments) {
    public enum Reason {
        /** The command is for another role. */
        NOT_YOUR_ROLE,
        /** Advisers discuss; they do not propose, vote or approve (D13). */
        ADVISERS_DO_NOT_DECIDE,
        /** Answer the conflict check first. */
        NOT_CLEARED,
        /** The answered mail is no conflict check. */
        NO_CHECK_ANSWERED,
        /** That step was answered before. */
        ALREADY_CLEARED,
        /** Another member reads the report by now; a check follows (D7). */
        READER_REPLACED,
        ALREADY_AWAY, NOT_AWAY, ALREADY_LEADING,
        /** The case is closed. */
        CASE_CLOSED,
        /** A name, or an address, is missing. */
        NAME_MISSING,
        /** That person is named already. */
        ALREADY_NAMED,
        /** There is no such person in the case; argument: the name. */
        NO_SUCH_PERSON,
        /** A question to a witness who is reported by now. Argument: their name. */
        WITNESS_IS_REPORTED,
        /** The name means several; arguments: their names. */
        AMBIGUOUS_NAME,
        /** The reporter, or witness, has no address, or wishes no mail. */
        NOT_REACHABLE,
        /** The text would tell who somebody is; arguments: the finds (D27). */
        IDENTIFIES_SOMEBODY,
        /** MEET without a time (D16). */
        NO_TIMES,
        TOO_MANY_TIMES,
        /** Argument of these: when the time begins, as an instant. */
        TIME_PAST, TIME_TWICE, TIME_TOO_LONG, TIME_TOO_FAR, TIME_STANDS,
        PLACE_TOO_LONG,
        /** Neither a poll is open nor a meeting ahead. */
        NO_MEETING,
        /** AVAILABLE in answer to another mail than the poll's. */
        NO_POLL_ANSWERED,
        NO_POLL,
        /** Another poll took the place of the answered one. */
        POLL_OUTDATED,
        POLL_CLOSED,
        /** Arguments: the number, how many there are. */
        NO_SUCH_TIME,
        /** The answered invitation's meeting is over or was called off. */
        MEETING_OVER,
        /** The meeting has another time since. */
        INVITATION_OUTDATED,
        /** EVALUATE without an answer. */
        NOTHING_ANSWERED,
        /** EVALUATE with at least {@code violation} comes first (D17). */
        EVALUATION_MISSING,
        /** A part is empty; arguments: the labels. */
        PART_EMPTY,
        /** Several are reported: say whom it is about; arguments: their names. */
        WHICH_PERSON,
        /** A decision stands; RE-EVALUATE reopens it (D29). */
        DECISION_STANDS,
        NO_PROPOSAL, NOT_YOUR_PROPOSAL,
        /** The answered mail is no ballot. */
        NO_BALLOT_ANSWERED,
        /** The answered ballot was replaced by a newer one (D23). */
        BALLOT_OUTDATED,
        BALLOT_CLOSED,
        /** Fewer than the quorum are left; it reopens when three can take part again (D19). */
        BALLOT_SUSPENDED,
        NOT_ON_THE_LIST,
        NO_OPEN_BALLOT, ALREADY_EXTENDED,
        /** 1 to 7. */
        DAYS_OUT_OF_RANGE,
        /** The answered mail is no preview. */
        NO_PREVIEW_ANSWERED,
        /** A newer version exists (D26). */
        DRAFT_OUTDATED,
        /** The same version, rendered anew since: another address, name or find, or other words (D26). */
        DRAFT_CHANGED,
        ALREADY_APPROVED,
        NO_DRAFT,
        /** It was sent. */
        ALREADY_SENT, NOTHING_TO_CHANGE,
        /** The anonymity check blocks it; arguments: the finds (D27). */
        FINDS_BLOCK,
        NO_SUCH_FIND,
        REASON_MISSING, TEXT_MISSING,
        /** A notice says what is alleged; plan and consequences are not decided. */
        NOT_DECIDED, DECIDED_ALREADY,
        /** What was to be approved from outside was changed since, or has left. */
        NOTHING_TO_APPROVE,
        NO_LETTER_YET,
        /** The reported person still has time to answer (D29). */
        NO_ANSWER_YET,
        NO_DECISION_YET,
        ALREADY_ANSWERED, NOTHING_ASKED, ALREADY_UPHELD,
        /** The passed proposal's consequences name no publication (D44). */
        NO_PUBLICATION_DECIDED,
        /** This group shows earlier cases to nobody who may not see them (D15). */
        NO_SUMMARIES,
        /** D15; argument: what would tell who reported, what was written, or when. */
        SUMMARY_TELLS,
        /** In a statement, only the consent of who it names can allow it (D44); argument: the find. */
        CONSENT_MISSING,
        /** Nobody apologized. */
        NO_APOLOGY,
        NOTHING_TO_RATIFY,
        /** A referral waits for the reporter's answer first (D14). */
        REPORTER_NOT_ANSWERED,
        /** Somebody else has to. */
        NOT_BY_YOURSELF,
        NOT_WITHHELD, ALREADY_ADMITTED, NOT_AN_ADVISER, ALREADY_INVITED,
        /** D43; arguments: what is owed. */
        STILL_OWED,
        NOT_CLOSED,
        /** Nobody of that name on the roster; argument: the name. */
        NOT_ON_ROSTER,
        NOTHING_TO_OBJECT_TO,
        /** WITHDRAW a second time (D2). */
        ALREADY_WITHDRAWN,
        /** The group's own address is nobody's. */
        OUR_OWN_ADDRESS,
        /** D1: the reporter wants mail that does not say what it is about. Arguments: the words. */
        NOT_NEUTRAL,
        ENOUGH_MEMBERS, NOT_A_SUBSTITUTE,
        /** No mail is kept apart under it; argument: the reference (D42). */
        NOT_KEPT_APART,
        /** No such case, or none that the asker may know of: nobody can tell which (D10); argument: the reference. */
        NO_SUCH_CASE,
        LINK_TO_ITSELF,
        /** Argument: the reference. */
        ALREADY_LINKED, NOT_LINKED,
        /** A decision stands here; argument: this case's reference. */
        LINK_AFTER_DECISION,
        /** A proposal waits, or is voted on, in one of them. */
        LINK_DURING_VOTE,
        /** Not everybody was asked yet, or it is not known who is reported, in one of them. */
        LINK_TOO_EARLY,
        /** Fewer than the quorum may take part in both (P22). */
        TOO_FEW_FOR_BOTH,
        /** Reported there and not here; arguments: their names. */
        REPORTED_DIFFER,
        /** It is decided with a third case; arguments: its reference, the third's. */
        LINK_TO_ITS_LEAD,
        /** Others are decided with it; arguments: its reference, this case's. */
        LINK_FROM_THERE,
        /** This case is decided with another (D37); argument: the other's reference. */
        DECIDED_TOGETHER,
        /** CONFIRM without anything to confirm. */
        NOTHING_TO_CONFIRM
    }

    public static Refusal of(Reason reason, String... arguments) {
        return new Refusal(reason, List.of(arguments));
    }
}
