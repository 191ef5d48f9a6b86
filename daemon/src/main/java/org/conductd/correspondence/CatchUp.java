package org.conductd.correspondence;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conductd.procedure.Ballot;
import org.conductd.procedure.Check;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.PersonId;

/**
 * What went past a member who could not be written to: while a name was to be cleared (D6: before any further mail), or before the report was
 * open to them. They get it as the others did, as far as it still matters.
 */
final class CatchUp {
    /** What stays true after it was said. Votes, previews and what waits for a second member are looked at as they stand now. */
    private static final Set<Class<? extends Event>> SAID = Set.of(Event.Remarked.class, Event.RemarksTold.class, Event.FactsAdded.class, Event.ConsentGiven.class, Event.StatementIssued.class, Event.MinutesTaken.class, Event.EarlierCaseKnown.class, Event.ReportWithdrawn.class,
            Event.Answered.class, Event.Agreed.class, Event.Declined.class, Event.ApologyHeld.class, Event.EvaluationCompleted.class,
            Event.BallotClosed.class, Event.DraftRejected.class, Event.ApprovalRefused.class, Event.ApprovalUnanswered.class, Event.ApprovalSkipped.class, Event.ApproverSpoke.class,
            Event.LetterObjected.class, Event.ReferralRecorded.class, Event.ReferralDeclined.class, Event.MailUndelivered.class, Event.Upheld.class,
            Event.ReEvaluationOpened.class, Event.DismissalSeconded.class, Event.DismissalObjected.class, Event.CaseReopened.class);

    private final Scene scene;
    private final Dispatch dispatch;
    private final PersonId member;
    private final List<Event> history;

    private CatchUp(Scene scene, Dispatch dispatch, PersonId member) {
        this.scene = scene;
        this.dispatch = dispatch;
        this.member = member;
        this.history = scene.after().history().stream().map(Happened::event).toList();
    }

    /** Somebody newly named is cleared by a member who has the report: all that was said meanwhile. */
    static List<Note> cleared(Scene scene, Dispatch dispatch, Event.CheckCleared event) {
        boolean again = event.check().kind() == Check.Kind.NEWLY_NAMED && scene.cleared(event.member()).isPresent();
        return again ? new CatchUp(scene, dispatch, event.member()).since(event) : List.of();
    }

    /**
     * The report itself tells what was said, and has the buttons for what waits; a draft can be approved in its own mail only (D26). An acknowledgment
     * mostly comes back before there is a group that could be told (D35).
     */
    static List<Note> opened(Scene scene, Dispatch dispatch, PersonId member) {
        var all = new CatchUp(scene, dispatch, member);
        return all.notes(all.history.stream().filter(event -> all.isNewestPreview(event) || all.isStillUndelivered(event)));
    }

    /** D11: another address. What lies in the old mailbox may be out of reach: the report, and what waits for an answer to its own mail, go out anew. */
    static List<Note> moved(Scene scene, Dispatch dispatch, Event.MemberChanged event) {
        PersonId member = event.member().person().id();
        boolean moved = scene.before().flatMap(before -> before.seat(member))
                .filter(seat -> !seat.member().person().contact().equals(event.member().person().contact())).isPresent();
        if (!moved || scene.after().closed().isPresent()) {
            return List.of();
        }
        var all = new CatchUp(scene, dispatch, member);
        return Stream.concat(Clearance.again(scene, member).stream(), all.notes(all.history.stream().filter(all::waits)).stream()).toList();
    }

    private List<Note> since(Event.CheckCleared cleared) {
        int end = history.lastIndexOf(cleared);
        int start = IntStream.iterate(end - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> history.get(i) instanceof Event.CheckCleared earlier && earlier.member().equals(member)).findFirst().orElse(0);
        List<Event> between = history.subList(start, end);
        int asked = IntStream.range(0, between.size()).filter(i -> between.get(i) instanceof Event.CheckSent sent && sent.member().equals(member)
                && sent.check().kind() == Check.Kind.NEWLY_NAMED).findFirst().orElse(between.size());
        Stream<Event> named = between.subList(0, asked).stream().filter(event -> event instanceof Event.MemberSuspended suspended
                && cleared.check().named().contains(suspended.party()));
        Stream<Event> meanwhile = between.subList(asked, between.size()).stream();
        return notes(Stream.concat(named, meanwhile).filter(event -> SAID.contains(event.getClass()) && !isGathered(event) || waits(event)));
    }

    /** What went out together is told by the event that says so. */
    private boolean isGathered(Event event) {
        return event instanceof Event.Remarked remark
                && history.stream().anyMatch(other -> other instanceof Event.RemarksTold told && told.remarks().contains(remark));
    }

    /** Whether it waits for somebody, as things stand now. */
    private boolean waits(Event event) {
        return SecondMember.claim(scene.after(), event).isPresent()
                || event instanceof Event.BallotOpened opened && scene.after().matter(opened.matter()).ballot().map(Ballot::number)
                        .filter(number -> number == opened.ballot().number()).isPresent()
                || isNewestPreview(event);
    }

    private boolean isStillUndelivered(Event event) {
        return event instanceof Event.MailUndelivered lost && scene.after().cameBack(lost.party(), lost.what()) && history.stream()
                .filter(other -> other instanceof Event.MailUndelivered later && later.party().equals(lost.party()) && later.what().equals(lost.what()))
                .reduce((_, later) -> later).filter(newest -> newest == event).isPresent();
    }

    private boolean isNewestPreview(Event event) {
        return event instanceof Event.DraftsRecorded recorded && history.stream()
                .filter(other -> other instanceof Event.DraftsRecorded later && later.matter().equals(recorded.matter()))
                .reduce((_, later) -> later).filter(newest -> newest == recorded).isPresent();
    }

    private List<Note> notes(Stream<Event> events) {
        return events.flatMap(event -> dispatch.of(event).stream()).filter(note -> note.to().person().equals(member)).toList();
    }
}
