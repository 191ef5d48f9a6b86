package org.conductd.procedure;

/**
 * The four parts of a letter, and what follows if the reported person does not agree (P18, P24).
 *
 * @param behavior     in neutral words
 * @param impact       its negative impact
 * @param plan         the concrete behavioral modification plan
 * @param consequences open-ended (P19)
 * @param ifDeclined   may be empty
 */
public record Measures(String behavior, String impact, String plan, String consequences, String ifDeclined) {
    public static final Measures NONE = new Measures("", "", "", "", "");

    /** These measures, with the parts of {@code changes} that are given in place of ours. */
    Measures changedBy(Measures changes) {
        return new Measures(or(changes.behavior, behavior), or(changes.impact, impact), or(changes.plan, plan),
                or(changes.consequences, consequences), or(changes.ifDeclined, ifDeclined));
    }

    private static String or(String changed, String old) {
        return changed.isEmpty() ? old : changed;
    }
}
