package org.conductd.procedure;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whose mails are believed in a case, and which of their commands wait (mail interface §6). Changed by {@link Evolution} only, on copies. */
final class Proofs {
    final Map<String, Held> held = new LinkedHashMap<>();
    final Map<PersonId, Instant> askedAt = new LinkedHashMap<>();
    final Set<PersonId> confirmed = new TreeSet<>();
    /** Keys of the stored mails whose words are passed on all the same. */
    final Set<String> unprovenWords = new TreeSet<>();

    Proofs copy() {
        Proofs copy = new Proofs();
        copy.held.putAll(held);
        copy.askedAt.putAll(askedAt);
        copy.confirmed.addAll(confirmed);
        copy.unprovenWords.addAll(unprovenWords);
        return copy;
    }

    List<Held> heldOf(PersonId person) {
        return held.values().stream().filter(mail -> mail.by().equals(person)).toList();
    }

    private List<Object> values() {
        return List.of(held, askedAt, confirmed, unprovenWords);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Proofs proofs && values().equals(proofs.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}
