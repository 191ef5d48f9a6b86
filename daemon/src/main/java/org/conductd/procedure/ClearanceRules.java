package org.conductd.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who is asked what, and who gets the report (D6, D7, D8, D14). */
final class ClearanceRules {
    private ClearanceRules() {}

    /** D7: where nobody is reported by label, one member drawn at random reads first. */
    static boolean appointReader(Unfolding u) {
        CaseState s = u.state();
        if (!s.graceOver || s.asked || !readerNeeded(s, u.policy)) {
            return false;
        }
        if (s.reader.filter(reader -> isSeated(s, reader)).isPresent()) {
            return askReaderAnew(u, s.seat(s.reader.get()).orElseThrow());
        }
        if (s.reader.isPresent()) {
            u.emit(new Event.ReaderReplaced(s.reader.get()));
            return true;
        }
        if (GatheringRules.wait(s)) {
            return false;
        }
        List<Seat> candidates = s.seats(seat -> seat.canTakePart() && !s.formerReaders.contains(seat.id()) && !s.perhapsExcluded(seat));
        if (candidates.isEmpty()) {
            return nobodyReads(u);
        }
        Seat reader = candidates.get(u.draws.below(candidates.size()));
        u.emit(new Event.ReaderAppointed(reader.id(), u.at.plus(u.policy.clearance().reader())));
        if (!reader.opened()) {
            askReader(u, reader);
        }
        return true;
    }

    private static void askReader(Unfolding u, Seat reader) {
        u.emit(new Event.CheckSent(reader.id(), new Check(Check.Kind.READER, List.of()), List.of()));
    }

    /** Their check was taken back with the address that it went to (D11); the time that they have stays the same. */
    private static boolean askReaderAnew(Unfolding u, Seat reader) {
        boolean unasked = reader.outstanding().isEmpty() && !reader.answered() && !reader.opened();
        if (unasked) {
            askReader(u, reader);
        }
        return unasked;
    }

    /** Everybody was drawn and nobody answered: people outside are told, and the draw begins anew. */
    private static boolean nobodyReads(Unfolding u) {
        boolean anew = !u.state().formerReaders.isEmpty() && !u.state().ableToTakePart().isEmpty();
        if (anew) {
            u.emit(new Event.Escalated(Event.Alarm.NO_READER));
        }
        return anew;
    }

    /** D7: somebody reads, and nobody else is asked until they named who is reported. */
    static boolean isRead(CaseState s, Policy policy) {
        return readerNeeded(s, policy) && s.reader.filter(reader -> isSeated(s, reader)).isPresent();
    }

    private static boolean isSeated(CaseState s, PersonId member) {
        return s.seat(member).filter(Seat::canTakePart).isPresent();
    }

    /** D14: an urgent case has one check and one CLEAR, and no time for a reader. */
    private static boolean readerNeeded(CaseState s, Policy policy) {
        return policy.intake() == Policy.Intake.READER && !s.urgent() && !s.reportedSettled();
    }

    static boolean askGroup(Unfolding u) {
        CaseState s = u.state();
        if (!s.graceOver || s.asked || readerNeeded(s, u.policy) || GatheringRules.wait(s)) {
            return false;
        }
        u.emit(new Event.GroupAsked(u.at.plus(u.policy.clearance().window()),
                s.urgent() ? Optional.of(u.at.plus(u.policy.clearance().urgentWindow())) : Optional.empty()));
        return true;
    }

    static boolean askNext(Unfolding u) {
        boolean any = false;
        for (Seat seat : u.state().seats(seat -> seat.seated() && seat.outstanding().isEmpty())) {
            Optional<Check> next = mayBeAsked(u.state(), seat) ? nextCheck(u.state(), seat, u.policy) : Optional.empty();
            next.ifPresent(check -> u.emit(new Event.CheckSent(seat.id(), check, reminders(u))));
            any |= next.isPresent();
        }
        return any;
    }

    /** Before the group is asked, only who has the report already — the reader — can be asked about somebody newly named. */
    private static boolean mayBeAsked(CaseState s, Seat seat) {
        return seat.opened() || s.asked && !s.perhapsExcluded(seat);
    }

    private static List<Instant> reminders(Unfolding u) {
        Policy.Clearance clearance = u.policy.clearance();
        return (u.state().urgent() ? clearance.urgentReminders() : clearance.reminders()).stream().map(u.at::plus).toList();
    }

    /** D6: the next step of this member, if one is left. A step that would name nobody is left out; where all would, one check says so. */
    static Optional<Check> nextCheck(CaseState s, Seat seat, Policy policy) {
        List<PersonId> one = unknownTo(seat, s, party -> party.capacity() == Party.Capacity.REPORTED);
        List<PersonId> two = unknownTo(seat, s, party -> party.capacity() != Party.Capacity.REPORTED);
        List<PersonId> all = Stream.concat(one.stream(), two.stream()).toList();
        if (seat.opened()) {
            return all.isEmpty() ? Optional.empty() : Optional.of(new Check(Check.Kind.NEWLY_NAMED, all));
        }
        if (policy.disclosure() == Policy.Disclosure.IMMEDIATE && !s.urgent()) {
            return Optional.empty();
        }
        if (s.urgent() || policy.disclosure() == Policy.Disclosure.ONE_STEP) {
            return all.isEmpty() && seat.answered() ? Optional.empty() : Optional.of(new Check(Check.Kind.SINGLE, all));
        }
        if (!one.isEmpty()) {
            return Optional.of(new Check(Check.Kind.STEP_ONE, one));
        }
        if (!two.isEmpty()) {
            return Optional.of(new Check(Check.Kind.STEP_TWO, two));
        }
        return seat.answered() ? Optional.empty() : Optional.of(new Check(Check.Kind.SINGLE, List.of()));
    }

    private static List<PersonId> unknownTo(Seat seat, CaseState s, Predicate<Party> which) {
        return s.parties().stream().filter(which).filter(party -> !party.person().nameless()).map(Party::id)
                .filter(party -> !seat.clearedFor().contains(party)).toList();
    }

    static boolean disclose(Unfolding u) {
        boolean any = false;
        // D37: who has a check to answer in a case that is decided with this one gets both reports after it.
        for (Seat seat : u.state().seats(seat -> seat.seated() && seat.elsewhere() == Seat.Elsewhere.NOTHING && !seat.opened() && seat.outstanding().isEmpty())) {
            boolean reads = isReader(u.state(), seat);
            if ((reads ? seat.answered() : u.state().asked) && !u.state().perhapsExcluded(seat)) {
                u.emit(new Event.ReportDisclosed(seat.id(), u.state().parties().stream().map(Party::id).toList(), u.state().clearanceWindowEnded,
                        reads && !u.state().reportedSettled() ? Optional.of(u.at.plus(u.policy.clearance().reader())) : Optional.empty()));
                any = true;
            }
        }
        return any;
    }

    private static boolean isReader(CaseState s, Seat seat) {
        return !s.asked && s.reader.filter(seat.id()::equals).isPresent();
    }

    /** CLEAR, on the step whose mail it answers. */
    static Optional<Refusal> clear(Unfolding u, Seat seat, Shown answered) {
        if (!(answered instanceof Shown.OfCheck(Check check))) {
            return Optional.of(Refusal.of(seat.outstanding().isPresent() ? Refusal.Reason.NO_CHECK_ANSWERED : Refusal.Reason.ALREADY_CLEARED));
        }
        boolean outstanding = seat.outstanding().filter(check::equals).isPresent();
        if (!outstanding && check.kind() == Check.Kind.READER) {
            return Optional.of(Refusal.of(seat.answered() ? Refusal.Reason.ALREADY_CLEARED : Refusal.Reason.READER_REPLACED));
        }
        if (!outstanding && seat.answered() && seat.clearedFor().containsAll(check.named())) {
            return Optional.of(Refusal.of(Refusal.Reason.ALREADY_CLEARED));
        }
        u.emit(new Event.CheckCleared(seat.id(), check));
        return Optional.empty();
    }
}
