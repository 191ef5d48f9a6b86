package org.conductd.app;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.conductd.cli.ServiceStatus;

/** How the service fares, in one line: what it does, or what it waits for and since when. Said again whenever it changes; never names anybody or anything. */
final class Situation {
    static final String NO_SUBMISSION = "mail waiting for the submission server";
    static final String NO_STORE = "waiting for a store that can be written";
    static final String NO_MAILBOX = "waiting for the IMAP server";

    /** What can be amiss, in the order in which it is told. */
    enum Part {
        /** The mailbox cannot be reached. */
        MAILBOX,
        /** The store is a backup, and not everything was made up for. */
        RECOVERY,
        /** Single mails in it cannot be had. */
        MESSAGES,
        /** What arrives cannot be kept. */
        STORE_FOR_ARRIVALS,
        /** What is due in cases cannot be kept. */
        STORE_FOR_DUE,
        /** What becomes of mail of ours cannot be kept. */
        STORE_FOR_OUTBOX,
        /** Mail cannot be handed over. */
        SUBMISSION,
        /** Something of the cases that is due cannot be done. */
        DUE,
        /** A mail of ours cannot be dealt with. */
        OUTBOX,
        /** The configuration that was read anew. */
        CONFIGURATION
    }

    private final InstantSource clock;
    private final Consumer<String> told;
    private final Map<Part, Trouble> troubles = new EnumMap<>(Part.class);
    private String last = "";

    private record Trouble(String words, Instant beganAt) {
        @Override
        public String toString() {
            return words + " since " + beganAt.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** @param told called with the line, by one thread at a time */
    Situation(InstantSource clock, Consumer<String> told) {
        this.clock = clock;
        this.told = told;
    }

    /** @param words what is amiss, as of now; of a trouble that is known already, its beginning stays */
    synchronized void amiss(Part part, String words) {
        Trouble known = troubles.get(part);
        troubles.put(part, new Trouble(words, known == null ? clock.instant() : known.beganAt()));
        tell();
    }

    synchronized void fine(Part part) {
        if (troubles.remove(part) != null) {
            tell();
        }
    }

    /** As it is now. */
    synchronized String line() {
        List<String> parts = new ArrayList<>();
        if (!troubles.containsKey(Part.MAILBOX)) {
            parts.add(ServiceStatus.WELL);
        }
        troubles.values().stream().collect(Collectors.toMap(Trouble::words, trouble -> trouble, (one, _) -> one, LinkedHashMap::new)).values()
                .forEach(trouble -> parts.add(trouble.toString()));
        return String.join("; ", parts);
    }

    private void tell() {
        String line = line();
        if (!line.equals(last)) {
            last = line;
            told.accept(line);
        }
    }
}
