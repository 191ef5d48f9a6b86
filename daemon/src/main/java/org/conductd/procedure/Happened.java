package org.conductd.procedure;

import java.time.Instant;

/** An event, and when it was decided. */
public record Happened(Instant at, Event event) {}
