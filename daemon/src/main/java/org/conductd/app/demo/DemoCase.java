package org.conductd.app.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.conductd.message.MailKind;
import org.conductd.message.Mailbox;
import org.conductd.message.ShownMail;

/**
 * The story of the demo: one report on its whole road, from the first mail to the close, as people would write. Seven members, of whom one
 * steps aside; six take part in the vote, and four of them say yes.
 */
public final class DemoCase {
    private static final String EVALUATION = """
            EVALUATE
            violation: %s
            scope: yes
            setting: public
            disengage: yes
            understands: no
            repeat: likely, if nothing is said
            """;

    /** The roster's members by what they do here. */
    private final Mailbox firstApproves;
    private final Mailbox proposes;
    private final Mailbox drafts;
    private final Mailbox stepsAside;
    private final Mailbox secondApproves;
    private final Mailbox votesNo;
    private final List<Mailbox> group;
    private final Cast cast;
    private final Scene scene;
    private final InstantSource clock;

    /** @param cast with seven members */
    DemoCase(Cast cast, Scene scene, InstantSource clock) {
        this.cast = cast;
        this.scene = scene;
        this.clock = clock;
        List<Mailbox> members = cast.members();
        this.firstApproves = members.get(0);
        this.proposes = members.get(1);
        this.drafts = members.get(2);
        this.stepsAside = members.get(3);
        this.secondApproves = members.get(4);
        this.votesNo = members.get(5);
        this.group = members.stream().filter(member -> !member.equals(stepsAside)).toList();
    }

    /** Plays it to the end. @throws Scene.Missing where somebody did not get what they should, or got what they should not */
    void play() {
        report();
        conflictChecks();
        deliberation(disclosure());
        letters(vote());
        silence();
    }

    private void report() {
        scene.chapter("A report", "Rae writes to the group's one address. Nothing is required; every line helps. The answer comes at once (P1, P2).");
        Instant yesterday = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(1, ChronoUnit.DAYS);
        scene.write(Letter.fresh(cast.reporter(), cast.role().address(), "What happened in the release channel", """
                Reported person: %s <%s>
                Date and time: %s, about 15:00 UTC
                Location: the release channel
                Ongoing: no
                Description: I asked why the release was late. Sam answered in front of everybody
                that I was useless, and that I should leave this to people who can write code. Two
                others asked Sam to stop, and Sam went on.

                I have not written in that channel since.
                """.formatted(cast.reported().name(), cast.reported().address(), yesterday.atZone(ZoneOffset.UTC).toLocalDate())));
        scene.expect(MailKind.ACKNOWLEDGMENT, cast.reporter());
    }

    private void conflictChecks() {
        scene.chapter("Who may take part", "Nothing goes to a member as long as Rae can exclude somebody unheard (D4): two seconds here, an hour in earnest. "
                + "Then each is told only who is reported, and says whether they have a conflict of interest (P10, D6).");
        Map<Mailbox, ShownMail> checks = scene.expect(MailKind.CONFLICT_CHECK, cast.members());
        scene.reply(stepsAside, checks, "RECUSE");
        scene.expectAnswer(stepsAside);
        scene.chapter("The second step", stepsAside.name() + " hears nothing more, and nobody is told why (P11, P12). The others learn who reported, and are asked again.");
        scene.reply(group, checks, "CLEAR");
        scene.reply(group, scene.expect(MailKind.CONFLICT_CHECK, group), "CLEAR");
    }

    private Map<Mailbox, ShownMail> disclosure() {
        scene.chapter("The report", "Whoever is cleared now reads it (P12), with the questions of the evaluation (P16).");
        return scene.expect(MailKind.INCIDENT_REPORT, group);
    }

    private void deliberation(Map<Mailbox, ShownMail> reports) {
        scene.chapter("Deliberation in writing", "What a member writes that is no command goes to the others (P8). Everybody evaluates (P16).");
        scene.reply(drafts, reports, "I think that the tone is the problem here, not the question about the release.\nWhat do you think?");
        scene.expect(MailKind.DISCUSSION, without(drafts));
        scene.reply(without(votesNo), reports, EVALUATION.formatted("yes"));
        scene.reply(votesNo, reports, EVALUATION.formatted("borderline"));
        Map<Mailbox, ShownMail> overview = scene.expect(MailKind.EVALUATION_OVERVIEW, group);
        scene.reply(proposes, overview, """
                PROPOSE ACTION
                Behavior: In a public channel you spoke to Rae in a degrading way, and did not stop when you were asked to.
                Impact: People were hurt in front of others, and take part less.
                Plan: Keep criticism to the work. When you notice that you are angry, leave the discussion for that day.
                Consequences: This is a warning. Should it happen again within a year, you cannot write in project channels for three months.
                If declined: You cannot write in project channels for three months.
                """);
    }

    private List<Mailbox> without(Mailbox one) {
        return group.stream().filter(member -> !member.equals(one)).toList();
    }

    private Map<Mailbox, ShownMail> vote() {
        scene.chapter("The vote", "Two thirds of those who take part must say yes; silence is not yes (P21, D20). Of six, that is four. Once nothing can change any more, "
                + "the vote closes: two seconds later here, an hour in earnest (D21).");
        Map<Mailbox, ShownMail> ballots = scene.expect(MailKind.BALLOT, group);
        scene.reply(votesNo, ballots, "VOTE NO");
        scene.reply(List.of(firstApproves, proposes, drafts, secondApproves), ballots, "VOTE YES");
        scene.expect(MailKind.VOTE_RESULT, group);
        scene.chapter("The letter, before it goes", "Letter and follow-up are made of the proposal, and shown exactly as they will go (D25). "
                + "What would tell who reported blocks them (D27): here the reporter's name.");
        Map<Mailbox, ShownMail> previews = scene.expect(MailKind.DRAFT_PREVIEW, group);
        scene.reply(firstApproves, previews, "APPROVE DRAFT");
        scene.expectAnswer(firstApproves);
        scene.reply(drafts, previews, """
                DRAFT LETTER
                Behavior: In a public channel you spoke to another contributor in a degrading way, and did not stop when you were asked to.
                """);
        return scene.expect(MailKind.DRAFT_PREVIEW, group);
    }

    private void letters(Map<Mailbox, ShownMail> previews) {
        scene.chapter("Two approve", "A letter goes out when two members have approved it to the letter, one of whom did not write it (D26). The follow-up goes after it (P26).");
        scene.reply(List.of(firstApproves, secondApproves), previews, "APPROVE DRAFT");
        Map<Mailbox, ShownMail> letter = scene.expect(MailKind.LETTER, cast.reported());
        scene.expect(MailKind.FOLLOW_UP, cast.reporter());
        scene.chapter("The answer", "Sam has two weeks, and does not need them. With the follow-up out and an agreement, the case closes by itself (D43).");
        scene.reply(cast.reported(), letter, "AGREE");
        scene.expectAnswer(cast.reported());
        scene.expect(MailKind.RELAYED_ANSWER, group);
    }

    /** P12, D10: who is outside a case hears nothing of it. */
    private void silence() {
        scene.expectNothingMoreFor(stepsAside);
        cast.bystanders().forEach(scene::expectNothingMoreFor);
    }
}
