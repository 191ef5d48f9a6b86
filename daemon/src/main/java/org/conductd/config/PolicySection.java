package org.conductd.config;

import java.time.Duration;
import java.util.List;
import org.conductd.config.Forms.Fraction;
import org.conductd.intake.Roster;
import org.conductd.intake.RosterEntry;
import org.conductd.procedure.Policy;
import org.conductd.procedure.VoteRule;

/** The settings of the procedure: each default is {@link Policy#DEFAULT}'s, each key is named as the decision in {@code requirements.md} does. */
final class PolicySection {
    /** Bound of numbers of people, so that arithmetic stays far from overflow. */
    private static final int MANY = 1000;

    private static final Policy DEFAULT = Policy.DEFAULT;

    private PolicySection() {}

    static Policy read(Settings root, Roster roster) {
        int members = voters(roster.members());
        // A group below the quorum can decide with substitutes, case by case (D12).
        int voters = roster.members().isEmpty() ? MANY : members + voters(roster.substitutes());
        Settings intake = root.section("intake");
        return new Policy(
                intake.get("grace", DEFAULT.grace(), Forms.DURATION),
                root.get("disclosure", DEFAULT.disclosure(), Form.choice(Policy.Disclosure.class)),
                intake.get("prose", DEFAULT.intake(), Form.choice(Policy.Intake.class)),
                root.get("advisers", DEFAULT.advisers(), Form.choice(Policy.Advisers.class)),
                root.get("newcomers", DEFAULT.newcomers(), Form.choice(Policy.Newcomers.class)),
                clearance(root.section("clearance")),
                root.get("evaluation", DEFAULT.evaluation(), Form.choice(Policy.EvaluationGate.class)),
                discussion(root.section("discussion")),
                meeting(root.section("meeting")),
                hearing(root.section("hearing")),
                vote(root.section("vote"), voters),
                letters(root.section("letters"), voters),
                approval(root.section("approval"), roster),
                root.get("pattern", DEFAULT.pattern(), Form.choice(Policy.Pattern.class)),
                reporter(root.section("reporter")));
    }

    private static int voters(List<RosterEntry> entries) {
        return (int) entries.stream().filter(entry -> entry.member().votes() && entry.leftAt().isEmpty()).count();
    }

    private static Policy.Clearance clearance(Settings clearance) {
        Policy.Clearance standard = DEFAULT.clearance();
        return new Policy.Clearance(
                ascending(clearance, "reminders", standard.reminders()),
                clearance.get("window", standard.window(), Forms.DURATION),
                clearance.get("every", standard.every(), Forms.DURATION),
                clearance.get("reader", standard.reader(), Forms.DURATION),
                ascending(clearance, "urgent-reminders", standard.urgentReminders()),
                clearance.get("urgent-window", standard.urgentWindow(), Forms.DURATION),
                clearance.get("ratification", standard.ratification(), Forms.DURATION));
    }

    private static List<Duration> ascending(Settings settings, String name, List<Duration> standard) {
        List<Duration> durations = settings.list(name, standard, Forms.DURATION);
        for (int i = 1; i < durations.size() && settings.sound(name); i++) {
            if (durations.get(i).compareTo(durations.get(i - 1)) <= 0) {
                settings.problem(name, i + 1, "is not later than the one before it", "reminders in ascending order");
                break;
            }
        }
        return durations;
    }

    private static Policy.Discussion discussion(Settings discussion) {
        Policy.Discussion standard = DEFAULT.discussion();
        return new Policy.Discussion(discussion.get("at-once", standard.atOnce(), Form.number(1, MANY)),
                discussion.get("gather", standard.gather(), Forms.DURATION));
    }

    private static Policy.Meeting meeting(Settings meeting) {
        Policy.Meeting standard = DEFAULT.meeting();
        return new Policy.Meeting(meeting.get("window", standard.window(), Forms.DURATION), meeting.get("length", standard.length(), Forms.DURATION));
    }

    private static Policy.Hearing hearing(Settings hearing) {
        Policy.Hearing standard = DEFAULT.hearing();
        return new Policy.Hearing(hearing.get("when", standard.when(), Form.choice(Policy.Hearing.When.class)),
                hearing.get("window", standard.window(), Forms.DURATION));
    }

    private static Policy.Vote vote(Settings vote, int voters) {
        Policy.Vote standard = DEFAULT.vote();
        int quorum = vote.get("quorum", standard.rule().quorum(), Form.number(1, MANY));
        if (quorum > voters && vote.sound("quorum")) {
            vote.problem("quorum", "a quorum of " + quorum + " is larger than the group, which has " + votersOf(voters), "up to " + voters,
                    String.valueOf(voters));
        }
        Fraction fraction = vote.get("fraction", new Fraction(standard.rule().numerator(), standard.rule().denominator()), Forms.FRACTION);
        boolean unanimous = vote.get("unanimous-at-quorum", standard.rule().unanimousAtQuorum(), Form.yesNo());
        Policy.Basis basis = vote.get("basis", standard.basis(), Form.choice(Policy.Basis.class));
        Duration window = vote.get("window", standard.window(), Forms.DURATION);
        Duration cooling = shorter(vote, "cooling", standard.cooling(), "window", window);
        return new Policy.Vote(new VoteRule(quorum, unanimous, fraction.numerator(), fraction.denominator()), basis, window, cooling,
                vote.get("decision", standard.decision(), Forms.DURATION));
    }

    private static Policy.Letters letters(Settings letters, int voters) {
        Policy.Letters standard = DEFAULT.letters();
        int approvals = letters.get("approvals", standard.approvals(), Form.number(1, MANY));
        if (approvals > voters && letters.sound("approvals")) {
            letters.problem("approvals", approvals + " approvals are more than the group can give, which has " + votersOf(voters),
                    "up to " + voters, String.valueOf(voters));
        }
        return new Policy.Letters(approvals,
                letters.get("response", standard.response(), Forms.DURATION),
                letters.get("uphold", standard.uphold(), Forms.DURATION),
                letters.get("heads-up", standard.headsUp(), Forms.DURATION));
    }

    private enum Outside { NONE, BEFORE_LETTER }

    /** A procedure asks for the step; whom to ask stands with the group's people. */
    private static Policy.Approval approval(Settings approval, Roster roster) {
        boolean asked = approval.get("outside", Outside.NONE, Form.choice(Outside.class)) == Outside.BEFORE_LETTER;
        if (asked && roster.approvers().isEmpty()) {
            approval.problem("outside", "needs somebody who is asked", "people under approvers, or none here", "");
        }
        return new Policy.Approval(asked ? roster.approvers() : List.of(), approval.get("window", DEFAULT.approval().window(), Forms.DURATION));
    }

    private static Policy.Reporter reporter(Settings reporter) {
        Policy.Reporter standard = DEFAULT.reporter();
        Duration followUp = reporter.get("follow-up", standard.followUp(), Forms.DURATION);
        return new Policy.Reporter(followUp,
                shorter(reporter, "warning", standard.warning(), "follow-up", followUp),
                shorter(reporter, "status-lead", standard.statusLead(), "follow-up", followUp),
                reporter.get("every", standard.every(), Forms.DURATION),
                reporter.get("nudge", standard.nudge(), Forms.DURATION),
                reporter.get("lead", standard.lead(), Forms.DURATION));
    }

    private static String votersOf(int voters) {
        return voters == 1 ? "1 voting member" : voters + " voting members";
    }

    /** A duration that must lie within another of the same section. */
    private static Duration shorter(Settings settings, String name, Duration standard, String within, Duration whole) {
        Duration part = settings.get(name, standard, Forms.DURATION);
        if (settings.sound(name, within) && part.compareTo(whole) >= 0) {
            settings.problem(name, "is not shorter than " + settings.key(within), "a duration shorter than that", "");
        }
        return part;
    }
}
