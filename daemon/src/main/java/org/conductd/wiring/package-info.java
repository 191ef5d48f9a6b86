/**
 * Puts the parts together: what the configuration says becomes an {@link org.conductd.engine.Engine} over a store.
 *
 * <p>May import config, procedure, message, intake, correspondence, outbox, engine, store. One invariant: the service, the demo and a rehearsal
 * run the same engine; what differs is the store, the source of chance and the way mail comes and goes.
 *
 * <p>Start with {@link org.conductd.wiring.Wiring}.
 */
package org.conductd.wiring;
