package org.conductd.correspondence;

import java.util.List;
import java.util.Optional;
import org.conductd.intake.CommandName;
import org.conductd.procedure.Ballot;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.Matter;
import org.conductd.procedure.Measures;
import org.conductd.procedure.Proposal;
import org.conductd.procedure.Resolution;
import org.conductd.procedure.Shown;
import org.conductd.procedure.Term;

/** Mails of a vote (D19–D24). */
final class Voting {
    private static final CommandName[] VOTES = {CommandName.VOTE_YES, CommandName.VOTE_NO, CommandName.VOTE_ABSTAIN};

    private Voting() {}

    private static int fewest(Scene scene) {
        return switch (scene.policy().vote().basis()) {
            case PARTICIPANTS, ELIGIBLE -> 0;
            case CAST -> scene.policy().vote().rule().quorum();
        };
    }

    static List<Note> opened(Scene scene, Event.BallotOpened event) {
        Ballot ballot = event.ballot();
        Matter matter = scene.after().matter(event.matter());
        var content = new VoteMail.Ballot(proposed(scene, matter, matter.proposal(ballot.proposal())), ballot.number(), superseded(scene, event),
                ballot.closesAt(), ballot.needed(), fewest(scene), scene.names(ballot.electorate()), heard(scene, matter), Deliberation.rows(scene), Deliberation.silent(scene));
        return ballot.electorate().stream().flatMap(member -> scene.cleared(member).stream())
                .map(to -> Note.of(to, content, new Shown.OfBallot(event.matter(), ballot.number()), VOTES)).toList();
    }

    private static VoteMail.Ballot.Heard heard(Scene scene, Matter matter) {
        return scene.after().history().stream().map(Happened::event).filter(Event.HearingEnded.class::isInstance).map(Event.HearingEnded.class::cast)
                .filter(ended -> ended.matter().equals(matter.id())).reduce((_, last) -> last)
                .map(ended -> ended.answered() ? VoteMail.Ballot.Heard.ANSWERED : VoteMail.Ballot.Heard.SILENT).orElse(VoteMail.Ballot.Heard.NOT_ASKED);
    }

    private static boolean superseded(Scene scene, Event.BallotOpened event) {
        return scene.after().history().stream().anyMatch(happened -> happened.event() instanceof Event.BallotSuperseded(String matter, int number)
                && matter.equals(event.matter()) && number == event.ballot().number() - 1);
    }

    static VoteMail.Proposed proposed(Scene scene, Matter matter, Proposal proposal) {
        String by = scene.name(proposal.by());
        String about = scene.about(matter);
        return switch (proposal.resolution()) {
            case Resolution.Action(Measures m) -> new VoteMail.Proposed("ACTION", by, about, m.behavior(), m.impact(), m.plan(), m.consequences(),
                    Term.in(m.consequences()).stream().map(Term::words).toList(), m.ifDeclined(), "");
            case Resolution.NoAction(String reason) -> new VoteMail.Proposed("NO_ACTION", by, about, "", "", "", "", List.of(), "", reason);
            case Resolution.NoResponse(String reason) -> new VoteMail.Proposed("NO_RESPONSE", by, about, "", "", "", "", List.of(), "", reason);
        };
    }

    /** To those whose vote is missing, with the votes as buttons (D24). */
    static List<Note> extended(Scene scene, Event.BallotExtended event) {
        Optional<Ballot> ballot = scene.after().matter(event.matter()).ballot().filter(open -> open.number() == event.number());
        var content = new GroupMail.Reminder(GroupMail.Reminder.What.BALLOT_EXTENDED, "", event.by().map(scene::name).orElse(""),
                Optional.of(event.closesAt()), "", 0, List.of());
        return ballot.stream().flatMap(open -> open.missing().stream()).filter(member -> event.by().filter(member::equals).isEmpty())
                .flatMap(member -> scene.cleared(member).stream())
                .map(to -> Note.of(to, content, new Shown.OfBallot(event.matter(), event.number()), VOTES)).toList();
    }

    static List<Note> suspended(Scene scene) {
        var content = new GroupMail.Reminder(GroupMail.Reminder.What.BALLOT_SUSPENDED, "", "", Optional.empty(), "",
                scene.policy().vote().rule().quorum(), List.of());
        return scene.group().stream().map(to -> Note.of(to, content, Shown.NOTHING)).toList();
    }

    static List<Note> closed(Scene scene, Event.BallotClosed event) {
        Matter matter = scene.after().matter(event.matter());
        Proposal proposal = scene.before().map(before -> before.matter(event.matter())).flatMap(Matter::ballot)
                .map(ballot -> matter.proposal(ballot.proposal())).orElse(matter.proposals().getLast());
        return result(scene, new VoteMail.Result(event.passed(), false, event.yes(), event.counted(), event.needed(),
                proposed(scene, matter, proposal), next(scene, matter, event.passed())));
    }

    /** Told where people had been asked to vote on it. */
    static List<Note> withdrawn(Scene scene, Event.ProposalWithdrawn event) {
        Matter matter = scene.after().matter(event.matter());
        boolean voting = scene.before().map(before -> before.matter(event.matter())).flatMap(Matter::ballot)
                .filter(ballot -> ballot.proposal() == event.version()).isPresent();
        return !voting ? List.of() : result(scene, new VoteMail.Result(false, true, 0, 0, 0,
                proposed(scene, matter, matter.proposal(event.version())), VoteMail.Result.Next.DELIBERATE));
    }

    private static VoteMail.Result.Next next(Scene scene, Matter matter, boolean passed) {
        if (!passed) {
            return VoteMail.Result.Next.DELIBERATE;
        }
        if (scene.closedBy(Event.Closing.NO_RESPONSE) || matter.settled()) {
            return VoteMail.Result.Next.CLOSED;
        }
        if (!matter.letterOwed()) {
            return VoteMail.Result.Next.FOLLOW_UP;
        }
        return switch (matter.decided().orElseThrow().resolution()) {
            case Resolution.Action _, Resolution.NoAction _ -> VoteMail.Result.Next.LETTER;
            case Resolution.NoResponse _ -> VoteMail.Result.Next.LETTER_ALONE;
        };
    }

    private static List<Note> result(Scene scene, VoteMail.Result content) {
        return scene.group().stream().map(to -> Note.of(to, content, Shown.NOTHING)).toList();
    }
}
