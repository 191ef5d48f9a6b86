package org.conductd.procedure;

import java.time.Duration;
import java.util.List;

/**
 * Every value that a decision of {@code requirements.md} names, so that another community's procedure is a configuration. Durations are
 * positive and run through weekends (D31).
 */
public record Policy(Duration grace, Disclosure disclosure, Intake intake, Advisers advisers, Newcomers newcomers, Clearance clearance,
                     EvaluationGate evaluation, Discussion discussion, Meeting meeting, Hearing hearing, Vote vote, Letters letters,
                     Approval approval, Pattern pattern, Reporter reporter) {

    /** D6. */
    public enum Disclosure { TWO_STEP, ONE_STEP, IMMEDIATE }

    /** D7. */
    public enum Intake { READER, ALL }

    /** D13. */
    public enum Advisers { INVITED, AS_MEMBERS, NONE }

    /** D11: whoever joins while a case is open is no part of it, or is asked the conflict check as the others were. */
    public enum Newcomers { NONE, AFTER_CHECK }

    /** D17. */
    public enum EvaluationGate { ONE, QUORUM, NONE }

    /** D15: how earlier cases of the same person are shown to those who may not see them: by an approved summary, or not at all. */
    public enum Pattern { SUMMARY, SAME_ACCESS }

    /** D19: who counts as participating. */
    public enum Basis { PARTICIPANTS, ELIGIBLE, CAST }

    /**
     * D7, D8, D14, D5.
     *
     * @param reminders       after a step was sent, ascending
     * @param window          after the first step went out the case goes on with those cleared
     * @param every           reminders to the silent while there is no quorum
     * @param reader          how long a reader has
     * @param urgentReminders of D14
     * @param urgentWindow    nobody cleared by then: escalation
     * @param ratification    how long what one member did waits for a second
     */
    public record Clearance(List<Duration> reminders, Duration window, Duration every, Duration reader, List<Duration> urgentReminders,
                            Duration urgentWindow, Duration ratification) {}

    /**
     * How members' words are passed on.
     *
     * @param atOnce so many mails of discussion within {@code gather} go out as they come; at least 1
     * @param gather what is said beyond them goes out in one mail, so long after the first of them
     */
    public record Discussion(int atOnce, Duration gather) {}

    /**
     * D16.
     *
     * @param window how long a poll about times is open, where its first time is not nearer than twice that
     * @param length of a meeting whose end nobody gave
     */
    public record Meeting(Duration window, Duration length) {}

    /**
     * Whether the reported person is heard before the vote; a step that the source does not have.
     *
     * @param window how long they have to answer the notice
     */
    public record Hearing(When when, Duration window) {
        public enum When { OFF, BEFORE_VOTE }
    }

    /**
     * D19–D24.
     *
     * @param cooling  after the result can no longer change
     * @param decision without a decision so long after arrival: escalation
     */
    public record Vote(VoteRule rule, Basis basis, Duration window, Duration cooling, Duration decision) {}

    /**
     * D26, D28, D29.
     *
     * @param approvals different voting members who must approve a draft
     * @param response  how long the reported person has
     * @param uphold    before UPHOLD takes effect
     * @param headsUp   between the heads-up to the reporter and the letter
     */
    public record Letters(int approvals, Duration response, Duration uphold, Duration headsUp) {}

    /**
     * Whether somebody outside the group approves a letter before it leaves; a step that the source does not have.
     *
     * @param approvers in the order in which they are asked, the others in place of the first; empty: no such step
     * @param window    how long each has to answer
     */
    public record Approval(List<Person> approvers, Duration window) {
        public Approval {
            approvers = List.copyOf(approvers);
        }

        public boolean asked() {
            return !approvers.isEmpty();
        }
    }

    /**
     * P28, D32.
     *
     * @param followUp   the follow-up is owed so long after arrival
     * @param warning    before that the group is warned
     * @param statusLead before that the status mail goes out
     * @param every      between status mails
     * @param nudge      between reminders of a case that waits for people only
     * @param lead       how long a first reminder stays with who looks after the case (D18)
     */
    public record Reporter(Duration followUp, Duration warning, Duration statusLead, Duration every, Duration nudge, Duration lead) {}

    /** The source's procedure with the defaults of every decision. */
    public static final Policy DEFAULT = new Policy(
            Duration.ofHours(1), Disclosure.TWO_STEP, Intake.READER, Advisers.INVITED, Newcomers.NONE,
            new Clearance(List.of(Duration.ofHours(12), Duration.ofHours(24)), Duration.ofHours(24), Duration.ofHours(24), Duration.ofHours(12),
                    List.of(Duration.ofMinutes(15), Duration.ofMinutes(60)), Duration.ofHours(1), Duration.ofHours(72)),
            EvaluationGate.ONE, new Discussion(2, Duration.ofHours(1)), new Meeting(Duration.ofHours(48), Duration.ofHours(1)),
            new Hearing(Hearing.When.OFF, Duration.ofDays(7)),
            new Vote(VoteRule.FASTLY, Basis.PARTICIPANTS, Duration.ofHours(48), Duration.ofHours(1), Duration.ofDays(14)),
            new Letters(2, Duration.ofDays(14), Duration.ofHours(24), Duration.ofHours(48)),
            new Approval(List.of(), Duration.ofDays(7)), Pattern.SUMMARY,
            new Reporter(Duration.ofDays(7), Duration.ofDays(2), Duration.ofHours(12), Duration.ofDays(7), Duration.ofDays(7), Duration.ofHours(24)));
}
