package org.conductd.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.conductd.message.MailKind;
import org.conductd.message.Mailbox;
import org.conductd.procedure.CaseState;

/** Everybody around a few cases, who do what they like with the mails that they got. */
final class Crowd {
    private static final List<Mailbox> REPORTERS = List.of(new Mailbox("Rae Miller", "rae@example.net"), new Mailbox("Kim Berg", "kim@example.net"), new Mailbox("Lou Vance", "lou@example.net"));
    private static final List<String> NAMES = List.of("Ilse Brandt", "Tomas Vlk", "Ngozi Adeyemi", "Priya Raman", "Hugo Lindqvist", "Mei Tanaka", "Omar Haddad");
    private static final String SAM = "sam@example.net";
    private static final String ACTION = "PROPOSE ACTION\nBehavior: Harsh words.\nImpact: People leave.\nPlan: Another reviewer.\nConsequences: A warning, for two months.\nIf declined: No reviews.";
    private static final String NO_ACTION = "PROPOSE NO ACTION\nReason: It was no violation.";
    private static final int RECENT = 10;

    /** @param what its words, for the log */
    record Deed(String what, Runnable does) {}

    private final MailClient client;
    private final Stage stage;
    private final SplittableRandom dice;
    private final WhoMayKnow oracle;
    private final Set<String> done = new HashSet<>();
    private final Map<Integer, List<Button>> buttons = new HashMap<>();
    private int words;

    Crowd(MailClient client, Stage stage, SplittableRandom dice, WhoMayKnow oracle) {
        this.client = client;
        this.stage = stage;
        this.dice = dice;
        this.oracle = oracle;
    }

    void report(int number) {
        Mailbox from = REPORTERS.get(number);
        String excluded = dice.nextInt(3) == 0 ? "none" : pick(NAMES.subList(3, NAMES.size()));
        String reported = "Reported person: Sam Porter <" + SAM + ">\n";
        String concerns = dice.nextInt(3) == 0 ? "Safety concerns: " + word(from.address()) + "\n" : "";
        String body = reported + "Exclude: " + excluded + "\n" + concerns + (dice.nextInt(6) == 0 ? "Ongoing: yes\n" : "") + "Description: It was " + word(from.address()) + " again.";
        stage.arrive(client.fresh(new Line.Fresh(from, "A report", Optional.empty(), true, body), stage.now()));
    }

    /** Most members answer every check that they have. */
    void clearAll() {
        for (int step = 0; step < 2; step++) {
            each(MailKind.CONFLICT_CHECK, "CLEAR");
        }
    }

    Deed next(List<CaseState> cases) {
        return switch (dice.nextInt(22)) {
            case 0, 1, 2, 3 -> wait(pick(List.of(Duration.ofMinutes(10), Duration.ofMinutes(61), Duration.ofMinutes(61), Duration.ofHours(25), Duration.ofHours(49), Duration.ofDays(8))));
            case 4 -> new Deed("clear", this::clearAll);
            case 5, 6 -> decide(cases);
            case 7, 8 -> new Deed("approve", () -> {
                each(MailKind.DRAFT_PREVIEW, "APPROVE DRAFT");
                stage.pass(pick(List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofHours(49))));
            });
            case 9 -> reply(pick(REPORTERS).address(), ofReporter());
            case 10 -> reply(SAM, pick(List.of("AGREE", "DECLINE", "APOLOGY\nI am sorry.", "That was not so.")));
            case 11 -> button(pick(members()));
            case 12, 13, 14, 15 -> link(cases);
            default -> {
                String member = pick(members());
                yield reply(member, ofMember(member));
            }
        };
    }

    /** A case that decides by itself comes to a decision, or one is taken back. */
    private Deed decide(List<CaseState> cases) {
        List<CaseState> leading = cases.stream().filter(state -> state.leadingCase().isEmpty() && !state.group().isEmpty()).toList();
        if (leading.isEmpty()) {
            return new Deed("nothing", () -> {});
        }
        CaseState state = pick(leading);
        String member = pick(state.group()).member().person().contact();
        boolean decided = state.matters().stream().anyMatch(matter -> matter.decided().isPresent());
        String body = decided ? (state.closed().isPresent() ? "REOPEN\n" : "RE-EVALUATE\n") + word(member) : "EVALUATE\nviolation: yes\nEND\n\n" + (dice.nextInt(4) == 0 ? NO_ACTION : ACTION);
        return new Deed("decide " + state.id() + ": " + member + ": " + body, () -> {
            mails(member).filter(mail -> mail.kind() == MailKind.INCIDENT_REPORT && mail.shown().subject().contains(state.id().value())).findFirst().ifPresent(mail -> answer(mail, body));
            stage.pass(Duration.ofHours(dice.nextInt(2) * 25L));
            each(MailKind.BALLOT, dice.nextInt(8) == 0 ? "VOTE NO" : "VOTE YES");
            stage.pass(Duration.ofMinutes(61));
        });
    }

    Deed link(List<CaseState> cases) {
        return reply(pick(members()), (dice.nextInt(4) == 0 ? "UNLINK " : "LINK ") + (dice.nextInt(9) == 0 ? "BBB-BBB" : pick(cases).id().value()));
    }

    private Deed wait(Duration time) {
        return new Deed("wait " + time, () -> stage.pass(time));
    }

    private String ofReporter() {
        return switch (dice.nextInt(5)) {
            case 0 -> "EXCLUDE " + pick(NAMES);
            case 1 -> "OBJECT\nNot yet.";
            case 2 -> "WITHDRAW";
            case 3 -> "STATUS";
            default -> "They did it again, " + word("") + ".";
        };
    }

    private String ofMember(String member) {
        return switch (dice.nextInt(20)) {
            case 0 -> "EVALUATE\nviolation: yes\nnotes: " + word(member) + (dice.nextInt(4) == 0 ? "\nsetting: private" : "");
            case 1, 2 -> "EVALUATE\nviolation: yes\nEND\n\n" + ACTION;
            case 3, 4, 5 -> "Then there is " + word(member) + ".";
            case 6 -> NO_ACTION;
            case 7 -> "PROPOSE NO RESPONSE\nReason: " + word(member);
            case 8 -> "REPORTED " + pick(List.of("Alex Roth <alex@example.net>", "unknown", "Sam Porter <" + SAM + ">", pick(NAMES)));
            case 9 -> "WITNESS " + pick(List.of("Ada Stone <ada@example.net>", pick(NAMES)));
            case 10 -> pick(List.of("ADMIT ", "INVITE ")) + pick(List.of("Greta Solberg", pick(NAMES)));
            case 11 -> "RE-EVALUATE\n" + word(member);
            case 12 -> "REOPEN\n" + word(member);
            case 13 -> pick(List.of("UPHOLD", "CLOSE", "RATIFY", "AWAY", "BACK", "NOT A REPORT", "LEAD", "WITHDRAW PROPOSAL"));
            case 14 -> "DRAFT SUMMARY\nHarsh words in spring. A warning.";
            case 15 -> "DRAFT LETTER\nBehavior: Harsh words, number " + dice.nextInt(9) + ".";
            case 16 -> "ACTION TAKEN\n" + word(member);
            case 17 -> "RELAY APOLOGY\nThey apologize.";
            case 18 -> dice.nextInt(4) == 0 ? "RECUSE" : "STATUS";
            default -> "I think that " + word(member) + " matters.";
        };
    }

    private String word(String author) {
        String word = "word" + ++words + "x";
        oracle.written(word, author);
        return word;
    }

    /** Most members, in answer to the newest of these mails. */
    private void each(MailKind kind, String command) {
        for (String member : members()) {
            List<SentMail> all = mails(member).filter(mail -> mail.kind() == kind).toList();
            all.subList(Math.max(0, all.size() - 3), all.size()).stream().filter(mail -> done.add(mail.number() + command) && dice.nextInt(8) != 0).forEach(mail -> tap(mail, command));
        }
    }

    private Deed button(String member) {
        List<SentMail> recent = recent(member, mail -> true);
        if (recent.isEmpty()) {
            return new Deed("nothing", () -> {});
        }
        SentMail mail = pick(recent);
        List<Button> known = buttons(mail).stream().filter(button -> !button.command().equals("RECUSE") || dice.nextInt(6) == 0).toList();
        return known.isEmpty() ? new Deed("nothing", () -> {}) : tapping(mail, pick(known));
    }

    private Deed tapping(SentMail mail, Button button) {
        return new Deed(mail.recipient() + " taps " + button.body() + " in " + mail.kind(), () -> stage.arrive(client.tapped(mail, button, stage.now())));
    }

    private List<Button> buttons(SentMail mail) {
        return buttons.computeIfAbsent(mail.number(), _ -> Button.of(mail.shown()));
    }

    private void tap(SentMail mail, String command) {
        Button.forCommand(buttons(mail), command).ifPresent(button -> stage.arrive(client.tapped(mail, button, stage.now())));
    }

    private Deed reply(String who, String body) {
        List<SentMail> recent = recent(who, mail -> mail.kind() != MailKind.COMMAND_ANSWER && mail.kind() != MailKind.NOT_IN_USE);
        if (recent.isEmpty()) {
            return new Deed("nothing", () -> {});
        }
        SentMail mail = pick(recent);
        return new Deed(who + " answers " + mail.kind() + ": " + body, () -> answer(mail, body));
    }

    private void answer(SentMail mail, String body) {
        var which = new Line.Which(mail.recipient(), mail.kind(), OptionalInt.empty());
        stage.arrive(client.reply(mail, new Line.ReplyTo(which, Optional.empty(), true, body), stage.now()));
    }

    private List<SentMail> recent(String address, Predicate<SentMail> which) {
        List<SentMail> all = mails(address).filter(which).toList();
        return all.subList(Math.max(0, all.size() - RECENT), all.size());
    }

    private Stream<SentMail> mails(String address) {
        return stage.sent().stream().filter(mail -> mail.recipient().equals(address));
    }

    private static List<String> members() {
        List<String> members = new ArrayList<>();
        for (int number = 1; number <= NAMES.size(); number++) {
            members.add("m" + number + "@example.org");
        }
        return members;
    }

    private <T> T pick(List<T> from) {
        return from.get(dice.nextInt(from.size()));
    }
}
