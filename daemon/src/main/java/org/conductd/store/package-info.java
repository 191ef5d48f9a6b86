/**
 * Everything durable, sealed: the ports of {@code engine} over SQLite and PostgreSQL, the encryption at rest, the JSON of events and its stable names.
 *
 * <p>Imports {@code procedure}, {@code message}, {@code intake}, {@code outbox} and {@code engine}, and alone {@code java.sql}. Its one invariant:
 * what {@link org.conductd.engine.Store#transact} returned from is on the disk, whole, and nothing in the database tells without the master key who
 * or what a case is about. Start with {@link org.conductd.store.SqlStore}, then the migration {@code db/migration/V1__store.sql}; one class
 * for each port stands beside it, named after its table.
 */
package org.conductd.store;
