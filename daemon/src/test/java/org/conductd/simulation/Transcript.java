package org.conductd.simulation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last things that happened in a world, for whoever looks for what went wrong. */
final class Transcript {
    private static final int LINES = 40;
    private static final int WIDTH = 240;

    private final Deque<String> lines = new ArrayDeque<>();

    void note(Instant at, String what) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.add(at + " " + (what.length() > WIDTH ? what.substring(0, WIDTH) + " …" : what));
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
