package org.conductd.procedure;

/**
 * A command, and who gives it in answer to what.
 *
 * @param actor    a seat or a party of the case
 * @param answered what the answered mail showed
 */
public record Request(PersonId actor, Shown answered, Command.OfPerson command) {}
