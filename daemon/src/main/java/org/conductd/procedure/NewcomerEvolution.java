package org.conductd.procedure;

/** The part of {@link Evolution} that is about who joined while the case was open. */
final class NewcomerEvolution {
    private NewcomerEvolution() {}

    static void seated(CaseState s, Event.NewcomersSeated e) {
        e.seats().forEach(seat -> {
            s.seats.put(seat.id(), seat);
            e.graceEndsAt().filter(_ -> seat.standing() != Seat.Standing.OUTSIDE).ifPresent(due -> s.deadlines.put(grace(seat.id()), due));
        });
        LinkEvolution.seats(s);
    }

    static boolean graceRuns(CaseState s, PersonId member) {
        return s.deadlines.containsKey(grace(member));
    }

    static void graceEnded(CaseState s, PersonId member) {
        s.deadlines.remove(grace(member));
    }

    /** D14: there is no more time for it. */
    static void gracesEnded(CaseState s) {
        s.deadlines.keySet().removeIf(deadline -> deadline.kind() == Deadline.Kind.NEWCOMER);
    }

    private static Deadline grace(PersonId member) {
        return new Deadline(Deadline.Kind.NEWCOMER, member.value());
    }
}
