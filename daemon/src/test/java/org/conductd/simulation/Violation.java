package org.conductd.simulation;

/** What must never be, and was. */
final class Violation extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final transient String invariant;

    Violation(String invariant, String what) {
        super(invariant + ": " + what);
        this.invariant = invariant;
    }

    String invariant() {
        return invariant;
    }
}
