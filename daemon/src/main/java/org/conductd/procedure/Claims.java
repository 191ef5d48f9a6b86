package org.conductd.procedure;

/** Keys of what waits for a second member. */
final class Claims {
    static final String ACTION = "action";

    private Claims() {}

    static String contact(PersonId party) {
        return "contact " + party.value();
    }

    static String delivery(String matter, DraftKind kind) {
        return "delivery " + matter + " " + kind;
    }

    static String suspension(PersonId member) {
        return "suspension " + member.value();
    }
}
