package org.conductd.rehearsal;

import java.util.List;

/** A story, ready to be played; made by {@link StoryReader}. */
public record Story(List<Numbered> lines) {
    /**
     * @param number of the line in its file, from 1
     * @param text   as written, without its body
     */
    public record Numbered(int number, String text, Line line) {}

    public Story {
        lines = List.copyOf(lines);
    }
}
