package org.conductd.config;

import java.util.regex.Pattern;

/**
 * One fault of a configuration file, for the person who mends it.
 *
 * @param file    as it was given
 * @param line    counted from 1; 0 where the fault has no line, as a section that is missing
 * @param key     dotted, list elements counted from 1: {@code members[3].joined}; empty where the file itself is at fault
 * @param value   as written, shortened, hidden where it may be a secret; empty where nothing is written
 * @param wrong   what is wrong with it
 * @param allowed what would be right; empty where {@code wrong} says it all
 * @param nearest the right key or value that comes nearest; empty where none does
 */
public record Problem(String file, int line, String key, String value, String wrong, String allowed, String nearest) {
    /** How its keys begin. */
    private static final String MASTER_KEY = "store.key";
    private static final int LONGEST_VALUE = 80;
    /** Somebody who writes a password into the file should not find it in the log as well. */
    private static final Pattern SECRETIVE = Pattern.compile("(?i).*(pass|pwd|secret|token|credential|key)[^.]*");

    public Problem {
        value = value.isEmpty() || !SECRETIVE.matcher(key).matches() || Secrets.isPlace(key, value) ? shown(value) : "…";
    }

    private static String shown(String value) {
        String line = value.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE - 1) + "…";
    }

    /**
     * {@code conductd.yaml:14: wrong}: nothing of what stands there, which may name somebody, so that a log can have it. Of the master key, where nobody stands, what is
     * wrong with it.
     */
    String place() {
        return file + (line > 0 ? ":" + line : "") + (key.startsWith(MASTER_KEY) ? ": " + key + " " + wrong : ": wrong");
    }

    /** {@code conductd.yaml:14: vote.quorum = 9: larger than the group; allowed: 1 to 7; nearest: 7}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "")
                + (key.isEmpty() ? "" : ": " + key)
                + (value.isEmpty() ? "" : " = " + value)
                + ": " + wrong
                + (allowed.isEmpty() ? "" : "; allowed: " + allowed)
                + (nearest.isEmpty() ? "" : "; nearest: " + nearest);
    }
}
