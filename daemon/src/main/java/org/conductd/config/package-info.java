/**
 * The configuration file as one validated record: {@link org.conductd.config.ConfigReader} reads it, {@link org.conductd.config.Config} is it.
 *
 * <p>May import {@code procedure}, {@code message}, {@code intake} and {@code outbox}; the only reader of the file, and the only user of
 * Commons Configuration and SnakeYAML. The reference of every key is {@code config/conductd.yaml}.
 *
 * <p>Invariant: there is no {@code Config} with a fault in it. All faults of a file are found at once, each with file, line, key, value, what
 * is allowed and what comes nearest; and no secret stands in any of them.
 *
 * <p>Start reading at {@link org.conductd.config.ConfigReader}, which calls one {@code …Section} per part of the file; they read through
 * {@link org.conductd.config.Settings}, which knows of every key that was ever asked for: that is how unknown ones are found.
 */
package org.conductd.config;
