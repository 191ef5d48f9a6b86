package org.conductd.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part of {@link Evolution} that is about how the reporter may be written to, and what is owed to them for it (D1, D35). */
final class ReporterEvolution {
    static final List<DraftKind> TO_REPORTER = List.of(DraftKind.FOLLOW_UP, DraftKind.APOLOGY);
    /** As a mail that came back is called (D35). */
    private static final String ACKNOWLEDGMENT = "acknowledgment";

    private ReporterEvolution() {}

    static void chosen(CaseState s, SafeContact chosen) {
        SafeContact before = s.safeContact;
        s.safeContact = chosen;
        s.chosenAddress = chosen.manner() == SafeContact.Manner.NONE ? s.chosenAddress : chosen.address();
        reachable(s, Optional.ofNullable(s.cameBack.remove(s.reporter().id())).orElse(Set.of()));
        s.matters.values().forEach(matter -> TO_REPORTER.forEach(kind -> matter.drafts.computeIfPresent(kind, (_, draft) -> taken(matter, draft, before, chosen))));
    }

    /** What is queued is taken back, to go out as the reporter wishes now. */
    private static Draft taken(Matter matter, Draft draft, SafeContact before, SafeContact chosen) {
        if (draft.stage() == Draft.Stage.RELEASED && !draft.amended()) {
            matter.told.remove(draft.kind());
        }
        return draft.stage() != Draft.Stage.DONE && stands(draft, before, chosen) ? draft.at(Draft.Stage.REQUESTED) : draft;
    }

    /** D26: to be withheld a draft needs no other approval, nor does one that had left to go to another address in the same words. */
    static boolean stands(Draft draft, SafeContact before, SafeContact chosen) {
        boolean sameWords = (chosen.manner() == SafeContact.Manner.NEUTRAL) == (before.manner() == SafeContact.Manner.NEUTRAL);
        return chosen.manner() == SafeContact.Manner.NONE || !draft.unsent() && sameWords;
    }

    /** D35: another address, upheld by the group; where the reporter had chosen one, in its place. */
    static void readdressed(CaseState s, String contact, Set<String> cameBack) {
        if (!s.safeContact.address().isEmpty()) {
            s.safeContact = new SafeContact(s.safeContact.manner(), contact);
            s.chosenAddress = contact;
        }
        reachable(s, cameBack);
    }

    private static void reachable(CaseState s, Set<String> cameBack) {
        s.acknowledgmentOwed = !s.acknowledged || cameBack.contains(ACKNOWLEDGMENT);
    }

    static void acknowledgedLate(CaseState s) {
        s.acknowledged = true;
        s.acknowledgmentOwed = false;
    }

    static void owedAgain(CaseState s, Matter matter, Instant statusAt) {
        s.closed = Optional.empty();
        // It says more than an acknowledgment would.
        acknowledgedLate(s);
        matter.withheld = false;
        s.deadlines.putIfAbsent(Deadline.of(Deadline.Kind.STATUS), statusAt);
    }
}
