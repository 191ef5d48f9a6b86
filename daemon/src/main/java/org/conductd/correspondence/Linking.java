package org.conductd.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conductd.intake.CommandName;
import org.conductd.procedure.CaseFacts;
import org.conductd.procedure.EarlierCase;
import org.conductd.procedure.Event;
import org.conductd.procedure.Happened;
import org.conductd.procedure.LinkedCase;
import org.conductd.procedure.PersonId;
import org.conductd.procedure.Policy;
import org.conductd.procedure.Seat;
import org.conductd.procedure.Shown;

/**
 * Cases that are decided together, or with regard to each other (D37, P20). The other's reference stands only in mails to those who may be told
 * everything of it (D10, P12).
 */
final class Linking {
    private Linking() {}

    /** In the case that leads: in the other the same people would get the same mail. */
    static List<Note> linked(Scene scene, Event.CaseLinked event) {
        if (event.role() == LinkedCase.Role.FOLLOWS) {
            return List.of();
        }
        var what = event.role().binds() ? GroupMail.Discussion.What.LINKED : GroupMail.Discussion.What.CONSIDERED;
        var content = new GroupMail.Discussion(what, List.of(new GroupMail.Discussion.Said(scene.name(event.by()), event.other().id().value(), true)), List.of());
        return scene.groupBut(event.by()).stream().filter(to -> event.other().isReady(to.person())).map(to -> Note.of(to, content, Shown.NOTHING)).toList();
    }

    /** To those who know of the other; whoever was kept out by it is back, and gets what went past them. */
    static List<Note> parted(Scene scene, Dispatch dispatch, Event.CasesParted event) {
        boolean here = event.by().isPresent() || event.dismissed() && scene.after().closed().isEmpty();
        Stream<Note> told = !here ? Stream.empty() : scene.group().stream().filter(to -> event.mayKnow().contains(to.person()) && !event.by().equals(Optional.of(to.person())))
                        .map(to -> Note.of(to, parted(scene, event), Shown.NOTHING));
        return Stream.concat(told, back(scene, dispatch).stream()).toList();
    }

    private static Content parted(Scene scene, Event.CasesParted event) {
        return event.by().<Content>map(by -> new GroupMail.Discussion(GroupMail.Discussion.What.UNLINKED,
                        List.of(new GroupMail.Discussion.Said(scene.name(by), event.other().value(), true)), List.of()))
                .orElse(new GroupMail.Reminder(GroupMail.Reminder.What.PARTED, event.other().value(), "", Optional.empty(), "", 0, List.of()));
    }

    /** Whoever may be told everything again, since the other case is nothing in their way any more. */
    static List<Note> back(Scene scene, Dispatch dispatch) {
        Stream<Seat> back = scene.after().group().stream().filter(seat -> seat.opened() && scene.before().flatMap(before -> before.seat(seat.id()))
                .filter(was -> was.opened() && was.elsewhere() != Seat.Elsewhere.NOTHING).isPresent());
        return back.flatMap(seat -> Stream.concat(Clearance.again(scene, seat.id()).stream(), CatchUp.opened(scene, dispatch, seat.id()).stream())).toList();
    }

    /** D28: the words themselves came in the other's thread. */
    static List<Note> objected(Scene scene, Event.SharedLetterObjected event) {
        return told(scene, event.matter(), GroupMail.Reminder.What.LINKED_OBJECTED, event.other().value(), CommandName.DRAFT_LETTER);
    }

    /** D30: it can be passed on to this reporter too. */
    static List<Note> apology(Scene scene, Event.ApologyShared event) {
        String leading = scene.after().leadingCase().map(id -> id.value()).orElse("");
        return told(scene, event.matter(), GroupMail.Reminder.What.LINKED_APOLOGY, leading, CommandName.RELAY_APOLOGY);
    }

    private static List<Note> told(Scene scene, String matter, GroupMail.Reminder.What what, String other, CommandName foremost) {
        var content = new GroupMail.Reminder(what, other, "", Optional.empty(), "", 0, List.of());
        return scene.group().stream().map(to -> Note.of(to, content, new Shown.OfMatter(matter), foremost)).toList();
    }

    /** D15: once, and again when there is a summary; whoever may see that case is told its reference, everybody else the summary. Of a case that this one is linked with, the link has told. */
    static List<Note> earlier(Scene scene, EarlierCase earlier) {
        if (scene.after().links().containsKey(earlier.id())) {
            return List.of();
        }
        Optional<EarlierCase> known = asKnownBefore(scene, earlier);
        List<String> news = earlier.summaries().stream().filter(summary -> known.filter(old -> old.summaries().contains(summary)).isEmpty()).toList();
        return scene.group().stream().flatMap(to -> {
            boolean first = earlier.mayKnow().contains(to.person()) && known.filter(old -> old.mayKnow().contains(to.person())).isEmpty();
            boolean summary = scene.policy().pattern() == Policy.Pattern.SUMMARY && !news.isEmpty();
            return first || summary ? Stream.of(Note.of(to, earlier(to, earlier, summary ? news : List.of()), Shown.NOTHING, CommandName.LINK)) : Stream.empty();
        }).toList();
    }

    /** By the history, since a member may get this later than the others. */
    private static Optional<EarlierCase> asKnownBefore(Scene scene, EarlierCase earlier) {
        List<EarlierCase> all = scene.after().history().stream().map(Happened::event).filter(Event.EarlierCaseKnown.class::isInstance)
                .map(event -> ((Event.EarlierCaseKnown) event).earlier()).filter(other -> other.id().equals(earlier.id())).toList();
        return all.subList(0, all.indexOf(earlier)).stream().reduce((_, last) -> last);
    }

    private static GroupMail.Reminder earlier(Recipient to, EarlierCase earlier, List<String> summaries) {
        return new GroupMail.Reminder(GroupMail.Reminder.What.EARLIER, earlier.mayKnow().contains(to.person()) ? earlier.id().value() : "", "", Optional.empty(),
                String.join("\n\n", summaries), 0, List.of());
    }

    /** Whether somebody may be told of this link. */
    static boolean mayKnow(Scene scene, PersonId member, Event.CaseLinked event) {
        CaseFacts now = Optional.ofNullable(scene.after().links().get(event.other().id())).map(LinkedCase::facts).orElse(event.other());
        return now.isReady(member);
    }
}
