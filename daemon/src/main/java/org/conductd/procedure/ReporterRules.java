package org.conductd.procedure;

import java.util.List;
import java.util.Optional;

/** What only the reporter may ask: who shall have no part in it (D4), how they are written to (D1), to stop (D2), what may be said of them (D44). */
final class ReporterRules {
    private ReporterRules() {}

    static Optional<Refusal> decide(Unfolding u, Party reporter, Command.OfReporter command) {
        return switch (command) {
            case Command.Exclude c -> exclude(u, c);
            case Command.ExcludeAll _ -> excludeAll(u);
            case Command.Quiet c -> quiet(u, c);
            case Command.Consent c -> {
                u.emit(new Event.ConsentGiven(reporter.id(), c.text()));
                yield Optional.empty();
            }
            case Command.Withdraw _ -> withdraw(u, reporter);
        };
    }

    /** D4. Whoever is outside already is no different to the reporter: they will not hear of it. */
    private static Optional<Refusal> exclude(Unfolding u, Command.Exclude c) {
        if (c.members().isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NOT_ON_ROSTER, c.name()));
        }
        if (c.members().size() > 1) {
            List<String> names = c.members().stream().map(id -> u.state().seat(id).map(seat -> seat.member().person().name()).orElse(c.name())).toList();
            return Optional.of(new Refusal(Refusal.Reason.AMBIGUOUS_NAME, names));
        }
        ScreeningRules.exclude(u, c.members().getFirst());
        return Optional.empty();
    }

    /** Nobody of the group is left then, which people outside are told (D12). */
    private static Optional<Refusal> excludeAll(Unfolding u) {
        u.state().seats().forEach(seat -> ScreeningRules.exclude(u, seat.id()));
        return Optional.empty();
    }

    /** D2: told to the group once, which decides. */
    private static Optional<Refusal> withdraw(Unfolding u, Party reporter) {
        if (u.state().closed().isPresent()) {
            return Optional.of(Refusal.of(Refusal.Reason.CASE_CLOSED));
        }
        if (u.state().withdrawn()) {
            return Optional.of(Refusal.of(Refusal.Reason.ALREADY_WITHDRAWN));
        }
        u.emit(new Event.ReportWithdrawn(reporter.id()));
        return Optional.empty();
    }

    /** D1. What was withheld at the reporter's wish is owed again once they want mail, also where the case closed meanwhile. */
    private static Optional<Refusal> quiet(Unfolding u, Command.Quiet c) {
        CaseState s = u.state();
        SafeContact chosen = chosen(s, c);
        if (chosen.equals(s.safeContact()) && !s.cameBack.containsKey(s.reporter().id())) {
            return Optional.empty();
        }
        SafeContact before = s.safeContact();
        u.emit(new Event.SafeContactChosen(chosen));
        draftAgain(u, before);
        if (u.state().reporterAddress().isPresent()) {
            owedAgain(u);
        }
        return Optional.empty();
    }

    /** An address that was chosen stays where other words are asked for: the one from before may not be safe. */
    private static SafeContact chosen(CaseState s, Command.Quiet c) {
        SafeContact wish = c.safeContact();
        String address = s.chosenAddress;
        if (!wish.address().isEmpty()) {
            return wish;
        }
        if (address.isEmpty()) {
            return here(s, c);
        }
        boolean writtenThere = s.safeContact().manner() == SafeContact.Manner.ONLY;
        return switch (wish.manner()) {
            case NEUTRAL -> new SafeContact(SafeContact.Manner.NEUTRAL, address);
            case NORMAL -> !writtenThere ? new SafeContact(SafeContact.Manner.ONLY, address) : wish;
            case ONLY, NONE -> wish;
        };
    }

    /** Who gave another address for contact, and chooses at the one that they sent the report from, means that one. */
    private static SafeContact here(CaseState s, Command.Quiet c) {
        boolean here = !s.came().cameFrom().isEmpty() && s.came().cameFrom().equalsIgnoreCase(c.from());
        return switch (c.safeContact().manner()) {
            case NORMAL, ONLY -> here ? new SafeContact(SafeContact.Manner.ONLY, s.came().cameFrom()) : c.safeContact();
            case NEUTRAL -> here ? new SafeContact(SafeContact.Manner.NEUTRAL, s.came().cameFrom()) : c.safeContact();
            case NONE -> c.safeContact();
        };
    }

    /** D26: what has not left, or left in other words, is a new version: nobody approves what they were not shown. */
    private static void draftAgain(Unfolding u, SafeContact before) {
        for (Matter matter : u.state().matters()) {
            ReporterEvolution.TO_REPORTER.stream().flatMap(kind -> matter.draft(kind).stream())
                    .filter(draft -> draft.stage() != Draft.Stage.DONE && draft.stage() != Draft.Stage.REQUESTED && !ReporterEvolution.stands(draft, before, u.state().safeContact()))
                    .forEach(draft -> LetterRules.request(u, u.state().matter(matter.id()), draft.kind(), draft.drafter(), draft.content()));
        }
    }

    private static void owedAgain(Unfolding u) {
        for (Matter matter : u.state().matters().stream().filter(Matter::followUpWithheld).toList()) {
            Draft withheld = matter.draft(DraftKind.FOLLOW_UP).orElseThrow();
            boolean closed = u.state().closed().isPresent();
            u.emit(new Event.FollowUpOwedAgain(matter.id(), u.at.plus(u.policy.reporter().every())));
            LetterRules.request(u, u.state().matter(matter.id()), DraftKind.FOLLOW_UP, withheld.drafter(), withheld.content());
            if (closed) {
                u.emit(new Event.GroupNudged(false, u.at.plus(u.policy.reporter().nudge())));
            }
        }
    }

    /** P2: whoever could not be acknowledged, or wished that they were not, is once there is a way to them. */
    static boolean acknowledge(Unfolding u) {
        boolean due = u.state().acknowledgmentOwed && u.state().writesToReporter() && u.state().matters().stream().allMatch(matter -> matter.decided().isEmpty());
        if (due) {
            u.emit(new Event.AcknowledgedLate());
        }
        return due;
    }
}
