package org.conductd.correspondence;

import java.util.List;
import org.conductd.intake.CommandName;

/** How a command is written: as a mail shows it, with words for what its writer fills in, and as a button begins it. */
final class Forms {
    private static final List<String> LETTER = List.of("Behavior:", "Impact:", "Plan:", "Consequences:");

    private Forms() {}

    /** Lines to show; the first names the command. */
    static List<String> shown(CommandName name) {
        return switch (name) {
            case EVALUATE -> List.of("EVALUATE", "violation: yes, borderline or no", "scope: yes or no", "setting: public or private",
                    "marginalized: yes or no", "leader: yes or no", "impact: in your words", "disengage: yes or no", "harassment: yes or no",
                    "physical: yes or no", "mental: yes or no", "understands: yes or no", "repeat: yes or no", "pattern: yes or no",
                    "notes: in your words");
            case PROPOSE_ACTION -> with(name.words(), List.of("Behavior: in neutral words", "Impact: what it did to others",
                    "Plan: what is to change, and how", "Consequences: what follows", "If declined: what follows if they do not agree"));
            case MEET -> List.of("MEET", "date and time, as in 2026-03-05 18:00", "another date and time", "Where: a place or a link");
            case PROPOSE_NO_ACTION, PROPOSE_NO_RESPONSE -> List.of(name.words(), "Reason: in your words");
            case DRAFT_LETTER -> with(name.words(), LETTER);
            case DRAFT_NOTICE -> with(name.words(), LETTER.subList(0, 2));
            case ASK_REPORTER -> List.of(name.words(), "your question");
            case ASK_WITNESS -> List.of(name.words() + " name", "your question");
            case DRAFT_FOLLOW_UP, DRAFT_STATEMENT, DRAFT_SUMMARY, RELAY_APOLOGY, APOLOGY, ACTION_TAKEN, MINUTES, CONFLICTS ->
                    List.of(name.words(), "your words");
            case REJECT_DRAFT, REJECT, RE_EVALUATE, REOPEN, OBJECT -> List.of(name.words(), "your reason");
            case DELIVERED_LETTER, DELIVERED_NOTICE, DELIVERED_FOLLOW_UP -> List.of(name.words(), "how and when");
            case REFER -> List.of("REFER agency", "your words");
            case REPORTED, WITNESS, REPORTER -> List.of(name.words() + " name <address>");
            case EXCLUDE, ADMIT, INVITE, SUBSTITUTE -> List.of(name.words() + " name");
            case AVAILABLE -> List.of("AVAILABLE numbers");
            case EXTEND, ALLOW -> List.of(name.words() + " number");
            case QUIET -> List.of("QUIET neutral");
            case CONSENT -> List.of("CONSENT what may be said");
            case LINK, UNLINK, DROP -> List.of(name.words() + " reference");
            case HELP, STATUS, WHO, RESEND, CLEAR, RECUSE, AWAY, BACK, LEAD, WITHDRAW_PROPOSAL, VOTE_YES, VOTE_NO, VOTE_ABSTAIN, APPROVE_DRAFT,
                 RATIFY, UPHOLD, NOT_A_REPORT, CLOSE, CONFIRM, WITHDRAW, AGREE, DECLINE, APPROVE, FILE_REPORT -> List.of(name.words());
        };
    }

    /** What a button puts into the mail: the labels stay, what the writer fills in is left out. */
    static String begun(CommandName name) {
        return switch (name) {
            case QUIET -> "QUIET ";
            case EVALUATE, PROPOSE_ACTION, PROPOSE_NO_ACTION, PROPOSE_NO_RESPONSE, DRAFT_LETTER, DRAFT_NOTICE -> labelled(shown(name));
            case ASK_WITNESS -> "ASK WITNESS \n";
            case REFER -> "REFER \n";
            case REPORTED, WITNESS, REPORTER, EXCLUDE, ADMIT, INVITE, SUBSTITUTE, EXTEND, AVAILABLE, ALLOW, CONSENT, LINK, UNLINK, DROP -> name.words() + " ";
            case ASK_REPORTER, DRAFT_FOLLOW_UP, DRAFT_STATEMENT, DRAFT_SUMMARY, RELAY_APOLOGY, APOLOGY, ACTION_TAKEN, MINUTES, CONFLICTS, MEET,
                 REJECT_DRAFT, REJECT, RE_EVALUATE, REOPEN, OBJECT, DELIVERED_LETTER, DELIVERED_NOTICE, DELIVERED_FOLLOW_UP -> name.words() + "\n";
            case HELP, STATUS, WHO, RESEND, CLEAR, RECUSE, AWAY, BACK, LEAD, WITHDRAW_PROPOSAL, VOTE_YES, VOTE_NO, VOTE_ABSTAIN, APPROVE_DRAFT,
                 RATIFY, UPHOLD, NOT_A_REPORT, CLOSE, CONFIRM, WITHDRAW, AGREE, DECLINE, APPROVE, FILE_REPORT -> name.words();
        };
    }

    /** The same with the command's own argument filled in, behind its words; empty where its writer fills it in. */
    static List<String> shown(CommandName name, String argument) {
        boolean alone = name == CommandName.MEET && !argument.isEmpty();
        return alone ? List.of(name.words() + " " + argument) : argument.isEmpty() ? shown(name) : with(name.words() + " " + argument, shown(name).stream().skip(1).toList());
    }

    static String begun(CommandName name, String argument) {
        if (argument.isEmpty()) {
            return begun(name);
        }
        int end = begun(name).indexOf('\n');
        return name.words() + " " + argument + (end < 0 ? "" : begun(name).substring(end));
    }

    private static String labelled(List<String> lines) {
        var out = new StringBuilder(lines.getFirst());
        lines.stream().skip(1).forEach(line -> out.append('\n').append(line, 0, line.indexOf(':') + 1).append(' '));
        return out.toString();
    }

    private static List<String> with(String first, List<String> rest) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), rest.stream()).toList();
    }
}
