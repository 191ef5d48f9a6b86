package org.conductd.procedure;

/**
 * Somebody a case is about: its reporter, a reported person, a witness.
 *
 * @param reference the party's own reference of the case, which no other thread carries
 * @param knownFrom how the address is known; a draft preview says it (D25)
 */
public record Party(Person person, Capacity capacity, String reference, KnownFrom knownFrom) {
    public enum Capacity { REPORTER, REPORTED, WITNESS }

    public enum KnownFrom {
        /** The {@code From} of the report. */
        MAIL,
        /** A labelled field of the report. */
        REPORT,
        /** REPORTED, WITNESS or REPORTER by a member. */
        MEMBER
    }

    public PersonId id() {
        return person.id();
    }

    Party at(String contact, KnownFrom source) {
        return new Party(new Person(person.id(), person.name(), contact), capacity, reference, source);
    }

    /** Whether both are one person, as far as the address or the whole name tells. */
    public boolean isSamePersonAs(Party other) {
        return person.reachable() && person.contact().equalsIgnoreCase(other.person().contact())
                || !person.name().isBlank() && person.name().equalsIgnoreCase(other.person().name());
    }
}
