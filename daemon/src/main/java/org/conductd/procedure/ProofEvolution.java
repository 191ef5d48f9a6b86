package org.conductd.procedure;

import java.time.Instant;
import java.util.List;

/** What proof of senders does to the state (mail interface §6). */
final class ProofEvolution {
    private ProofEvolution() {}

    static void held(CaseState s, Instant at, Event.CommandsHeld e) {
        s.proofs.held.put(e.mail(), new Held(e.by(), e.mail(), e.commands(), e.answered(), e.excludes(), e.quiets(), at, e.lapsesAt()));
        if (s.closed.isPresent()) {
            return;
        }
        s.deadlines.put(new Deadline(Deadline.Kind.HELD, e.mail()), e.lapsesAt());
        e.askAt().ifPresent(due -> s.deadlines.putIfAbsent(new Deadline(Deadline.Kind.CONFIRMATION, e.by().value()), due));
        if (e.objects()) {
            // D28: a letter that its reporter may just have stopped does not leave before they could say so.
            s.deadlines.replaceAll((deadline, due) -> deadline.kind() == Deadline.Kind.HEADS_UP && due.isBefore(e.lapsesAt()) ? e.lapsesAt() : due);
        }
    }

    static void asked(CaseState s, Instant at, Event.ConfirmationAsked e) {
        s.proofs.askedAt.put(e.of(), at);
        s.deadlines.remove(new Deadline(Deadline.Kind.CONFIRMATION, e.of().value()));
    }

    static void confirmed(CaseState s, Event.HeldConfirmed e) {
        forget(s, e.by(), e.mails());
        if (e.proves()) {
            s.proofs.confirmed.add(e.by());
        }
    }

    static void forget(CaseState s, PersonId by, List<String> mails) {
        mails.forEach(mail -> {
            s.proofs.held.remove(mail);
            s.deadlines.remove(new Deadline(Deadline.Kind.HELD, mail));
        });
        if (s.heldOf(by).isEmpty()) {
            s.deadlines.remove(new Deadline(Deadline.Kind.CONFIRMATION, by.value()));
        }
    }

    /** Whoever is outside has nothing waiting any more. */
    static void outside(CaseState s, PersonId member) {
        forget(s, member, s.heldOf(member).stream().map(Held::mail).toList());
        s.proofs.confirmed.remove(member);
    }

    /** The clocks that stopped at the close run again. */
    static void reopened(CaseState s) {
        s.proofs.held.values().forEach(held -> s.deadlines.put(new Deadline(Deadline.Kind.HELD, held.mail()), held.lapsesAt()));
    }
}
