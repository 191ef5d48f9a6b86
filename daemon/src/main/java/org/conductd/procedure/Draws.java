package org.conductd.procedure;

/** Randomness, handed in. */
public interface Draws {
    /** A fresh party reference, as unguessable as a case's. */
    String reference();

    /** @return 0 (inclusive) to {@code bound} (exclusive), each as likely */
    int below(int bound);
}
