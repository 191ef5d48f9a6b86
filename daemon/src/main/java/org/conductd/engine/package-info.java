/**
 * One mail in, one transaction, some mails out; and the same for the passing of time. Joins what arrives
 * ({@link org.conductd.engine.Mailroom}), what is decided, what is said about it and what must go out, over what is durable
 * ({@link org.conductd.engine.Store}): all of them ports, or pure.
 *
 * <p>May import procedure, message, intake, correspondence, outbox. Its one invariant: every accepted mail, and every passing of a due instant,
 * has its effect exactly once: events, next due instant and outgoing mails are durable together, or none of them is.
 *
 * <p>Start with {@link org.conductd.engine.Engine}, then {@code Reception} and {@code CaseWork}.
 */
package org.conductd.engine;
