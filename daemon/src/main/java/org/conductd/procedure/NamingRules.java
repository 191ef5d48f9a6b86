package org.conductd.procedure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who a case is about (D5, D35). */
final class NamingRules {
    private NamingRules() {}

    /** REPORTED, WITNESS, REPORTER: somebody new, or another way to somebody known. */
    static Optional<Refusal> name(Unfolding u, PersonId by, Command.NameParty c) {
        if (c.name().isBlank() && c.contact().isBlank()) {
            return Optional.of(Refusal.of(Refusal.Reason.NAME_MISSING));
        }
        Optional<Party> known = c.capacity() == Party.Capacity.REPORTER ? Optional.of(u.state().reporter())
                : find(u.state(), c.capacity(), c.name()).or(() -> find(u.state(), c.capacity(), c.contact()));
        return known.isPresent() ? readdress(u, by, known.get(), c.contact()) : nameNew(u, by, c);
    }

    /** An address where there was none is seen in the preview; another address in place of one needs a second member (D35). */
    private static Optional<Refusal> readdress(Unfolding u, PersonId by, Party party, String contact) {
        // The reporter may be written to elsewhere than where they wrote from (D1); back to the latter is another address too.
        String known = party.capacity() == Party.Capacity.REPORTER ? u.state().reporterAddress().orElse(party.person().contact()) : party.person().contact();
        if (contact.isBlank() || contact.equalsIgnoreCase(known)) {
            return Optional.of(Refusal.of(Refusal.Reason.ALREADY_NAMED));
        }
        u.emit(!known.isEmpty()
                ? new Event.ContactProposed(party.id(), contact, by, u.at.plus(u.policy.clearance().ratification()))
                : new Event.ContactRatified(party.id(), contact, by));
        return Optional.empty();
    }

    private static Optional<Refusal> nameNew(Unfolding u, PersonId by, Command.NameParty c) {
        PersonId id = add(u, by, c, Party.KnownFrom.MEMBER);
        c.rosterMatch().flatMap(u.state()::seat).ifPresent(seat -> screen(u, by, id, c.capacity(), seat));
        return Optional.empty();
    }

    private static PersonId add(Unfolding u, PersonId by, Command.NameParty c, Party.KnownFrom knownFrom) {
        long before = u.state().parties(c.capacity()).size();
        PersonId id = new PersonId(c.capacity().name().toLowerCase(Locale.ROOT) + "-" + (before + 1));
        u.emit(new Event.PartyNamed(new Party(new Person(id, c.name(), c.contact()), c.capacity(), u.draws.reference(), knownFrom), by));
        return id;
    }

    /**
     * By a labelled line after the report, which means what it means in the report: somebody new, or an address for somebody who had none. Another
     * address in place of one is a member's to enter (D35), and whoever reports and says that they saw it is no witness besides.
     */
    static void nameByReporter(Unfolding u, PersonId by, Command.NameParty c) {
        Optional<Party> known = find(u.state(), c.capacity(), c.name()).or(() -> find(u.state(), c.capacity(), c.contact()));
        boolean themselves = PartyRules.isNamed(u.state().reporter(), c.name()) || PartyRules.isNamed(u.state().reporter(), c.contact());
        if (known.isEmpty() && !themselves) {
            add(u, by, c, Party.KnownFrom.REPORT);
        } else if (known.filter(party -> !party.person().reachable()).isPresent() && !c.contact().isBlank()) {
            u.emit(new Event.ContactRatified(known.get().id(), c.contact(), by));
        }
    }

    /** D5: screening runs again whenever somebody is newly named. */
    private static void screen(Unfolding u, PersonId by, PersonId party, Party.Capacity capacity, Seat seat) {
        if (seat.standing() == Seat.Standing.OUTSIDE || seat.standing() == Seat.Standing.SUSPENDED) {
            return;
        }
        u.emit(capacity == Party.Capacity.REPORTED
                ? new Event.MemberSuspended(seat.id(), party, by, u.at.plus(u.policy.clearance().ratification()))
                : new Event.MemberWithheld(seat.id()));
    }

    static Optional<Party> find(CaseState s, Party.Capacity capacity, String typed) {
        return s.parties(capacity).stream().filter(party -> PartyRules.isNamed(party, typed)).findFirst();
    }
}
