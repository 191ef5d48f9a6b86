package org.conductd.procedure;

/** A ballot as cast. Abstaining is not yes (D20). */
public enum Choice { YES, NO, ABSTAIN }
