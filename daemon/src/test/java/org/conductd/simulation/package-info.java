/**
 * Random groups, random reports, ninety days in a blink: the whole engine on virtual time, one thread a world, one seed a world.
 *
 * <p>A {@link org.conductd.simulation.World} has a group ({@code Cast}), a procedure ({@code Rules}, written as an admin's file), a mailbox, a mail server with
 * every outcome that there is, a clock that only moves there, and power that fails between any two writes. Its people ({@code Actor}, {@code Persona}) see
 * nothing but the mails that reach them as octets; they tap the buttons, write commands out, misspell them, answer late, twice, from elsewhere, or not at all,
 * and every word of their names and texts is theirs alone in that world ({@code Names}, {@code Secrets}), so that a plain search tells what a mail gives away.
 *
 * <p>What must always hold are the subclasses of {@code Invariant}: each is told of every transaction, event and mail in order ({@code Checks}), keeps books
 * of its own ({@code Access} folds who may know what anew, from the rules and not from the product's fold), and is asked again whenever the engine has come to
 * rest.
 *
 * <p>Start with {@code ProcedureSimulation}, then {@code World}, then an invariant. A failure prints its seed and the last things that happened;
 * {@code -Dseed=N -Dmail.cases=1} plays that world again.
 *
 * <p>Beside it {@link org.conductd.simulation.CaseSimulation} asks the pure core alone, without mail, so that thousands of cases take seconds: {@code CaseWorld} plays one case,
 * {@code Deeds} are what people ask of it, {@code CaseLaws} is told every event and knows the law and nothing of the rules that are tried, and {@code Tamper} breaks each law once, to
 * see that it notices. {@code -Dcases=100000 -Dseed=7} for a long run.
 */
package org.conductd.simulation;
