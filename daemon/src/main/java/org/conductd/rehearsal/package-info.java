/**
 * Plays a story: mails of people who are not there, on a clock that does not run, against the engine that the service runs.
 *
 * <p>May import config, procedure, message, intake, correspondence, outbox, engine, store, wiring. One invariant: the same story with the same
 * seed and configuration gives the same octets.
 *
 * <p>Start with {@link org.conductd.rehearsal.Rehearsal}; what a story may say is {@link org.conductd.rehearsal.Line}.
 */
package org.conductd.rehearsal;
