package org.conductd.app.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conductd.message.InboundMessage;
import org.conductd.message.MailKind;
import org.conductd.message.Mailbox;

/**
 * The story of the demo: one report on its whole road, from the first mail to the close, as people would write. Seven members, of whom one
 * steps aside; six take part in the vote, and four of them say yes.
 */
public final class DemoCase {
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
        scene.chapter("Who may take part", "Each member is first told only who is reported, and says whether they have a conflict of interest (P10, D6). "
                + "Before that nobody waits longer than the time in which Rae can exclude somebody (D4): two seconds here, an hour in earnest.");
        Map<Mailbox, InboundMessage> checks = scene.expect(MailKind.CONFLICT_CHECK, cast.members());
        scene.reply(stepsAside, checks.get(stepsAside), "RECUSE");
        scene.expect(MailKind.COMMAND_ANSWER, stepsAside);
        scene.chapter("The second step", stepsAside.name() + " hears nothing more, and nobody is told why (P11, P12). The others learn who reported, and are asked again.");
        group.forEach(member -> scene.reply(member, checks.get(member), "CLEAR"));
        Map<Mailbox, InboundMessage> second = scene.expect(MailKind.CONFLICT_CHECK, group);
        group.forEach(member -> scene.reply(member, second.get(member), "CLEAR"));
    }

    private Map<Mailbox, InboundMessage> disclosure() {
        scene.chapter("The report", "Whoever is cleared now reads it (P12), with the questions of the evaluation (P16).");
        return scene.expect(MailKind.INCIDENT_REPORT, group);
    }

    private void deliberation(Map<Mailbox, InboundMessage> reports) {
        scene.chapter("Deliberation in writing", "What a member writes that is no command goes to the others (P8). Everybody evaluates (P16).");
        scene.reply(drafts, reports.get(drafts), "I think that the tone is the problem here, not the question about the release.\nWhat do you think?");
        scene.expect(MailKind.DISCUSSION, without(drafts));
        group.forEach(member -> scene.reply(member, reports.get(member), """
                EVALUATE
                violation: %s
                scope: yes
                setting: public
                disengage: yes
                understands: no
                repeat: likely, if nothing is said
                """.formatted(member.equals(votesNo) ? "borderline" : "yes")));
        Map<Mailbox, InboundMessage> overview = scene.expect(MailKind.EVALUATION_OVERVIEW, group);
        scene.reply(proposes, overview.get(proposes), """
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

    private List<InboundMessage> vote() {
        scene.chapter("The vote", "Two thirds of those who take part must say yes; silence is not yes (P21, D20). Of six, that is four. Once nothing can change any more, "
                + "the vote closes: two seconds later here, an hour in earnest (D21).");
        Map<Mailbox, InboundMessage> ballots = scene.expect(MailKind.BALLOT, group);
        scene.reply(votesNo, ballots.get(votesNo), "VOTE NO");
        List.of(firstApproves, proposes, drafts, secondApproves).forEach(member -> scene.reply(member, ballots.get(member), "VOTE YES"));
        scene.expect(MailKind.VOTE_RESULT, group);
        scene.chapter("The letter, before it goes", "Letter and follow-up are made of the proposal, and shown exactly as they will go (D25). "
                + "What would tell who reported blocks them (D27): here the reporter's name.");
        Map<Mailbox, InboundMessage> previews = scene.expect(MailKind.DRAFT_PREVIEW, group);
        scene.reply(firstApproves, previews.get(firstApproves), "APPROVE DRAFT");
        scene.expect(MailKind.COMMAND_ANSWER, firstApproves);
        scene.reply(drafts, previews.get(drafts), """
                DRAFT LETTER
                Behavior: In a public channel you spoke to another contributor in a degrading way, and did not stop when you were asked to.
                """);
        Map<Mailbox, InboundMessage> changed = scene.expect(MailKind.DRAFT_PREVIEW, group);
        return new ArrayList<>(List.of(changed.get(firstApproves), changed.get(secondApproves)));
    }

    private void letters(List<InboundMessage> previews) {
        scene.chapter("Two approve", "A letter goes out when two members have approved it to the letter, one of whom did not write it (D26). The follow-up goes after it (P26).");
        scene.reply(firstApproves, previews.get(0), "APPROVE DRAFT");
        scene.reply(secondApproves, previews.get(1), "APPROVE DRAFT");
        InboundMessage letter = scene.expect(MailKind.LETTER, cast.reported());
        scene.expect(MailKind.FOLLOW_UP, cast.reporter());
        scene.chapter("The answer", "Sam has two weeks, and does not need them. With the follow-up out and an agreement, the case closes by itself (D43).");
        scene.reply(cast.reported(), letter, "AGREE");
        scene.expect(MailKind.COMMAND_ANSWER, cast.reported());
        scene.expect(MailKind.RELAYED_ANSWER, group);
    }

    /** P12, D10: who is outside a case hears nothing of it. */
    private void silence() {
        scene.expectNothingMoreFor(stepsAside);
        cast.bystanders().forEach(scene::expectNothingMoreFor);
    }
}
