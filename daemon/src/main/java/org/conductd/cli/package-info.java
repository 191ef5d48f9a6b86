/**
 * The admin's commands. Those that need no server are carried out here; the others are ports that {@code app} fills.
 *
 * <p>May import config, procedure, message, intake, correspondence, outbox, engine, store, wiring, rehearsal. One invariant: no command says what a
 * stored case is about, or whom it concerns.
 *
 * <p>Start with {@link org.conductd.cli.Commands}, which lists them.
 */
package org.conductd.cli;
