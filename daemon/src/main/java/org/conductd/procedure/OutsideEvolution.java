package org.conductd.procedure;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** The part of {@link Evolution} that is about approval from outside. */
final class OutsideEvolution {
    private OutsideEvolution() {}

    static void asked(CaseState s, Matter matter, Event.ApprovalAsked e) {
        s.approvers.put(e.approver().id(), new Approver(e.approver(), e.reference()));
        change(matter, e.version(), outside -> outside.asking(e.approver().id()));
        s.deadlines.put(deadline(Deadline.Kind.APPROVAL_REMINDER, matter), e.remindAt());
        s.deadlines.put(deadline(Deadline.Kind.APPROVAL, matter), e.dueAt());
    }

    static void reminded(CaseState s, Matter matter) {
        s.deadlines.remove(deadline(Deadline.Kind.APPROVAL_REMINDER, matter));
    }

    static void given(CaseState s, Matter matter, int version) {
        stopClock(s, matter);
        change(matter, version, Outside::ended);
    }

    static void refused(CaseState s, Matter matter, int version) {
        given(s, matter, version);
        LetterEvolution.change(matter, DraftKind.LETTER, Draft::unapproved);
    }

    static void unanswered(CaseState s, Matter matter, Event.ApprovalUnanswered e) {
        if (e.last()) {
            refused(s, matter, e.version());
        } else {
            stopClock(s, matter);
            change(matter, e.version(), Outside::waitingNoMore);
        }
    }

    /** Whoever is outside by now is waited for no more. */
    static void excluded(CaseState s, PersonId approver) {
        s.matters.values().stream().filter(matter -> matter.outside.flatMap(Outside::waiting).filter(approver::equals).isPresent()).forEach(matter -> {
            stopClock(s, matter);
            matter.outside = matter.outside.map(Outside::waitingNoMore);
        });
    }

    /** Another version, or other words than were shown. */
    static void forget(CaseState s, Matter matter) {
        stopClock(s, matter);
        matter.outside = Optional.empty();
    }

    private static void change(Matter matter, int version, UnaryOperator<Outside> change) {
        matter.outside = Optional.of(change.apply(matter.outside.orElse(Outside.of(version))));
    }

    private static void stopClock(CaseState s, Matter matter) {
        s.deadlines.remove(deadline(Deadline.Kind.APPROVAL_REMINDER, matter));
        s.deadlines.remove(deadline(Deadline.Kind.APPROVAL, matter));
    }

    private static Deadline deadline(Deadline.Kind kind, Matter matter) {
        return new Deadline(kind, matter.id());
    }
}
