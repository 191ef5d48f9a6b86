package org.conductd.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be used. Its message is all of its problems, a line each, with no secret in it. */
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    ConfigException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Where the faults are, a line each, and nothing of what stands there: names and addresses of the roster do not reach a log. */
    public List<String> places() {
        return problems.stream().map(Problem::place).distinct().toList();
    }

    /** All that is wrong, in the file's order; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
