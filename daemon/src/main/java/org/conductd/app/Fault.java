package org.conductd.app;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a throwable may say in the log: its class, and where in our code. Its message may hold what a mail said, and is left out. */
final class Fault {
    /** Enough to find the line and who called it. */
    private static final int FRAMES = 4;

    private Fault() {}

    /** {@code IllegalStateException at Evolution.evolve:42 < CaseWork.keep:86}. */
    static String of(Throwable thrown) {
        String where = Arrays.stream(thrown.getStackTrace()).filter(frame -> frame.getClassName().startsWith("org.conductd.")).limit(FRAMES)
                .map(frame -> frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1) + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
        String cause = thrown.getCause() == null ? "" : " by " + thrown.getCause().getClass().getSimpleName();
        return thrown.getClass().getSimpleName() + cause + (where.isEmpty() ? "" : " at " + where);
    }
}
