package org.conductd.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conductd.message.ShownMail;

/**
 * One case as its people play it, thirty mails from the report to the agreement: three of the reporter, one of the reported person, the others of the
 * seven members, one of whom steps aside. What is written next depends on how many mails everybody has got, so that each case comes to the same events
 * and the same mails, in whatever order things happen.
 */
final class CaseScript {
    static final List<String> MEMBERS = Stream.iterate(1, number -> number + 1).limit(7).map(CaseScript::member).toList();
    static final int MAILS = 30;

    private static final List<String> FIRST_NAMES = List.of("Samuel", "Bertha", "Quentin", "Olga", "Wilfred", "Ximena", "Yannick", "Zelda", "Hubert", "Jolanda");
    private static final List<String> LAST_NAMES = List.of("Porter", "Quick", "Zimmer", "Wozniak", "Underhill", "Fitzroy", "Jacobsen", "Kovalenko", "Ybarra", "Dlamini");
    private static final String PREVIEW = "what is about to leave";

    private final int number;
    private final Map<String, List<ShownMail>> got = new LinkedHashMap<>();
    private final List<Written> ready = new ArrayList<>();
    private int phase;

    /** @param answered null for a fresh mail to the role address */
    record Written(String from, ShownMail answered, String subject, String text) {}

    CaseScript(int number) {
        this.number = number;
        ready.add(new Written(reporter(), null, "Report " + number, """
                Reported person: %s <%s>
                Exclude: none
                Description: They called my patch garbage. %s
                """.formatted(reportedName(), reported(), token("report"))));
    }

    static String member(int number) {
        return "m" + number + "@example.org";
    }

    String reporter() {
        return "rae" + number + "@example.net";
    }

    String reported() {
        return "sam" + number + "@example.net";
    }

    /** Nobody else's: a later case of the same person shows the earlier one (D15). */
    String reportedName() {
        return FIRST_NAMES.get(number % FIRST_NAMES.size()) + " " + LAST_NAMES.get(number / FIRST_NAMES.size() % LAST_NAMES.size());
    }

    private String token(String what) {
        return "token-" + number + "-" + what + ".";
    }

    /** Words of its mails that stand in no other mail of anybody. */
    List<String> tokens() {
        return Stream.of("report", "fact", "more", "first", "second").map(this::token).toList();
    }

    /** @param mail not a copy of one that they had already */
    void got(String recipient, ShownMail mail) {
        got.computeIfAbsent(recipient, _ -> new ArrayList<>()).add(mail);
        clearance(recipient, mail);
        while (reached()) {
            phase++;
        }
    }

    private void clearance(String recipient, ShownMail mail) {
        int nth = got.get(recipient).size();
        if (recipient.equals(member(6)) && nth == 1) {
            reply(recipient, mail, "RECUSE");
        } else if (MEMBERS.contains(recipient) && !recipient.equals(member(6)) && nth <= 2) {
            reply(recipient, mail, "CLEAR");
        }
    }

    /** Whether the next phase begins, whose mails are then written. */
    private boolean reached() {
        return switch (phase) {
            case 0 -> have(3, 1, 2, 3, 4, 5, 7) && have(2, 6) && has(1, reporter()) && deliberate();
            case 1 -> have(8, 1) && have(6, 2, 3) && have(7, 4, 5, 7) && has(3, reporter()) && propose();
            case 2 -> have(9, 1) && have(7, 2, 3) && have(8, 4, 5, 7) && vote("VOTE NO", 5, 7);
            case 3 -> have(9, 5, 7) && vote("VOTE YES", 1, 2, 3, 4);
            case 4 -> have(12, 1) && have(10, 2, 3) && have(11, 4, 5, 7) && approve();
            case 5 -> has(1, reported()) && reply(reported(), got.get(reported()).getFirst(), "AGREE");
            case 6 -> have(13, 1, 4) && have(11, 2) && have(12, 3, 5, 7) && has(2, reported()) && has(4, reporter());
            default -> false;
        };
    }

    private boolean have(int mails, int... members) {
        for (int member : members) {
            if (!has(mails, member(member))) {
                return false;
            }
        }
        return true;
    }

    private boolean has(int mails, String address) {
        return got.getOrDefault(address, List.of()).size() >= mails;
    }

    private boolean deliberate() {
        ShownMail acknowledgment = got.get(reporter()).getFirst();
        reply(reporter(), acknowledgment, "One more thing: " + token("fact"));
        reply(reporter(), acknowledgment, "Another thing: " + token("more"));
        reply(reporter(), acknowledgment, "STATUS");
        reply(member(1), report(1), "EVALUATE\nviolation: yes");
        reply(member(2), report(2), "I think that the tone is the problem here. " + token("first"));
        return reply(member(3), report(3), "So do I, and it was not the first time. " + token("second"));
    }

    private ShownMail report(int member) {
        return got.get(member(member)).get(2);
    }

    private boolean propose() {
        return reply(member(2), report(2), """
                PROPOSE ACTION
                Behavior: Calling the work of others garbage.
                Impact: People take part less.
                Plan: Keep criticism to the work.
                Consequences: This is a warning.
                If declined: Two weeks without review comments.
                """);
    }

    private boolean vote(String ballot, int... members) {
        for (int member : members) {
            List<ShownMail> mails = got.get(member(member));
            int size = member == 1 ? 9 : member <= 3 ? 7 : 8;
            reply(member(member), mails.get(size - 1), ballot);
        }
        return true;
    }

    private boolean approve() {
        for (int member : List.of(3, 4)) {
            ShownMail preview = got.get(member(member)).stream().filter(mail -> mail.text().contains(PREVIEW)).findFirst().orElseThrow();
            reply(member(member), preview, "APPROVE DRAFT");
        }
        return true;
    }

    private boolean reply(String from, ShownMail answered, String text) {
        return ready.add(new Written(from, answered, answered.subject(), text));
    }

    /** The next mail that somebody has written; nothing as long as all wait. */
    List<Written> take() {
        List<Written> taken = List.copyOf(ready);
        ready.clear();
        return taken;
    }

    boolean done() {
        return phase == 7;
    }

    /** How far it came, for whoever wonders why it goes no further. */
    @Override
    public String toString() {
        return "case " + number + " in phase " + phase + ": " + got.entrySet().stream().map(entry -> entry.getKey() + " has " + entry.getValue().size()).toList();
    }
}
