/**
 * What must go out: items, the retry schedule, the outcomes of attempts; the ports {@link org.conductd.outbox.Submission},
 * {@link org.conductd.outbox.LastCheck} and {@link org.conductd.outbox.Queue}.
 *
 * <p>May import {@code message}. Pure but for its ports: time and jitter are handed in.
 *
 * <p>Invariant: an attempt is durable before anybody dials, so the only duplicate that can ever reach anyone is the same
 * {@code Message-ID} again after a connection lost behind the final dot.
 *
 * <p>Start reading at {@link org.conductd.outbox.Dispatcher}.
 */
package org.conductd.outbox;
