package org.conductd.procedure;

/** @param version within its matter, from 1; every version stays on record (D23) */
public record Proposal(int version, PersonId by, Resolution resolution) {}
