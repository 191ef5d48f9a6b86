package org.conductd.simulation;

import java.time.Duration;

/**
 * How somebody deals with mail. Probabilities from 0 to 1.
 *
 * @param answers   reacts to a mail at all
 * @param delay     on average
 * @param wild      asks for what nobody offered
 * @param prose     writes words rather than a command
 * @param twice     sends the same once more
 * @param away      lets a program answer
 * @param elsewhere answers from an address that is not theirs
 * @param tagless   has a program that loses the tag
 * @param unproven  has a provider that signs nothing
 * @param stale     answers an older mail than the newest
 * @param recuses   has a conflict of interest in a case
 */
record Persona(double answers, Duration delay, double wild, double prose, double twice, double away, double elsewhere, double tagless, double unproven, double stale,
               double recuses) {
    private static final Persona SMOOTH = new Persona(0.97, Duration.ofHours(2), 0.02, 0.04, 0.01, 0.01, 0.005, 0.005, 0.01, 0.02, 0.06);
    private static final Persona MIXED = new Persona(0.85, Duration.ofHours(9), 0.08, 0.10, 0.04, 0.04, 0.02, 0.02, 0.04, 0.06, 0.10);
    private static final Persona ROUGH = new Persona(0.65, Duration.ofHours(30), 0.30, 0.20, 0.10, 0.08, 0.06, 0.06, 0.08, 0.15, 0.15);
    private static final Persona SILENT = new Persona(0.04, Duration.ofDays(4), 0.05, 0.05, 0, 0.2, 0, 0, 0, 0, 0.02);

    /** @param roughness 0 where people do what they are asked, 1 where hardly anybody does */
    static Persona random(Dice dice, double roughness) {
        double at = dice.fraction();
        if (at < 0.02 + roughness * 0.12) {
            return SILENT;
        }
        return at < roughness * 0.5 ? ROUGH : at < 0.15 + roughness ? MIXED : SMOOTH;
    }
}
