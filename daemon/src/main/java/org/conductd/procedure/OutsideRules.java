package org.conductd.procedure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Approval by somebody outside before a letter leaves, an optional step ({@link Policy.Approval}): they get the letter as it will go, once the
 * group approved it and the reporter had the time to object (D26, D28), and nothing else. Whoever is a party or excluded is not asked; the next
 * one is, where somebody is silent. The group has the last word: what was refused, or answered by nobody, goes with new approvals.
 */
final class OutsideRules {
    private OutsideRules() {}

    /** Whether the letter may not leave, or be handed over, yet. */
    static boolean awaited(Unfolding u, Matter matter, DraftKind kind) {
        return kind == DraftKind.LETTER && u.policy.approval().asked() && matter.outside().filter(Outside::over).isEmpty();
    }

    // ---- What follows by itself

    static boolean ask(Unfolding u) {
        Optional<Matter> due = u.state().matters().stream().filter(matter -> awaited(u, matter, DraftKind.LETTER) && SendingRules.isReady(u, matter)
                && matter.outside().flatMap(Outside::waiting).isEmpty()).findFirst();
        // An EXCLUDE that waits for its reporter's word may name one of them (D2).
        if (due.isEmpty() || u.policy.approval().approvers().stream().anyMatch(approver -> u.state().isHeldOut(approver.id()))) {
            return false;
        }
        int version = due.get().draft(DraftKind.LETTER).orElseThrow().version();
        Optional<Person> approver = free(u, due.get(), List.of());
        u.emit(approver.<Event>map(person -> asked(u, due.get(), version, person)).orElse(new Event.ApprovalSkipped(due.get().id(), version)));
        return true;
    }

    private static Event asked(Unfolding u, Matter matter, int version, Person approver) {
        String reference = u.state().approver(approver.id()).map(Approver::reference).orElseGet(u.draws::reference);
        return new Event.ApprovalAsked(matter.id(), version, approver, reference, u.at.plus(u.policy.approval().window().dividedBy(2)),
                u.at.plus(u.policy.approval().window()));
    }

    private static Optional<Person> free(Unfolding u, Matter matter, List<PersonId> but) {
        List<PersonId> asked = matter.outside().map(Outside::asked).orElse(List.of());
        Predicate<Person> taken = approver -> asked.contains(approver.id()) || but.contains(approver.id()) || isConcerned(u.state(), approver);
        return u.policy.approval().approvers().stream().filter(taken.negate()).findFirst();
    }

    private static boolean isConcerned(CaseState s, Person approver) {
        return s.outsideContacts().contains(approver.id()) || s.parties().stream().map(Party::person)
                .anyMatch(person -> person.reachable() && same(person.contact(), approver.contact()) || !person.name().isBlank() && same(person.name(), approver.name()));
    }

    private static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Nobody else is there: people outside are told that it waits, and the group what it can do. */
    static void unanswered(Unfolding u, Matter matter, boolean cameBack) {
        Outside outside = matter.outside().orElseThrow();
        PersonId silent = outside.waiting().orElseThrow();
        boolean last = free(u, matter, List.of(silent)).isEmpty();
        u.emit(new Event.ApprovalUnanswered(matter.id(), outside.version(), silent, cameBack, last));
        if (last) {
            u.emit(new Event.Escalated(Event.Alarm.NO_APPROVAL));
        }
    }

    static void cameBack(Unfolding u, PersonId approver) {
        List<Matter> waiting = u.state().matters().stream().filter(matter -> matter.outside().flatMap(Outside::waiting).filter(approver::equals).isPresent()).toList();
        if (u.state().closed().isEmpty()) {
            waiting.forEach(matter -> unanswered(u, matter, true));
        }
    }

    // ---- What they answer

    static Optional<Refusal> decide(Unfolding u, PersonId by, Shown answered, Command.OfPerson command) {
        return switch (command) {
            case Command.OfApprover c -> answer(u, by, answered, c);
            case Command.OfSender c -> ProofRules.decide(u, by, answered, c);
            case Command.Say c -> {
                ProofRules.say(u, c, new Event.ApproverSpoke(by, c.text(), c.attachments(), c.mail()));
                yield Optional.empty();
            }
            case Command.OfMember _, Command.OfReporter _, Command.OfReported _, Command.Object _, Command.Substitute _ -> Optional.of(Refusal.of(Refusal.Reason.NOT_YOUR_ROLE));
        };
    }

    /** Good for what the answered mail shows, until that leaves; also late, and also after another word. */
    private static Optional<Refusal> answer(Unfolding u, PersonId by, Shown answered, Command.OfApprover command) {
        Optional<Matter> matter = answered instanceof Shown.OfDrafts shown
                ? Optional.of(u.state().matter(shown.matter())).filter(other -> isOpen(u, other, by, shown)) : Optional.empty();
        if (matter.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NOTHING_TO_APPROVE));
        }
        int version = matter.get().outside().orElseThrow().version();
        switch (command) {
            case Command.Approve _ -> u.emit(new Event.ApprovalGiven(matter.get().id(), version, by));
            case Command.Disapprove(String reason) when reason.isBlank() -> {
                return Optional.of(Refusal.of(Refusal.Reason.REASON_MISSING));
            }
            case Command.Disapprove(String reason) -> u.emit(new Event.ApprovalRefused(matter.get().id(), version, by, reason));
        }
        return Optional.empty();
    }

    private static boolean isOpen(Unfolding u, Matter matter, PersonId by, Shown.OfDrafts shown) {
        boolean concerned = u.state().approver(by).filter(approver -> isConcerned(u.state(), approver.person())).isPresent();
        return u.state().closed().isEmpty() && !concerned && matter.draft(DraftKind.LETTER).filter(letter -> letter.unsent() && shown.showsOutside(letter)).isPresent()
                && matter.outside().filter(outside -> outside.asked().contains(by)).isPresent();
    }
}
