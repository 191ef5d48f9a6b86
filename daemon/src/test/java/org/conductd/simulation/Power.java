package org.conductd.simulation;

/** Goes out between two writes when the world wants it to. */
final class Power {
    /** An error, so that nothing of ours mistakes it for a fault that it can go on from. */
    static final class Cut extends Error {
        private static final long serialVersionUID = 1L;

        Cut() {
            super("power cut", null, false, false);
        }
    }

    private int beatsLeft = -1;

    /** It goes out at that write from now on: 0 is the next. */
    void failAt(int write) {
        beatsLeft = write;
    }

    void hold() {
        beatsLeft = -1;
    }

    void beat() {
        if (beatsLeft >= 0 && beatsLeft-- == 0) {
            throw new Cut();
        }
    }
}
