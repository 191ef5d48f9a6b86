package org.conductd.intake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every command that people write, as the table of the mail interface §4 has it. */
public enum CommandName {
    HELP(Form.ALONE, Writer.values()),
    STATUS(Form.ALONE, Writer.MEMBER, Writer.REPORTER), WHO(Form.ALONE), RESEND(Form.ALONE),
    CLEAR(Form.ALONE), RECUSE(Form.ALONE),
    AWAY(Form.ALONE), BACK(Form.ALONE), LEAD(Form.ALONE),
    CONFLICTS(Form.BLOCK),
    REPORTED(Form.LINE), WITNESS(Form.LINE), REPORTER(Form.LINE),
    ASK_REPORTER(Form.BLOCK), ASK_WITNESS(Form.BLOCK),
    EVALUATE(Form.BLOCK),
    MEET(Form.BLOCK), AVAILABLE(Form.LINE), MINUTES(Form.BLOCK),
    PROPOSE_ACTION(Form.BLOCK), PROPOSE_NO_ACTION(Form.BLOCK), PROPOSE_NO_RESPONSE(Form.BLOCK),
    WITHDRAW_PROPOSAL(Form.ALONE),
    VOTE_YES(Form.ALONE), VOTE_NO(Form.ALONE), VOTE_ABSTAIN(Form.ALONE), EXTEND(Form.LINE),
    DRAFT_LETTER(Form.BLOCK), DRAFT_NOTICE(Form.BLOCK), DRAFT_FOLLOW_UP("DRAFT FOLLOW-UP", Form.BLOCK),
    DRAFT_STATEMENT(Form.BLOCK), DRAFT_SUMMARY(Form.BLOCK),
    APPROVE_DRAFT(Form.ALONE), REJECT_DRAFT(Form.BLOCK), ALLOW(Form.LINE),
    ACTION_TAKEN(Form.BLOCK), REFER(Form.BLOCK), RATIFY(Form.ALONE),
    RELAY_APOLOGY(Form.BLOCK), UPHOLD(Form.ALONE), RE_EVALUATE("RE-EVALUATE", Form.BLOCK),
    DELIVERED_LETTER(Form.BLOCK), DELIVERED_NOTICE(Form.BLOCK), DELIVERED_FOLLOW_UP("DELIVERED FOLLOW-UP", Form.BLOCK),
    LINK(Form.LINE), UNLINK(Form.LINE), ADMIT(Form.LINE), INVITE(Form.LINE), NOT_A_REPORT(Form.ALONE),
    OBJECT(Form.BLOCK, Writer.MEMBER, Writer.REPORTER), CLOSE(Form.ALONE), REOPEN(Form.BLOCK), DROP(Form.LINE),
    CONFIRM(Form.ALONE, Writer.MEMBER, Writer.REPORTER, Writer.REPORTED, Writer.ESCALATION_CONTACT, Writer.APPROVER),
    EXCLUDE(Form.LINE, Writer.REPORTER), QUIET(Form.LINE, Writer.REPORTER), WITHDRAW(Form.ALONE, Writer.REPORTER), CONSENT(Form.LINE, Writer.REPORTER),
    SUBSTITUTE(Form.LINE, Writer.ESCALATION_CONTACT),
    AGREE(Form.ALONE, Writer.REPORTED), DECLINE(Form.ALONE, Writer.REPORTED), APOLOGY(Form.BLOCK, Writer.REPORTED),
    /** Of whoever approves a letter from outside; with anybody else these words are prose. */
    APPROVE(Form.ALONE, Writer.APPROVER), REJECT(Form.BLOCK, Writer.APPROVER),
    /** Mail interface §3: not of the table; makes a report of a mail to the bare address, and is refused in a thread, with all that follows it. */
    FILE_REPORT(Form.BLOCK);

    enum Form {
        /** The whole line. */
        ALONE,
        /** With an argument on its own line. */
        LINE,
        /** Takes everything to the end of the own words, or a line {@code END}. */
        BLOCK
    }

    /** The longest first: WITHDRAW PROPOSAL is no WITHDRAW. */
    static final List<CommandName> LONGEST_FIRST =
            Arrays.stream(values()).sorted(Comparator.comparingInt((CommandName name) -> name.words.length()).reversed()).toList();

    private final String words;
    private final Form form;
    private final Set<Writer> writers;

    /** For members alone. */
    CommandName(Form form) {
        this(form, Writer.MEMBER);
    }

    CommandName(Form form, Writer... writers) {
        this.words = name().replace('_', ' ');
        this.form = form;
        this.writers = Set.of(writers);
    }

    CommandName(String words, Form form) {
        this.words = words;
        this.form = form;
        this.writers = Set.of(Writer.MEMBER);
    }

    /** In upper case, as mails print them: {@code VOTE YES}, {@code RE-EVALUATE}. */
    public String words() {
        return words;
    }

    /** Whether somebody in that role can be meant to write it. */
    public boolean isFor(Writer writer) {
        return writer == Writer.ANYBODY || writers.contains(writer);
    }

    /** Whether the words are a command where somebody in that role writes them: common verbs are no command of another's. */
    boolean standsFor(Writer writer) {
        return switch (this) {
            case APPROVE, REJECT -> writer == Writer.APPROVER;
            case CommandName _ -> true;
        };
    }

    Form form() {
        return form;
    }

    /** The words in lower case; a hyphen is as good as a space. */
    List<String> folded() {
        return List.of(words.toLowerCase(Locale.ROOT).split("[ -]"));
    }
}
