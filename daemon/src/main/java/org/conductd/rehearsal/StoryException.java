package org.conductd.rehearsal;

import java.util.List;

/** A story that cannot be played as it is written. Its message is all that is wrong, a line each, with line number and what is allowed. */
public final class StoryException extends Exception {
    private static final long serialVersionUID = 1L;

    public StoryException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
