package org.conductd.procedure;

import java.time.Instant;
import java.util.List;

/** Consequences with an end (P19): the group is reminded when they end, so that they do not run on because nobody thought of it. */
final class TermRules {
    private TermRules() {}

    /** The letter is out: what it lays down runs from now on. */
    static void begin(Unfolding u, String matterId, DraftKind kind) {
        Matter matter = u.state().matter(matterId);
        boolean letter = kind == DraftKind.LETTER && u.state().closed().isEmpty();
        if (letter && matter.draft(kind).orElseThrow().content().resolution() instanceof Resolution.Action(Measures m)) {
            List<Event.TermsBegan.Ending> endings = Term.in(m.consequences()).stream().flatMap(term -> term.endsAt(u.at).stream()
                    .map(end -> new Event.TermsBegan.Ending(term.words(), end))).toList();
            if (!endings.isEmpty() || u.state().consequencesRun(matter)) {
                u.emit(new Event.TermsBegan(matterId, endings));
            }
        }
    }

    static void end(Unfolding u, String about) {
        String matter = about.substring(0, about.indexOf('/'));
        int term = Integer.parseInt(about.substring(about.indexOf('/') + 1));
        u.emit(new Event.TermEnded(matter, term, u.state().matter(matter).terms().get(term).words()));
    }

    static Deadline deadline(String matter, int term) {
        return new Deadline(Deadline.Kind.TERM, matter + "/" + term);
    }

    // ---- Evolution

    static void began(CaseState s, Matter matter, List<Event.TermsBegan.Ending> endings) {
        forget(s, matter);
        matter.terms = endings;
        for (int i = 0; i < endings.size(); i++) {
            Instant endsAt = endings.get(i).endsAt();
            s.deadlines.put(deadline(matter.id(), i), endsAt);
        }
    }

    /** What was decided anew does not run on. */
    static void forget(CaseState s, Matter matter) {
        s.deadlines.keySet().removeIf(deadline -> deadline.kind() == Deadline.Kind.TERM && deadline.about().startsWith(matter.id() + "/"));
    }
}
