package org.conductd.procedure;

/**
 * @param id      unique within a case
 * @param name    as people write it; empty where unknown
 * @param contact how to reach them, opaque here; empty where unknown
 */
public record Person(PersonId id, String name, String contact) {
    public boolean reachable() {
        return !contact.isEmpty();
    }

    /** Nothing is known of them: a step that would show them shows nobody (D6). */
    public boolean nameless() {
        return name.isEmpty() && contact.isEmpty();
    }
}
