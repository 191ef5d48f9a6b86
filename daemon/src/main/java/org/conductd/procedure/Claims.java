package org.conductd.procedure;

/** Keys of what waits for a second member. */
final class Claims {
    private Claims() {}

    /** @param number of its kind in the case, from 1 */
    static String action(long number) {
        return "action " + number;
    }

    static String referral(long number) {
        return "referral " + number;
    }

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
