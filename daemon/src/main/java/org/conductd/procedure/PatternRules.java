package org.conductd.procedure;

import java.util.Optional;

/**
 * What a case leaves to later ones about the same person (D15): a summary that its group approves, without reporter, quotation or exact date. It leaves
 * nowhere by mail.
 */
final class PatternRules {
    private PatternRules() {}

    static Optional<Refusal> draft(Unfolding u, PersonId by, Shown answered, String text) {
        if (u.policy.pattern() == Policy.Pattern.SAME_ACCESS) {
            return Optional.of(Refusal.of(Refusal.Reason.NO_SUMMARIES));
        }
        if (text.isBlank()) {
            return Optional.of(Refusal.of(Refusal.Reason.TEXT_MISSING));
        }
        Optional<Matter> matter = LetterRules.answeredMatters(u, answered).stream().filter(other -> other.decided().isPresent()).findFirst();
        if (matter.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NO_DECISION_YET));
        }
        LetterRules.request(u, matter.get(), DraftKind.SUMMARY, by, new Draft.Content(matter.get().decided().orElseThrow().resolution(), text));
        return Optional.empty();
    }

    static boolean keep(Unfolding u) {
        for (Matter matter : u.state().matters()) {
            Optional<Draft> approved = SendingRules.approved(u, matter, DraftKind.SUMMARY);
            if (approved.isPresent()) {
                u.emit(new Event.SummaryKept(matter.id(), approved.get().version()));
                return true;
            }
        }
        return false;
    }

    /** Told again and again; something happens only where it is news. A closed case hears nothing. */
    static void hear(Unfolding u, EarlierCase earlier) {
        if (u.state().closed().isEmpty() && !earlier.equals(u.state().earlier.get(earlier.id()))) {
            u.emit(new Event.EarlierCaseKnown(earlier));
        }
    }

    static void kept(CaseState s, Matter matter) {
        LetterEvolution.change(matter, DraftKind.SUMMARY, draft -> draft.at(Draft.Stage.DONE));
        matter.summary = Optional.of(matter.drafts.get(DraftKind.SUMMARY).content().text());
        LetterEvolution.nothingWaits(s);
    }
}
