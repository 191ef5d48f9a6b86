package org.conductd.procedure;

/** What is drafted, approved by two and then sent (D25, D26, D30, D44). */
public enum DraftKind { LETTER, FOLLOW_UP, APOLOGY }
