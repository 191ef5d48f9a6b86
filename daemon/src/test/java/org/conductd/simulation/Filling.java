package org.conductd.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conductd.intake.CommandName;

/** Writes commands out: what a button left open, and whole ones from nothing. */
final class Filling {
    private final World world;
    private final Dice dice;
    private final Someone writer;
    private final String word;

    /** @param word stands in every text that is said */
    Filling(World world, Dice dice, Someone writer, String word) {
        this.world = world;
        this.dice = dice;
        this.writer = writer;
        this.word = word;
    }

    /** What a button begins, gone on with. */
    String of(CommandName command, String begun, Optional<CaseFile> file) {
        String first = begun.lines().findFirst().orElse("").strip();
        boolean argued = first.length() > command.words().length();
        return switch (command) {
            case EVALUATE -> "EVALUATE\n" + evaluation();
            case PROPOSE_ACTION -> first + "\n" + measures(file, true);
            case PROPOSE_NO_ACTION, PROPOSE_NO_RESPONSE -> first + "\nReason: nothing that concerns us, " + word + (dice.chance(0.05) ? "\nReason:" : "");
            case DRAFT_LETTER -> "DRAFT LETTER\n" + (dice.chance(0.5) ? measures(file, false) : "Plan: a calmer plan, " + word);
            case REPORTED, WITNESS, REPORTER -> argued ? first : command.words() + " " + party(command, file);
            case ADMIT, EXCLUDE -> argued ? first : command.words() + " " + world.cast().someMember(dice).map(Someone::name).orElse("nobody");
            case INVITE, SUBSTITUTE -> argued ? first : command.words() + " " + dice.pick(world.cast().everybody()).name();
            case EXTEND -> "EXTEND " + dice.between(1, dice.chance(0.9) ? 7 : 12);
            case ALLOW -> argued ? first : "ALLOW " + dice.between(1, 3);
            case QUIET -> "QUIET " + dice.pick("normal", "neutral", "none", "only " + world.otherAddress(writer));
            case ASK_REPORTER -> "ASK REPORTER\nCould you tell us when it began? " + word + slipOfNames(file);
            case ASK_WITNESS -> (argued ? first : "ASK WITNESS " + someWitness(file)) + "\nWhat did you see? " + word;
            case REFER -> "REFER police\n" + word;
            case LINK, UNLINK, DROP -> argued ? first : command.words() + " " + world.someReference(dice);
            case MEET -> "MEET\n2026-09-0" + dice.between(1, 9) + " 15:00\n2026-09-1" + dice.between(1, 9) + " 16:00";
            case AVAILABLE -> "AVAILABLE 1";
            case CONSENT -> "CONSENT you may say that it happened online";
            case CONFLICTS -> "CONFLICTS\n" + (dice.chance(0.7) ? world.someParty(dice).map(Someone::toString).orElse("nobody at all") : "the team of " + word);
            case DRAFT_NOTICE, DRAFT_FOLLOW_UP, DRAFT_STATEMENT, DRAFT_SUMMARY, RELAY_APOLOGY, APOLOGY, ACTION_TAKEN, MINUTES, REJECT_DRAFT, REJECT, RE_EVALUATE, REOPEN, OBJECT,
                 DELIVERED_LETTER, DELIVERED_NOTICE, DELIVERED_FOLLOW_UP -> command.words() + (dice.chance(0.03) ? "" : "\nIt is like this: " + word + "." + slipOfNames(file));
            case HELP, STATUS, WHO, RESEND, CLEAR, RECUSE, AWAY, BACK, LEAD, WITHDRAW_PROPOSAL, VOTE_YES, VOTE_NO, VOTE_ABSTAIN, APPROVE_DRAFT, RATIFY, UPHOLD,
                 NOT_A_REPORT, CLOSE, CONFIRM, WITHDRAW, AGREE, DECLINE, APPROVE, FILE_REPORT -> argued ? first : command.words();
        };
    }

    private String evaluation() {
        List<String> lines = new ArrayList<>(List.of("violation: " + dice.pick("yes", "yes", "yes", "borderline", "no"), "setting: " + dice.pick("public", "public", "public", "private")));
        if (dice.chance(0.4)) {
            lines.add("impact: they may leave, " + word);
        }
        if (dice.chance(0.06)) {
            lines.removeFirst();
        }
        return String.join("\n", lines);
    }

    /** P18: sometimes somebody writes a name into it that must not go out (D27). */
    private String measures(Optional<CaseFile> file, boolean declined) {
        return "Behavior: " + word + " was said in anger." + slipOfNames(file) + "\nImpact: others stop contributing.\nPlan: two weeks without review comments."
                + "\nConsequences: a written warning." + (declined && dice.chance(0.6) ? "\nIf declined: no reviews for half a year." : "")
                + (dice.chance(0.02) ? "\nConsequences:" : "");
    }

    private String slipOfNames(Optional<CaseFile> file) {
        if (!dice.chance(0.07)) {
            return "";
        }
        List<Someone> guarded = new ArrayList<>(world.cast().current());
        file.flatMap(CaseFile::plan).ifPresent(plan -> guarded.addAll(plan.parties()));
        Someone slip = dice.pick(guarded);
        return " " + dice.pick(slip.first(), slip.last(), slip.name(), slip.address()) + " said so too.";
    }

    private String party(CommandName command, Optional<CaseFile> file) {
        Optional<ReportPlan> plan = file.flatMap(CaseFile::plan);
        List<Someone> meant = plan.map(known -> switch (command) {
            case REPORTED -> known.reported();
            case WITNESS -> known.witnesses().isEmpty() ? List.of(world.stranger()) : known.witnesses();
            default -> known.reporter().map(List::of).orElse(List.of());
        }).orElse(List.of());
        if (command == CommandName.REPORTED && dice.chance(0.06)) {
            return "unknown";
        }
        Someone one = dice.chance(0.05) ? world.cast().someMember(dice).orElseGet(world::stranger) : meant.isEmpty() ? world.stranger() : dice.pick(meant);
        String address = dice.chance(0.3) ? world.otherAddress(one) : one.address();
        return dice.chance(0.9) ? one.name() + " <" + address + ">" : one.name();
    }

    private String someWitness(Optional<CaseFile> file) {
        return file.flatMap(CaseFile::plan).map(ReportPlan::witnesses).filter(all -> !all.isEmpty()).map(dice::pick).map(Someone::name).orElse("somebody");
    }
}
