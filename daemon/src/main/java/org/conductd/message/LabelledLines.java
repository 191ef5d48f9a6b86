package org.conductd.message;

import java.util.Set;

/** The labelled lines of a report within a text (mail interface §3). */
public final class LabelledLines {
    private LabelledLines() {}

    /** The text without the lines under these labels, and without what is indented below them. */
    public static String without(String text, Set<ReportLabel> labels) {
        return ReportFields.without(text, labels);
    }
}
