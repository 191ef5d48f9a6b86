package org.conductd.simulation;

import java.util.ArrayList;
import java.util.List;

/** A procedure at random, mostly the source's, as an admin writes it down. What it leaves out is at its default. */
final class Rules {
    private Rules() {}

    /** Lines of the configuration file. */
    static List<String> random(Dice dice, int voters) {
        List<String> lines = new ArrayList<>();
        lines.add("sender-proof: " + dice.pick("confirm", "confirm", "required", "trust-tag"));
        lines.add("intake:");
        lines.add("  acknowledgments-per-day: " + (dice.chance(0.95) ? 100 : 2));
        lines.add("  reports-per-hour: " + (dice.chance(0.95) ? 100 : 2));
        boolean plain = dice.chance(0.4) && voters >= 3;
        if (!plain) {
            intake(dice, lines);
            deliberation(dice, lines);
            vote(dice, voters, lines);
            letters(dice, voters, lines);
        }
        return lines;
    }

    private static void intake(Dice dice, List<String> lines) {
        lines.add("  grace: " + dice.pick("1h", "1h", "1m", "6h"));
        lines.add("  prose: " + dice.pick("reader", "all"));
        lines.add("disclosure: " + dice.pick("two-step", "two-step", "one-step", "immediate"));
        lines.add("advisers: " + dice.pick("invited", "as-members", "none"));
        if (dice.chance(0.3)) {
            lines.addAll(List.of("clearance:", "  reminders: [6h, 20h]", "  window: 48h", "  every: 36h", "  reader: 8h", "  urgent-reminders: [10m]", "  urgent-window: 90m",
                    "  ratification: 48h"));
        }
    }

    private static void deliberation(Dice dice, List<String> lines) {
        lines.add("evaluation: " + dice.pick("one", "one", "quorum", "none"));
        if (dice.chance(0.2)) {
            lines.addAll(List.of("discussion:", "  at-once: " + dice.between(1, 4), "  gather: 3h"));
        }
        if (dice.chance(0.4)) {
            lines.addAll(List.of("reporter:", "  follow-up: 5d", "  warning: 1d", "  status-lead: 6h", "  every: 4d", "  nudge: 5d"));
        }
    }

    private static void vote(Dice dice, int voters, List<String> lines) {
        lines.add("vote:");
        lines.add("  quorum: " + (dice.chance(0.4) ? Math.min(3, voters) : dice.between(1, Math.min(4, voters))));
        lines.add("  fraction: " + dice.pick("2/3", "2/3", "1/2", "3/4", "1/1"));
        lines.add("  unanimous-at-quorum: " + dice.pick("true", "false"));
        lines.add("  basis: " + dice.pick("participants", "eligible", "cast"));
        lines.add("  window: " + dice.pick("48h", "48h", "24h", "96h"));
        lines.add("  cooling: " + dice.pick("1h", "15m"));
        lines.add("  decision: " + dice.pick("14d", "14d", "21d"));
    }

    private static void letters(Dice dice, int voters, List<String> lines) {
        lines.add("letters:");
        lines.add("  approvals: " + (dice.chance(0.6) ? Math.min(2, voters) : dice.between(1, Math.min(3, voters))));
        lines.add("  response: " + dice.pick("14d", "7d"));
        lines.add("  uphold: " + dice.pick("24h", "12h"));
        lines.add("  heads-up: " + dice.pick("48h", "24h"));
    }
}
