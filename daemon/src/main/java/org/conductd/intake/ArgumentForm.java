package org.conductd.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What makes the argument on a command's own line one, where the command is not in capitals: number, address, roster name, reference. */
final class ArgumentForm {
    /** A number of days. */
    static final Pattern DAYS = Pattern.compile("(?i)(\\d{1,4})(?: ?d| days?)?(?: (?:more|please))*[\\s.!…]*");
    private static final Pattern NUMBER = Pattern.compile("#?\\d{1,4}[\\s.!…]*");
    /** Of a case, or of mail kept apart: two groups of three of the tag's alphabet. */
    static final Pattern REFERENCE = Pattern.compile("(?i)([0-9bcdfghjkmnpqrstvwxz]{3}-[0-9bcdfghjkmnpqrstvwxz]{3})[\\s.!…]*");
    private static final Pattern ADDRESSED = Pattern.compile("(.{0,200}?)[<(\\[]?(?:mailto:)?" + People.ADDRESS + "[>)\\]]?[\\s.,;!…]*");

    private ArgumentForm() {}

    static boolean isRight(CommandName name, String argument, Roster roster) {
        return switch (name) {
            case EXTEND -> DAYS.matcher(argument).matches();
            case ALLOW -> NUMBER.matcher(argument).matches();
            case AVAILABLE -> MeetingForm.available(argument).isPresent();
            case MEET -> MeetingForm.isRight(argument);
            case LINK, UNLINK, DROP -> REFERENCE.matcher(argument).matches();
            case QUIET -> SafeContactWords.read(argument).isPresent();
            case ADMIT, INVITE, SUBSTITUTE -> named(argument, roster);
            case EXCLUDE -> named(argument, roster) || !WhoIs.excludable(roster, argument).isEmpty() || People.isNobody(argument) || People.isEverybody(argument);
            case REPORTED -> addressed(argument) || roster.byName(argument).isPresent() || People.isNobody(argument);
            case WITNESS, REPORTER, ASK_WITNESS, CONFLICTS -> addressed(argument) || roster.byName(argument).isPresent();
            case HELP, STATUS, WHO, RESEND, CLEAR, RECUSE, AWAY, BACK, LEAD, ASK_REPORTER, EVALUATE, MINUTES, PROPOSE_ACTION,
                 PROPOSE_NO_ACTION, PROPOSE_NO_RESPONSE, WITHDRAW_PROPOSAL, VOTE_YES, VOTE_NO, VOTE_ABSTAIN, DRAFT_LETTER, DRAFT_NOTICE,
                 DRAFT_FOLLOW_UP, DRAFT_STATEMENT, DRAFT_SUMMARY, APPROVE_DRAFT, REJECT_DRAFT, ACTION_TAKEN, REFER, RATIFY,
                 RELAY_APOLOGY, UPHOLD, RE_EVALUATE, DELIVERED_LETTER, DELIVERED_NOTICE, DELIVERED_FOLLOW_UP, NOT_A_REPORT, OBJECT, CLOSE, REOPEN,
                 CONFIRM, WITHDRAW, CONSENT, AGREE, DECLINE, APOLOGY, APPROVE, REJECT, FILE_REPORT -> false;
        };
    }

    /** An address, alone or behind a name. */
    private static boolean addressed(String argument) {
        Matcher matcher = ADDRESSED.matcher(argument);
        return matcher.matches() && (matcher.group(1).isBlank() || People.isName(matcher.group(1)));
    }

    /** Everybody in the argument is on the roster, or is an address. */
    private static boolean named(String argument, Roster roster) {
        List<String> names = WhoIs.split(WhoIs.everybody(roster), argument);
        return !names.isEmpty() && names.stream().allMatch(name -> addressed(name) || !WhoIs.called(WhoIs.everybody(roster), name).isEmpty());
    }
}
