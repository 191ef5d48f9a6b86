package org.conductd.rehearsal;

import java.time.Instant;
import java.util.List;

/** A story, ready to be played; made by {@link StoryReader}. */
public record Story(List<Numbered> lines) {
    /**
     * @param number of the line in its file, from 1
     * @param text   as written, without its body
     */
    public record Numbered(int number, String text, Line line) {}

    /** When the first line happens; the daemon starts then. */
    Instant beginning() {
        return lines.stream().map(Numbered::line).filter(Line.At.class::isInstance).map(line -> ((Line.At) line).at()).findFirst().orElse(Instant.EPOCH);
    }

    public Story {
        lines = List.copyOf(lines);
    }
}
