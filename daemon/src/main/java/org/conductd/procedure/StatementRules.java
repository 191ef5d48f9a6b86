package org.conductd.procedure;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public statement (P29, D44): only where a passed proposal's consequences name it, drafted and approved as a letter is, and given to the
 * group, who publish it. It goes out behind the letter and the follow-up: nobody whom it is about reads it first elsewhere.
 */
final class StatementRules {
    private static final Pattern NAMED = Pattern.compile("(?i)\\b(?:publish(?:ed|es|ing)?|publication|public|publicly|statement|announce(?:d|ment)?|account of)\\b");
    /** {@code not published}, {@code without a public statement}. */
    private static final Pattern NEGATED = Pattern.compile("(?i)\\b(?:not|no|never|without)\\b(?: \\w+){0,2} (?:publish|public|statement|announce|account)\\w*");

    private StatementRules() {}

    /** Whether a decision names the publication of an account (P19). */
    static boolean named(Matter matter) {
        return matter.decided().filter(proposal -> proposal.resolution() instanceof Resolution.Action(Measures m)
                && NAMED.matcher(NEGATED.matcher(m.consequences().replaceAll("\\s+", " ")).replaceAll(" ")).find()).isPresent();
    }

    static Optional<Refusal> draft(Unfolding u, PersonId by, Shown answered, String text) {
        if (text.isBlank()) {
            return Optional.of(Refusal.of(Refusal.Reason.TEXT_MISSING));
        }
        Optional<Matter> matter = LetterRules.answeredMatters(u, answered).stream().filter(StatementRules::named).findFirst();
        if (matter.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NO_PUBLICATION_DECIDED));
        }
        LetterRules.request(u, matter.get(), DraftKind.STATEMENT, by, new Draft.Content(matter.get().decided().orElseThrow().resolution(), text));
        return Optional.empty();
    }

    static boolean issue(Unfolding u) {
        for (Matter matter : u.state().matters()) {
            boolean turn = matter.followUpDone() && matter.letterOut() && LinkRules.reportersTold(u.state(), matter);
            Optional<Draft> approved = SendingRules.approved(u, matter, DraftKind.STATEMENT).filter(_ -> turn);
            if (approved.isPresent()) {
                u.emit(new Event.StatementIssued(matter.id(), approved.get().version()));
                return true;
            }
        }
        return false;
    }
}
