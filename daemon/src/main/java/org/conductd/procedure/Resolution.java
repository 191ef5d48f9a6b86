package org.conductd.procedure;

/** What a proposal asks the group to decide (D22, D34). Reasons are the proposer's words, never empty. */
public sealed interface Resolution {
    /** A plan and consequences; a letter and a follow-up are drafted from it (D25). */
    record Action(Measures measures) implements Resolution {}

    /** No violation, or out of scope; the follow-up explains why (P26). */
    record NoAction(String reason) implements Resolution {}

    /** Not in good faith: closes the case without further mail (P27, D34). */
    record NoResponse(String reason) implements Resolution {}
}
