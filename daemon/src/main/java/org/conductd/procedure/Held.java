package org.conductd.procedure;

import java.time.Instant;
import java.util.List;

/**
 * A mail whose commands wait until the owner of the address it came from says that they wrote it (mail interface §6).
 *
 * @param by       whose tag and address it has
 * @param mail     key of the stored mail
 * @param commands each with what belongs to it, as written
 * @param answered what the mail showed that it answers: it is carried out as an answer to that
 * @param excludes whom an EXCLUDE among them names: they are told nothing new meanwhile (D4)
 * @param quiets   whether a QUIET is among them: then the question is asked in neutral words (D1)
 * @param arrivedAt when they were held
 * @param lapsesAt from then on nothing of it is done
 */
public record Held(PersonId by, String mail, List<String> commands, Shown answered, List<PersonId> excludes, boolean quiets, Instant arrivedAt,
                   Instant lapsesAt) {
    public Held {
        commands = List.copyOf(commands);
        excludes = List.copyOf(excludes);
    }
}
